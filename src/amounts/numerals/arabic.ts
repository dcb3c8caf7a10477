import { type Decimal, decimal } from "../decimal.ts";

/**
 * A run of Arabic digits and separators. `doubtful` lists the numbers two readers could see in it ("1.200" is 1.2
 * or 1200); it is empty when there is one reading, and `value` is then that reading.
 */
export type ArabicReading = { readonly value: Decimal; readonly doubtful: readonly Decimal[] };

const PLAIN = /^(?:0|[1-9]\d*)?(?:\.\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}([,' ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
/** One point and three digits: a decimal to one reader, a thousand to another. */
const POINT_OR_GROUP = /^[1-9]\d{0,2}\.\d{3}$/;
/** A comma where many Europeans write the decimal point. */
const COMMA_POINT = /^\d+,\d{1,2}$/;
/** "2023.12" is a month as well as a number. */
const YEAR_AND_MONTH = /^(?:19|20)\d\d\.(?:0[1-9]|1[0-2])$/;

/** Reads a literal found by the scanner: digits with separators between them, never at the end. */
export function readArabic(literal: string): ArabicReading {
  const bare = decimal(literal.replace(/[^\d]/g, ""));
  if (GROUPED.test(literal)) return { value: decimal(literal.replace(/[,' ]/g, "")), doubtful: [] };
  if (PLAIN.test(literal)) {
    const value = decimal(literal);
    if (POINT_OR_GROUP.test(literal)) return { value, doubtful: [value, bare] };
    return { value, doubtful: YEAR_AND_MONTH.test(literal) ? [value] : [] };
  }
  const doubtful = COMMA_POINT.test(literal) ? [decimal(literal.replace(",", ".")), bare] : [bare];
  return { value: bare, doubtful };
}
