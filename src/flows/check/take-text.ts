import type { State, Step } from "../../conversation/flow.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import { paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { Question } from "../../rules/question.ts";
import { questionOf } from "./answer-text.ts";
import { moved, type Moved } from "./check.ts";
import { moveCheck } from "./move-check.ts";
import { isRunning, type OpenCheck, openOf, openQuestion, reread } from "./open-check.ts";
import { questionView } from "./question-view.ts";
import { readAnswer, secondMiss } from "./read-answer.ts";
import { keepDoubted, recordAnswer, settle } from "./record-answer.ts";
import { changeRequest } from "./review-view.ts";

const shortestQuestion = 5;

/** A text while a question is open, or one that asks to change an answer. */
export function takeText(state: State, hearing: Hearing, byTheWay: () => Step | null): Step | null {
  const { scene, conversation } = state;
  const open = openOf(state);
  if (!open || !isRunning(open)) return null;

  const changed = changeRequest(scene, open, hearing.heard);
  if (changed !== null) {
    const change = { kind: "change", serial: open.check.serial, question: changed } as const;
    return { ...moved(conversation, moveCheck(state, open, change)), took: "answer" };
  }
  const question = openQuestion(open);
  if (question === null) return null;
  // A question in the middle of a check is answered, and nothing of it is stored as an answer.
  const asks = hearing.isQuestion();
  const asked = asks ? byTheWay() : null;
  if (asked) return asked;
  const { stray, ...taken } = takeAnswer(scene, open, questionOf(scene, question), hearing);
  // A word or two that is no answer, or a figure that is none, is far more often mistyped than a question.
  const worded = !asks && stray === true && [...hearing.heard.typed.trim()].length >= shortestQuestion;
  const instead = worded ? byTheWay() : null;
  return instead ?? { ...moved(conversation, taken), took: stray === undefined ? "answer" : "miss" };
}

/** Where a typed text leads. */
interface Taken extends Moved {
  /** It was no answer; `true` where it held no figure either: perhaps it asks something. */
  readonly stray?: boolean;
}

/** A typed text while a question is open. */
function takeAnswer(scene: Scene, open: OpenCheck, question: Question, hearing: Hearing): Taken {
  const { check, questionnaire } = open;
  if (check.doubted) {
    const word = hearing.answer();
    if (word === "yes") return keepDoubted(scene, open, check.doubted);
    if (word === "no") return settle(scene, open, { ...check, doubted: null });
  }
  const read = readAnswer(scene, question, hearing, questionnaire.answers);
  switch (read.kind) {
    case "answer":
      return recordAnswer(scene, open, question, read.answer);
    case "doubtful":
      return settle(scene, open, {
        ...check,
        doubted: { question: question.id, ...read.doubtful, why: null, candidates: [] },
        misses: 0,
      });
    case "miss": {
      const missed = { ...check, doubted: null, misses: check.misses + 1 };
      const says = missed.misses > 1 ? [read.says, secondMiss(scene, question)] : [read.says];
      const extras = { before: says.map(paragraph), suggestions: read.suggestions };
      const view = questionView(scene, reread(open, missed), extras);
      return { check: missed, view, stray: read.stray ?? false };
    }
  }
}
