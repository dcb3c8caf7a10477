import type { Answers } from "../rules/answers.ts";
import type { Question } from "../rules/question.ts";

/**
 * Why a value that was read waits for a yes: it is approximate; a head count has a decimal; it lies outside what is
 * usual; it exceeds a figure it hardly ever exceeds, or falls below one that hardly ever exceeds it.
 */
export type Doubt =
  | { readonly kind: "about" | "over" | "decimal" }
  | { readonly kind: "unusual"; readonly instead: readonly string[] }
  | { readonly kind: "above" | "below"; readonly other: string };

export interface DoubtfulValue {
  /** Exact decimal string in the question's unit. */
  readonly value: string;
  readonly qualifier: "about" | "over" | null;
}

/** Yuan for 万元, yuan for millions, and 万元 for yuan: the unit mistakes that are made most. */
const unitMistakes = [10_000, 1_000_000, 1 / 10_000];

/** The first reason to ask before a value is taken, `null` where there is none. */
export function doubtOf(
  question: Question,
  read: DoubtfulValue,
  answers: Answers,
  questions: ReadonlyMap<string, Question>,
): Doubt | null {
  const value = Number(read.value);
  const { usual } = question;
  if (usual && (value < usual.from || value > usual.to))
    return { kind: "unusual", instead: inUsual(value, question) };
  const cap = question.atMost === undefined ? null : answers[question.atMost];
  if (typeof cap === "number" && value > cap) return { kind: "above", other: question.atMost ?? "" };
  for (const other of questions.values()) {
    const part = answers[other.id];
    if (other.atMost === question.id && typeof part === "number" && part > value)
      return { kind: "below", other: other.id };
  }
  if (question.kind === "count" && read.value.includes(".")) return { kind: "decimal" };
  return read.qualifier ? { kind: read.qualifier } : null;
}

export function isUsual({ usual }: Question, value: number | string): boolean {
  return !usual || (Number(value) >= usual.from && Number(value) <= usual.to);
}

/** What the value would be if the unit was mistaken, where that would be usual. */
function inUsual(value: number, question: Question): string[] {
  if (question.kind !== "money" || value === 0) return [];
  return unitMistakes
    .map((factor) => value * factor)
    .filter((candidate) => isUsual(question, candidate))
    .map(String);
}
