import { formatFigure } from "../../conversation/format.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import { type Question, unitOf } from "../../rules/question.ts";
import type { Check } from "./check.ts";

/** The question of an id that the catalog's own packs use. */
export function questionOf({ catalog }: Scene, id: string): Question {
  const question = catalog.questions.get(id);
  if (!question) throw new Error(`the catalog holds no question "${id}"`);
  return question;
}

/** An answer in words: a figure in both scales with its period, yes or no, "don't know", or that there is none. */
export function answerText(
  { t, locale }: Scene,
  question: Question,
  answer: GivenAnswer | undefined,
  isAbout = false,
): string {
  if (answer === undefined) return t("not-provided");
  if (answer === null) return t("dont-know");
  if (typeof answer === "boolean") return t(answer ? "yes" : "no");
  const exact = formatFigure(t, locale, answer, unitOf(question));
  const figure = isAbout ? t("about-figure", { figure: exact }) : exact;
  return question.period ? t("figure-in-period", { figure, period: question.period[locale] }) : figure;
}

/** As it was given in a check: a figure that was given as about is shown as one. */
export function givenText(
  scene: Scene,
  question: Question,
  { answers, about }: Pick<Check, "answers" | "about">,
): string {
  return answerText(scene, question, answers[question.id], about.includes(question.id));
}
