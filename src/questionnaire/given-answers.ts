import { z } from "zod";
import type { Answers } from "../rules/answers.ts";

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
