import { type Block, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import type { Question } from "../../rules/question.ts";
import { answerText } from "./answer-text.ts";
import type { Check } from "./check.ts";
import type { Moved } from "./check.ts";
import { currentView } from "./current-view.ts";
import { type OpenCheck, openQuestion, reread } from "./open-check.ts";

/** An answer is taken: it is read back, and the next question, the review or the quick result follows. */
export function recordAnswer(scene: Scene, open: OpenCheck, question: Question, answer: GivenAnswer): Moved {
  const { check } = open;
  const answers = { ...check.answers, [question.id]: answer };
  const { t, locale } = scene;
  const name = question.name[locale];
  const said = paragraph(
    answer === null
      ? t("recorded-unknown", { name })
      : t("recorded", { name, answer: answerText(scene, question, answer) }),
  );
  const moved = { ...check, answers, at: null, doubted: null, misses: 0, closed: null };
  return settle(scene, open, moved, [said], question.id);
}

/** Shows where a check is after it moved. A quick check that has become certain ends with its result. */
export function settle(
  scene: Scene,
  open: OpenCheck,
  check: Check,
  before: readonly Block[] = [],
  recorded?: string,
): Moved {
  const moved = reread(open, check);
  const certain = check.quick && openQuestion(moved) === null;
  const shown: Check = certain ? { ...check, closed: "result" } : check;
  return { check: shown, view: currentView(scene, { ...moved, check: shown }, before, recorded) };
}
