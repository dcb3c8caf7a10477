import type { AmountPrompt } from "../amounts/amount-reading.ts";
import type { ParseAmount } from "../amounts/parse-amount.ts";
import { createPhraseBook } from "../language/phrase-book.ts";
import type { Question } from "../rules/question.ts";
import type { Span } from "./learned/reading-model.ts";
import { bracketed } from "./labels-beside.ts";
import { namedDay } from "./named-day.ts";
import type { ToldAnswer, ToldDependencies } from "./told-answer.ts";

/** Half as much again, doubled: how many percent more. */
export function percentIn(parseAmount: ParseAmount, written: string): Pick<ToldAnswer, "value" | "doubt"> {
  const half = /^(?:一半|半|half)/u.test(written);
  const read = half ? { ok: "50" } : parseAmount(written, { kind: "percent" });
  return "ok" in read ? { value: read.ok, doubt: null } : { value: undefined, doubt: "multiple" };
}

export type ReadFigure = (question: Question, plain: string, span: Span, today: string) => ReadValue;
type ReadValue = Pick<ToldAnswer, "value" | "qualifier" | "doubt" | "candidates">;

/** A table says once what its amounts are counted in. */
const ofTable = /(?:单位|unit)\s?[:：]?\s?(?:人民币|rmb)?\s?(万元|亿元|元|千元|万|亿)/u;

/** What is asked of several years together. */
export const isOfSeveralYears = ({ heardAs, heardWith }: Question): boolean =>
  heardAs === "rd3" || heardAs === "growth" || heardWith.length > 0;

/** By their last sign, the longest first. */
function wordsByLast(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byLast = new Map<string, string[]>();
  for (const word of words.toSorted((a, b) => b.length - a.length))
    byLast.set(word.at(-1) ?? "", [...(byLast.get(word.at(-1) ?? "") ?? []), word]);
  return byLast;
}

/** A Latin word is whole. */
const endsInWord = (text: string, word: string): boolean =>
  text.endsWith(word) && !(/^[a-z]/.test(word) && /[a-z]$/.test(text.slice(0, -word.length)));

/** No word beside a figure is longer. */
const reach = 40;

/** Reads what a figure is. Words beside it say how exact it is, or that it is no year's: about 70, 110个左右, 每月80万. */
export function createFigureReader(
  parseAmount: ParseAmount,
  { about = [], over = [], period = [], bound = [] }: ToldDependencies["exactness"],
): ReadFigure {
  const words = [...about, ...over, ...period, ...bound.filter(({ length }) => length > 1)];
  const wordAt = createPhraseBook({ words });
  const endingIn = wordsByLast(words);
  return (question, plain, { start, end }, today) => {
    // A unit of time that was not learnt to be a part of it is one.
    const [unit = ""] =
      (question.kind === "months" &&
        /^(?:年半|年|个月|月|\s?(?:years?|months?|yrs?)(?![a-z]))/u.exec(plain.slice(end, end + 8))) ||
      [];
    const coin = plain.slice(start, end).endsWith("人民") && plain.charAt(end) === "币" ? "币" : "";
    const written = plain.slice(start, end) + unit + coin;
    const before = plain.slice(Math.max(0, start - reach), start).trimEnd();
    const own = readValue(parseAmount, question, written, today);
    const unitBefore =
      own.value === undefined ? (bracketed.exec(before)?.[1] ?? ofTable.exec(plain)?.[1]) : undefined;
    if (unitBefore !== undefined) return readValue(parseAmount, question, `${written}${unitBefore}`, today);
    const asked =
      typeof own.value === "string" && question.kind !== "months"
        ? askedWidened(parseAmount, question, plain, { start, end })
        : null;
    if (asked) return asked;
    if (own.qualifier !== null || typeof own.value !== "string") return own;
    const after = plain.slice(end, end + reach).trimStart();
    const left = endingIn.get(before.at(-1) ?? "")?.find((word) => endsInWord(before, word));
    const right = wordAt(after, 0)?.text;
    for (const widened of [left && `${left} ${written}`, right && `${written} ${right}`]) {
      const read = widened ? readValue(parseAmount, question, widened, today) : null;
      if (read?.doubt === "bound") return read;
      if (read?.doubt === "period" && question.period && !isOfSeveralYears(question)) return read;
      if (read?.value === own.value && read.qualifier !== null) return read;
    }
    return own;
  };
}

/** Words beside a figure that make the reader ask: of another currency, of a range. */
function askedWidened(
  parseAmount: ParseAmount,
  question: Question,
  plain: string,
  { start, end }: Pick<Span, "start" | "end">,
): ReadValue | null {
  if (question.kind === "boolean") return null;
  const more =
    /^\s?(?:[-~～到至]\s?[\d.]+\s?[万亿]?元?|(?:to|or)\s[\d.]+|[a-z]{2,9}|\p{Script=Han}{1,2})/u.exec(
      plain.slice(end, end + reach),
    );
  const [less = ""] =
    /(?:\p{Script=Han}{1,3}|[a-z$€£]{1,4}\s?)$/u.exec(plain.slice(Math.max(0, start - 4), start)) ?? [];
  const longer = /^\s[a-z]{2,9} [a-z]{2,9}/u.exec(plain.slice(end, end + reach));
  const texts = [
    more && plain.slice(start, end + more[0].length),
    longer && plain.slice(start, end + longer[0].length),
    less && plain.slice(start - less.length, end),
  ];
  const read = texts
    .flatMap((text) => (text ? [parseAmount(text, promptOf(question))] : []))
    .find((one) => "clarify" in one && widening.has(one.clarify));
  if (!read || !("clarify" in read)) return null;
  return { value: undefined, qualifier: null, doubt: read.clarify, candidates: read.candidates ?? [] };
}
const widening: ReadonlySet<string> = new Set(["currency", "range"]);

function readValue(parseAmount: ParseAmount, question: Question, written: string, today: string): ReadValue {
  const since = question.kind === "months" ? monthsSince(written, today) : null;
  if (since !== null) return { value: `${since}`, qualifier: "about", doubt: null, candidates: [] };
  const span = question.kind === "months" ? durationIn(written) : written;
  const read = parseAmount(span, promptOf(question));
  if ("ok" in read) return { value: read.ok, qualifier: read.qualifier ?? null, doubt: null, candidates: [] };
  // Where zero is a usual answer, a bare 0 is one.
  if (
    "clarify" in read &&
    read.clarify === "zero-or-unknown" &&
    question.usual?.from === 0 &&
    /^0+$/.test(written)
  )
    return { value: "0", qualifier: null, doubt: null, candidates: [] };
  if ("clarify" in read)
    return { value: undefined, qualifier: null, doubt: read.clarify, candidates: read.candidates ?? [] };
  if (read.reject === "unknown") return { value: null, qualifier: null, doubt: null, candidates: [] };
  return { value: undefined, qualifier: null, doubt: "format", candidates: [] };
}

/** 刚满一年, four years ago: how long it is, without what stands around it. */
const durationIn = (written: string): string =>
  written
    .replace(/^(?:刚满|已满|刚|满|将近|快|\p{Script=Han}{1,2}了)/u, "")
    .replace(/\s?(?:ago|old|以?前|了)$/u, "");

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
