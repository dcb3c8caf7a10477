import { type Doubt, doubtOf } from "../../questionnaire/doubt.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import { questionBefore } from "../../questionnaire/next-step.ts";
import { reviewLines } from "../../questionnaire/review.ts";
import type { Question } from "../../rules/question.ts";
import type { Action, CheckTarget } from "../action.ts";
import type { Check } from "../conversation.ts";
import { menuView } from "../menu.ts";
import { type Block, paragraph } from "../reply.ts";
import type { Scene } from "../services.ts";
import type { Moved, View } from "../turn.ts";
import { answerText, questionOf } from "./answer-text.ts";
import { isRunning, type OpenCheck, openCheck, openQuestion, reread, rulesMark } from "./open-check.ts";
import { questionView } from "./question-view.ts";
import { doubtText, readAnswer, secondMiss } from "./read-answer.ts";
import { resultView } from "./result-view.ts";
import { reviewView } from "./review-view.ts";
import { packLine } from "./start-views.ts";
import { whyBlocks } from "./why-blocks.ts";

/**
 * Begins a check; answers given before for the same company are kept, and whatever is new is asked.
 * `null` when no rules are in force for the target.
 */
export function startCheck(
  scene: Scene,
  { region, level, scheme, date }: CheckTarget,
  answers: Check["answers"],
): Moved | null {
  const check: Check = {
    serial: scene.newSerial(),
    region,
    level,
    scheme,
    date,
    quick: false,
    answers,
    at: null,
    doubted: null,
    misses: 0,
    rules: "",
    closed: null,
  };
  const open = openCheck(scene, check);
  if (!open) return null;
  const { t } = scene;
  const { packs } = open.questionnaire;
  const kept = reviewLines(packs, open.questionnaire.answers).filter(({ given }) => given).length;
  const before: Block[] = [
    ...packs.map((pack) => paragraph(t("check-intro", { pack: packLine(scene, pack) }))),
    paragraph(kept > 0 ? t("answers-carried-over", { count: kept }) : t("check-how")),
  ];
  return settle(scene, open, { ...check, rules: rulesMark(scene.catalog, open.questionnaire) }, before);
}

/** Where the person is in a check: at a doubtful value, a question, the review, or the result. */
export function currentView(
  scene: Scene,
  open: OpenCheck,
  before: readonly Block[] = [],
  recorded?: string,
): View {
  if (open.check.closed === "result") return prefixed(before, resultView(scene, open));
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
  const shown: Check = certain ? { ...check, closed: "result" } : check;
  return { check: shown, view: currentView(scene, { ...moved, check: shown }, before, recorded) };
}

/** A typed text while a question is open. */
export function takeText(scene: Scene, open: OpenCheck, question: Question, text: string): Moved {
  const { check, questionnaire } = open;
  if (check.doubted) {
    const word = scene.understanding.answer(text);
    if (word === "yes")
      return record(scene, open, questionOf(scene, check.doubted.question), check.doubted.value);
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

/** A doubtful value in both scales, with a yes, what else may have been meant, and the way to type another. */
function doubtView(scene: Scene, open: OpenCheck, doubted: NonNullable<Check["doubted"]>): View {
  const { t, catalog } = scene;
  const question = questionOf(scene, doubted.question);
  const doubt = doubtOf(question, doubted, open.questionnaire.answers, catalog.questions);
  const view = questionView(scene, open, { suggestions: doubt ? insteadOf(doubt, doubted.value) : [] });
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

/** What may have been meant instead of a doubtful value. */
function insteadOf(doubt: Doubt, value: string): readonly string[] {
  if (doubt.kind === "unusual") return doubt.instead;
  return doubt.kind === "decimal" ? [Math.floor(Number(value)), Math.ceil(Number(value))].map(String) : [];
}

export type CheckAction = Exclude<Extract<Action, { serial: number }>, { kind: "start-anew" | "restart" }>;

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
      if (answer === undefined) return unmoved();
      // A value on a button was meant by the bot, not checked against the other answers yet.
      const doubt =
        typeof answer === "string"
          ? doubtOf(
              question,
              { value: answer, qualifier: null },
              open.questionnaire.answers,
              scene.catalog.questions,
            )
          : null;
      if (doubt?.kind !== "above" && doubt?.kind !== "below") return record(scene, open, question, answer);
      const doubted = { question: question.id, value: String(answer), qualifier: null };
      return settle(scene, open, { ...still, doubted });
    }
    case "keep":
      if (!check.doubted) return unmoved();
      return record(scene, open, questionOf(scene, check.doubted.question), check.doubted.value);
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
      const count = Object.keys(check.answers).length;
      if (count === 0) return { check: null, view: menuView(scene, [paragraph(scene.t("cancelled"))]) };
      const cancelled: Check = { ...still, at: null, closed: "cancelled" };
      return { check: cancelled, view: cancelledView(scene, count) };
    }
  }
}

function cancelledView(scene: Scene, count: number): View {
  const { t } = scene;
  const menu = menuView(scene, [paragraph(t("cancelled")), paragraph(t("cancelled-kept", { count }))]);
  return {
    ...menu,
    choices: [[{ label: t("resume-button"), action: { kind: "continue" } }], ...menu.choices],
  };
}

/** The answer on a button; `undefined` where it does not fit the question, as on a forged one. */
function answerOf(code: string, question: Question): GivenAnswer | undefined {
  if (code === "unknown") return null;
  const yesNo = code === "yes" || code === "no";
  if (yesNo !== (question.kind === "boolean")) return undefined;
  return yesNo ? code === "yes" : code;
}
