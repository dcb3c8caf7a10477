import type { Matrix, Network } from "../../src/faq/network.ts";
import { fitDeep } from "./fit-deep.ts";
import type { Example } from "./fit-options.ts";
import { fitWide } from "./fit-wide.ts";

/** Found by cross-validation: more passes or more units gain nothing, fewer lose. */
const wideOptions = { epochs: 12, rate: 0.3, dropout: 0.3, seed: 1 };
const deepOptions = { hidden: 48, epochs: 10, rate: 0.06, dropout: 0.3, hiddenDropout: 0.4, seed: 2 };

export function fitNetwork(examples: readonly Example[], features: number, labels: number): Network {
  const wide = fitWide(examples, { ...wideOptions, features, labels });
  const deep = fitDeep(examples, { ...deepOptions, features, labels });
  return {
    labels,
    hidden: deepOptions.hidden,
    features,
    wide: quantise(wide.weights, labels),
    wideBias: wide.bias,
    deep: quantise(deep.weights, deepOptions.hidden),
    deepBias: deep.bias,
    out: deep.out,
    outBias: deep.outBias,
  };
}

/** The model file holds a cell in half a byte. */
const most = 7;

/** Each row as whole numbers and one factor. */
export function quantise(weights: Float32Array, width: number): Matrix {
  const cells = new Int8Array(weights.length);
  const scales = new Float32Array(weights.length / width);
  for (let row = 0; row < scales.length; row++) {
    const from = row * width;
    let largest = 0;
    for (let k = from; k < from + width; k++) largest = Math.max(largest, Math.abs(weights[k] as number));
    const scale = largest / most;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let k = from; k < from + width; k++) cells[k] = Math.round((weights[k] as number) / scale);
  }
  return { cells, scales };
}
