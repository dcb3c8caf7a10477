import type { Answers } from "./answers.ts";
import { compileCondition } from "./condition.ts";
import { notHeld, type Threshold } from "./rule-pack.ts";

/** The limits that may still apply, given what is known: one as soon as every deciding answer is there. */
export type ReadThreshold = (answers: Answers) => PossibleLimits;

export interface PossibleLimits {
  readonly limits: readonly number[];
  /** A possible limit is named by the source, but its figure is not held. */
  readonly notHeld: boolean;
}

export function compileThreshold(threshold: Threshold): ReadThreshold {
  if (typeof threshold !== "object") {
    const fixed = possible([threshold]);
    return () => fixed;
  }
  const cases = threshold.cases.map(({ when, value }) => ({ holds: compileCondition(when), value }));
  return (answers) => {
    const open: (number | typeof notHeld)[] = [];
    for (const { holds, value } of cases) {
      const truth = holds(answers);
      if (truth === false) continue;
      open.push(value);
      if (truth) return possible(open);
    }
    return possible([...open, threshold.otherwise]);
  };
}

function possible(values: readonly (number | typeof notHeld)[]): PossibleLimits {
  const limits = [...new Set(values.filter((value) => value !== notHeld))].sort((a, b) => a - b);
  return { limits, notHeld: limits.length < new Set(values).size };
}

/** Every figure that a threshold can come to, for checks of a pack and for explanations before the answers are in. */
export function limitsOf(threshold: Threshold): number[] {
  if (typeof threshold !== "object") return [...possible([threshold]).limits];
  return [...possible([...threshold.cases.map(({ value }) => value), threshold.otherwise]).limits];
}
