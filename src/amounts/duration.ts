import { add, type Decimal, decimal, multiply } from "./decimal.ts";
import type { Numeral } from "./numerals/read-numeral.ts";
import type { Token } from "./scan.ts";

/** Months in the units durations are typed in. */
const MONTHS: ReadonlyMap<string, string> = new Map([
  ...["年", "个年头", "年头", "周年", "整年", "y", "yr", "yrs", "year", "years"].map(
    (word) => [word, "12"] as const,
  ),
  ...["季", "季度", "个季度", "quarter", "quarters"].map((word) => [word, "3"] as const),
  ...["月", "个月", "个多月", "月份", "m", "mo", "mos", "mth", "mths", "month", "months"].map(
    (word) => [word, "1"] as const,
  ),
]);

/** Words of time that only a duration counts in; weeks and days have no exact number of months. */
export const durationWords = {
  time: [...MONTHS.keys(), "周", "星期", "天", "日", "week", "weeks", "day", "days"],
} as const;

/** "a year and a half" counts from one; "half a year" does not. In 2年零3个月 the zero counts nothing. */
export function spellOutArticles(text: string): string {
  return text
    .replace(/年零(?=[\d一二三四五六七八九十])/g, "年")
    .replace(/(?<![a-z])(?<!half |of )an? (?=(?:year|month|quarter)(?![a-z]))/g, "1 ");
}

/** Replaces each duration (两年零三个月, 1 year 6 months, 一年半) by one scaled numeral worth its months. */
export function joinDurations(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const duration = durationAt(tokens, i);
    const token = duration?.token ?? tokens[i];
    if (token !== undefined) joined.push(token);
    i = duration?.next ?? i + 1;
  }
  return joined;
}

type Found = { readonly token: Token; readonly next: number };

function durationAt(tokens: readonly Token[], start: number): Found | null {
  const first = partAt(tokens, start);
  if (first === null) return null;
  let { months, next } = first;
  let unit = first.unit;
  for (;;) {
    const at = isWord(tokens[next], ["零", "又", "加", "and", "外加"]) ? next + 1 : next;
    const half = tokens[at];
    if (half?.type === "numeral" && isHalf(half.numeral) && unit.digits > 1n && partAt(tokens, at) === null) {
      months = add(months, multiply(decimal("0.5"), unit));
      next = at + 1;
      break;
    }
    const part = partAt(tokens, at);
    if (part === null || part.unit.digits >= unit.digits || part.problem !== null) break;
    months = add(months, part.months);
    unit = part.unit;
    next = part.next;
  }
  const token = tokens[start];
  const last = tokens[next - 1];
  if (token?.type !== "numeral" || last === undefined) return null;
  const evaluation = first.problem ?? { value: months };
  const numeral: Numeral = { ...token.numeral, evaluation, scaled: true, plain: false, tail: first.unit };
  return { token: { ...token, end: last.end, numeral: { ...numeral, end: last.end } }, next };
}

type Part = {
  readonly months: Decimal;
  readonly unit: Decimal;
  readonly next: number;
  readonly problem: Numeral["evaluation"] | null;
};

/** A number, perhaps 个, perhaps 半, and a unit of time. */
function partAt(tokens: readonly Token[], start: number): Part | null {
  const token = tokens[start];
  if (token?.type !== "numeral") return null;
  let at = start + 1;
  let count = countOf(token.numeral);
  if (isWord(tokens[at], ["个", "a", "of", "多", "整"])) at++;
  const half = tokens[at];
  if (half?.type === "numeral" && isHalf(half.numeral) && count !== null) {
    count = add(count, decimal("0.5"));
    at++;
  }
  const unitToken = tokens[at];
  const months = unitToken?.type === "word" ? MONTHS.get(unitToken.word) : undefined;
  if (months === undefined) return null;
  const unit = decimal(months);
  const { evaluation } = token.numeral;
  const problem =
    "problem" in evaluation && count === null
      ? { ...evaluation, candidates: evaluation.candidates.map((value) => multiply(value, unit)) }
      : null;
  return { months: multiply(count ?? decimal("0"), unit), unit, next: at + 1, problem };
}

/** The value, also of 半 and of the 零三 in 两年零三个月, which are no numbers elsewhere. */
function countOf(numeral: Numeral): Decimal | null {
  const { evaluation } = numeral;
  if ("value" in evaluation) return evaluation.value;
  const isPart = evaluation.problem === "fraction" || (evaluation.problem === "format" && numeral.spelled);
  return isPart && evaluation.candidates.length === 1 ? (evaluation.candidates[0] ?? null) : null;
}

function isHalf({ evaluation }: Numeral): boolean {
  return "problem" in evaluation && evaluation.problem === "fraction";
}

function isWord(token: Token | undefined, words: readonly string[]): boolean {
  return token?.type === "word" && words.includes(token.word);
}
