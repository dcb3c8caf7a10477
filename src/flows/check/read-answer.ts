import type { AmountPrompt, ClarifyReason } from "../../amounts/amount-reading.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import type { Scene } from "../../conversation/scene.ts";
import { type Doubt, type DoubtfulValue, doubtOf, isUsual } from "../../questionnaire/doubt.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import type { Answers } from "../../rules/answers.ts";
import type { Question } from "../../rules/question.ts";
import { answerText } from "./answer-text.ts";

/** What a typed text came to as an answer to a question. */
export type ReadAnswer =
  | { readonly kind: "answer"; readonly answer: GivenAnswer }
  /** Read, but it waits for a yes. */
  | { readonly kind: "doubtful"; readonly doubtful: DoubtfulValue }
  /** `says` is why, and what to type instead; `suggestions` are values that may have been meant. */
  | {
      readonly kind: "miss";
      readonly says: string;
      readonly suggestions: readonly string[];
      /** There was neither a figure nor an answer in it: perhaps a question. */
      readonly stray?: boolean;
      /** It may be zero, or not known. */
      readonly zero?: boolean;
      /** More was said than one figure of one year. */
      readonly mixed?: boolean;
    };

export function readAnswer(scene: Scene, question: Question, hearing: Hearing, answers: Answers): ReadAnswer {
  const { typed } = hearing.heard;
  const word = hearing.answer();
  if (word === "unknown") return { kind: "answer", answer: null };
  if (question.kind === "boolean") {
    if (word === "yes" || word === "no") return { kind: "answer", answer: word === "yes" };
    if (word !== null && !question.asksAbsence) return { kind: "answer", answer: word === "present" };
    const says = scene.t(question.asksAbsence && word !== null ? "miss-record" : "miss-yes-no");
    return { kind: "miss", says, suggestions: [], stray: true };
  }
  // 2年零3个月: the 零 says that no more months than these are there, and is no figure.
  const text = question.kind === "months" ? typed.replace(/年零(?=\d)/u, "年") : typed;
  const reading = scene.parseAmount(text, promptOf(question, scene.locale));
  if ("ok" in reading) {
    const read = { value: reading.ok, qualifier: reading.qualifier ?? null };
    const doubt = doubtOf(question, read, answers, scene.catalog.questions);
    return doubt ? { kind: "doubtful", doubtful: read } : { kind: "answer", answer: read.value };
  }
  if ("clarify" in reading) {
    // "0" leaves open whether the figure is not known; where zero is a usual answer, a bare 0 is one.
    if (reading.clarify === "zero-or-unknown") {
      if (question.usual?.from === 0 && /^0+$/.test(typed.trim())) return { kind: "answer", answer: "0" };
      return { kind: "miss", says: scene.t("clarify-zero-or-unknown"), suggestions: ["0"], zero: true };
    }
    // Staff may be counted in full-time equivalents: a decimal is no miss, it waits for a yes.
    const [decimal, ...neighbours] = reading.candidates ?? [];
    if (question.unit === "people" && reading.clarify === "fraction" && decimal && neighbours.length === 2) {
      return { kind: "doubtful", doubtful: { value: decimal, qualifier: null } };
    }
    const suggestions = (reading.candidates ?? []).filter((value) => isUsual(question, value)).slice(0, 4);
    const mixed =
      reading.clarify === "period" || reading.clarify === "contradiction" || reading.clarify === "multiple";
    return { kind: "miss", says: clarifyText(scene, question, reading.clarify), suggestions, mixed };
  }
  if (reading.reject === "unknown") return { kind: "answer", answer: null };
  const says = scene.t(`reject-${reading.reject}`);
  return { kind: "miss", says, suggestions: [], stray: reading.reject === "nonsense" };
}

/** A bare number is taken in the unit that the prompt names: 万元 in Chinese, yuan in English. */
export function promptOf(question: Question, locale: Scene["locale"]): AmountPrompt {
  switch (question.kind) {
    case "money":
      return { kind: "money", unit: locale === "zh" ? "万元" : "元" };
    case "count":
      return { kind: "count", unit: question.unit === "people" ? "人" : "项" };
    case "months":
    case "percent":
    case "area":
      return { kind: question.kind };
    case "boolean":
      throw new Error("a yes/no question takes no figure");
  }
}

/** Why a text is asked about; a duration and a share have units of their own. */
export function clarifyText({ t }: Scene, { kind }: Question, reason: ClarifyReason): string {
  if (reason === "fraction" && kind === "count") return t("clarify-fraction-count");
  if (reason === "percent" && kind === "percent") return t("clarify-percent-share");
  return t(`clarify-${reason}`);
}

/** The second miss: other words than the first, an example, and buttons that lead on. */
export function secondMiss(scene: Scene, question: Question): string {
  const { t, locale } = scene;
  if (question.kind === "boolean") return t("miss-yes-no-again");
  return t("miss-again", { name: question.name[locale], example: question.example?.[locale] ?? "" });
}

/** Why a value waits for a yes, with the value in both scales and its period. */
export function doubtText(scene: Scene, question: Question, value: string, doubt: Doubt): string {
  const { t, locale, catalog } = scene;
  const name = question.name[locale];
  const figure = answerText(scene, question, value);
  switch (doubt.kind) {
    case "about":
    case "over":
      return t(`doubt-${doubt.kind}`, { name, figure });
    case "decimal":
      return t("doubt-decimal", { name, figure });
    case "unusual":
      return t("doubt-unusual", { name, figure });
    case "above":
    case "below": {
      const other = catalog.questions.get(doubt.other)?.name[locale] ?? doubt.other;
      return t(`doubt-${doubt.kind}`, { name, figure, other });
    }
  }
}
