import type { ToSimplified } from "../language/to-simplified.ts";
import type { AmountWords, Role } from "./amount-words.ts";
import { buildLexicon } from "./lexicon.ts";
import { createNormalize } from "./normalize.ts";
import { ENGLISH_NUMBERS, ENGLISH_SCALES } from "./numerals/numeral-words.ts";
import { readNumeral } from "./numerals/read-numeral.ts";
import { type ScanOptions, scan, type Token } from "./scan.ts";

/** A number, a magnitude or a date in a text in the reader's alphabet. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** `false` for what counts nothing: a date, an ordinal, the article in 一个 and "one". */
  readonly amount: boolean;
}

export interface Figures {
  /** As `normalize` leaves the text; places count in it. */
  readonly text: string;
  /** From left to right; none overlaps another. */
  readonly figures: readonly Figure[];
}

/** Words of these roles tell a magnitude where a numeral stands in them: 近千万, 上亿, dozens, 三分之一, RMB million. */
const MAGNITUDES: ReadonlySet<Role> = new Set([
  "vague",
  "percent",
  "fraction",
  "wan-yuan",
  "thousand-yuan",
  "million-yuan",
  "yi-yuan",
  "billion-yuan",
]);
/** Behind these even a single character is a number: 三分之二给研发. */
const BEFORE_NUMBER: ReadonlySet<Role> = new Set([
  "percent",
  "fraction",
  "about",
  "over",
  "bound",
  "range",
  "yuan",
]);
const LETTERS = /[a-z]+/g;
const DIGITS = /\p{N}/u;
const HAN = /^\p{Script=Han}$/u;

/**
 * Everything in a free text that the reader of amounts takes for a number, in either language and any script, and more
 * rather than less: a text is to be kept without its figures. Left alone are the numerals of words that count nothing
 * (一般, 统一) and a single one that begins another word (四川, 三亚).
 */
export type FindFigures = (typed: string) => Figures;

export function createFindFigures({ letters, words }: AmountWords, toSimplified: ToSimplified): FindFigures {
  const normalize = createNormalize(toSimplified, letters);
  // Without idioms: whoever asks 我们三人行吗 counts.
  const options: ScanOptions = { lexicon: buildLexicon(words, ["nonsense"]), suffixes: true, dates: true };
  return (typed) => {
    const text = normalize(typed);
    const tokens = scan(text, options);
    const figures = tokens.flatMap((token, index) =>
      figuresOf(text, token, tokens[index - 1], tokens[index + 1]),
    );
    return { text, figures };
  };
}

function figuresOf(
  text: string,
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
): readonly Figure[] {
  const { start, end } = token;
  const whole = (amount: boolean): readonly Figure[] => [{ start, end, amount }];
  switch (token.type) {
    case "numeral":
      if (beginsWord(text, token, next) && !(before?.type === "word" && BEFORE_NUMBER.has(before.role)))
        return [];
      return whole(!isArticle(text.slice(start, end)));
    case "date":
      return within(text, start, end).map((figure) => ({ ...figure, amount: false }));
    case "word": {
      const inside = within(text, start, end);
      if (
        token.role === "slang" ||
        (MAGNITUDES.has(token.role) && (inside.length > 0 || hasScale(token.word)))
      )
        return whole(true);
      // A number all the same, whatever list it is in.
      const isNumber = inside[0]?.start === start && inside[0].end === end;
      return isNumber || DIGITS.test(token.word)
        ? whole(token.role !== "period" && token.role !== "year")
        : [];
    }
    case "mark":
    case "unknown":
      return DIGITS.test(text.slice(start, end)) ? whole(true) : [];
  }
}

/** Numerals between two places, whatever words they stand in. */
function within(text: string, start: number, end: number): readonly Figure[] {
  const found: Figure[] = [];
  for (let at = start; at < end; ) {
    const numeral = readNumeral(text, at, true);
    // English numerals begin where a word does.
    const cut = /[a-z]/.test(text.charAt(at)) && /[a-z]/.test(text.charAt(at - 1));
    const numeralEnd = cut || numeral === null ? at : Math.min(numeral.end, end);
    if (numeralEnd > at) found.push({ start: at, end: numeralEnd, amount: true });
    at = Math.max(numeralEnd, at + 1);
  }
  return found;
}

/** 四 in 四川, 万 in 万达: one character, and letters of no list right behind it. */
function beginsWord(text: string, { start, end }: Token, next: Token | undefined): boolean {
  const single = HAN.test(text.slice(start, end));
  return single && next?.type === "unknown" && next.start === end;
}

/** 一个企业, one company: nobody's figure, though it may be one. */
const isArticle = (numeral: string): boolean => numeral === "一" || numeral === "one";

/** Tens of, dozens, multi-million: the numerals and scales of English, in the plural too. */
const hasScale = (words: string): boolean =>
  [...words.matchAll(LETTERS)].some(([word]) => {
    const one = word.replace(/s$/, "");
    return ENGLISH_SCALES.has(one) || ENGLISH_NUMBERS.has(one);
  });
