import { doubtOf } from "../../questionnaire/doubt.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import { questionBefore } from "../../questionnaire/next-step.ts";
import type { Question } from "../../rules/question.ts";
import type { Action, CheckTarget } from "../action.ts";
import type { Check, Conversation } from "../conversation.ts";
import { type Block, paragraph } from "../reply.ts";
import type { Scene } from "../services.ts";
import type { Moved, View } from "../turn.ts";
import { answerText, questionOf } from "./answer-text.ts";
import { type OpenCheck, openCheck, openQuestion, reread, rulesMark } from "./open-check.ts";
import { questionView } from "./question-view.ts";
import { doubtText, readAnswer, secondMiss } from "./read-answer.ts";
import { resultView } from "./result-view.ts";
import { reviewView } from "./review-view.ts";
import { levelsView, packLine } from "./start-views.ts";
import { whyBlocks } from "./why-blocks.ts";

/** Begins a check; answers given before for the same company are kept, and whatever is new is asked. */
export function startCheck(
  scene: Scene,
  target: CheckTarget,
  serial: number,
  answers: Check["answers"],
): Moved {
  const check: Check = {
    ...target,
    serial,
    quick: false,
    answers,
    at: null,
    doubted: null,
    misses: 0,
    rules: "",
    done: false,
  };
  const open = openCheck(scene, check);
  const region = scene.catalog.regions.get(target.region);
  if (!open || !region) {
    return {
      check: null,
      view: region ? levelsView(scene, region, target.date) : { blocks: [], choices: [] },
    };
  }
  const { t } = scene;
  const kept = Object.keys(answers).length;
  const before: Block[] = [
    ...open.questionnaire.packs.map((pack) => paragraph(t("check-intro", { pack: packLine(scene, pack) }))),
    paragraph(kept > 0 ? t("answers-carried-over", { count: kept }) : t("check-how")),
  ];
  const begun = { ...check, rules: rulesMark(scene.catalog, open.questionnaire) };
  return { check: begun, view: currentView(scene, { ...open, check: begun }, before) };
}

/** Where the person is in a check: at a doubtful value, a question, the review, or the result. */
export function currentView(
  scene: Scene,
  open: OpenCheck,
  before: readonly Block[] = [],
  recorded?: string,
): View {
  if (open.check.done) return prefixed(before, resultView(scene, open));
  if (open.check.doubted) return prefixed(before, doubtView(scene, open, open.check.doubted));
  if (openQuestion(open) !== null) return questionView(scene, open, { before, recorded });
  return prefixed(before, reviewView(scene, open));
}

const prefixed = (before: readonly Block[], view: View): View => ({
  ...view,
  blocks: [...before, ...view.blocks],
});

/** Shows where a check is after it moved. A quick check that has become certain ends with its result. */
function settle(
  scene: Scene,
  open: OpenCheck,
  check: Check,
  before: readonly Block[] = [],
  recorded?: string,
): Moved {
  const moved = reread(open, check);
  const certain = check.quick && openQuestion(moved) === null;
  const shown = certain ? { ...check, done: true } : check;
  return { check: shown, view: currentView(scene, { ...moved, check: shown }, before, recorded) };
}

/** A typed text while a question is open. */
export function takeText(scene: Scene, open: OpenCheck, question: Question, text: string): Moved {
  const { check, questionnaire } = open;
  if (check.doubted) {
    const word = scene.understanding.answer(text);
    if (word === "yes") return record(scene, open, question, check.doubted.value);
    if (word === "no") return settle(scene, open, { ...check, doubted: null });
  }
  const read = readAnswer(scene, question, text, questionnaire.answers);
  switch (read.kind) {
    case "answer":
      return record(scene, open, question, read.answer);
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
      return { check: missed, view: questionView(scene, reread(open, missed), extras) };
    }
  }
}

