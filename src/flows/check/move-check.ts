import type { Action } from "../../conversation/action.ts";
import type { State } from "../../conversation/flow.ts";
import { type Block, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { doubtOf } from "../../questionnaire/doubt.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import { questionBefore } from "../../questionnaire/next-step.ts";
import type { Question } from "../../rules/question.ts";
import { questionOf } from "./answer-text.ts";
import type { Check } from "./check.ts";
import type { Moved } from "./check.ts";
import { currentView } from "./current-view.ts";
import { isRunning, type OpenCheck, openQuestion, reread } from "./open-check.ts";
import { keepDoubted, recordAnswer, settle } from "./record-answer.ts";
import { reviewView } from "./review-view.ts";
import { whyBlocks } from "./why-blocks.ts";

export type Move = Action<
  "answer" | "change" | "why" | "keep" | "back" | "review" | "result" | "quick" | "thorough" | "cancel"
>;

/** A button or command that moves within the open check. What no longer fits shows where the check is now. */
export function moveCheck(state: State, open: OpenCheck, action: Move): Moved {
  const { scene } = state;
  const { check } = open;
  const still = { ...check, doubted: null, misses: 0 };
  const unmoved = (before: readonly Block[] = []): Moved => ({
    check,
    view: currentView(scene, open, before),
  });
  switch (action.kind) {
    case "answer":
      return tapAnswer(scene, open, action) ?? unmoved();
    case "keep":
      if (!check.doubted) return unmoved();
      return keepDoubted(scene, open, check.doubted);
    case "change":
      return settle(scene, open, { ...still, at: action.question, closed: null });
    case "why":
      return unmoved(
        scene.catalog.questions.has(action.question) ? whyBlocks(scene, open, action.question) : [],
      );
    case "back": {
      const before = questionBefore(open.questionnaire, isRunning(open) ? openQuestion(open) : null);
      if (before === null) return unmoved([paragraph(scene.t("first-question"))]);
      return settle(scene, open, { ...still, at: before, closed: null });
    }
    case "review": {
      const reviewed = { ...still, at: null, closed: null };
      return { check: reviewed, view: reviewView(scene, reread(open, reviewed)) };
    }
    case "result": {
      // No result while a question is open: a changed answer may have brought a new one.
      const moved = reread(open, { ...still, at: null, closed: null });
      if (openQuestion(moved) !== null) return { check: moved.check, view: currentView(scene, moved) };
      const check: Check = { ...moved.check, closed: "result" };
      return { check, view: currentView(scene, { ...moved, check }) };
    }
    case "quick":
    case "thorough": {
      const note = paragraph(scene.t(action.kind === "quick" ? "quick-on" : "quick-off"));
      return settle(scene, open, { ...still, quick: action.kind === "quick", closed: null }, [note]);
    }
    case "cancel": {
      // Nothing typed is lost by one word: the answers stay until a new check, /forget or the expiry.
      const cancelled: Check = { ...still, at: null, closed: "cancelled" };
      const empty = Object.keys(check.answers).length === 0;
      return { check: empty ? null : cancelled, view: cancelledView(state, cancelled) };
    }
  }
}

/** A second tap, a tap on a question left behind, or a forged one takes nothing: `null`. */
function tapAnswer(scene: Scene, open: OpenCheck, tapped: Action<"answer">): Moved | null {
  if (tapped.question !== openQuestion(open)) return null;
  const question = questionOf(scene, tapped.question);
  const answer = answerOf(tapped.answer, question);
  if (answer === undefined) return null;
  if (!exceedsItsLimits(scene, open, question, answer)) return recordAnswer(scene, open, question, answer);
  const doubted = { question: question.id, value: answer, qualifier: null, why: null, candidates: [] };
  return settle(scene, open, { ...open.check, misses: 0, doubted });
}

/** What is left of a cancelled check, and the way back to it. */
export function cancelledView({ scene, flows }: State, { answers }: Check): View {
  const { t } = scene;
  const count = Object.keys(answers).length;
  if (count === 0) return flows.home(scene, [paragraph(t("cancelled"))]);
  const menu = flows.home(scene, [paragraph(t("cancelled")), paragraph(t("cancelled-kept", { count }))]);
  return {
    ...menu,
    choices: [[{ label: t("resume-button"), action: { kind: "continue" } }], ...menu.choices],
  };
}

/** A value on a button is one that may have been meant; the other answers have not been held against it yet. */
function exceedsItsLimits(
  scene: Scene,
  open: OpenCheck,
  question: Question,
  answer: GivenAnswer,
): answer is string {
  if (typeof answer !== "string" || answer === open.check.answers[question.id]) return false;
  const read = { value: answer, qualifier: null };
  const doubt = doubtOf(question, read, open.questionnaire.answers, scene.catalog.questions);
  return doubt?.kind === "above" || doubt?.kind === "below";
}

/** The answer on a button; `undefined` where it does not fit the question, as on a forged one. */
function answerOf(code: string, question: Question): GivenAnswer | undefined {
  if (code === "unknown") return null;
  const yesNo = code === "yes" || code === "no";
  if (yesNo !== (question.kind === "boolean")) return undefined;
  return yesNo ? code === "yes" : code;
}
