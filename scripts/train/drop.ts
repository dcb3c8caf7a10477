/** Leaves out a share of the values and lifts the rest, so that the sum stays what it was. */
export function drop(values: Float32Array, share: number, random: () => number): Float32Array {
  const lift = 1 / (1 - share);
  return values.map((value) => (random() < share ? 0 : value * lift));
}
