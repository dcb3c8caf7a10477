import { z } from "zod";
import type { Answers } from "../rules/answers.ts";
import type { Question } from "../rules/question.ts";

/** A figure as an exact decimal string, in the question's unit. */
export const figureSchema = z.string().regex(/^\d+(\.\d+)?$/);

/** An answer as it is kept: a figure, yes or no, or "don't know". */
export const givenAnswerSchema = z.union([figureSchema, z.boolean(), z.null()]);
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;
export const givenAnswersSchema = z.record(z.string(), givenAnswerSchema);
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

/** The answers as the rules read them. Figures the reader accepts (below 10^14 with two decimals) stay exact. */
export function toAnswers(given: GivenAnswers): Answers {
  return Object.fromEntries(
    Object.entries(given).map(([id, answer]) => [id, typeof answer === "string" ? Number(answer) : answer]),
  );
}

/** Leaves out an answer of another kind than its question, as one kept before the question was changed. */
export function fittingAnswers(
  given: GivenAnswers,
  questions: ReadonlyMap<string, Question>,
): Record<string, GivenAnswer> {
  const fits = ([id, answer]: [string, GivenAnswer]): boolean =>
    answer === null || (typeof answer === "boolean") === (questions.get(id)?.kind === "boolean");
  return Object.fromEntries(Object.entries(given).filter(fits));
}
