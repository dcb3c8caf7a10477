import { decimal, shift } from "../decimal.ts";
import { readArabic } from "./arabic.ts";
import type { Atom } from "./atom.ts";
import { LATIN_HAN_UNITS, SUFFIX_POWERS } from "./numeral-words.ts";

/** Atoms of one numeral and where they end in the text. */
export type Lexed = { readonly atoms: readonly Atom[]; readonly end: number };

/**
 * Digits with separators. Spaces join only groups of three ("30 40" stays two numbers) or single digits, as
 * character recognition leaves them ("1 2 0 0"); doubled separators are kept for `readArabic` to doubt.
 */
const LITERAL =
  /(?:\d(?: \d(?!\d)){2,}|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:[,.'_。·・]{1,2}\d+)*|\.\d+(?:[,.]\d+)*)/y;
/** 5e7 comes out of spreadsheets, rounded: never exact enough to take. */
const EXPONENT = /e\+?(\d{1,2})(?![\da-z])/y;
/** "100m2" is an area, so a digit, letter or ^ after the letters ends the idea of a suffix. */
const SUFFIX = /[ -]?([a-z]{1,4})(?![a-z0-9^])/y;
const TEN_THOUSAND = /[ -]?ten[ -]thousands?(?![a-z])/y;

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The Arabic literal at `at`, as one atom; null where there is none. */
export function lexLiteral(text: string, at: number): Lexed | null {
  const literal = matchAt(LITERAL, text, at)?.[0];
  if (literal === undefined) return null;
  const end = at + literal.length;
  const { value, doubtful } = readArabic(literal);
  const length = literal.split(".")[0]?.replace(/\D/g, "").length ?? 0;
  const exponent = matchAt(EXPONENT, text, end);
  if (exponent === null) return { atoms: [{ type: "arabic", value, length, doubtful }], end };
  const scaled = shift(value, Number(exponent[1]));
  return {
    atoms: [{ type: "arabic", value: scaled, length, doubtful: [scaled] }],
    end: end + exponent[0].length,
  };
}

/** w, wan and yi after a number, and the "ten thousand" of "5000 ten thousand yuan": Han units in Latin letters. */
export function lexLatinHanUnit(text: string, at: number): Lexed | null {
  const tenThousand = matchAt(TEN_THOUSAND, text, at)?.[0];
  if (tenThousand !== undefined) return { atoms: [{ type: "unit", power: 4 }], end: at + tenThousand.length };
  const found = matchAt(SUFFIX, text, at);
  const power = LATIN_HAN_UNITS.get(found?.[1] ?? "");
  if (found === null || power === undefined) return null;
  return { atoms: [{ type: "unit", power }], end: at + found[0].length };
}

/** k, m, mn, bn and their kind after Arabic digits. */
export function lexSuffix(text: string, at: number): Lexed | null {
  const found = matchAt(SUFFIX, text, at);
  const power = SUFFIX_POWERS.get(found?.[1] ?? "");
  if (found === null || power === undefined) return null;
  const value = decimal(`1${"0".repeat(power)}`);
  return { atoms: [{ type: "scale", value, power, short: true }], end: at + found[0].length };
}
