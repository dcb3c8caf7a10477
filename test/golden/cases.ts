import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AmountPrompt } from "../../src/amounts/amount-reading.ts";

/** What is said, and what of it is frozen. */
export interface Case {
  /** Line of its file, from 1. */
  readonly line: number;
  /** A message each; of several all but the last are what was said before. */
  readonly turns: readonly string[];
  /** The lookup that was answered before, in the form that the file holds. */
  readonly after?: Readonly<Record<string, unknown>>;
  /** Questions that the last turn is read as an answer to. */
  readonly prompts: readonly AmountPrompt[];
  /** The last turn is also said while a question of a check is open. */
  readonly aside: boolean;
}

export interface CaseFile {
  /** Path from the root of the project. */
  readonly path: string;
  readonly cases: readonly Case[];
}

const everyPrompt: readonly AmountPrompt[] = [
  { kind: "money", unit: "万元" },
  { kind: "money", unit: "元" },
  { kind: "money", unit: null },
  { kind: "count", unit: "人" },
  { kind: "count", unit: "项" },
  { kind: "count", unit: null },
  { kind: "months" },
  { kind: "percent" },
  { kind: "area" },
];
const twoPrompts: readonly AmountPrompt[] = [
  { kind: "money", unit: "万元" },
  { kind: "count", unit: "人" },
];

/** Every text that the tests and the FAQ hold: all of test/data, whatever its lines are, and the phrases of all topics. */
export function readCases(root: string): CaseFile[] {
  const below = (folder: string, ending: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(ending))
      .sort();
  const linesOf = (path: string): { line: number; text: string }[] =>
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .map((text, index) => ({ line: index + 1, text }))
      .filter(({ text }) => text.trim() !== "");
  return [
    ...below("test/data", ".jsonl").map((path) => ({
      path,
      cases: linesOf(path).map(({ line, text }) => caseOf(line, JSON.parse(text) as Written)),
    })),
    ...below("data/faq/phrases", ".txt").map((path) => ({
      path,
      cases: linesOf(path).map(({ line, text }) => ({
        line,
        turns: [text],
        prompts: twoPrompts,
        aside: false,
      })),
    })),
  ];
}

/** The shapes of lines in test/data: a text, with an amount's kind or with a lookup before it, or several turns. */
interface Written {
  readonly text?: string;
  readonly turns?: readonly string[];
  readonly after?: Readonly<Record<string, unknown>>;
  readonly kind?: string;
}

function caseOf(line: number, { text, turns = [text ?? ""], after, kind }: Written): Case {
  const isAmount = kind === "money" || kind === "count";
  return {
    line,
    turns,
    ...(after ? { after } : {}),
    prompts: isAmount ? everyPrompt : twoPrompts,
    aside: true,
  };
}
