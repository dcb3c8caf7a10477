import type { Action } from "../../conversation/action.ts";
import { type Block, type Choice, heading, type Item, list, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { toAnswers } from "../../questionnaire/given-answers.ts";
import { withUnasked } from "../../questionnaire/plan.ts";
import type { Answers } from "../../rules/answers.ts";
import { type CompiledPack, evaluate } from "../../rules/evaluate.ts";
import { answerText, questionOf } from "./answer-text.ts";
import { criterionItem, criterionName } from "./criterion-item.ts";
import { isRunning, type OpenCheck } from "./open-check.ts";
import { verdictText } from "./result-view.ts";
import type { Supposed, Supposition } from "./suppose.ts";

/** The result as it would be, beside the present one. Nothing of it is kept. */
export function whatIfView(
  scene: Scene,
  open: OpenCheck,
  { values, unknown, unread }: Supposition,
  adopt: Action,
): View {
  const { t, locale } = scene;
  const nameOf = (id: string): string => questionOf(scene, id).name[locale];
  const missing = [
    ...unknown.map((id) => paragraph(t("what-if-unknown", { name: nameOf(id) }))),
    ...unread.map((id) => paragraph(t("what-if-unread", { name: nameOf(id) }))),
  ];
  const back: Choice = { label: t(backLabelOf(open)), action: { kind: "continue" } };
  if (Object.keys(values).length === 0) return { blocks: missing, choices: [[back]] };
  const then = { ...open.questionnaire.answers, ...toAnswers(values) };
  return {
    blocks: [
      ...open.questionnaire.packs.flatMap((pack) => packBlocks(scene, open, pack, then)),
      paragraph(t("what-if-supposed-heading")),
      list(Object.keys(values).map((id) => supposedLine(scene, open, values, id))),
      ...missing,
      paragraph(t("what-if-nothing-kept")),
    ],
    choices: [[{ label: t("adopt-button"), action: adopt }], [back]],
  };
}

function backLabelOf(open: OpenCheck): "back-to-result-button" | "back-to-check-button" {
  return isRunning(open) ? "back-to-check-button" : "back-to-result-button";
}

function supposedLine(scene: Scene, open: OpenCheck, values: Supposed, id: string): string {
  const question = questionOf(scene, id);
  const text = (answer: Supposed[string] | undefined): string => answerText(scene, question, answer);
  return scene.t("what-if-change", {
    name: question.name[scene.locale],
    now: text(open.check.answers[id]),
    supposed: text(values[id]),
  });
}

/** The verdicts of one level, and each condition that comes out otherwise. */
function packBlocks(
  scene: Scene,
  { questionnaire: { packs, answers, date } }: OpenCheck,
  pack: CompiledPack,
  then: Answers,
): Block[] {
  const { t, locale } = scene;
  const [before, after] = [answers, then].map((given) => evaluate(pack, withUnasked([pack], given), date));
  if (!before || !after) return [];
  const items = pack.criteria.flatMap((criterion, index): Item[] => {
    const [was, is] = [before.criteria[index], after.criteria[index]];
    if (!was || !is || (was.status === is.status && was.actual === is.actual && was.required === is.required))
      return [];
    const shown = criterionItem(scene, criterion, is, then);
    const change = t("what-if-change", {
      name: criterionName(scene, criterion),
      now: t(`cell-${was.status}`),
      supposed: t(`cell-${is.status}`),
    });
    return [{ ...(shown ?? {}), text: was.status === is.status ? (shown?.text ?? change) : change }];
  });
  return [
    heading(t("what-if-then", { supposed: verdictText(scene, after) })),
    paragraph(t("what-if-now", { now: verdictText(scene, before) })),
    ...(packs.length > 1 ? [paragraph(pack.title[locale])] : []),
    items.length > 0 ? list(items) : paragraph(t("what-if-same")),
  ];
}
