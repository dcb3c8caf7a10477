/**
 * What a company answered, by question id: a figure in the question's unit (yuan, people, months …), yes or no, or
 * `null` for "don't know". A question that was not answered is absent. Absent and `null` alike cannot be judged.
 */
export type Answer = number | boolean | null;
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** Three values: it holds, it does not, it cannot be told. */
export type Truth = boolean | null;

/** A figure that an answer holds, `null` while unknown. Throws on anything that is not a figure of at least 0. */
export function figureOf(answers: Answers, question: string): number | null {
  const value = answers[question];
  if (typeof value === "number" && value >= 0 && value < Infinity) return value;
  if (value === undefined || value === null) return null;
  throw new TypeError(`${question}: expected a number of at least 0 or null, got ${describe(value)}`);
}

/** A yes or no that an answer holds, `null` while unknown. Throws on anything else. */
export function yesOrNoOf(answers: Answers, question: string): Truth {
  const value = answers[question];
  if (typeof value === "boolean") return value;
  if (value === undefined || value === null) return null;
  throw new TypeError(`${question}: expected true, false or null, got ${describe(value)}`);
}

function describe(value: unknown): string {
  return typeof value === "number" ? String(value) : `${typeof value} ${JSON.stringify(value)?.slice(0, 40)}`;
}

export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** True as soon as one holds; unknown while one may. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

/** False as soon as one fails; unknown while one may. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}
