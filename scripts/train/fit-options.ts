import type { Vector } from "../../src/faq/vector.ts";

export interface Example {
  readonly vector: Vector;
  /** Position in the list of labels. */
  readonly label: number;
}

export interface FitOptions {
  readonly features: number;
  readonly labels: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out of a text at each pass, so that no single one is relied on. */
  readonly dropout: number;
  readonly seed: number;
}
