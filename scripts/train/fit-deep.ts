import { softmax } from "../../src/faq/network.ts";
import { drop } from "./drop.ts";
import type { Example, FitOptions } from "./fit-options.ts";
import { createRandom, shuffle } from "./random.ts";
import { createStep } from "./step.ts";

export interface Deep {
  /** By feature, then hidden unit. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** By hidden unit, then label. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
}

export interface DeepOptions extends FitOptions {
  readonly hidden: number;
  /** Share of hidden units left out at each pass. */
  readonly hiddenDropout: number;
}

/** A network of one hidden layer of rectified units. */
export function fitDeep(examples: readonly Example[], options: DeepOptions): Deep {
  const { features, labels, hidden, epochs, rate, dropout, hiddenDropout, seed } = options;
  const random = createRandom(seed);
  const around = (width: number): number => (random() + random() + random() + random() - 2) * width;
  const weights = new Float32Array(features * hidden).map(() => around(0.3));
  const out = new Float32Array(hidden * labels).map(() => around(1.5 / Math.sqrt(hidden)));
  const bias = new Float32Array(hidden);
  const outBias = new Float32Array(labels);
  const steps = {
    weights: createStep(weights, rate),
    out: createStep(out, rate),
    bias: createStep(bias, rate),
    outBias: createStep(outBias, rate),
  };
  const order = examples.map((_, index) => index);
  const sums = new Float64Array(hidden);
  const units = new Float64Array(hidden);
  const blame = new Float64Array(hidden);
  const error = new Float64Array(labels);
  const lift = 1 / (1 - hiddenDropout);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(order, random)) {
      const { vector, label } = examples[index] as Example;
      const { rows } = vector;
      const values = drop(vector.values, dropout, random);
      sums.set(bias);
      for (let i = 0; i < rows.length; i++) {
        const value = values[i] as number;
        if (value === 0) continue;
        const from = (rows[i] as number) * hidden;
        for (let k = 0; k < hidden; k++)
          sums[k] = (sums[k] as number) + value * (weights[from + k] as number);
      }
      error.set(outBias);
      for (let unit = 0; unit < hidden; unit++) {
        const open = (sums[unit] as number) > 0 && random() >= hiddenDropout;
        const value = open ? (sums[unit] as number) * lift : 0;
        units[unit] = value;
        if (!open) continue;
        const from = unit * labels;
        for (let k = 0; k < labels; k++) error[k] = (error[k] as number) + value * (out[from + k] as number);
      }
      softmax(error);
      error[label] = (error[label] as number) - 1;
      for (let unit = 0; unit < hidden; unit++) {
        blame[unit] = 0;
        const value = units[unit] as number;
        if (value === 0) continue;
        const from = unit * labels;
        let sum = 0;
        for (let k = 0; k < labels; k++) sum += (error[k] as number) * (out[from + k] as number);
        blame[unit] = sum * lift;
        steps.out(from, error, value);
      }
      steps.outBias(0, error, 1);
      steps.bias(0, blame, 1);
      for (let i = 0; i < rows.length; i++)
        steps.weights((rows[i] as number) * hidden, blame, values[i] as number);
    }
  }
  return { weights, bias, out, outBias };
}
