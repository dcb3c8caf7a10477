import { paragraph } from "../../conversation/reply.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import type { Scene } from "../../conversation/scene.ts";
import { isUsual } from "../../questionnaire/doubt.ts";
import type { Question } from "../../rules/question.ts";
import type { Span } from "../../understand/learned/reading-model.ts";
import { monthsSince, type Told, type ToldAnswer } from "../../understand/told.ts";
import { questionOf } from "./answer-text.ts";
import type { Check, Moved } from "./check.ts";
import { type OpenCheck, openQuestion, reread } from "./open-check.ts";
import { type Sorted, sortByWords } from "./own-words.ts";
import { questionView } from "./question-view.ts";
import { promptOf, readAnswer, secondMiss } from "./read-answer.ts";
import { keepDoubted, recordAnswer, settle } from "./record-answer.ts";
import { takeTold } from "./take-told.ts";

/** Where a typed text leads. */
export interface Taken extends Moved {
  /** It was no answer; `true` where it held no figure either: perhaps it asks something. */
  readonly stray?: boolean;
}

/** A typed text while a question is open: what its own words name goes there, what they do not, to the question. */
export function takeAtQuestion(scene: Scene, open: OpenCheck, question: Question, hearing: Hearing): Taken {
  const { check } = open;
  const word = hearing.answer();
  if (check.doubted) {
    if (word === "yes" || isZeroAgain(scene, question, check.doubted, hearing))
      return keepDoubted(scene, open, check.doubted);
    if (word === "no") return settle(scene, open, { ...check, doubted: null });
  }
  if (word !== null || isLone(hearing)) return takeWhole(scene, open, question, hearing, null);
  if (hearing.told().several) return miss(scene, open, question, scene.t("told-several"), []);
  const sorted = sortByWords(hearing, question.id);
  const { named, own, foreign } = sorted;
  if (named.some(({ question: id }) => !isOfSameKind(scene, question, id, sorted)))
    return takeSeveral(scene, open, question, hearing, sorted);
  if (foreign.length > 0 && own.length === 0) return askAbout(scene, open, question, foreign);
  return takeWhole(scene, open, question, hearing, own[0] ?? named[0] ?? null);
}

/** A figure and nothing else: no words name anything. */
function isLone(hearing: Hearing): boolean {
  const [figure, more] = hearing.said().spans.filter(({ kind }) => kind === "figure");
  const { plain } = hearing.heard;
  return !!figure && !more && !/\p{L}/u.test(plain.slice(0, figure.start) + plain.slice(figure.end));
}

/** How long the company has run, where it is asked how long the center has: the same words serve, and it is asked about. */
function isOfSameKind(scene: Scene, question: Question, id: string, { named }: Sorted): boolean {
  return question.kind === "months" && questionOf(scene, id).kind === "months" && named.length === 1;
}

function isZeroAgain(
  scene: Scene,
  question: Question,
  { value, question: id }: NonNullable<Check["doubted"]>,
  hearing: Hearing,
): boolean {
  if (value !== "0" || id !== question.id) return false;
  const read = scene.parseAmount(hearing.heard.typed, promptOf(question, scene.locale));
  return "clarify" in read ? read.clarify === "zero-or-unknown" : "ok" in read && read.ok === "0";
}

/** A message that answers several questions, or another than the one that is open. */
function takeSeveral(
  scene: Scene,
  open: OpenCheck,
  question: Question,
  hearing: Hearing,
  { named, own, foreign, nameless }: Sorted,
): Moved {
  const [bare, more] = nameless;
  const rest =
    bare !== undefined && more === undefined && own.length === 0 ? bareAnswer(scene, question, bare) : null;
  const told: Told = {
    answers: inOrder(hearing, [...own, ...named, ...(rest ? [rest] : [])]),
    others: rest ? foreign : [...foreign, ...nameless],
    foreign,
    several: false,
  };
  const { check, said, recorded } = takeTold(scene, open, told);
  const last = recorded.at(-1) ?? check.last;
  const asked = openQuestion(reread(open, check));
  const other =
    asked === question.id
      ? [paragraph(scene.t("asked-something-else", { name: question.name[scene.locale] }))]
      : [];
  return settle(scene, open, { ...check, last }, [...said, ...other], recorded);
}

const inOrder = ({ heard: { plain } }: Hearing, answers: readonly ToldAnswer[]): ToldAnswer[] =>
  [...answers].sort((one, two) => plain.indexOf(one.written) - plain.indexOf(two.written));

/** A figure that no words name answers the question that is open. */
function bareAnswer(scene: Scene, question: Question, written: string): ToldAnswer | null {
  if (question.kind === "boolean") return null;
  const read = scene.parseAmount(written, promptOf(question, scene.locale));
  const bare = {
    question: question.id,
    written,
    mood: "is",
    shareOf: null,
    candidates: [],
    qualifier: null,
    named: false,
  } as const;
  if ("ok" in read) return { ...bare, value: read.ok, qualifier: read.qualifier ?? null, doubt: null };
  if ("clarify" in read)
    return { ...bare, value: undefined, doubt: read.clarify, candidates: read.candidates ?? [] };
  return null;
}

/** The words of a figure name something else than what is asked: it is asked about before it is taken. */
function askAbout(
  scene: Scene,
  open: OpenCheck,
  question: Question,
  [written = ""]: readonly string[],
): Taken {
  const read = bareAnswer(scene, question, written);
  if (typeof read?.value !== "string")
    return miss(
      scene,
      open,
      question,
      scene.t("asked-something-else", { name: question.name[scene.locale] }),
      [],
    );
  const { value, qualifier } = read;
  const doubted = { question: question.id, value, qualifier, why: "other", candidates: [] };
  return settle(scene, open, { ...open.check, doubted, misses: 0 });
}

