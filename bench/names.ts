import { createNameIndex, type NameIndex } from "../src/names/name-index.ts";
import type { NameWords } from "../src/names/name-words.ts";
import { createRandom } from "../scripts/train/random.ts";
import { generateNames } from "../support/generated-names.ts";

const companies = 100_000;
const lookups = 2000;

/** 100,000 made-up companies in each language: time and memory of the index, and the time of a name that is typed. */
export function benchNames(words: NameWords, toPlain: (text: string) => string): string[] {
  const names = generateNames(companies);
  return [
    ...benchLanguage("Chinese", names.zh, "aim: p99 10 ms", words, toPlain),
    ...benchLanguage("English", names.en, "aim: p99 25 ms", words, toPlain),
  ];
}

function benchLanguage(
  language: string,
  names: readonly string[],
  aim: string,
  words: NameWords,
  toPlain: (text: string) => string,
): string[] {
  const memory = usedMemory();
  const start = performance.now();
  const index = createNameIndex(
    names.map((name, id) => ({ id, name })),
    words,
    toPlain,
  );
  const built = performance.now() - start;
  const taken = (usedMemory() - memory) / 2 ** 20;
  const { times, right } = timeLookups(index, names);
  const [p50, p99, most] = [0.5, 0.99, 1].map((part) => percentile(times, part));
  return [
    `names: ${companies.toLocaleString("en")} ${language} names indexed in ${(built / 1000).toFixed(1)} s (aim: 3 s), ${Math.round(taken)} MB (aim: 100 MB)`,
    `names: ${language} names found or suggested in ${p50} ms p50, ${p99} ms p99, ${most} ms at most (${aim}); ${right} of ${lookups} right`,
  ];
}

/** Whole names, names without their ending, parts, names with one wrong character, and names that nobody has. */
function timeLookups(index: NameIndex, names: readonly string[]): { times: number[]; right: number } {
  const random = createRandom(7);
  const times: number[] = [];
  let right = 0;
  for (let turn = 0; turn < lookups; turn++) {
    const id = Math.floor(random() * names.length);
    const name = names[id] ?? "";
    const kind = turn % 5;
    const { typed, held } = typedAs(kind, name, random);
    const start = performance.now();
    const match = index.find(typed);
    times.push(performance.now() - start);
    // Many names may share a part: some must be suggested, not just this one.
    if (held ? match.is !== "none" && (kind === 2 || match.ids.includes(id)) : match.is !== "found") right++;
  }
  return { times: times.sort((a, b) => a - b), right };
}

function typedAs(kind: number, name: string, random: () => number): { typed: string; held: boolean } {
  const at = 2 + Math.floor(random() * 4);
  const isLatin = /^[a-z]/i.test(name);
  switch (kind) {
    case 0:
      return { typed: name, held: true };
    case 1:
      return { typed: name.replace(/(（集团）|集团)?(股份)?有限(责任)?公司$| Co\. Ltd\.$/, ""), held: true };
    case 2:
      // Without the place: a brand and what follows it.
      return { typed: isLatin ? name.split(" ").slice(1, 3).join(" ") : name.slice(2, 6), held: true };
    case 3:
      return { typed: name.slice(0, at) + (isLatin ? "x" : "错") + name.slice(at + 1), held: true };
    default:
      return { typed: `${name.slice(0, 2)}不存在的企业${name.slice(-6)}`, held: false };
  }
}

function usedMemory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const percentile = (sorted: readonly number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2);
