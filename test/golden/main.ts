// `npx tsx test/golden/main.ts write|compare [PART OF A PATH]`: what the house does with every text of test/data and of
// the FAQ's phrases, on 2026-11-20, frozen before it is rebuilt. `write` keeps a short hash of each aspect of each text in
// the file beside this one, and the whole replies in var/golden. `compare` shows the first differences in full, and ends
// with 1 if there are any; with a part of a path it looks at such files alone. A text is found again by its words, so that
// lines may be added to a file.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Case, readCases } from "./cases.ts";
import { type Aspect, aspects, type Golden, goldenOf } from "./record.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const hashes = join(root, "test/golden/hashes.gen.txt");
/** One for each file of texts. */
const wholeFile = (path: string): string => join(root, `var/golden/${path.replaceAll("/", "~")}.json.gz`);
/** Differences shown in full, and letters of each side around the place where they part. */
const mostShown = 40;
const around = 700;

const short = (text: string, length: number): string =>
  createHash("sha256").update(text).digest("hex").slice(0, length);
const keyOf = ({ turns, after }: Case): string => short(JSON.stringify([turns, after ?? null]), 8);
const hashOf = (golden: Golden, aspect: Aspect): string =>
  golden[aspect] === undefined ? "-" : short(golden[aspect], 6);

function write(): void {
  mkdirSync(join(root, "var/golden"), { recursive: true });
  const written = readCases(root).map(({ path, cases }) => {
    const all = cases.map((one) => ({ one, golden: goldenOf(one) }));
    const whole = Object.fromEntries(all.map(({ one, golden }) => [keyOf(one), golden]));
    writeFileSync(wholeFile(path), gzipSync(JSON.stringify(whole), { level: 1 }));
    const lines = all.map(({ one, golden }) =>
      [one.line, keyOf(one), ...aspects.map((aspect) => hashOf(golden, aspect))].join(" "),
    );
    return `# ${path}: ${aspects.join(" ")}\n${lines.join("\n")}\n`;
  });
  writeFileSync(hashes, written.join(""));
}

/** What was written of each text of a file, by its key. */
function readHashes(): Map<string, Map<string, readonly string[]>> {
  const files = new Map<string, Map<string, readonly string[]>>();
  for (const part of readFileSync(hashes, "utf8").split(/^# /m).slice(1)) {
    const [head = "", ...lines] = part.trimEnd().split("\n");
    const texts = lines.map((line): [string, readonly string[]] => {
      const [, key = "", ...rest] = line.split(" ");
      return [key, rest];
    });
    files.set(head.slice(0, head.indexOf(":")), new Map(texts));
  }
  return files;
}

/** How many texts come out otherwise; those that were not there, or are there no more, are counted apart. */
function compare(part = ""): number {
  const frozen = readHashes();
  const count: Record<Aspect, number> = { ask: 0, chat: 0, read: 0, amount: 0, aside: 0 };
  let different = 0;
  let added = 0;
  for (const { path, cases } of readCases(root).filter((file) => file.path.includes(part))) {
    const was = frozen.get(path);
    let whole: Record<string, Golden> | null = null;
    for (const one of cases) {
      const key = keyOf(one);
      const before = was?.get(key);
      if (!before) {
        added += 1;
        continue;
      }
      const golden = goldenOf(one);
      const changed = aspects.filter((aspect, index) => hashOf(golden, aspect) !== before[index]);
      for (const aspect of changed) count[aspect] += 1;
      if (changed.length === 0) continue;
      different += 1;
      if (different > mostShown) continue;
      whole ??= existsSync(wholeFile(path))
        ? (JSON.parse(gunzipSync(readFileSync(wholeFile(path))).toString()) as Record<string, Golden>)
        : {};
      show(path, one, changed, whole[key] ?? {}, golden);
    }
  }
  const parts = aspects.filter((aspect) => count[aspect] > 0).map((aspect) => `${aspect} ${count[aspect]}`);
  say(`${different} texts differ${parts.length > 0 ? ` (${parts.join(", ")})` : ""}; ${added} are new`);
  return different;
}

function show(path: string, one: Case, changed: readonly Aspect[], before: Golden, after: Golden): void {
  say(
    `${path}:${one.line} ${JSON.stringify(one.turns)}${one.after ? ` after ${JSON.stringify(one.after)}` : ""}`,
  );
  for (const aspect of changed) {
    const [was, is] = [
      before[aspect] ?? "(not kept: run write before the change)",
      after[aspect] ?? "(none)",
    ];
    let part = 0;
    while (part < was.length && was[part] === is[part]) part += 1;
    const from = Math.max(0, part - 60);
    say(`  ${aspect} before …${was.slice(from, from + around)}`);
    say(`  ${aspect} after  …${is.slice(from, from + around)}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [doing, part] = process.argv.slice(2);
if (doing === "write") write();
else if (doing === "compare") process.exitCode = compare(part) > 0 ? 1 : 0;
else {
  process.stderr.write("npx tsx test/golden/main.ts write|compare [PART OF A PATH]\n");
  process.exitCode = 2;
}
