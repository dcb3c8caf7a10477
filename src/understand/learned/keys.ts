import type { Context } from "./labels.ts";
import { hash, mix } from "./pieces.ts";

/** What lists and indexes know a piece to be part of. */
export interface Marks {
  /** A place, a held company, a level. */
  readonly names: readonly (string | null)[];
  /** A concept of the FAQ: 研发费用, turnover. */
  readonly concepts: readonly (string | null)[];
  /** Where a word denies, and where one joins two clauses. */
  readonly clauses: readonly ("denies" | "joins" | null)[];
  /** Lists of which a word is said, of those that ask something of the records. */
  readonly asked: readonly string[];
}

export const edge = hash("|");
export const contextId = (context: Context): number =>
  hash(context.at === "question" ? `q:${context.asked}` : context.at);

/** A template of features, and what fills it. */
const templates = Array.from({ length: 64 }, (_, template) => hash(`${template}`));
export const one = (template: number, id: number): number => mix(templates[template] as number, id);
export const two = (template: number, first: number, second: number): number =>
  mix(one(template, first), second);
export const three = (template: number, first: number, second: number, third: number): number =>
  mix(two(template, first, second), third);

/** A stretch of pieces, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

export const idsOf = (names: readonly (string | null)[]): ((at: number) => number) => {
  const ids = names.map((name) => (name === null ? 0 : hash(name)));
  return (at) => ids[at] ?? 0;
};