/** The whole text as an answer to the question that is open. @param own what it was heard to say of it. */
function takeWhole(
  scene: Scene,
  open: OpenCheck,
  question: Question,
  hearing: Hearing,
  own: ToldAnswer | null,
): Taken {
  const { check, questionnaire } = open;
  const ask = (value: string, qualifier: ToldAnswer["qualifier"], why: string | null): Taken =>
    settle(scene, open, {
      ...check,
      doubted: { question: question.id, value, qualifier, why, candidates: [] },
      misses: 0,
    });
  const since = question.kind === "months" ? sinceYear(hearing, scene.today) : null;
  if (since !== null) return ask(String(since), "about", null);
  const read = readAnswer(scene, question, hearing, questionnaire.answers);
  const heard = own?.question === question.id && own.mood === "is" ? own.doubt : null;
  const doubt = heard ?? (question.period ? yearDoubt(hearing, scene.today) : null);
  switch (read.kind) {
    case "answer":
      if (read.answer === null && hasFigures(hearing))
        return offer(scene, open, question, hearing, own, doubt);
      if (typeof read.answer === "string" && isOfAnotherYear(doubt)) return ask(read.answer, null, doubt);
      return recordAnswer(scene, open, question, read.answer);
    case "doubtful":
      return ask(read.doubtful.value, read.doubtful.qualifier, isOfAnotherYear(doubt) ? doubt : null);
    case "miss": {
      if (read.zero) return askZero(scene, open, question, read.says);
      // What the reader of amounts found no figure in was heard as an answer all the same: "12 engineers".
      if (
        own?.question === question.id &&
        own.doubt === null &&
        own.value !== undefined &&
        (read.stray || own.named || (read.mixed && presentFigures(hearing).length === 1))
      )
        return recordAnswer(scene, open, question, own.value);
      return miss(scene, open, question, read.says, read.suggestions, read.stray);
    }
  }
}

const figuresOf = (hearing: Hearing): Span[] => hearing.said().spans.filter(({ kind }) => kind === "figure");
/** Figures that stand for what is: an earlier year's, and one that was told as wrong, are none. */
const presentFigures = (hearing: Hearing): Span[] =>
  figuresOf(hearing).filter(({ mood }) => mood !== "old" && mood !== "wrong");
const hasFigures = (hearing: Hearing): boolean => figuresOf(hearing).length > 0;

/** Not known, says the rest of a text with a figure: that is offered; of several none is. */
function offer(
  scene: Scene,
  open: OpenCheck,
  question: Question,
  hearing: Hearing,
  own: ToldAnswer | null,
  doubt: ToldAnswer["doubt"],
): Taken {
  if (typeof own?.value === "string" && figuresOf(hearing).length === 1) {
    const { value, qualifier } = own;
    const doubted = { question: question.id, value, qualifier, why: doubt ?? "unsure", candidates: [] };
    return settle(scene, open, { ...open.check, doubted, misses: 0 });
  }
  const meant = hearing.told().answers.flatMap(({ candidates }) => candidates);
  const usual = [...new Set(meant)].filter((value) => isUsual(question, value)).slice(0, mostOffered);
  return miss(scene, open, question, scene.t("clarify-range"), usual);
}

const mostOffered = 4;

/** Zero or not known: asked once, and a second zero is one. */
function askZero(scene: Scene, open: OpenCheck, question: Question, says: string): Taken {
  const asked = miss(scene, open, question, says, ["0"]);
  const why = "zero-or-unknown";
  const doubted = { question: question.id, value: "0", qualifier: null, why, candidates: ["0"] };
  return { ...asked, check: asked.check && { ...asked.check, doubted } };
}

const isOfAnotherYear = (doubt: ToldAnswer["doubt"]): boolean =>
  doubt === "old-year" || doubt === "plan" || doubt === "this-year";

/** A year beside the figure that is not the last. */
function yearDoubt(hearing: Hearing, today: string): "old-year" | "this-year" | "plan" | null {
  const { plain } = hearing.heard;
  const figures = hearing.said().spans.filter(({ kind }) => kind === "figure");
  const years = [...plain.matchAll(/(?<![\d.])(?:19|20)\d\d(?![\d.]|\s*[万亿千百元人个])/gu)].filter(
    ({ index }) => !figures.some(({ start, end }) => start <= index && index < end),
  );
  const [year, more] = years.map(([written]) => Number(written));
  const last = Number(today.slice(0, 4)) - 1;
  if (figures.length === 0 || year === undefined || more !== undefined || year === last) return null;
  if (year < last) return "old-year";
  return year === last + 1 ? "this-year" : "plan";
}

/** Since 2023: months reckoned from the date. */
function sinceYear({ heard }: Hearing, today: string): number | null {
  return /(?<!\d)(?:19|20)\d\d(?!\d|\s*(?:个|月|m))/u.test(heard.plain)
    ? monthsSince(heard.plain, today)
    : null;
}

function miss(
  scene: Scene,
  open: OpenCheck,
  question: Question,
  says: string,
  suggestions: readonly string[],
  stray = false,
): Taken {
  const missed = { ...open.check, doubted: null, misses: open.check.misses + 1 };
  const lines = missed.misses > 1 ? [says, secondMiss(scene, question)] : [says];
  const extras = { before: lines.map(paragraph), suggestions };
  return { check: missed, view: questionView(scene, reread(open, missed), extras), stray };
}
