import type { Vector } from "./vector.ts";

/**
 * Two classifiers over the same features, whose scores are added. The wide one is a logistic regression: it learns a
 * word from two examples. The deep one has one hidden layer: it learns which words stand for each other in a topic.
 * Either alone is one to two points worse on phrases it has not seen.
 */
export interface Network {
  readonly labels: number;
  readonly hidden: number;
  readonly features: number;
  /** By feature, then label. */
  readonly wide: Matrix;
  readonly wideBias: Float32Array;
  /** By feature, then hidden unit. */
  readonly deep: Matrix;
  readonly deepBias: Float32Array;
  /** By hidden unit, then label. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
}

/**
 * Rows of whole numbers from -7 to 7, and what one is worth in each row: an eighth of the room that floats take, for no
 * accuracy that could be measured.
 */
export interface Matrix {
  readonly cells: Int8Array;
  readonly scales: Float32Array;
}

/** Shares of the labels, which add up to one. */
export function classify(network: Network, vector: Vector): Float64Array {
  const wide = softmax(add(Float64Array.from(network.wideBias), network.wide, vector));
  const hidden = add(Float64Array.from(network.deepBias), network.deep, vector);
  const deep = Float64Array.from(network.outBias);
  for (let unit = 0; unit < hidden.length; unit++) {
    const value = hidden[unit] as number;
    if (value <= 0) continue;
    const from = unit * network.labels;
    for (let label = 0; label < deep.length; label++) {
      deep[label] = (deep[label] as number) + value * (network.out[from + label] as number);
    }
  }
  return pool([wide, softmax(deep)]);
}

/** Adds the rows that a text has, each as often as it weighs. */
function add(sums: Float64Array, { cells, scales }: Matrix, { rows, values }: Vector): Float64Array {
  const width = sums.length;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const weight = (values[i] as number) * (scales[row] as number);
    const from = row * width;
    for (let column = 0; column < width; column++) {
      sums[column] = (sums[column] as number) + weight * (cells[from + column] as number);
    }
  }
  return sums;
}

/** What no classifier gives a share is not ruled out: it gets this much. */
const least = 1e-5;

/** The geometric mean of several opinions: a label that one of them rules out does not win. */
export function pool(opinions: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(opinions[0]?.length ?? 0);
  for (const shares of opinions) {
    for (let i = 0; i < sums.length; i++) {
      sums[i] = (sums[i] as number) + Math.log((shares[i] as number) + least) / opinions.length;
    }
  }
  return softmax(sums);
}

/** Scores to shares that add up to one, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const one of scores) if (one > most) most = one;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const share = Math.exp((scores[i] as number) - most);
    scores[i] = share;
    sum += share;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
  return scores;
}
