import type { AmountPrompt, ClarifyReason, Qualifier } from "../amounts/amount-reading.ts";
import type { ParseAmount } from "../amounts/parse-amount.ts";
import type { GivenAnswer } from "../questionnaire/given-answers.ts";
import type { Question } from "../rules/question.ts";
import type { Said, Span } from "./learned/reading-model.ts";
import { createLabelFigures } from "./labels-beside.ts";
import type { ToldWords } from "./words.ts";
import { namedDay } from "./named-day.ts";

/** What a text says of the person's own company, figure by figure, in the order it was said. */
export interface Told {
  /** By question; of several figures for one the last of the newest year. */
  readonly answers: readonly ToldAnswer[];
  /** Figures that answer no question of ours: registered capital, another company's, an earlier year's beside a newer. In plain form. */
  readonly others: readonly string[];
  /** The figures are those of more than one company. */
  readonly several: boolean;
}

export interface ToldAnswer {
  readonly question: string;
  /** The words that say it, in plain form. */
  readonly written: string;
  /** As kept; `null`: said not to be known. `undefined` where no one value could be read, or it is a share of income not told yet. */
  readonly value: GivenAnswer | undefined;
  readonly qualifier: Qualifier | null;
  /** Why it must not be taken without a yes. */
  readonly doubt: ToldDoubt | null;
  /** Values that may have been meant, where none is beyond doubt. */
  readonly candidates: readonly string[];
  /** How it is meant: as it is, or supposed (`if`), or as a change of what was told: more, less, a factor (percent more). */
  readonly mood: "is" | "if" | "add" | "less" | "by";
  /** A share, in percent, of what another question asks. */
  readonly shareOf: { readonly percent: string; readonly question: string } | null;
}

/**
 * An earlier year's, this year's or a plan, one of several for the same, with hardly a word of what it is, or what the reader of
 * amounts asks about.
 */
export type ToldDoubt = "old-year" | "plan" | "this-year" | "two-figures" | "unlabelled" | ClarifyReason;

export interface ToldDependencies {
  readonly parseAmount: ParseAmount;
  readonly questions: ReadonlyMap<string, Question>;
  /** Words of a plan and of times to come. */
  readonly words: {
    readonly thisYear: readonly string[];
    readonly lastYear: readonly string[];
    readonly yearBefore: readonly string[];
    readonly nextYear: readonly string[];
  };
  readonly labels: ToldWords;
  /** Words of amounts: of how exact they are, and of spans of time that are no year. */
  readonly exactness: {
    readonly about?: readonly string[];
    readonly over?: readonly string[];
    readonly period?: readonly string[];
  };
}

export type ReadTold = (plain: string, said: Said, asked: string | null, today: string) => Told;

/** Shares that stand for a figure of which the whole was told. */
const shares: Readonly<Record<string, readonly [role: string, whole: string]>> = {
  rdpct: ["rd", "income"],
  staffpct: ["staff", "allstaff"],
};

export function createReadTold(deps: ToldDependencies): ReadTold {
  const reading: Reading = {
    ...deps,
    byRole: groupBy([...deps.questions.values()], ({ heardAs }) => heardAs ?? ""),
  };
  const label = createLabelFigures(deps.labels);
  const figureOf = createFigureReader(deps.parseAmount, deps.exactness);
  return (plain, said, asked, today) => {
    const found: ToldAnswer[] = [];
    const others: string[] = [];
    const spans = label(plain, said.spans);
    const text: Text = { plain, said: { ...said, spans }, asked, today };
    for (const span of spans) {
      const answer = spanTold(reading, figureOf, text, span);
      const written = plain.slice(span.start, span.end);
      // Words that were taken for a figure and hold none are not shown as one.
      if (answer === "other" && isFigure(deps.parseAmount, written))
        others.push(written + unitBehind(plain.slice(span.end)));
      else if (answer && answer !== "other") found.push(answer);
    }
    const { answers, passed } = lastOfEach(found);
    return { answers, others: [...others, ...passed], several: isSeveral(found) };
  };
}

function spanTold(
  reading: Reading,
  figureOf: ReturnType<typeof createFigureReader>,
  text: Text,
  span: Span,
): ToldAnswer | "other" | null {
  if (span.kind === "figure") return figureTold(reading, figureOf, text, span);
  return span.kind === "unknown" || span.kind === "fact" ? factTold(reading, text, span) : null;
}

/** The word behind a figure, by which it is recognized: 3 patents, 20 件. */
const unitBehind = (rest: string): string => /^\s?(?:[a-z]+|\p{Script=Han}{1,2})/u.exec(rest)?.[0] ?? "";

const isFigure = (parseAmount: ParseAmount, written: string): boolean =>
  !("reject" in parseAmount(written, { kind: "money", unit: null }));

interface Text {
  readonly plain: string;
  readonly said: Said;
  readonly asked: string | null;
  readonly today: string;
}
interface Reading extends ToldDependencies {
  readonly byRole: ReadonlyMap<string, readonly Question[]>;
}

