import type { Action } from "../../conversation/action.ts";
import { type Block, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { type Doubt, doubtOf, isUsual } from "../../questionnaire/doubt.ts";
import { questionOf } from "./answer-text.ts";
import type { Check } from "./check.ts";
import { type OpenCheck, openQuestion } from "./open-check.ts";
import { type QuestionExtras, questionView } from "./question-view.ts";
import { saidDoubtText } from "./said-doubt-text.ts";
import { doubtText } from "./read-answer.ts";
import { resultView } from "./result-view.ts";
import { reviewView } from "./review-view.ts";

/** Where the person is in a check: at a doubtful value, a question, the review, or the result. */
export function currentView(
  scene: Scene,
  open: OpenCheck,
  before: readonly Block[] = [],
  recorded: readonly string[] = [],
): View {
  if (open.check.closed === "result") return prefixed(before, resultView(scene, open));
  if (open.check.doubted) return prefixed(before, doubtView(scene, open, open.check.doubted, recorded));
  if (openQuestion(open) !== null) return questionView(scene, open, unclear(scene, open, before, recorded));
  return prefixed(before, reviewView(scene, open));
}

const prefixed = (before: readonly Block[], view: View): View => ({
  ...view,
  blocks: [...before, ...view.blocks],
});

/** A doubtful value in both scales, with a yes, what else may have been meant, and the way to type another. */
function doubtView(
  scene: Scene,
  open: OpenCheck,
  doubted: NonNullable<Check["doubted"]>,
  recorded: readonly string[],
): View {
  const { t, locale, catalog } = scene;
  const { serial } = open.check;
  const question = questionOf(scene, doubted.question);
  const doubt = doubtOf(question, doubted, open.questionnaire.answers, catalog.questions);
  const suggestions = [...doubted.candidates, ...(doubt ? insteadOf(doubt, doubted.value) : [])];
  const view = questionView(scene, open, { suggestions, recorded });
  const other = doubt && "other" in doubt ? questionOf(scene, doubt.other) : null;
  const changeOf = (id: string): Action => ({ kind: "change", serial, question: id });
  return {
    blocks: [
      ...(doubted.why === null ? [] : [paragraph(saidDoubtText(scene, question, doubted))]),
      ...(doubt && !saidAlready(doubt, doubted.why)
        ? [paragraph(doubtText(scene, question, doubted.value, doubt))]
        : []),
      paragraph(t("doubt-hint")),
    ],
    choices: [
      [{ label: t("keep-doubted-button"), action: { kind: "keep", serial } }],
      // Of two figures that do not fit, either may be the wrong one.
      ...(other
        ? [[{ label: t("change-button", { name: other.name[locale] }), action: changeOf(other.id) }]]
        : []),
      ...view.choices,
    ],
  };
}

/** What may have been meant instead of a doubtful value. */
function insteadOf(doubt: Doubt, value: string): readonly string[] {
  if (doubt.kind === "unusual") return doubt.instead;
  return doubt.kind === "decimal" ? [Math.floor(Number(value)), Math.ceil(Number(value))].map(String) : [];
}

/** What is unclear in the words of the person is asked first; that the value is about needs no second question. */
const saidAlready = ({ kind }: Doubt, why: string | null): boolean =>
  why !== null && (kind === "about" || kind === "over" || kind === why || why === "zero-or-unknown");

/** A question about which something was said, of which no one value could be read. */
function unclear(
  scene: Scene,
  { check, step }: OpenCheck,
  before: readonly Block[],
  recorded: readonly string[],
): QuestionExtras {
  const waiting =
    step.kind === "ask" ? check.doubts.find(({ question }) => question === step.question) : undefined;
  if (!waiting) return { before, recorded };
  const question = questionOf(scene, waiting.question);
  const suggestions = waiting.candidates.filter((value) => isUsual(question, value)).slice(0, 4);
  return { before: [...before, paragraph(saidDoubtText(scene, question, waiting))], recorded, suggestions };
}
