import { z } from "zod";
import { type Answers, allOf, anyOf, not, type Truth, yesOrNoOf } from "./answers.ts";
import {
  type Comparison,
  compileMeasure,
  type Measure,
  measureSchema,
  questionsOfMeasure,
} from "./measure.ts";

/** A figure held against a fixed number, in the unit of the measure. */
export const thresholdTestSchema = z.strictObject({
  measure: measureSchema,
  comparison: z.enum([">", ">="]),
  value: z.number(),
});
export type ThresholdTest = { measure: Measure; comparison: Comparison; value: number };

/** A yes/no answer, a threshold test, or a combination of conditions. Unknown while an answer it turns on is missing. */
export type Condition =
  | { yes: string }
  | ThresholdTest
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ yes: z.string() }),
    thresholdTestSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

export function compileCondition(condition: Condition): (answers: Answers) => Truth {
  if ("yes" in condition) return (answers) => yesOrNoOf(answers, condition.yes);
  if ("measure" in condition) {
    const measure = compileMeasure(condition.measure);
    return (answers) => measure.reaches(answers, condition.comparison, condition.value);
  }
  if ("not" in condition) {
    const inner = compileCondition(condition.not);
    return (answers) => not(inner(answers));
  }
  const combine = "all" in condition ? allOf : anyOf;
  const parts = ("all" in condition ? condition.all : condition.any).map(compileCondition);
  return (answers) => combine(parts.map((part) => part(answers)));
}

/** Questions that a condition turns on, in the order they stand. */
export function questionsOfCondition(condition: Condition): string[] {
  if ("yes" in condition) return [condition.yes];
  if ("measure" in condition) return questionsOfMeasure(condition.measure);
  if ("not" in condition) return questionsOfCondition(condition.not);
  return ("all" in condition ? condition.all : condition.any).flatMap(questionsOfCondition);
}
