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
export function suppositionOf(scene: Scene, open: OpenCheck, told: readonly ToldAnswer[]): Supposition {
  const values: Record<string, GivenAnswer> = {};
  const unknown: string[] = [];
  const unread: string[] = [];
  for (const one of told) {
    const question = questionOf(scene, one.question);
    const now = values[one.question] ?? open.check.answers[one.question] ?? null;
    const value = supposedValue(scene, question, one, now);
    if (value === undefined) unread.push(one.question);
    else if (value === null && one.mood !== "is" && one.mood !== "if") unknown.push(one.question);
    else values[one.question] = value;
  }
  return { values, unknown, unread };
}

/** `null` where it is a change of what is not known; `undefined` where it could not be read. */
function supposedValue(
  { parseAmount }: Scene,
  question: Question,
  { mood, value, written }: ToldAnswer,
  now: GivenAnswer,
): GivenAnswer | undefined {
  if (mood === "is" || mood === "if") return value;
  const before = typeof now === "string" ? Number(now) : null;
  const share = parseAmount(written, { kind: "percent" });
  const isShare = /[%％成]/u.test(written) && "ok" in share;
  const percent = isShare && mood !== "by" ? share.ok : mood === "by" && value;
  const amount = typeof percent === "string" ? ((before ?? 0) * Number(percent)) / 100 : value;
  if (amount === undefined || typeof amount === "boolean" || amount === null) return undefined;
  if (before === null) return null;
  const changed = mood === "less" ? before - Number(amount) : before + Number(amount);
  return asFigure(Math.max(changed, 0), question);
}

/** People and things are whole: a part of one is left out. Money to the fen. */
function asFigure(value: number, { kind }: Question): string {
  if (kind === "count") return String(Math.floor(value + 1e-6));
  return String(Math.round(value * 100) / 100);
}
