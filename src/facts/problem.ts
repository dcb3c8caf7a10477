/** Something wrong in a data file: where in it, and what to do. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
