/** Moves the weights from a position on against an error, each times a value. */
export type Step = (from: number, error: Float64Array, value: number) => void;

/** Most labels are out of the question for most texts; such steps would be too small to see. */
const least = 1e-4;

/** AdaGrad: a weight that was moved much moves less, so that rare words still learn when frequent ones have. */
export function createStep(weights: Float32Array, rate: number): Step {
  const squares = new Float32Array(weights.length).fill(1e-3);
  return (from, error, value) => {
    if (value === 0) return;
    for (let k = 0; k < error.length; k++) {
      const gradient = (error[k] as number) * value;
      if (gradient < least && gradient > -least) continue;
      const at = from + k;
      const square = (squares[at] as number) + gradient * gradient;
      squares[at] = square;
      weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(square);
    }
  };
}
