import type { Answers } from "../rules/answers.ts";
import type { CompiledPack } from "../rules/evaluate.ts";
import { planQuestions } from "./plan.ts";

/** The answers to check before the result: one line for each question that applies, answered or not. */
export function reviewLines(
  packs: readonly CompiledPack[],
  answers: Answers,
): { question: string; given: boolean }[] {
  return planQuestions(packs, answers)
    .filter(({ id, need }) => need === "needed" || answers[id] !== undefined)
    .map(({ id }) => ({ question: id, given: answers[id] !== undefined && answers[id] !== null }));
}
