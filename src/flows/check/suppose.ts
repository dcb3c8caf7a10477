import type { Scene } from "../../conversation/scene.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import type { Question } from "../../rules/question.ts";
import type { ToldAnswer } from "../../understand/told.ts";
import { questionOf } from "./answer-text.ts";
import type { OpenCheck } from "./open-check.ts";

/** Answers as they would be, by question. */
export type Supposed = Readonly<Record<string, GivenAnswer>>;

export interface Supposition {
  readonly values: Supposed;
  /** More or less of these was supposed, and what they are now is not known. */
  readonly unknown: readonly string[];
  /** Of these no one value could be read. */
  readonly unread: readonly string[];
}

/** What a text supposes, held against what the check knows. Figures told as they are count as supposed beside others. */
export function suppositionOf(
  scene: Scene,
  open: OpenCheck,
  told: readonly ToldAnswer[],
  plain: string,
): Supposition {
  const values: Record<string, GivenAnswer> = {};
  const unknown: string[] = [];
  const unread: string[] = [];
  for (const one of told) {
    const question = questionOf(scene, one.question);
    const now = values[one.question] ?? open.check.answers[one.question] ?? null;
    const value = supposedValue(scene, question, one, now, plain);
    if (value === undefined) unread.push(one.question);
    else if (value === null && one.mood !== "is" && one.mood !== "if") unknown.push(one.question);
    else values[one.question] = value;
  }
  return { values, unknown, unread };
}

/** `null` where it is a change of what is not known; `undefined` where it could not be read. */
function supposedValue(
  scene: Scene,
  question: Question,
  one: ToldAnswer,
  now: GivenAnswer,
  plain: string,
): GivenAnswer | undefined {
  const { mood, value } = one;
  const percent = question.kind === "percent" ? undefined : percentOf(scene, one, plain);
  if (percent === undefined && (mood === "is" || mood === "if" || mood === "by"))
    return mood === "by" ? undefined : value;
  if (percent === undefined && typeof value !== "string") return undefined;
  if (typeof now !== "string") return null;
  const before = Number(now);
  const amount = percent === undefined ? Number(value) : (before * percent) / 100;
  return asFigure(Math.max(mood === "less" ? before - amount : before + amount, 0), question);
}

/** A share of what is, as how many percent more; less than nothing where words beside it say less. */
function percentOf(
  { parseAmount, catalog }: Scene,
  { mood, written }: ToldAnswer,
  plain: string,
): number | undefined {
  const { less, ...factors } = catalog.words.supposing;
  const says = (words: readonly string[]): boolean => words.some((word) => written === word);
  const named = (["hundred", "twohundred", "fifty"] as const).find((name) => says(factors[name]));
  const share = parseAmount(written, { kind: "percent" });
  const isShare = /[%％成]/u.test(written) && "ok" in share;
  if (named === undefined && !isShare) return undefined;
  const percent = named === undefined && "ok" in share ? Number(share.ok) : factorOf[named ?? "hundred"];
  const falls =
    mood !== "less" &&
    less.some((word) => (/[a-z]/.test(word) ? ` ${plain} `.includes(` ${word} `) : plain.includes(word)));
  return falls ? -percent : percent;
}

const factorOf = { hundred: 100, twohundred: 200, fifty: 50 } as const;

/** People and things are whole: a part of one is left out. Money to the fen. */
function asFigure(value: number, { kind }: Question): string {
  if (kind === "count") return String(Math.floor(value + 1e-6));
  return String(Math.round(value * 100) / 100);
}
