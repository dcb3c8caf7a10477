import { createPhraseBook, type PhraseBook } from "../language/phrase-book.ts";
import type { Question } from "../rules/question.ts";
import { isOfSeveralYears } from "./told-figure.ts";
import type { Said, Span } from "./learned/reading-model.ts";
import type { ToldAnswer, ToldDependencies, ToldDoubt } from "./told-answer.ts";

export interface Text {
  readonly plain: string;
  readonly said: Said;
  readonly asked: string | null;
  readonly today: string;
  /** Nothing but figures and names of places: no word says what a figure is of. */
  bare(): boolean;
}
export interface Reading extends ToldDependencies {
  /** Whether a word of a plan is said. */
  readonly isPlan: (text: string) => boolean;
  readonly byRole: ReadonlyMap<string, readonly Question[]>;
  /** Whether a text names a span of time that is no year. */
  namesPeriod(text: string): boolean;
  /** Last year, this year and their like. */
  readonly timeAt: PhraseBook<"time">;
}

/** Words as they stand: 3年 is none of 2023年. */
export const saysAny = (text: string, list: readonly string[]): boolean =>
  list.some((word) => (/^\d/.test(word) ? new RegExp(`(?<!\\d)${word}`).test(text) : text.includes(word)));

/** "incl. 5" goes on. */
const sentenceEnds = /[。;；!?！？\n]|(?<!incl|approx|ca|no)\. /gu;

/** The sentence that a stretch stands in. */
export function sentenceAround(plain: string, start: number, end: number): string {
  const before = plain.slice(Math.max(0, start - longestClause), start);
  const cut = Math.max(...[...before.matchAll(sentenceEnds)].map(({ index }) => index + 1), 0);
  const length = plain.slice(end, end + longestClause).search(sentenceEnds);
  return before.slice(cut) + plain.slice(start, length < 0 ? end + longestClause : end + length);
}

/** What a figure is. Since when a title is held: of which level, its own clause says; that makes it sure. */
export function roleOf(
  { levels }: Reading,
  { plain, said }: Text,
  span: Span,
): { readonly role: string; readonly isSure: boolean } {
  const learnt = { role: span.base, isSure: span.share >= surely };
  if (span.base !== "provmonths" && span.base !== "citymonths") return learnt;
  const { segment, end } = clauseAround(plain, span);
  const named = said.spans
    .filter((one) => one.kind === "level" && one.start >= segment && one.end <= end)
    .map((one) => plain.slice(one.start, one.end));
  const isOf = (list: readonly string[]): boolean => named.some((level) => saysAny(level, list));
  const [provincial, municipal] = [isOf(levels.provincial), isOf(levels.municipal)];
  if (provincial === municipal) return learnt;
  return { role: provincial ? "provmonths" : "citymonths", isSure: true };
}

/** What its own words leave open: of which year it is, or what it is a figure of. */
export function doubtOf(
  reading: Reading,
  text: Text,
  span: Span,
  question: Question,
  isSure: boolean,
): ToldDoubt | null {
  if (span.mood === "old") return "old-year";
  if (span.mood === "plan" || isPlanned(reading, text, span)) return "plan";
  if (moodOf(span.mood) === "is") {
    const year = yearDoubt(reading, text, span, question);
    // What is counted today is of no year, but may be planned.
    if (year && (question.period || (year === "plan" && question.kind === "count"))) return year;
  }
  if (question.id === text.asked) return null;
  return !isSure || text.bare() ? "unlabelled" : null;
}

/** The words right before a figure say that it is planned. */
function isPlanned({ isPlan }: Reading, { plain, said }: Text, span: Span): boolean {
  const before =
    said.spans.filter(({ kind, end }) => kind === "figure" && end <= span.start).at(-1)?.end ?? 0;
  const { segment } = clauseAround(plain, span);
  const words = plain.slice(Math.max(segment, before), span.start);
  return isPlan(words);
}

/** From this share on a figure is taken for what it was learnt to be. */
const surely = 0.6;

