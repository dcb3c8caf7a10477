/** Features of one decision, each by its hash. */
export type Keys = readonly number[];

/** A logistic regression: a row of weights for each feature that was worth one. */
export interface Linear {
  readonly labels: number;
  /** The hash of the feature of each row. */
  readonly keys: Uint32Array;
  /** By row, then label: whole numbers from -127 to 127, and what one is worth. */
  readonly cells: Int8Array;
  readonly scale: number;
  readonly bias: Float32Array;
  readonly rowOf: RowOf;
}

/** The row of a feature; -1 for one that has none. */
export type RowOf = (key: number) => number;

/** Finds rows by open addressing: a table twice as long as the list, or longer. */
export function createRowOf(keys: Uint32Array): RowOf {
  const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2));
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    let at = (keys[row] as number) & mask;
    while ((slots[at] as number) >= 0) at = (at + 1) & mask;
    slots[at] = row;
  }
  return (key) => {
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const row = slots[at] as number;
      if (row < 0 || keys[row] === key) return row;
    }
  };
}

/** The scores of all labels: logarithms of shares, but for a constant. */
export function score({ labels, cells, scale, bias, rowOf }: Linear, keys: Keys): Float64Array {
  const sums = new Float64Array(labels);
  for (const key of keys) {
    const from = rowOf(key) * labels;
    if (from < 0) continue;
    for (let label = 0; label < labels; label++)
      sums[label] = (sums[label] as number) + (cells[from + label] as number);
  }
  for (let label = 0; label < labels; label++)
    sums[label] = (sums[label] as number) * scale + (bias[label] as number);
  return sums;
}
