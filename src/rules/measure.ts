import { z } from "zod";
import { type Answers, figureOf, type Truth } from "./answers.ts";

/**
 * What a threshold is held against: the answer to one question; a sum; or one answer as a percentage of another.
 * A sum may have an addend that counts as nothing when it was not answered at all (`optional`): a caller that gives
 * equipment and software as one figure leaves the second out. "Don't know" stays unknown there too.
 */
export const measureSchema = z.union([
  z.string(),
  z.strictObject({ sum: z.array(z.union([z.string(), z.strictObject({ optional: z.string() })])).min(2) }),
  z.strictObject({ percent: z.tuple([z.string(), z.string()]) }),
]);
export type Measure = z.infer<typeof measureSchema>;
export type Comparison = ">" | ">=";

export interface CompiledMeasure {
  /** The figure itself; for a percentage in percent. `null` while an answer is missing. */
  read(answers: Answers): number | null;
  /** Whether the figure lies above (`>`) or at or above (`>=`) a threshold. */
  reaches(answers: Answers, comparison: Comparison, threshold: number): Truth;
}

export function questionsOfMeasure(measure: Measure): string[] {
  if (typeof measure === "string") return [measure];
  if ("percent" in measure) return [...measure.percent];
  return measure.sum.map((addend) => (typeof addend === "string" ? addend : addend.optional));
}

export function compileMeasure(measure: Measure): CompiledMeasure {
  if (typeof measure === "string") return single(measure);
  if ("percent" in measure) return percentage(...measure.percent);
  return sum(measure.sum);
}

const compare = (figure: number, comparison: Comparison, threshold: number): boolean =>
  comparison === ">" ? figure > threshold : figure >= threshold;

function single(question: string): CompiledMeasure {
  return {
    read: (answers) => figureOf(answers, question),
    reaches(answers, comparison, threshold) {
      const figure = figureOf(answers, question);
      return figure === null ? null : compare(figure, comparison, threshold);
    },
  };
}

/** A percentage is never divided out for the comparison: in fen, both sides are exact for any company's figures. */
function percentage(part: string, whole: string): CompiledMeasure {
  return {
    read(answers) {
      const numerator = figureOf(answers, part);
      const denominator = figureOf(answers, whole);
      return numerator === null || !denominator ? null : (numerator / denominator) * 100;
    },
    reaches(answers, comparison, threshold) {
      const numerator = figureOf(answers, part);
      const denominator = figureOf(answers, whole);
      if (numerator === null || !denominator) return null;
      return compare(inFen(numerator) * 100, comparison, inFen(denominator) * threshold);
    },
  };
}

const inFen = (yuan: number): number => Math.round(yuan * 100);

function sum(addends: readonly (string | { optional: string })[]): CompiledMeasure {
  const parts = addends.map((addend) =>
    typeof addend === "string"
      ? { question: addend, optional: false }
      : { question: addend.optional, optional: true },
  );
  const add = (answers: Answers): { known: number; complete: boolean } => {
    let known = 0;
    let complete = true;
    for (const { question, optional } of parts) {
      const figure = optional && answers[question] === undefined ? 0 : figureOf(answers, question);
      if (figure === null) complete = false;
      else known += figure;
    }
    return { known: inFen(known) / 100, complete };
  };
  return {
    read(answers) {
      const { known, complete } = add(answers);
      return complete ? known : null;
    },
    reaches(answers, comparison, threshold) {
      const { known, complete } = add(answers);
      // No addend is below 0, so what is known may be enough already.
      if (compare(known, comparison, threshold)) return true;
      return complete ? false : null;
    },
  };
}
