// Makes dist/ of src/: a program each, what they share, and what data/ and locales/ hold, checked. What is there already is
// left alone, and a file is never seen half-written: programs that start side by side build the same, and one that runs may
// still load a part.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const note = join(root, "dist/built.json");

/** Resolves to what is wrong in data/ or locales/; to nothing where all is well. */
export async function build() {
  const mark = markOf(["src", "scripts", "data", "locales", "package-lock.json"]);
  // What is written down can be read by the version of Node that wrote it alone.
  const made = `${mark} ${process.version}`;
  const built = readNote();
  if (built.made === made && built.paths.every((path) => existsSync(path))) return;
  const outputs = await bundle(mark);
  for (const { path, contents } of outputs) write(path, contents);
  const paths = outputs.map(({ path }) => path);
  try {
    const { checkedBytes } = await import(pathToFileURL(join(root, "dist/check-data.js")));
    write(join(root, "dist/checked.bin"), checkedBytes());
  } catch (error) {
    // Told by the program that starts, in its own way.
    return error;
  }
  write(note, JSON.stringify({ made, paths }));
}

async function bundle(mark) {
  const { buildSync } = await import("esbuild");
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    // All flat in dist/, beside src/: the code looks for data/ and locales/ one folder up from its own file.
    entryPoints: {
      main: "src/main.ts",
      cli: "src/cli/main.ts",
      "check-data": "src/process/check-data.ts",
      "telegram-setup": "scripts/telegram-setup.ts",
    },
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    define: { codeMark: JSON.stringify(mark) },
    logLevel: "warning",
    write: false,
  });
  return outputFiles;
}

/** A mark of all that dist/ follows from; what the classifier is trained on is not among it. */
function markOf(names) {
  const hash = createHash("sha256");
  const add = (name) => hash.update(`\n${name}\n`).update(readFileSync(join(root, name)));
  for (const name of names) {
    if (name.includes(".")) add(name);
    else
      for (const file of readdirSync(join(root, name), { recursive: true }).sort())
        if (/\.(ts|mjs|json|yaml|csv|ftl)$/.test(file)) add(join(name, file));
  }
  return hash.digest("hex");
}

function readNote() {
  try {
    return JSON.parse(readFileSync(note, "utf8"));
  } catch {
    return {};
  }
}

function write(path, contents) {
  if (isHeld(path, contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

function isHeld(path, contents) {
  try {
    return readFileSync(path).equals(Buffer.from(contents));
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = await build();
  // No image is made of what will not start.
  if (wrong) {
    process.stderr.write(`${wrong.message}\n`);
    process.exitCode = 1;
  }
}
