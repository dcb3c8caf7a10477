import fc from "fast-check";
import type { Answer, Answers } from "../../src/rules/answers.ts";
import { allQuestionsOf } from "../../src/rules/questions-of.ts";
import { limitsOf } from "../../src/rules/threshold.ts";
import { catalog } from "./catalog.ts";

/** Every limit that the packs set for a question, with its neighbours: where answers make a difference. */
function tellingFigures(question: string): number[] {
  const kind = catalog.questions.get(question)?.kind;
  const step = kind === "money" || kind === "percent" ? 0.01 : 1;
  const limits = catalog.packs
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => "measure" in criterion && allQuestionsOf(criterion).includes(question))
    .flatMap((criterion) => ("threshold" in criterion ? limitsOf(criterion.threshold) : []));
  const near = limits.flatMap((limit) => [limit - step, limit, limit + step, limit / 2, limit * 2]);
  return [...new Set([0, 1, 1_000_000_000, ...near])].filter((figure) => figure >= 0);
}

/** An answer as a company may give it to a question: "don't know" included. */
export function answerTo(question: string): fc.Arbitrary<Answer> {
  const yesNo = catalog.questions.get(question)?.kind === "boolean";
  const known: fc.Arbitrary<Answer> = yesNo ? fc.boolean() : fc.constantFrom(...tellingFigures(question));
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: fc.constant(null) });
}

/** A company: what it would answer to each of these questions. */
export function companies(questions: Iterable<string>): fc.Arbitrary<Record<string, Answer>> {
  return fc.record(Object.fromEntries([...questions].map((id) => [id, answerTo(id)])));
}

/** Some of a company's answers, as given in an earlier check. */
export function someOf(company: Answers): fc.Arbitrary<Record<string, Answer>> {
  return fc
    .subarray(Object.entries(company))
    .map((entries) => Object.fromEntries(entries) as Record<string, Answer>);
}
