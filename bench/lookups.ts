import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Services } from "../src/conversation/services.ts";
import { answerAsk } from "../src/answers/ask.ts";

/** A question with what a right answer holds; alternatives are separated by "|". */
const questionSchema = z.object({
  turns: z.array(z.string()),
  outcome: z.string(),
  contains: z.array(z.string()),
  lacks: z.array(z.string()).default([]),
});
export type LookupQuestion = z.infer<typeof questionSchema>;

/**
 * The first two were written before the understanding that answers them, the second by whoever mended what the first showed;
 * the third holds what a set that nobody here had seen went wrong with. The others are such sets themselves, kept as they were
 * written: at first sight 76, 84, 96, 93 and 88 of 100 came out right. Where two of them want different things of the beginning
 * of a name, it is asked about.
 */
export const lookupFiles = [
  "lookups-dev.jsonl",
  "lookups-dev-2.jsonl",
  "lookups-dev-3.jsonl",
  "lookups-dev-4.jsonl",
  "lookups-dev-5.jsonl",
  "lookups-dev-6.jsonl",
  "lookups-dev-7.jsonl",
  "lookups-dev-8.jsonl",
] as const;

export function readLookupQuestions(file: (typeof lookupFiles)[number]): LookupQuestion[] {
  const text = readFileSync(new URL(`../test/data/${file}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => questionSchema.parse(JSON.parse(line)));
}

/** Lookups asked in words: how many come out right, and how long understanding and answer take. */
export function benchLookups(services: Services): string[] {
  return lookupFiles.flatMap((file) => benchFile(services, file));
}

function benchFile(services: Services, file: (typeof lookupFiles)[number]): string[] {
  const answer = answerAsk(services, null);
  const questions = readLookupQuestions(file);
  const times: number[] = [];
  let right = 0;
  for (const question of questions) {
    const start = performance.now();
    const answered = answer({ turns: question.turns });
    times.push((performance.now() - start) / question.turns.length);
    if (isRight(question, answered)) right += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  return [
    `lookups: ${file}: ${right} of ${questions.length} right; understood and answered in ${at(0.5)} ms (p50), ${at(0.99)} ms (p99)`,
  ];
}

export function isRight(
  { outcome, contains, lacks }: LookupQuestion,
  answered: Readonly<Record<string, unknown>>,
): boolean {
  const text = String(answered.text).toLowerCase();
  const holds = (alternatives: string): boolean =>
    alternatives.split("|").some((one) => text.includes(one.toLowerCase()));
  return (
    answered.kind === "lookup" &&
    outcome.split("|").includes(String(answered.outcome)) &&
    contains.every(holds) &&
    !lacks.some(holds)
  );
}
