import type { ClarifyReason } from "../../amounts/amount-reading.ts";
import { formatFigure } from "../../conversation/format.ts";
import type { Scene } from "../../conversation/scene.ts";
import { type Question, unitOf } from "../../rules/question.ts";
import { clarifyText } from "./read-answer.ts";
import type { QueuedDoubt, WhyDoubtful } from "./check.ts";

type OwnReason = Exclude<WhyDoubtful, ClarifyReason>;

const ownReasons = {
  "old-year": true,
  plan: true,
  "this-year": true,
  "two-figures": true,
  unlabelled: true,
  unusual: true,
  above: true,
  below: true,
  decimal: true,
  share: true,
  other: true,
  unsure: true,
} as const satisfies Record<OwnReason, true>;

const isOwn = (why: string): why is OwnReason => why in ownReasons;

/** A figure of another year than is asked for. */
const ofAnotherYear = new Set<string>(["old-year", "plan", "this-year"] satisfies OwnReason[]);

/** Why a value is doubtful, in a few words; what to type instead, where no value could be read. */
export function whyText(scene: Scene, question: Question, why: string): string {
  return isOwn(why) ? scene.t(`doubt-why-${why}`) : clarifyText(scene, question, why as ClarifyReason);
}

/** What a person said of a question, and what is unclear in it, when the question comes. */
export function saidDoubtText(
  scene: Scene,
  question: Question,
  { value, why }: Pick<QueuedDoubt, "value"> & { readonly why: string | null },
): string {
  const { t, locale } = scene;
  const name = question.name[locale];
  if (why === "zero-or-unknown" && value !== null) return t("clarify-zero-or-unknown");
  const reason = whyText(scene, question, why ?? "format");
  if (value === null) return t("doubt-unread", { name, why: reason });
  // The period of the question is not that of the figure.
  const figure = formatFigure(t, locale, value, unitOf(question));
  const period = question.period?.[locale];
  return period !== undefined && ofAnotherYear.has(why ?? "")
    ? t("doubt-year", { name, figure, why: reason, period })
    : t("doubt-said", { name, figure, why: reason });
}
