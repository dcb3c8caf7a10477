import type { Decimal } from "../decimal.ts";

/** The smallest parts numerals are built of, whatever the script. */
export type Atom =
  /** Arabic digits; `length` counts the digits before the point, `doubtful` as in `ArabicReading`. */
  | {
      readonly type: "arabic";
      readonly value: Decimal;
      readonly length: number;
      readonly doubtful: readonly Decimal[];
    }
  /** One Han digit, 一 to 九. */
  | { readonly type: "digit"; readonly value: Decimal }
  /** 零 or 〇: a digit in a string of digits, a mark of skipped places elsewhere. */
  | { readonly type: "zero" }
  /** A Han unit worth ten to the power of `power`: 十 百 千 万 亿 兆, also w and wan. */
  | { readonly type: "unit"; readonly power: number }
  /** 半 or half. */
  | { readonly type: "half" }
  /** 点 or point. */
  | { readonly type: "point" }
  /** An English number word below one hundred, or quarter and its kind. */
  | { readonly type: "word"; readonly value: Decimal; readonly rank: "unit" | "teen" | "ten" | "part" }
  /** An English scale word or suffix worth `value`; `short` marks suffixes such as k and m. */
  | { readonly type: "scale"; readonly value: Decimal; readonly power: number; readonly short: boolean }
  /** The "and" of "one hundred and fifty" or "two and a half". */
  | { readonly type: "and" };

/** What a list of atoms is worth, or why that cannot be said. */
export type Evaluation =
  | { readonly value: Decimal }
  | {
      readonly problem: "range" | "multiple" | "magnitude" | "format" | "vague" | "slang" | "fraction";
      readonly candidates: readonly Decimal[];
    };

export function problem(
  reason: Extract<Evaluation, { problem: string }>["problem"],
  candidates: readonly Decimal[] = [],
): Evaluation {
  return { problem: reason, candidates };
}
