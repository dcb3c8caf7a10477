import { say } from "../../conversation/aside.ts";
import type { State, Step } from "../../conversation/flow.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import { paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { isLookup } from "../../understand/act-groups.ts";
import { actOf, asksGap, isLater } from "./act-of.ts";
import { questionOf } from "./answer-text.ts";
import { moved } from "./check.ts";
import { currentView } from "./current-view.ts";
import { gapBlocks } from "./gap-view.ts";
import { moveCheck } from "./move-check.ts";
import { isRunning, type OpenCheck, openOf, openQuestion } from "./open-check.ts";
import { promptOf } from "./read-answer.ts";
import { changeRequest } from "./review-view.ts";
import { takeAfterAll } from "./take-after-all.ts";
import { takeAtQuestion } from "./take-at-question.ts";
import { isSlip, takeCorrection } from "./take-correction.ts";
import { takeWhatIf } from "./take-what-if.ts";
import { whyBlocks } from "./why-blocks.ts";

const shortestQuestion = 5;

/** A text while a check is the subject: at a question, at the review, or after the result. */
export function takeText(state: State, hearing: Hearing, byTheWay: () => Step | null): Step | null {
  const { scene, conversation } = state;
  const open = openOf(state);
  if (!open || open.check.closed === "cancelled") return null;

  const changed = changeRequest(scene, open, hearing.heard);
  if (changed !== null) {
    const change = { kind: "change", serial: open.check.serial, question: changed } as const;
    return { ...moved(conversation, moveCheck(state, open, change)), took: "answer" };
  }
  const supposed = hearing.answer() === null ? takeWhatIf(state, open, hearing) : null;
  if (supposed) return supposed;
  const corrects =
    hearing.answer() === null && (actOf(hearing) === "correct" || isSlip(scene, open, hearing));
  const corrected = corrects ? takeCorrection(scene, open, hearing) : null;
  if (corrected) return { ...moved(conversation, corrected), took: "answer" };
  const question = isRunning(open) ? openQuestion(open) : null;
  if (question === null) return takeAfterAll(state, open, hearing);
  return takeAnAnswer(state, open, question, hearing, byTheWay);
}

function takeAnAnswer(
  state: State,
  open: OpenCheck,
  question: string,
  hearing: Hearing,
  byTheWay: () => Step | null,
): Step | null {
  const { scene, conversation } = state;
  // A question in the middle of a check is answered, and nothing of it is stored as an answer.
  const act = hearing.answer() === null ? actOf(hearing) : null;
  const isLong = [...hearing.heard.typed.trim()].length >= shortestQuestion;
  const sounds = isLong && act !== null && (act === "faq" || isLookup(act)) && tellsNothing(hearing);
  // "No idea how many": what is not known is an answer, whatever it sounds like.
  const isUnknown = hearing.told().answers.some((one) => one.question === question && one.value === null);
  const asks = (hearing.isQuestion() && !isUnknown) || sounds;
  if (hearing.answer() === "yes" && !open.check.doubted && questionOf(scene, question).kind !== "boolean")
    return { ...say(state, [paragraph(scene.t("courtesy-ok"))]), took: "talk" };
  // A question of the records that goes on from the one before is none about the check: "the difference of the two".
  const meaning = asks || (hearing.answer() === null && tellsNothing(hearing)) ? hearing.meaning() : null;
  const leans = meaning?.kind === "lookup" && meaning.reading.followUp && meaning.reading.sure;
  const aside = leans ? null : besides(state, open, question, hearing);
  if (aside) return aside;
  const asked = asks || leans ? byTheWay() : null;
  if (asked) return asked;
  const { stray, ...taken } = takeAtQuestion(scene, open, questionOf(scene, question), hearing);
  // A word or two that is no answer, or a figure that is none, is far more often mistyped than a question.
  const worded = !asks && stray === true && isLong;
  const instead = worded ? byTheWay() : null;
  return instead ?? { ...moved(conversation, taken), took: stray === undefined ? "answer" : "miss" };
}

const tellsNothing = (hearing: Hearing): boolean => {
  const { answers, others } = hearing.told();
  return answers.length + others.length === 0;
};

/** What is said to a question and is no answer to it: it is asked again. */
function besides(state: State, open: OpenCheck, question: string, hearing: Hearing): Step | null {
  if (hearing.answer() !== null || !tellsNothing(hearing)) return null;
  const { scene, conversation } = state;
  const again = (blocks: Parameters<typeof currentView>[2]): Step => ({
    ...moved(conversation, { check: open.check, view: currentView(scene, open, blocks) }),
    took: "answer",
  });
  switch (isLater(hearing) ? "later" : (actOf(hearing) ?? asksGap(hearing))) {
    case "later":
      return again([paragraph(scene.t("later-kept"))]);
    case "gap":
    case "way":
      return again(gapBlocks(scene, open));
    case "why":
      return again(whyBlocks(scene, open, question));
    case "result":
      return {
        ...moved(conversation, moveCheck(state, open, { kind: "result", serial: open.check.serial })),
        took: "answer",
      };
    case "resume":
      return again([]);
    case "unknown": {
      if (saysZero(scene, question, hearing)) return null;
      const answer = { kind: "answer", serial: open.check.serial, question, answer: "unknown" } as const;
      return { ...moved(conversation, moveCheck(state, open, answer)), took: "answer" };
    }
    default:
      return null;
  }
}

/** "No income": zero perhaps, and not that it is not known. */
function saysZero(scene: Scene, id: string, { heard }: Hearing): boolean {
  const question = questionOf(scene, id);
  if (question.kind === "boolean") return false;
  const read = scene.parseAmount(heard.typed, promptOf(question, scene.locale));
  return "clarify" in read && read.clarify === "zero-or-unknown";
}
