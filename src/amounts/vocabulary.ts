import { CHINESE_WORDS } from "./vocabulary-chinese.ts";
import { ENGLISH_WORDS } from "./vocabulary-english.ts";

/**
 * What a known word does to a reading. Words are written as `normalize` leaves them: Simplified, lower case, no
 * space beside Han characters. The longest word at a place wins, and wins over a numeral as long as itself.
 */
export type Role =
  /** The person does not know: refused before any number is looked at. */
  | "unknown"
  /** The person will not say. */
  | "refused"
  /** Nothing, which may be zero and may be "no figure". */
  | "zero"
  /** Idioms whose numerals count nothing, and words that are never part of an answer. */
  | "nonsense"
  /** Money and counts in words that mean a number only among friends. */
  | "slang"
  /** Any currency but yuan. */
  | "foreign"
  /** Shares: 百分之三, three percent, 三个点. */
  | "percent"
  /** Parts of a whole: 三分之一, half of the staff. */
  | "fraction"
  /** A time other than the one year asked for. */
  | "period"
  /** An average, of several years when it is about money. */
  | "average"
  /** No number beyond a guess: 几千万, 上亿, dozens. */
  | "vague"
  /** Vague too, but only small talk beside a number: 不多，十五位. */
  | "faint"
  /** Arithmetic, and comparison with something not said. */
  | "expression"
  /** Below zero. */
  | "negative"
  /** The amount is of something else than was asked for, or is not there yet. */
  | "other"
  /** Parts of the sum: a part is meant where they stand before an amount (其中人工80万). */
  | "remark"
  /** Between two values that differ it makes a contradiction: 不对, sorry; 即, i.e. */
  | "correction"
  /** Denies what follows. */
  | "negation"
  /** The qualifier "about". */
  | "about"
  /** The qualifier "over". */
  | "over"
  /** Only an upper or a lower limit is given. */
  | "bound"
  /** Two numbers around it are the ends of a range. */
  | "range"
  /** The person asks back. */
  | "question"
  /** Names of the currency asked for. */
  | "yuan"
  /** Ten thousand yuan, as a unit that stands away from its number: 5000（万元）. */
  | "wan-yuan"
  /** Other multiples of the yuan, in the same way: RMB'000, RMB million, 亿元. */
  | "thousand-yuan"
  | "million-yuan"
  | "yi-yuan"
  | "billion-yuan"
  /** Tenths and hundredths of a yuan: 三元二角五分. */
  | "small-money"
  /** People, as the unit of a count. */
  | "person"
  /** Things, as the unit of a count. */
  | "item"
  /** Parts of an organisation: part of the question, but not people right behind a number (三个部门). */
  | "group"
  /** A classifier that fits people and things alike. */
  | "classifier"
  /** Square metres. */
  | "area"
  /** Units no question here asks for. */
  | "other-unit"
  /** Units of time, but for months. */
  | "time"
  /** The year asked for, or a year as context: says nothing about the value. */
  | "year"
  /** Words that change nothing. */
  | "filler";

/** Roles in the order of precedence: a word in two lists has the first of its roles. */
export const ROLES: readonly Role[] = [
  "unknown",
  "refused",
  "zero",
  "nonsense",
  "slang",
  "foreign",
  "percent",
  "fraction",
  "period",
  "average",
  "vague",
  "faint",
  "expression",
  "negative",
  "other",
  "remark",
  "correction",
  "negation",
  "about",
  "over",
  "bound",
  "range",
  "question",
  "yuan",
  "wan-yuan",
  "thousand-yuan",
  "million-yuan",
  "yi-yuan",
  "billion-yuan",
  "small-money",
  "person",
  "item",
  "group",
  "classifier",
  "area",
  "other-unit",
  "time",
  "year",
  "filler",
];

const CHINESE: { readonly [role in Role]?: string } = CHINESE_WORDS;
const ENGLISH: { readonly [role in Role]?: string } = ENGLISH_WORDS;

export function wordsOf(role: Role): readonly string[] {
  const chinese = (CHINESE[role] ?? "").split(/\s+/);
  const english = (ENGLISH[role] ?? "").split("|").map((word) => word.trim());
  return [...chinese, ...english].filter((word) => word !== "");
}
