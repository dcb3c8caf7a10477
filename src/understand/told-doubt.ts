import type { Question } from "../rules/question.ts";
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
  readonly byRole: ReadonlyMap<string, readonly Question[]>;
}

/** Words as they stand: 3年 is none of 2023年. */
export const saysAny = (text: string, list: readonly string[]): boolean =>
  list.some((word) => (/^\d/.test(word) ? new RegExp(`(?<!\\d)${word}`).test(text) : text.includes(word)));

/** Since when a title is held: of which level, its own clause says. */
export function roleOf({ levels }: Reading, { plain, said }: Text, span: Span): string {
  if (span.base !== "provmonths" && span.base !== "citymonths") return span.base;
  const { segment, end } = clauseAround(plain, span);
  const named = said.spans
    .filter((one) => one.kind === "level" && one.start >= segment && one.end <= end)
    .map((one) => plain.slice(one.start, one.end));
  const isOf = (list: readonly string[]): boolean => named.some((level) => saysAny(level, list));
  const [provincial, municipal] = [isOf(levels.provincial), isOf(levels.municipal)];
  if (provincial === municipal) return span.base;
  return provincial ? "provmonths" : "citymonths";
}

/** What its own words leave open: of which year it is, or what it is a figure of. */
export function doubtOf(reading: Reading, text: Text, span: Span, question: Question): ToldDoubt | null {
  if (span.mood === "old") return "old-year";
  if (span.mood === "plan") return "plan";
  if (moodOf(span.mood) === "is") {
    const year = yearDoubt(reading, text, span, question);
    // What is counted today is of no year, but may be planned.
    if (year && (question.period || (year === "plan" && question.kind === "count"))) return year;
  }
  if (question.id === text.asked) return null;
  return span.share < surely || text.bare() ? "unlabelled" : null;
}

/** From this share on a figure is taken for what it was learnt to be. */
const surely = 0.6;

/** Which year a figure is of: the nearest words of time before it in its clause, else behind it. */
function yearDoubt(
  { words, exactness }: Reading,
  { plain, said, today }: Text,
  span: Span,
  question: Question,
): ToldDoubt | null {
  const thisYear = Number(today.slice(0, 4));
  const clause = clauseAround(plain, span);
  const when = said.spans
    .filter(({ kind, start, end }) => kind === "when" && start >= clause.start && end <= clause.end)
    // A year behind a figure is its own only where no sign stands between.
    .filter(({ start }) => start < span.start || !/[,，、;；/|｜]/u.test(plain.slice(span.end, start)))
    .sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0];
  const segment = plain.slice(clause.segment, span.start);
  const isOfYears = ofYears.has(question.heardAs ?? "");
  if (!isOfYears && (exactness.period ?? []).some((word) => holdsWord(segment, word))) return "period";
  if (!when) return null;
  const text = plain.slice(when.start, when.end);
  if (saysAny(text, words.nextYear)) return "plan";
  if (saysAny(text, words.thisYear)) return "this-year";
  if (saysAny(text, words.yearBefore)) return "old-year";
  if (!isOfYears && (exactness.period ?? []).some((word) => holdsWord(text, word))) return "period";
  if (saysAny(text, words.lastYear)) return null;
  const year = Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? Number.NaN);
  if (Number.isNaN(year) || year === thisYear - 1) return null;
  if (year < thisYear - 1) return "old-year";
  return year === thisYear ? "this-year" : "plan";
}

/** What is asked of several years together. */
const ofYears = new Set(["rd3", "growth"]);

function holdsWord(text: string, word: string): boolean {
  if (!/^[a-z0-9]/.test(word)) return text.includes(word);
  return ` ${text} `.includes(` ${word} `);
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
