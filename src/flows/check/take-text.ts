import type { Question } from "../../rules/question.ts";
import { paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/services.ts";
import type { Moved } from "../../conversation/flow.ts";
import { questionOf } from "./answer-text.ts";
import { type OpenCheck, reread } from "./open-check.ts";
import { questionView } from "./question-view.ts";
import { readAnswer, secondMiss } from "./read-answer.ts";
import { recordAnswer, settle } from "./record-answer.ts";

/** Where a typed text leads. */
interface Taken extends Moved {
  /** It held neither a figure nor an answer: perhaps it asks something. */
  readonly stray?: boolean;
}

/** A typed text while a question is open. */
export function takeText(scene: Scene, open: OpenCheck, question: Question, text: string): Taken {
  const { check, questionnaire } = open;
  if (check.doubted) {
    const word = scene.understanding.answer(text);
    if (word === "yes")
      return recordAnswer(scene, open, questionOf(scene, check.doubted.question), check.doubted.value);
    if (word === "no") return settle(scene, open, { ...check, doubted: null });
  }
  const read = readAnswer(scene, question, text, questionnaire.answers);
  switch (read.kind) {
    case "answer":
      return recordAnswer(scene, open, question, read.answer);
    case "doubtful":
      return settle(scene, open, {
        ...check,
        doubted: { question: question.id, ...read.doubtful },
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
