import type { Role } from "./amount-words.ts";
import { type Lexicon, matchWord } from "./lexicon.ts";
import type { Numeral } from "./numerals/read-numeral.ts";
import { readNumeral } from "./numerals/read-numeral.ts";
import { matchPhrase } from "./phrases.ts";

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
const HAN_NUMBER = "[一二三四五六七八九十廿卅]{1,3}";
const DAY = `(?:1[0-2]|0?[1-9]|${HAN_NUMBER})月(?:(?:[12]\\d|3[01]|0?[1-9]|${HAN_NUMBER})[日号]|底|末|为?止)`;
const WHOLE_YEAR = "1月?份?[-~到至]12月份?(?:累计)?";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
const ENGLISH_DAY = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?)(?![\\da-z])`;
/** A year after one of these is a year; with a scale or unit behind it, it is an amount after all. */
const LEAD = "(?:in|for|year|during|of|as of|end|ended|ending|fy|ye)";
const NO_UNIT = "(?!\\d|[,.]\\d)(?! ?(?:k|m|mn|bn|million|billion|w|万|亿|元|yuan|rmb|people|staff|人))";
/** Dates that only say when. "10月" alone is left to be a period, "3年" a number of years. */
const DATES = new RegExp(
  [
    "(?:19|20)\\d\\d[-/.](?:1[0-2]|0?[1-9])[-/.](?:[12]\\d|3[01]|0?[1-9])(?!\\d)",
    "[0-3]?\\d[-/.][01]?\\d[-/.](?:19|20)\\d\\d(?!\\d)",
    `${YEAR}(?:财年|年度|年全年|年底|年末|年终|年)(?:${WHOLE_YEAR}|${DAY})?`,
    `民国\\d{2,3}年(?:${DAY})?`,
    "(?:1[89]|2\\d)年(?:全年|度|底|末)?(?=.)",
    "fy ?'?(?:20)?\\d\\d(?:[/-](?:20)?\\d\\d)?(?!\\d)",
    "'2\\d(?![\\d,.])",
    DAY,
    WHOLE_YEAR,
    `(?:as of|as at|end of|by|until|till|ended|ending) (?:end )?${MONTH},? ?(?:(?:19|20)\\d\\d)`,
    `${ENGLISH_DAY}(?:,? ?(?:19|20)\\d\\d)?`,
    `${LEAD} ?(?:19|20)\\d\\d(?:[-/.]\\d\\d?){0,2}${NO_UNIT}`,
    "(?:19|20)\\d\\d(?= ?(?::|was|revenue|income|sales|turnover|annual|total|r&d|fy|fiscal|financial)(?![a-z]))",
    // Ordinals count nothing; 第一季度 is a period.
    `第(?:\\d{1,3}|${HAN_NUMBER})(?!\\d|个?季)`,
  ].join("|"),
  "y",
);
/** 2021-2023年, from 2021 to 2023: more than the one year asked for. */
const YEARS = new RegExp(
  [
    "(?:19|20)\\d\\d年?[-~至到和及、/](?:19|20)?\\d\\d(?:两|三|四|五)?年",
    "(?:from|in|for|over|during|between|years?|fy) ?(?:19|20)\\d\\d ?(?:-|~|to|and|through) ?(?:19|20)\\d\\d(?!\\d|[,.]\\d|[万亿])",
  ].join("|"),
  "y",
);
/** What a date or a numeral can start with; asked first because most characters cannot. */
const COUNTING = /[\da-z.'第民一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖零〇○半十拾百佰千仟万亿兆廿卅卌]/;
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
  const mayCount = COUNTING.test(text.charAt(start));
  const isFree = dates && mayCount && !/[a-z\d.,]/.test(text.charAt(start - 1));
  const years = isFree ? stickyEnd(YEARS, text, start) : start;
  if (years > start)
    return { type: "word", start, end: years, role: "period", word: text.slice(start, years) };
  const date = isFree ? stickyEnd(DATES, text, start) : start;
  if (date > start) return { type: "date", start, end: date };
  const word = matchWord(lexicon, text, start);
  const phrase = matchPhrase(text, start);
  const numeral = mayCount ? readNumeral(text, start, suffixes) : null;
  const wordEnd = start + (word?.word.length ?? 0);
  const phraseEnd = phrase?.end ?? start;
  if (numeral !== null && numeral.end > Math.max(wordEnd, phraseEnd))
    return { type: "numeral", start, end: numeral.end, numeral };
  if (phrase !== null && phraseEnd > wordEnd)
    return { type: "word", start, end: phraseEnd, role: phrase.role, word: text.slice(start, phraseEnd) };
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