/** Which year a figure is of: the nearest words of time before it in its clause, else behind it. */
function yearDoubt(
  { words, namesPeriod, timeAt }: Reading,
  { plain, said, today }: Text,
  span: Span,
  question: Question,
): ToldDoubt | null {
  const thisYear = Number(today.slice(0, 4));
  const clause = clauseAround(plain, span);
  const when = timesIn(said, plain, clause, timeAt)
    // A year behind a figure is its own only where no sign stands between.
    .filter(
      ({ start }) =>
        start < span.start ||
        !/[,，、;；/|｜]|[\p{Script=Han}] (?=\p{Script=Han})/u.test(plain.slice(span.end - 1, start + 1)),
    )
    // Nor where another figure follows it.
    .filter(
      ({ start, end }) =>
        start < span.start ||
        !said.spans.some((one) => one.kind === "figure" && one.start >= end && one.start < clause.end),
    )
    .sort((a, b) => gap(a, span) - gap(b, span))[0];
  const segment = plain.slice(clause.segment, span.start);
  const isOfYears = isOfSeveralYears(question);
  if (!isOfYears && namesPeriod(segment)) return "period";
  if (!when) return null;
  const text = plain.slice(when.start, when.end);
  if (saysAny(text, words.nextYear)) return "plan";
  if (saysAny(text, words.thisYear)) return "this-year";
  if (saysAny(text, words.yearBefore)) return "old-year";
  if (!isOfYears && namesPeriod(text)) return "period";
  if (saysAny(text, words.lastYear)) return null;
  const [, long, short] = /((?:19|20)\d\d)|(?<!\d)(\d\d)(?=年|$)/.exec(text) ?? [];
  const year = Number(long ?? (short && `20${short}`) ?? Number.NaN);
  if (Number.isNaN(year) || year === thisYear - 1) return null;
  if (year < thisYear - 1) return "old-year";
  return year === thisYear ? "this-year" : "plan";
}

type Stretch = Pick<Span, "start" | "end">;

const gap = (when: Stretch, { start, end }: Span): number =>
  when.end <= start ? start - when.end : when.start - end;

/** Words of time in a clause: those that were learnt, and, whatever was learnt, those that are surely such; years where they are beside the figure. */
function timesIn(
  { spans }: Said,
  plain: string,
  clause: ReturnType<typeof clauseAround>,
  timeAt: PhraseBook<"time">,
): Stretch[] {
  const learnt = spans.filter(
    ({ kind, start, end }) => kind === "when" && start >= clause.start && end <= clause.end,
  );
  const words = Array.from({ length: clause.end - clause.start }, (_, at) => clause.start + at).flatMap(
    (start) => {
      const time = timeAt(plain, start);
      return time ? [{ start, end: time.end }] : [];
    },
  );
  const years = [...plain.slice(clause.segment, clause.end).matchAll(/(?<![\d.])(?:19|20)\d\d(?=年|\s|$)/gu)]
    .map(({ index }) => ({ start: clause.segment + index, end: clause.segment + index + 4 }))
    .filter((year) => !spans.some(({ start, end }) => start < year.end && end > year.start));
  return [...learnt, ...words, ...years];
}

export const moodOf = (mood: Span["mood"]): ToldAnswer["mood"] =>
  mood === "if" || mood === "add" || mood === "less" || mood === "by" ? mood : "is";

/** The clause of a figure, and where within it the words begin that stand right before the figure. */
function clauseAround(plain: string, { start, end }: Span): { start: number; end: number; segment: number } {
  const before = plain.slice(Math.max(0, start - longestClause), start);
  const offset = start - before.length;
  const behind = (signs: RegExp): number =>
    Math.max(0, ...[...before.matchAll(signs)].map(({ index }) => index + 1));
  const from = behind(/[。;；!?！？\n]|\. /gu);
  const length = plain.slice(end, end + longestClause).search(/[,，、。;；!?！？\n]|\. /u);
  return {
    start: offset + from,
    end: length < 0 ? Math.min(plain.length, end + longestClause) : end + length,
    segment: offset + Math.max(from, behind(/[,，、;；:：]/gu)),
  };
}

/** Farther away nothing is said of a figure. */
const longestClause = 200;

/** Words are found as everywhere; those with a digit (H1, 2Q) as a word between signs. */
export function createPeriodFinder(words: readonly string[]): (text: string) => boolean {
  const periodAt = createPhraseBook({ words });
  const numbered = new Set(words.filter((word) => /^[a-z\d]+$/.test(word) && /\d/.test(word)));
  return (text) =>
    text.split(/[^\p{L}\p{N}]+/u).some((word) => numbered.has(word)) ||
    Array.from({ length: text.length }, (_, at) => at).some((at) => periodAt(text, at) !== null);
}
