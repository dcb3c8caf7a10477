import { formatFigure } from "../../conversation/format.ts";
import { type Block, type Choice, heading, inRows, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import { questionBefore } from "../../questionnaire/next-step.ts";
import { type Question, unitOf } from "../../rules/question.ts";
import { givenText, questionOf } from "./answer-text.ts";
import type { OpenCheck } from "./open-check.ts";

/** What a question may carry besides itself. */
export interface QuestionExtras {
  /** Said before the question: what was recorded, what was not understood. */
  readonly before?: readonly Block[];
  /** Questions whose answers were just recorded: one tap from Change. */
  readonly recorded?: readonly string[] | undefined;
  /** Values that may have been meant, one tap each. */
  readonly suggestions?: readonly string[];
}

/** One question with its progress, unit, period, example and the ways to answer it without typing. */
export function questionView(scene: Scene, open: OpenCheck, extras: QuestionExtras = {}): View {
  const { check, step } = open;
  if (step.kind !== "ask") throw new Error("there is no question to show");
  const { t, locale } = scene;
  const question = questionOf(scene, step.question);
  const { position, total, sure } = step;
  const given = check.answers[question.id];
  const { serial } = check;

  const blocks: Block[] = [
    ...(extras.before ?? []),
    paragraph(t(sure ? "question-progress" : "question-progress-at-most", { position, total })),
    heading(question.ask[locale]),
    paragraph(hint(scene, question)),
    ...(given === undefined
      ? []
      : [paragraph(t("answer-so-far", { answer: givenText(scene, question, check) }))]),
  ];

  const move: Choice[] = [{ label: t("why-button"), action: { kind: "why", serial, question: question.id } }];
  if (questionBefore(open.questionnaire, question.id) !== null) {
    move.push({ label: t("back-button"), action: { kind: "back", serial } });
  }
  move.push({ label: t("cancel-button"), action: { kind: "cancel", serial } });
  const choices: Choice[][] = [
    ...inRows(
      answerChoices(scene, question, serial, given, extras.suggestions ?? []),
      question.kind === "boolean" ? 3 : 2,
    ),
    move,
  ];
  for (const recorded of extras.recorded ?? []) {
    const name = questionOf(scene, recorded).name[locale];
    choices.push([
      { label: t("change-button", { name }), action: { kind: "change", serial, question: recorded } },
    ]);
  }
  if (position === 1 && given === undefined) {
    choices.push(
      [
        check.quick
          ? { label: t("thorough-button"), action: { kind: "thorough", serial } }
          : { label: t("quick-button"), action: { kind: "quick", serial } },
      ],
      [{ label: t("levels-button"), action: { kind: "place", region: check.region } }],
    );
  }
  return { blocks, choices };
}

/** Unit, period and example of a figure; for a yes/no question, that the buttons or words do. */
export function hint({ t, locale }: Scene, question: Question): string {
  const example = question.example?.[locale] ?? "";
  switch (question.kind) {
    case "money":
      return t("hint-money", { period: question.period?.[locale] ?? "", example });
    case "count":
      return t(question.unit === "people" ? "hint-people" : "hint-items", { example });
    case "months":
      return t("hint-months", { example });
    case "percent":
      return t("hint-percent", { example });
    case "area":
      return t("hint-area", { example });
    case "boolean":
      return t("hint-yes-no");
  }
}

function answerChoices(
  { t, locale }: Scene,
  question: Question,
  serial: number,
  given: GivenAnswer | undefined,
  suggestions: readonly string[],
): Choice[] {
  const choice = (label: string, answer: string): Choice => ({
    label,
    action: { kind: "answer", serial, question: question.id, answer },
  });
  const unknown = choice(t("dont-know"), "unknown");
  if (question.kind === "boolean") return [choice(t("yes"), "yes"), choice(t("no"), "no"), unknown];
  const values =
    typeof given === "string" && !suggestions.includes(given) ? [...suggestions, given] : suggestions;
  return [
    ...values.map((value) => {
      const figure = formatFigure(t, locale, value, unitOf(question));
      return choice(value === given ? t("keep-button", { figure }) : figure, value);
    }),
    unknown,
  ];
}
