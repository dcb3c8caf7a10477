/** Features of one decision, each by its hash. */
export type Keys = readonly number[];

/**
 * A logistic regression over hashed features: a row of weights for each remainder of a hash. Whole numbers from -127 to 127
 * and what one is worth.
 */
export interface Linear {
  readonly labels: number;
  /** A power of two. */
  readonly rows: number;
  readonly cells: Int8Array;
  readonly scale: number;
  readonly bias: Float32Array;
}

/** The scores of all labels: logarithms of shares, but for a constant. */
export function score({ labels, rows, cells, scale, bias }: Linear, keys: Keys): Float64Array {
  const sums = new Float64Array(labels);
  const mask = rows - 1;
  for (const key of keys) {
    const from = (key & mask) * labels;
    for (let label = 0; label < labels; label++)
      sums[label] = (sums[label] as number) + (cells[from + label] as number);
  }
  for (let label = 0; label < labels; label++)
    sums[label] = (sums[label] as number) * scale + (bias[label] as number);
  return sums;
}
