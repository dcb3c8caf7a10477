import type { AmountPrompt, ClarifyReason, Qualifier } from "../amounts/amount-reading.ts";
import type { ParseAmount } from "../amounts/parse-amount.ts";
import type { GivenAnswer } from "../questionnaire/given-answers.ts";
import type { Question } from "../rules/question.ts";
import type { Said, Span } from "./learned/reading-model.ts";
import { namedDay } from "./named-day.ts";

/** What a text says of the person's own company, figure by figure, in the order it was said. */
export interface Told {
  /** By question; of several figures for one the last of the newest year. */
  readonly answers: readonly ToldAnswer[];
  /** Figures that answer no question of ours: registered capital, another company's, a price. As typed, in plain form. */
  readonly others: readonly string[];
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

/** An earlier year's, this year's or a plan, of two years and which is not said, or what the reader of amounts asks about. */
export type ToldDoubt = "old-year" | "plan" | "this-year" | "two-figures" | ClarifyReason;

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
}

export type ReadTold = (plain: string, said: Said, asked: string | null, today: string) => Told;

/** Shares that stand for a figure of which the whole was told. */
const shares: Readonly<Record<string, readonly [role: string, whole: string]>> = {
  rdpct: ["rd", "income"],
  staffpct: ["staff", "allstaff"],
};

export function createReadTold({ parseAmount, questions, words }: ToldDependencies): ReadTold {
  const byRole = groupBy([...questions.values()], ({ heardAs }) => heardAs ?? "");
  const saysAny = (text: string, list: readonly string[]): boolean =>
    list.some((word) => text.includes(word));

  /** The question that a role answers here: of several the one that is asked, else the one whose words are said. */
  const questionFor = (role: string, plain: string, asked: string | null): Question | null => {
    const fitting = byRole.get(role) ?? [];
    const open = fitting.find(({ id }) => id === asked);
    if (open) return open;
    return fitting.find(({ heardWith }) => heardWith.every((words) => saysAny(plain, words))) ?? null;
  };

  /** Which year a figure is of: the nearest words of time before it in its clause, else behind it. */
  const yearDoubt = (plain: string, said: Said, span: Span, thisYear: number): ToldDoubt | null => {
    const clause = clauseAround(plain, span);
    const when = said.spans
      .filter(({ kind, start, end }) => kind === "when" && start >= clause.start && end <= clause.end)
      .sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0];
    if (!when) return null;
    const text = plain.slice(when.start, when.end);
    if (saysAny(text, words.nextYear)) return "plan";
    if (saysAny(text, words.thisYear)) return "this-year";
    if (saysAny(text, words.yearBefore)) return "old-year";
    if (saysAny(text, words.lastYear)) return null;
    const year = Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? Number.NaN);
    if (Number.isNaN(year) || year === thisYear - 1) return null;
    if (year < thisYear - 1) return "old-year";
    return year === thisYear ? "this-year" : "plan";
  };

  return (plain, said, asked, today) => {
    const thisYear = Number(today.slice(0, 4));
    const found: ToldAnswer[] = [];
    const others: string[] = [];
    for (const span of said.spans) {
      const written = plain.slice(span.start, span.end);
      const { base: role, mood } = span;
      if (span.kind === "unknown" || span.kind === "fact") {
        const isFact = span.kind === "fact";
        const question = questionFor(isFact ? role.slice(0, -1) : role, plain, asked);
        if ((question && isFact === (question.kind === "boolean")) || (question && !isFact))
          found.push({
            ...nothingTold,
            question: question.id,
            written,
            value: isFact ? role.endsWith("+") : null,
          });
        continue;
      }
      if (span.kind !== "figure" || role === "num" || mood === "wrong") continue;
      const [of, whole] = shares[role] ?? [role, null];
      const question = questionFor(of, plain, asked);
      if (!question || question.kind === "boolean") {
        others.push(written);
        continue;
      }
      const outOf = whole === null ? null : questionFor(whole, plain, null);
      const meant = { mood: moodOf(mood), question: question.id, written };
      if (meant.mood === "by") {
        found.push({ ...nothingTold, ...meant, ...percentIn(parseAmount, written) });
        continue;
      }
      const doubt: ToldDoubt | null =
        mood === "old"
          ? "old-year"
          : mood === "plan"
            ? "plan"
            : meant.mood === "is" && question.period
              ? yearDoubt(plain, said, span, thisYear)
              : null;
      if (whole !== null) {
        const share = parseAmount(written, { kind: "percent" });
        if ("ok" in share && outOf)
          found.push({
            ...nothingTold,
            ...meant,
            doubt,
            qualifier: share.qualifier ?? null,
            value: undefined,
            shareOf: { percent: share.ok, question: outOf.id },
          });
        continue;
      }
      found.push({
        ...nothingTold,
        ...meant,
        ...valueOf(parseAmount, question, written, today),
        ...(doubt ? { doubt } : {}),
      });
    }
    return { answers: lastOfEach(found), others };
  };
}

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

function valueOf(
  parseAmount: ParseAmount,
  question: Question,
  written: string,
  today: string,
): Pick<ToldAnswer, "value" | "qualifier" | "doubt" | "candidates"> {
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
function lastOfEach(found: readonly ToldAnswer[]): ToldAnswer[] {
  return [...groupBy(found, ({ question, mood }) => `${question} ${mood}`).values()].flatMap((same) => {
    const present = same.filter(({ doubt }) => doubt !== "old-year" && doubt !== "plan");
    const last = present.at(-1) ?? same.at(-1);
    if (!last) return [];
    const values = new Set(present.map(({ value, shareOf }) => shareOf?.percent ?? value));
    // An amount and its share of another say the same twice.
    const whole = present.find(({ shareOf, value }) => shareOf === null && value !== undefined);
    if (whole && present.some(({ shareOf }) => shareOf !== null)) return [whole];
    return [values.size > 1 && last.doubt === null ? { ...last, doubt: "two-figures" as const } : last];
  });
}

function clauseAround(plain: string, { start, end }: Span): { start: number; end: number } {
  const from = Math.max(
    ...[...plain.slice(0, start).matchAll(/[。;；!?！？\n]|\. /gu)].map(({ index }) => index + 1),
    0,
  );
  const length = plain.slice(end).search(/[,，、。;；!?！？\n]|\. /u);
  return { start: from, end: length < 0 ? plain.length : end + length };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
