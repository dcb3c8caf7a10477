import { type Lexicon, matchWord } from "./lexicon.ts";
import type { Numeral } from "./numerals/read-numeral.ts";
import { readNumeral } from "./numerals/read-numeral.ts";
import type { Role } from "./vocabulary.ts";

/** A piece of a normalized text. `start` and `end` tell which pieces touch. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly type: "numeral"; readonly numeral: Numeral }
  | { readonly type: "word"; readonly role: Role; readonly word: string }
  /** A date or a year: context, not an amount. */
  | { readonly type: "date" }
  /** Punctuation, emoji and other symbols. */
  | { readonly type: "mark"; readonly mark: string }
  /** A run of letters in no list. */
  | { readonly type: "unknown"; readonly text: string }
);

const YEAR = "(?:(?:19|20)\\d\\d|二[〇零○][〇零○一二三][〇零○一二三四五六七八九])";
const DAY = "(?:1[0-2]|0?[1-9])月(?:(?:[12]\\d|3[01]|0?[1-9])[日号]|底|末|为?止)";
const WHOLE_YEAR = "1月?份?[-~到至]12月份?";
/** A year after one of these is a year; with a scale or unit behind it, it is an amount after all. */
const LEAD = "(?:in|for|year|since|during|of|as of|ended|dec|december|31|fy)";
const NO_UNIT = "(?![\\d,.])(?! ?(?:k|m|mn|bn|million|billion|w|万|亿|元|yuan|rmb|people|staff|人))";
/** Dates that only say when. "10月" alone is left to be a period, "3年" a number of years. */
const DATES = new RegExp(
  [
    "(?:19|20)\\d\\d[-/.](?:1[0-2]|0?[1-9])[-/.](?:[12]\\d|3[01]|0?[1-9])(?!\\d)",
    `${YEAR}(?:财年|年度|年全年|年底|年末|年终|年)(?:${WHOLE_YEAR}|${DAY})?`,
    "(?:1[89]|2\\d)年(?:全年|度|底|末)?",
    "fy ?'?\\d\\d(?!\\d)",
    "'2\\d(?![\\d,.])",
    DAY,
    WHOLE_YEAR,
    `${LEAD} ?(?:19|20)\\d\\d${NO_UNIT}`,
    "(?:19|20)\\d\\d(?= ?(?::|was|revenue|income|sales|turnover|annual|total|r&d|fy|fiscal|financial)(?![a-z]))",
  ].join("|"),
  "y",
);
const LETTERS = /[a-z]+|[^\W\d_]|\p{L}/uy;
const SKIPPED = /[\s\p{M}]/u;

/** How a kind of question reads a text. */
export type ScanOptions = {
  readonly lexicon: Lexicon;
  /** Whether m and its kind scale a number: beside an area "m" is a metre. */
  readonly suffixes: boolean;
  /** Whether "2023年" is context: beside a duration it is not. */
  readonly dates: boolean;
};

/**
 * Cuts a normalized text into known words, numerals, dates, marks and unknown letters, from left to right; at each
 * place the longest piece wins. Linear but for the length of a word.
 */
export function scan(text: string, options: ScanOptions): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = SKIPPED.test(text.charAt(at)) ? null : tokenAt(text, at, options);
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(text: string, start: number, { lexicon, suffixes, dates }: ScanOptions): Token {
  const date = dates && !/[a-z\d.,]/.test(text.charAt(start - 1)) ? stickyEnd(DATES, text, start) : start;
  if (date > start) return { type: "date", start, end: date };
  const word = matchWord(lexicon, text, start);
  const numeral = readNumeral(text, start, suffixes);
  const wordEnd = start + (word?.word.length ?? 0);
  if (numeral !== null && numeral.end > wordEnd) return { type: "numeral", start, end: numeral.end, numeral };
  if (word !== null) return { type: "word", start, end: wordEnd, ...word };
  const end = stickyEnd(LETTERS, text, start);
  if (end > start) return { type: "unknown", start, end, text: text.slice(start, end) };
  const mark = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return { type: "mark", start, end: start + mark.length, mark };
}

function stickyEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
