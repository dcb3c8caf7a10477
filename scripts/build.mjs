// Makes dist/ of src/: a program each, and what they share. Whatever is there already is left alone, and a file is never seen half-written: programs that start
// side by side build the same, and one that runs may still load a part.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

export function build() {
  const { outputFiles } = buildSync({
    absWorkingDir: fileURLToPath(new URL("../", import.meta.url)),
    // All flat in dist/, beside src/: the code looks for data/ and locales/ one folder up from its own file.
    entryPoints: {
      main: "src/main.ts",
      cli: "src/cli/main.ts",
      "telegram-setup": "scripts/telegram-setup.ts",
    },
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    if (isHeld(path, contents)) continue;
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }
}

function isHeld(path, contents) {
  try {
    return readFileSync(path).equals(contents);
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
