import type { Hearing } from "../../conversation/hearing.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { Question } from "../../rules/question.ts";
import { monthsSince, type ToldAnswer } from "../../understand/told.ts";
import { questionOf } from "./answer-text.ts";
import { type Change, changeAnswers } from "./change-answers.ts";
import type { Moved } from "./check.ts";
import type { OpenCheck } from "./open-check.ts";
import { sortByWords } from "./own-words.ts";
import { promptOf } from "./read-answer.ts";

/**
 * A message that corrects: what its words name, else what was answered last. `null` where there is nothing to correct, or a
 * value waits for a yes and another takes its place.
 */
export function takeCorrection(scene: Scene, open: OpenCheck, hearing: Hearing): Moved | null {
  const { named, own, nameless } = sortByWords(hearing, null);
  const changes = [...own, ...named].flatMap((one) => changeBy(one));
  const { last, at, doubted } = open.check;
  // What nothing names is about what was answered last, beside what is named too.
  const isOfLast =
    last !== null && at === null && doubted === null && !changes.some(({ question }) => question === last);
  const change = isOfLast ? lastChange(scene, questionOf(scene, last), hearing, nameless) : null;
  const all = [...changes, ...(change ? [change] : [])];
  return all.length > 0 ? changeAnswers(scene, open, all) : null;
}

export function changeBy({ question, value, qualifier, mood, doubt }: ToldAnswer): Change[] {
  if (mood !== "is" || value === undefined) return [];
  return [{ question, value, qualifier, why: doubt }];
}

function lastChange(
  scene: Scene,
  question: Question,
  hearing: Hearing,
  nameless: readonly string[],
): Change | null {
  if (question.kind === "boolean") {
    const word = lastWord(scene, hearing);
    return word && { question: question.id, value: word === "yes", qualifier: null };
  }
  const [written, more] = nameless;
  if (written === undefined || more !== undefined) return null;
  const read = scene.parseAmount(written, promptOf(question, scene.locale));
  if ("ok" in read) return { question: question.id, value: read.ok, qualifier: read.qualifier ?? null };
  const since = question.kind === "months" ? monthsSince(written, scene.today) : null;
  return since === null ? null : { question: question.id, value: String(since), qualifier: "about" };
}

/** "no sorry, yes": the word that a message of several ends with. */
function lastWord({ understanding }: Scene, { heard }: Hearing): "yes" | "no" | null {
  const parts = heard.plain.split(betweenWords).filter((part) => part !== "");
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  const word = last === undefined ? null : understanding.answer(heard.sentence(last));
  return word === "yes" || word === "no" ? word : null;
}

/**
 * "no sorry, yes" where a yes or no was answered last, to the contrary; "no, 13 million" where a figure was, and none is
 * there to say no to.
 */
export function isSlip(
  scene: Scene,
  { check: { last, answers, doubted } }: OpenCheck,
  hearing: Hearing,
): boolean {
  if (last === null || doubted || hearing.answer() !== null || hearing.isQuestion()) return false;
  const [first = "", more] = hearing.heard.plain.split(betweenWords);
  if (more === undefined || first.length > longestNo) return false;
  if (scene.understanding.answer(hearing.heard.sentence(first)) !== "no") return false;
  if (questionOf(scene, last).kind !== "boolean") return hearing.told().answers.length === 1;
  const word = lastWord(scene, hearing);
  return word !== null && (word === "yes") !== answers[last];
}

/** A longer word is no "no". */
const longestNo = 6;

const betweenWords = /[,，;；.。!！\s]+/u;
