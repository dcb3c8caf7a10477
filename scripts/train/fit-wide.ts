import { softmax } from "../../src/faq/network.ts";
import { drop } from "./drop.ts";
import type { Example, FitOptions } from "./fit-options.ts";
import { createRandom, shuffle } from "./random.ts";
import { createStep } from "./step.ts";

export interface Wide {
  /** By feature, then label. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Multinomial logistic regression. A text touches few features and every label, so a feature's weights lie together. */
export function fitWide(examples: readonly Example[], options: FitOptions): Wide {
  const { features, labels, epochs, rate, dropout, seed } = options;
  const weights = new Float32Array(features * labels);
  const bias = new Float32Array(labels);
  const stepWeights = createStep(weights, rate);
  const stepBias = createStep(bias, rate);
  const random = createRandom(seed);
  const order = examples.map((_, index) => index);
  const error = new Float64Array(labels);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(order, random)) {
      const { vector, label } = examples[index] as Example;
      const { rows } = vector;
      const values = drop(vector.values, dropout, random);
      error.set(bias);
      for (let i = 0; i < rows.length; i++) {
        const value = values[i] as number;
        if (value === 0) continue;
        const from = (rows[i] as number) * labels;
        for (let k = 0; k < labels; k++)
          error[k] = (error[k] as number) + value * (weights[from + k] as number);
      }
      softmax(error);
      error[label] = (error[label] as number) - 1;
      stepBias(0, error, 1);
      for (let i = 0; i < rows.length; i++)
        stepWeights((rows[i] as number) * labels, error, values[i] as number);
    }
  }
  return { weights, bias };
}
