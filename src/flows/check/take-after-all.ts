import type { State, Step } from "../../conversation/flow.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import { list, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { evaluate } from "../../rules/evaluate.ts";
import { withUnasked } from "../../questionnaire/plan.ts";
import { actOf } from "./act-of.ts";
import { changeAnswers } from "./change-answers.ts";
import { moved } from "./check.ts";
import { gapBlocks, wayChoices } from "./gap-view.ts";
import { moveCheck } from "./move-check.ts";
import { isRunning, type OpenCheck } from "./open-check.ts";
import { sortByWords } from "./own-words.ts";
import { checkElsewhere } from "./check-elsewhere.ts";
import { changeBy } from "./take-correction.ts";

/** A text where no question is open: at the review, or after a result. `null` where it is not about the check. */
export function takeAfterAll(state: State, open: OpenCheck, hearing: Hearing): Step | null {
  const { scene, conversation } = state;
  const { serial } = open.check;
  const isReview = isRunning(open);
  const took = (step: Step): Step => ({ ...step, took: "answer" });
  const result = (): Step => took(moved(conversation, moveCheck(state, open, { kind: "result", serial })));
  if (hearing.answer() === "yes") return isReview ? result() : null;
  if (hearing.answer() !== null) return null;
  const shows = (view: View): Step => took(moved(conversation, { check: open.check, view }));
  switch (actOf(hearing)) {
    case "result":
    case "resume":
      return isReview || actOf(hearing) === "result" ? result() : null;
    case "gap":
      return shows({ blocks: gapBlocks(scene, open), choices: leadOn(scene, open, "way") });
    case "way":
      return shows(wayView(scene, open));
    case "why":
      return shows(whyView(scene, open));
    case "again":
      return checkElsewhere(state, open, hearing);
    case "restart":
      return took(state.flows.buttonOf("restart").does(state, { serial }));
    case "answer":
    case "correct": {
      const changes = sortByWords(hearing, null).named.flatMap(changeBy);
      return changes.length > 0 ? took(moved(conversation, changeAnswers(scene, open, changes))) : null;
    }
    default:
      return null;
  }
}

/** What is missing, the nearest first, and what there is to read about the way. */
function wayView(scene: Scene, open: OpenCheck): View {
  const { t } = scene;
  const { packs, answers, date } = open.questionnaire;
  const meets = packs.every((pack) => evaluate(pack, withUnasked([pack], answers), date).verdict === "meets");
  return {
    blocks: [...gapBlocks(scene, open, "nearest"), paragraph(t(meets ? "way-met" : "way-nearest"))],
    choices: leadOn(scene, open, "way"),
  };
}

/** The conditions that are missed or open, in the words of their source. */
function whyView(scene: Scene, open: OpenCheck): View {
  const { t, locale } = scene;
  const { packs, answers, date } = open.questionnaire;
  const clauses = packs.flatMap((pack) => {
    const { criteria } = evaluate(pack, withUnasked([pack], answers), date);
    return pack.criteria
      .filter((_, index) => ["unmet", "cannot-tell"].includes(criteria[index]?.status ?? ""))
      .map(({ clause }) => clause[locale]);
  });
  const told = clauses.length > 0 ? [paragraph(t("why-result-heading")), list(clauses)] : [];
  return { blocks: [...gapBlocks(scene, open), ...told], choices: leadOn(scene, open, "why") };
}

function leadOn(
  scene: Scene,
  { check: { serial, closed } }: OpenCheck,
  from: "way" | "why",
): View["choices"] {
  const { t } = scene;
  const back =
    closed === "result"
      ? { label: t("back-to-result-button"), action: { kind: "continue" } as const }
      : { label: t("back-to-check-button"), action: { kind: "continue" } as const };
  return [
    ...(from === "way" ? wayChoices(scene) : []),
    [{ label: t("review-button"), action: { kind: "review", serial } }],
    [back],
  ];
}
