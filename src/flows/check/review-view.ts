import { type Choice, heading, list, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { Utterance } from "../../understand/utterance.ts";
import { locales } from "../../facts/localized.ts";
import { reviewLines } from "../../questionnaire/review.ts";
import { givenText, questionOf } from "./answer-text.ts";
import { type OpenCheck, openQuestion } from "./open-check.ts";

/** The question whose answer a text asks to change by its name, in either language. */
export function changeRequest(scene: Scene, { questionnaire }: OpenCheck, heard: Utterance): string | null {
  const lines = reviewLines(questionnaire.packs, questionnaire.answers).map(({ question }) => question);
  for (const locale of locales) {
    const names = lines.map((id) => questionOf(scene, id).name[locale]);
    const position = scene.understanding.change(heard, names);
    if (position !== null) return lines[position] ?? null;
  }
  return null;
}

/** The answers to check before the result, each one tap from Change. */
export function reviewView(scene: Scene, open: OpenCheck): View {
  const { t, locale } = scene;
  const { check, questionnaire } = open;
  const { serial } = check;
  const lines = reviewLines(questionnaire.packs, questionnaire.answers).map(({ question }) =>
    questionOf(scene, question),
  );
  const change = (name: string, question: string): Choice => ({
    label: t("change-button", { name }),
    action: { kind: "change", serial, question },
  });
  return {
    blocks: [
      heading(t("review-heading")),
      list(
        lines.map((question) =>
          t("answer-line", {
            name: question.name[locale],
            answer: givenText(scene, question, check),
          }),
        ),
      ),
      paragraph(t("review-hint")),
    ],
    choices: [
      openQuestion(open) === null
        ? [{ label: t("result-button"), action: { kind: "result", serial } }]
        : [{ label: t("continue-button"), action: { kind: "continue" } }],
      ...lines.map((question): Choice[] => [change(question.name[locale], question.id)]),
      [
        { label: t("back-button"), action: { kind: "back", serial } },
        { label: t("cancel-button"), action: { kind: "cancel", serial } },
      ],
    ],
  };
}