const saysAny = (text: string, list: readonly string[]): boolean => list.some((word) => text.includes(word));

/** The question that a role answers here: of several the one that is asked, else the one whose words are said. */
function questionFor(
  { byRole }: Reading,
  role: string,
  plain: string,
  asked: string | null,
): Question | null {
  const fitting = byRole.get(role) ?? [];
  const open = fitting.find(({ id }) => id === asked);
  if (open) return open;
  return fitting.find(({ heardWith }) => heardWith.every((words) => saysAny(plain, words))) ?? null;
}

/** Something that is so or not, or is said not to be known. */
function factTold(reading: Reading, { plain, asked }: Text, span: Span): ToldAnswer | null {
  const isFact = span.kind === "fact";
  const role = isFact ? span.base.slice(0, -1) : span.base;
  const question = questionFor(reading, role, plain, asked);
  if (!question || (isFact && question.kind !== "boolean")) return null;
  const written = plain.slice(span.start, span.end);
  return {
    ...nothingTold,
    question: question.id,
    written,
    value: isFact ? span.base.endsWith("+") : null,
  };
}

function figureTold(
  reading: Reading,
  figureOf: ReturnType<typeof createFigureReader>,
  text: Text,
  span: Span,
): ToldAnswer | "other" | null {
  const { plain, asked, today } = text;
  const written = plain.slice(span.start, span.end);
  const { base: role, mood } = span;
  if (role === "num" || mood === "wrong") return null;
  const [of, whole] = shares[role] ?? [role, null];
  const question = questionFor(reading, of, plain, asked);
  if (!question || question.kind === "boolean") return "other";
  const meant = { ...nothingTold, mood: moodOf(mood), question: question.id, written };
  if (meant.mood === "by") return { ...meant, ...percentIn(reading.parseAmount, written) };
  const doubt = doubtOf(reading, text, span, question);
  if (whole === null) {
    const read = figureOf(question, plain, span, today);
    return { ...meant, ...read, doubt: doubt ?? read.doubt };
  }
  const share = reading.parseAmount(written, { kind: "percent" });
  const outOf = questionFor(reading, whole, plain, null);
  if (!("ok" in share) || !outOf) return "other";
  const shareOf = { percent: share.ok, question: outOf.id };
  return { ...meant, doubt, qualifier: share.qualifier ?? null, shareOf };
}

/** What its own words leave open: of which year it is, or what it is a figure of. */
function doubtOf(reading: Reading, text: Text, span: Span, question: Question): ToldDoubt | null {
  if (span.mood === "old") return "old-year";
  if (span.mood === "plan") return "plan";
  if (moodOf(span.mood) === "is" && question.period) {
    const year = yearDoubt(reading, text, span, question);
    if (year) return year;
  }
  if (question.id === text.asked) return null;
  return span.share < surely || saysNothingElse(text) ? "unlabelled" : null;
}

/** Nothing but figures and names of places: no word says what a figure is of. */
const saysNothingElse = ({ plain, said: { spans } }: Text): boolean =>
  !Array.from(plain.matchAll(/[\p{L}]/gu)).some(
    ({ index }) => !spans.some(({ start, end }) => start <= index && index < end),
  );

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

/** A word as it ends or begins a stretch: a Latin one is whole. */
const isBeside = (text: string, word: string): boolean =>
  text.endsWith(word) && !(/^[a-z]/.test(word) && /[a-z]$/.test(text.slice(0, -word.length)));

const nothingTold = {
  value: undefined,
  qualifier: null,
  doubt: null,
  candidates: [],
  mood: "is",
  shareOf: null,
} as const satisfies Omit<ToldAnswer, "question" | "written">;

const moodOf = (mood: Span["mood"]): ToldAnswer["mood"] =>
  mood === "if" || mood === "add" || mood === "less" || mood === "by" ? mood : "is";

/** Half as much again, doubled: how many percent more. */
function percentIn(parseAmount: ParseAmount, written: string): Pick<ToldAnswer, "value" | "doubt"> {
  const read = parseAmount(written, { kind: "percent" });
  return "ok" in read ? { value: read.ok, doubt: null } : { value: undefined, doubt: "multiple" };
}

type ReadValue = Pick<ToldAnswer, "value" | "qualifier" | "doubt" | "candidates">;