/** An answer is taken: it is read back, and the next question, the review or the quick result follows. */
function record(scene: Scene, open: OpenCheck, question: Question, answer: GivenAnswer): Moved {
  const { check } = open;
  const answers = { ...check.answers, [question.id]: answer };
  const said = paragraph(
    scene.t("recorded", { name: question.name[scene.locale], answer: answerText(scene, question, answer) }),
  );
  const moved = { ...check, answers, at: null, doubted: null, misses: 0, done: false };
  return settle(scene, open, moved, [said], question.id);
}

/** A doubtful value in both scales, with a yes, what else may have been meant, and the way to type another. */
function doubtView(scene: Scene, open: OpenCheck, doubted: NonNullable<Check["doubted"]>): View {
  const { t, catalog } = scene;
  const question = questionOf(scene, doubted.question);
  const doubt = doubtOf(question, doubted, open.questionnaire.answers, catalog.questions);
  const instead = doubt?.kind === "unusual" && doubt.instead !== null ? [doubt.instead] : [];
  const view = questionView(scene, open, { suggestions: instead });
  return {
    blocks: [
      ...(doubt ? [paragraph(doubtText(scene, question, doubted.value, doubt))] : []),
      paragraph(t("doubt-hint")),
    ],
    choices: [
      [{ label: t("keep-doubted-button"), action: { kind: "keep", serial: open.check.serial } }],
      ...view.choices,
    ],
  };
}

export type CheckAction = Extract<Action, { serial: number }>;

/** A button or command that moves within the open check. What no longer fits shows where the check is now. */
export function moveCheck(scene: Scene, open: OpenCheck, action: CheckAction): Moved {
  const { check } = open;
  const still = { ...check, doubted: null, misses: 0 };
  const unmoved = (before: readonly Block[] = []): Moved => ({
    check,
    view: currentView(scene, open, before),
  });
  switch (action.kind) {
    case "answer": {
      // A second tap, or a tap on a question left behind, takes nothing.
      if (action.question !== openQuestion(open)) return unmoved();
      const question = questionOf(scene, action.question);
      const answer = answerOf(action.answer, question);
      return answer === undefined ? unmoved() : record(scene, open, question, answer);
    }
    case "keep":
      if (!check.doubted) return unmoved();
      return record(scene, open, questionOf(scene, check.doubted.question), check.doubted.value);
    case "change":
      return settle(scene, open, { ...still, at: action.question, done: false });
    case "why":
      return unmoved(
        scene.catalog.questions.has(action.question) ? whyBlocks(scene, open, action.question) : [],
      );
    case "back": {
      const before = questionBefore(open.questionnaire, check.done ? null : openQuestion(open));
      if (before === null) return unmoved([paragraph(scene.t("first-question"))]);
      return settle(scene, open, { ...still, at: before, done: false });
    }
    case "review": {
      const reviewed = { ...still, at: null, done: false };
      return { check: reviewed, view: reviewView(scene, reread(open, reviewed)) };
    }
    case "result": {
      // No result while a question is open: a changed answer may have brought a new one.
      const moved = reread(open, { ...still, at: null, done: false });
      if (openQuestion(moved) !== null) return { check: moved.check, view: currentView(scene, moved) };
      const done = { ...moved.check, done: true };
      return { check: done, view: currentView(scene, { ...moved, check: done }) };
    }
    case "quick":
    case "thorough": {
      const note = paragraph(scene.t(action.kind === "quick" ? "quick-on" : "quick-off"));
      return settle(scene, open, { ...still, quick: action.kind === "quick", done: false }, [note]);
    }
    case "cancel":
      return { check: null, view: { blocks: [paragraph(scene.t("cancelled"))], choices: [] } };
  }
}

/** The answer on a button; `undefined` where it does not fit the question, as on a forged one. */
function answerOf(code: string, question: Question): GivenAnswer | undefined {
  if (code === "unknown") return null;
  const yesNo = code === "yes" || code === "no";
  if (yesNo !== (question.kind === "boolean")) return undefined;
  return yesNo ? code === "yes" : code;
}

/** Answers worth asking about before a new check takes their place. */
export function hasUnfinished({ check }: Conversation): boolean {
  return check !== null && !check.done && Object.keys(check.answers).length > 0;
}
