import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AmountPrompt } from "../../src/amounts/amount-reading.ts";
import { parseAmount } from "../support/parse-amount.ts";
import {
  canonicalForm,
  inDigits,
  inEnglish,
  inFinancialHan,
  inHan,
  inMixed,
  type Written,
} from "./write-numerals.ts";

const YUAN: AmountPrompt = { kind: "money", unit: "元" };
const PROMPTS: readonly AmountPrompt[] = [
  YUAN,
  { kind: "money", unit: "万元" },
  { kind: "money", unit: null },
  { kind: "count", unit: "人" },
  { kind: "count", unit: "项" },
  { kind: "count", unit: null },
  { kind: "months" },
  { kind: "percent" },
  { kind: "area" },
];

/** Amounts of every length up to 10^13, with two decimals. */
const amounts: fc.Arbitrary<Written> = fc
  .tuple(
    fc.integer({ min: 1, max: 13 }),
    fc.bigInt({ min: 0n, max: 10n ** 13n }),
    fc.integer({ min: 0, max: 99 }),
  )
  .map(([length, seed, cents]) => ({ whole: (seed % 10n ** BigInt(length)) + 1n, cents }));
const wholes = amounts.map(({ whole }) => ({ whole, cents: 0 }));

/** One to three digits, a point and three digits would be in doubt, and so are phone numbers, cards and dates. */
const isDoubtful = ({ whole }: Written): boolean =>
  /^(?:(?:86)?1[3-9]\d{9}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.test(String(whole));
const isMonth = ({ whole, cents }: Written): boolean =>
  whole >= 1900n && whole < 2100n && cents >= 1 && cents <= 12;

describe("what is written is read", () => {
  const writers: Readonly<Record<string, (written: Written) => string>> = {
    Han: inHan,
    "financial Han": (written) => inFinancialHan(written, false),
    "Traditional financial Han": (written) => inFinancialHan(written, true),
    "digits with commas": (written) => `${inDigits(written, ",")}元`,
    "digits with spaces": (written) => `${inDigits(written, " ")}元`,
    "plain digits": (written) => `${inDigits(written, "")}元`,
    "English words": (written) => `${inEnglish(written)} yuan`,
  };
  it.each(Object.entries(writers))("%s", (_, write) => {
    fc.assert(
      fc.property(amounts, (written) => {
        fc.pre(!isMonth(written));
        expect(parseAmount(write(written), YUAN)).toEqual({ ok: canonicalForm(written) });
      }),
      { numRuns: 500 },
    );
  });

  it("Arabic digits between Han units", () => {
    fc.assert(
      fc.property(wholes, (written) => {
        fc.pre(!isDoubtful(written));
        expect(parseAmount(inMixed(written), YUAN)).toEqual({ ok: canonicalForm(written) });
      }),
      { numRuns: 500 },
    );
  });

  it("万元 multiplies by ten thousand", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 8n }), (wan) => {
        expect(parseAmount(`${wan}万元`, YUAN)).toEqual({ ok: `${wan}0000` });
      }),
    );
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."一二三十百千万亿兆零〇半点个多来余几两俩廿元块人%$¥-~+*/.,0123456789kmbwe \n（）年月",
    "million",
    "thousand",
    "hundred",
    "half",
    "a",
    "and",
    "point",
    "dozen",
    "不到",
    "大概",
    "每月",
    "RMB",
    "½",
    "①",
    "²",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 320 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  );

  it("never throws and gives a well-formed reading", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...PROMPTS), (text, prompt) => {
        const reading = parseAmount(text, prompt);
        if ("ok" in reading) expect(reading.ok).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        else if ("clarify" in reading)
          for (const value of reading.candidates ?? [])
            expect(value).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        else expect(reading.reject).toBeTypeOf("string");
      }),
      { numRuns: 3000 },
    );
  });

  it("invisible characters and outer space change nothing", () => {
    const invisible = fc.constantFrom("\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad", "\u200f");
    const answers = fc.constantFrom(
      "5000万",
      "约5,000万元",
      "1亿2千万",
      "fifty million",
      "三十来人",
      "3000-5000万",
      "不知道",
    );
    fc.assert(
      fc.property(answers, invisible, fc.nat(), fc.constantFrom(...PROMPTS), (text, char, seed, prompt) => {
        const at = seed % (text.length + 1);
        const changed = ` \u3000${text.slice(0, at)}${char}${text.slice(at)}\n`;
        expect(parseAmount(changed, prompt)).toEqual(parseAmount(text, prompt));
      }),
    );
  });

  it("spaces beside Han characters change nothing", () => {
    const answers = ["5000万元", "一亿两千万", "大概5000万左右", "去年三千五百多万", "全职研发人员30人"];
    for (const text of answers)
      for (let at = 0; at <= text.length; at++) {
        const splitsNumber = /\d$/.test(text.slice(0, at)) && /^\d/.test(text.slice(at));
        const changed = `${text.slice(0, at)} ${text.slice(at)}`;
        if (!splitsNumber) expect(parseAmount(changed, YUAN)).toEqual(parseAmount(text, YUAN));
      }
  });
});
