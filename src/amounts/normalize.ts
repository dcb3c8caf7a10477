import type { ToSimplified } from "../language/to-simplified.ts";
import type { AmountWords } from "./amount-words.ts";

/** Zero-width, direction and variation characters, soft hyphens and keycap frames: invisible in a chat. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20e3/gu;
const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ["½", ".5"],
  ["¼", ".25"],
  ["¾", ".75"],
  ["⅕", ".2"],
  ["⅖", ".4"],
  ["⅗", ".6"],
  ["⅘", ".8"],
  ["⅛", ".125"],
]);
const FRACTION = /(\p{Nd}?)\s*([½¼¾⅕⅖⅗⅘⅛])/gu;
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]+/gu;
/** Numbers that are not decimal digits (①, ㈠, ⅓, Ⅻ): NFKC would glue them to their neighbours. */
const OTHER_NUMBER = /(?!〇)[\p{No}\p{Nl}]/gu;
const DIGIT_ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50];
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/gu;
const HAN = "\\p{Script=Han}○";
const SPACE_BESIDE_HAN = new RegExp(`(?<=[${HAN}]) +| +(?=[${HAN}])`, "gu");
/** 參 is three in 參仟萬 and "to take part" in 參與. */
const FINANCIAL_THREE = /[参弎](?=[拾佰仟十百千万亿元圆角分])|(?<=[零拾佰仟])[参弎]/gu;

/** Brings a typed text into the alphabet that the words of amounts are written in. */
export type Normalize = (text: string) => string;

/**
 * Brings a typed text to one alphabet: no invisible characters, NFKC, lower case, ASCII digits, Simplified
 * characters, one kind of dash, tilde, quote and space, and no spaces beside Han characters (五 千 万, 5000 万).
 */
export function createNormalize(toSimplified: ToSimplified, letters: AmountWords["letters"]): Normalize {
  const letter = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");
  return (text) =>
    toSimplified(unifyMarks(unifyNumbers(text)).replace(OTHER_DIGIT, asciiDigit))
      .replace(letter, (char) => letters[char] ?? char)
      .replace(FINANCIAL_THREE, "三")
      .replace(/\s+/gu, " ")
      .replace(SPACE_BESIDE_HAN, "")
      .trim();
}

function unifyNumbers(text: string): string {
  return (
    text
      .replace(INVISIBLE, "")
      // Before NFKC, which makes 1½ into 11⁄2 and 10² into 102.
      .replace(FRACTION, (_, digit: string, part: string) =>
        digit === "" ? ` 0${FRACTIONS.get(part)}` : `${digit}${FRACTIONS.get(part)}`,
      )
      .replace(SUPERSCRIPT, (digits) => `^${digits.normalize("NFKC")}`)
      .replace(OTHER_NUMBER, (char) => `;${char};`)
      .normalize("NFKC")
      .toLowerCase()
      .replace(INVISIBLE, "")
  );
}

function unifyMarks(text: string): string {
  return text
    .replace(/[‐-―−⁃﹣ーㄧ－]/gu, "-")
    .replace(/[〜∼～﹏˜]/gu, "~")
    .replace(/[‘’ʼ′`´]/gu, "'")
    .replace(/٫/gu, ".")
    .replace(/٬/gu, ",")
    .replace(/×|✕|✖|⨉|＊/gu, "*")
    .replace(/÷/gu, "/")
    .replace(/➕|＋/gu, "+")
    .replace(/➖/gu, "-");
}

function asciiDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10) ?? code;
  return String(code - zero);
}
