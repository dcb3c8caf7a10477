/** What one can tell from the outside of how sure a ranking is. */
export interface Signs {
  /** Share of the best topic, of the second best, and of all that is not ours. */
  readonly best: number;
  readonly second: number;
  readonly outside: number;
  /** Share of the text's features that the vocabulary knows. */
  readonly known: number;
  /** Features of the text: little can be sure of two characters. */
  readonly length: number;
}

/** Two logistic regressions over the signs, and the lines that were drawn on phrases held out of training. */
export interface Judge {
  /** How likely the best topic is right. */
  readonly right: readonly number[];
  /** How likely the text is a question that is ours. */
  readonly ours: readonly number[];
  /** From here on the best topic is answered; below, three are offered. */
  readonly answerFrom: number;
  /** Below, the text is none of ours. */
  readonly oursFrom: number;
  /** From this share on, a text asks for what the records hold. */
  readonly figuresFrom: number;
  /** Below this one it does not. */
  readonly figuresBelow: number;
}

export type Outcome = "answer" | "suggest" | "none";

export function decideOutcome(judge: Judge, signs: Signs): Outcome {
  const measured = measure(signs);
  if (likelihood(judge.ours, measured) < judge.oursFrom) return "none";
  return likelihood(judge.right, measured) >= judge.answerFrom ? "answer" : "suggest";
}

/** Signs as the regressions take them; the first belongs to the bias. */
export function measure({ best, second, outside, known, length }: Signs): number[] {
  return [
    1,
    logit(best),
    Math.log((best + tiny) / (second + tiny)),
    logit(outside),
    known,
    Math.log(1 + length),
  ];
}

export function likelihood(weights: readonly number[], measured: readonly number[]): number {
  let sum = 0;
  for (const [i, weight] of weights.entries()) sum += weight * (measured[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

const tiny = 1e-4;
const logit = (share: number): number => Math.log((share + tiny) / (1 - share + tiny));
