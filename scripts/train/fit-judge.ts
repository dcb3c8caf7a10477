import { type Judge, likelihood, measure } from "../../src/faq/judge.ts";
import { isTopicId } from "../../src/faq/topic-id.ts";
import type { HeldOut } from "./cross-validate.ts";

/** Shares of our questions that may, at most, be turned away, and be answered with another topic. */
export interface Limits {
  readonly heldBack: number;
  readonly wrong: number;
  /** Share of all else that may be taken for a question to the records, and of those that may be taken for none. */
  readonly figures: number;
}

interface Case {
  readonly measured: number[];
  readonly ours: boolean;
  readonly right: boolean;
}

/** Draws the lines between answering, offering three and turning away on phrases that were held out. */
export function fitJudge(heldOut: readonly HeldOut[], limits: Limits): Judge {
  const cases = heldOut.map(({ phrase: { label }, reading: { ranked, signs } }): Case => {
    return { measured: measure(signs), ours: isTopicId(label), right: ranked[0]?.topic === label };
  });
  const right = fitLogistic(cases, (one) => one.right);
  const ours = fitLogistic(cases, (one) => one.ours);
  const good = cases.filter((one) => one.ours);
  const oursFrom = quantile(
    good.map(({ measured }) => likelihood(ours, measured)),
    limits.heldBack,
  );
  const letIn = good.filter(({ measured }) => likelihood(ours, measured) >= oursFrom);
  const mistakes = letIn
    .filter((one) => !one.right)
    .map(({ measured }) => likelihood(right, measured))
    .sort((a, b) => b - a);
  const answerFrom = mistakes[Math.floor(limits.wrong * good.length)] ?? 0;
  const figuresOf = (are: boolean): number[] =>
    heldOut.flatMap(({ phrase, reading }) =>
      (phrase.label === "_figures") === are ? [reading.figures] : [],
    );
  return {
    right: right.map(round),
    ours: ours.map(round),
    answerFrom: round(answerFrom),
    oursFrom: round(oursFrom),
    figuresFrom: round(quantile(figuresOf(false), 1 - limits.figures)),
    figuresBelow: round(quantile(figuresOf(true), limits.figures)),
  };
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? 0;
}

/** Six digits are enough, and a file that reads well. */
const round = (value: number): number => Number(value.toPrecision(6));

const passes = 400;
const rate = 1;

/** Plain logistic regression by gradient descent with a step for each weight (AdaGrad). */
function fitLogistic(cases: readonly Case[], target: (one: Case) => boolean): number[] {
  const width = cases[0]?.measured.length ?? 0;
  const weights = new Array<number>(width).fill(0);
  const squares = new Array<number>(width).fill(1e-6);
  for (let pass = 0; pass < passes; pass++) {
    const gradient = new Array<number>(width).fill(0);
    for (const one of cases) {
      const error = likelihood(weights, one.measured) - (target(one) ? 1 : 0);
      for (let k = 0; k < width; k++)
        gradient[k] = (gradient[k] ?? 0) + (error * (one.measured[k] ?? 0)) / cases.length;
    }
    for (let k = 0; k < width; k++) {
      const slope = gradient[k] ?? 0;
      squares[k] = (squares[k] ?? 0) + slope * slope;
      weights[k] = (weights[k] ?? 0) - (rate * slope) / Math.sqrt(squares[k] ?? 1);
    }
  }
  return weights;
}
