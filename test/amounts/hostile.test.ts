import { expect, it } from "vitest";
import {
  ENGLISH_NUMBERS,
  ENGLISH_SCALES,
  HAN_DIGITS,
  HAN_TENS,
  HAN_UNITS,
  LATIN_HAN_UNITS,
  SUFFIX_POWERS,
} from "../../src/amounts/numerals/numeral-words.ts";
import { parseAmount } from "../support/parse-amount.ts";

const PARTS = [
  ...[
    HAN_DIGITS,
    HAN_TENS,
    HAN_UNITS,
    ENGLISH_NUMBERS,
    ENGLISH_SCALES,
    LATIN_HAN_UNITS,
    SUFFIX_POWERS,
  ].flatMap((table) => [...table.keys()]),
  ..."零〇半点个多来余几年月元人0123456789.,'_-~/+*^%$() ",
  "1,",
  "1 ",
  "1万",
  "一万零",
  "十万",
  "a half ",
  "and a half ",
  "one hundred and ",
  "½",
  "<a",
  "a.",
  "a@",
];

/** Readings are linear in the text but for small factors: two thousand hostile texts take seconds, not hours. */
it("finishes on 300 characters of anything numeral", { timeout: 60_000 }, () => {
  for (const part of PARTS)
    for (const separator of ["", " ", "-"]) {
      const text = `${part}${separator}`.repeat(300).slice(0, 300);
      for (const kind of ["months", "percent", "area"] as const)
        expect(parseAmount(text, { kind })).not.toBeNull();
      const reading = parseAmount(text, { kind: "money", unit: "元" });
      if ("ok" in reading) expect(reading.ok).toMatch(/^\d+(?:\.\d+)?$/);
    }
});

it("refuses the 301st character", () => {
  expect(parseAmount("9".repeat(300), { kind: "count", unit: null })).toEqual({ reject: "overflow" });
  expect(parseAmount("9".repeat(301), { kind: "count", unit: null })).toEqual({ reject: "too-long" });
});
