import { formatFigure } from "../../conversation/format.ts";
import { quoted } from "../../conversation/quoted.ts";
import { type Block, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { type Question, unitOf } from "../../rules/question.ts";
import { allQuestionsOf } from "../../rules/questions-of.ts";
import type { Told } from "../../understand/told.ts";
import { givenText, questionOf } from "./answer-text.ts";
import type { Check, QueuedDoubt } from "./check.ts";
import type { OpenCheck } from "./open-check.ts";
import { whyText } from "./said-doubt-text.ts";
import { type SortedTold, sortTold } from "./sort-told.ts";

/** A check after a message was put into it. */
export interface TakenTold {
  readonly check: Check;
  /** What was recorded, what is unclear and what was not taken. */
  readonly said: readonly Block[];
  /** Questions of the packs at hand whose answers were recorded, each to be changed by one tap. */
  readonly recorded: readonly string[];
}

/** Puts what a message says of the company into the check: what is beyond doubt as answers, the rest to be asked about. */
export function takeTold(scene: Scene, open: OpenCheck, told: Told): TakenTold {
  const sorted = sortTold(scene, open.check.answers, told);
  const check = withTold(open.check, sorted);
  const asked = new Set(open.questionnaire.packs.flatMap(({ criteria }) => criteria.flatMap(allQuestionsOf)));
  const given = Object.keys(sorted.answers);
  return {
    check,
    said: toldBlocks(scene, check, told, sorted, (id) => asked.has(id)),
    recorded: given.filter((id) => asked.has(id)),
  };
}

/** The check with what was told in it. One that is doubtful of a question answered before is asked about next. */
function withTold(check: Check, { answers, about, doubts }: SortedTold): Check {
  const touched = new Set([...Object.keys(answers), ...doubts.map(({ question }) => question)]);
  const untouched = <T>(items: readonly T[], idOf: (item: T) => string): T[] =>
    items.filter((item) => !touched.has(idOf(item)));
  const again = doubts.find(({ question }) => check.answers[question] !== undefined)?.question ?? null;
  const stands = check.at !== null && answers[check.at] === undefined;
  return {
    ...check,
    answers: { ...check.answers, ...answers },
    about: [...untouched(check.about, (id) => id), ...about],
    doubts: [...untouched(check.doubts, ({ question }) => question), ...doubts],
    doubted: check.doubted && touched.has(check.doubted.question) ? null : check.doubted,
    at: again ?? (stands ? check.at : null),
    misses: 0,
    closed: null,
  };
}

function toldBlocks(
  scene: Scene,
  check: Check,
  told: Told,
  { answers, doubts, shares }: SortedTold,
  isAsked: (question: string) => boolean,
): Block[] {
  const { t, locale } = scene;
  const line = (id: string): string => {
    const question = questionOf(scene, id);
    const share = shares[id];
    const answer = givenText(scene, question, check);
    const named = { name: question.name[locale], answer };
    if (!share) return t("answer-line", named);
    const whole = questionOf(scene, share.of);
    const figure = formatFigure(t, locale, String(check.answers[share.of]), unitOf(whole));
    return t("told-share", { ...named, percent: share.percent, figure });
  };
  const given = Object.keys(answers);
  const own = given.filter(isAsked);
  const elsewhere = given.filter((id) => !isAsked(id));
  const doubtful = (asked: boolean): string[] =>
    doubts
      .filter(({ question }) => isAsked(question) === asked)
      .map((doubt) => doubtLine(scene, doubt, told));
  const unclear = doubtful(true);
  const unasked = [...elsewhere.map(line), ...doubtful(false)];
  const others = told.others.slice(0, mostShown).map((other) => writtenText(scene, other));
  return [
    ...(own.length > 0 ? [paragraph(t("told-recorded")), list(own.map(line))] : []),
    ...(unclear.length > 0 ? [paragraph(t("told-unclear")), list(unclear)] : []),
    ...(unasked.length > 0 ? [paragraph(t("told-elsewhere")), list(unasked)] : []),
    ...(others.length > 0
      ? [paragraph(t("told-others", { figures: others.join(t("list-separator")) }))]
      : []),
  ];
}

/** Figures that were not taken are shown to be recognized, not to be read. */
const mostShown = 6;
const longestShown = 20;

export const writtenText = ({ t }: Scene, written: string): string =>
  t("told-written", { written: quoted(written, longestShown) });

function doubtLine(scene: Scene, { question: id, value, why, share }: QueuedDoubt, told: Told): string {
  const { t, locale } = scene;
  const question: Question = questionOf(scene, id);
  const written = told.answers.find((one) => one.question === id && one.mood === "is")?.written ?? "";
  const isRead = value !== null && share === null;
  const figure = isRead ? formatFigure(t, locale, value, unitOf(question)) : writtenText(scene, written);
  return t("told-doubtful", { name: question.name[locale], figure, why: whyText(scene, question, why) });
}