/** Reads what a figure is. Words beside it say how exact it is, or that it is no year's: about 70, 110个左右, 每月80万. */
function createFigureReader(
  parseAmount: ParseAmount,
  { about = [], over = [], period = [] }: ToldDependencies["exactness"],
): (question: Question, plain: string, span: Span, today: string) => ReadValue {
  const longestFirst = [...about, ...over, ...period].sort((a, b) => b.length - a.length);
  const fits = (word: string, text: string, beside: string): boolean =>
    beside !== "" && beside.startsWith(word) && !(/[a-z]$/.test(word) && /^[a-z]/.test(text));
  return (question, plain, { start, end }, today) => {
    const written = plain.slice(start, end);
    const own = readValue(parseAmount, question, written, today);
    if (own.qualifier !== null || typeof own.value !== "string") return own;
    const [before, after] = [plain.slice(0, start).trimEnd(), plain.slice(end).trimStart()];
    const left = longestFirst.find((word) => isBeside(before, word));
    const right = longestFirst.find((word) => fits(word, after.slice(word.length), after));
    for (const widened of [left && `${left} ${written}`, right && `${written} ${right}`]) {
      const read = widened ? readValue(parseAmount, question, widened, today) : null;
      if (read?.doubt === "period" && question.period) return read;
      if (read?.value === own.value && read.qualifier !== null) return read;
    }
    return own;
  };
}

function readValue(parseAmount: ParseAmount, question: Question, written: string, today: string): ReadValue {
  const since = question.kind === "months" ? monthsSince(written, today) : null;
  if (since !== null) return { value: `${since}`, qualifier: "about", doubt: null, candidates: [] };
  const read = parseAmount(written, promptOf(question));
  if ("ok" in read) return { value: read.ok, qualifier: read.qualifier ?? null, doubt: null, candidates: [] };
  if ("clarify" in read)
    return { value: undefined, qualifier: null, doubt: read.clarify, candidates: read.candidates ?? [] };
  if (read.reject === "unknown") return { value: null, qualifier: null, doubt: null, candidates: [] };
  return { value: undefined, qualifier: null, doubt: "format", candidates: [] };
}

/** Since 2019, since March 2022: months from its first day on to today. */
export function monthsSince(written: string, today: string): number | null {
  const covers = namedDay(written)?.day.covers;
  if (!covers || covers.from > today) return null;
  const [year = 0, month = 0] = covers.from.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0] = today.split("-").map(Number);
  return (thisYear - year) * 12 + thisMonth - month;
}

/** In a free text no question names a unit. */
export function promptOf(question: Question): AmountPrompt {
  switch (question.kind) {
    case "money":
      return { kind: "money", unit: null };
    case "count":
      return { kind: "count", unit: question.unit === "people" ? "人" : "项" };
    case "months":
    case "percent":
    case "area":
      return { kind: question.kind };
    case "boolean":
      throw new Error("a yes/no question takes no figure");
  }
}

/** A figure of the newest year goes before those of years before; of two of one year the last counts, and is asked about. */
function lastOfEach(found: readonly ToldAnswer[]): { answers: ToldAnswer[]; passed: string[] } {
  const answers: ToldAnswer[] = [];
  const passed: string[] = [];
  for (const same of groupBy(found, ({ question, mood }) => `${question} ${mood}`).values()) {
    const present = same.filter(isPresent);
    const last = present.at(-1) ?? same.at(-1);
    if (!last) continue;
    passed.push(...same.filter((one) => one !== last && !isPresent(one)).map(({ written }) => written));
    const values = new Set(present.map(({ value, shareOf }) => shareOf?.percent ?? value));
    // An amount and its share of another say the same twice.
    const whole = present.find(({ shareOf, value }) => shareOf === null && value !== undefined);
    const saysTwice = whole && present.some(({ shareOf }) => shareOf !== null);
    const doubt = values.size > 1 && last.doubt === null ? "two-figures" : last.doubt;
    answers.push(saysTwice ? whole : { ...last, doubt });
  }
  return { answers, passed };
}

const isPresent = ({ doubt }: ToldAnswer): boolean => doubt === null || !ofAnotherTime.has(doubt);
const ofAnotherTime = new Set<ToldDoubt>(["old-year", "plan", "this-year", "period"]);

/** Three figures of one year for one question, or two for each of two: of more than one company. */
function isSeveral(found: readonly ToldAnswer[]): boolean {
  const present = found.filter((one) => one.mood === "is" && isPresent(one) && one.shareOf === null);
  const counts = [...groupBy(present, ({ question }) => question).values()].map(
    (same) => new Set(same.map(({ value, written }) => value ?? written)).size,
  );
  return counts.some((count) => count > 2) || counts.filter((count) => count > 1).length > 1;
}

/** The clause of a figure, and where within it the words begin that stand right before the figure. */
function clauseAround(plain: string, { start, end }: Span): { start: number; end: number; segment: number } {
  const from = Math.max(
    ...[...plain.slice(0, start).matchAll(/[。;；!?！？\n]|\. /gu)].map(({ index }) => index + 1),
    0,
  );
  const length = plain.slice(end).search(/[,，、。;；!?！？\n]|\. /u);
  const segment = Math.max(
    from,
    ...[...plain.slice(0, start).matchAll(/[,，、;；:：]/gu)].map(({ index }) => index + 1),
  );
  return { start: from, end: length < 0 ? plain.length : end + length, segment };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
