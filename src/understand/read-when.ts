import type { When } from "../lookups/query.ts";
import { oneOf } from "../language/any-of.ts";
import type { LookupWords } from "./lookup-words.ts";
import { countPattern, numberOf, yearPattern } from "../language/numbers.ts";

/** A year, a span of years or a batch that is named at a place of a text. */
export interface WhenAt {
  readonly end: number;
  readonly when: When;
}

/** @param thisYear the year of the day of asking: last year and "since 2017" count from it. */
export type ReadWhenAt = (text: string, at: number, thisYear: number) => WhenAt | null;

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

type Read = (groups: readonly string[], thisYear: number) => When | null;

type Patterns = readonly (readonly [source: string, read: Read])[];
type Words = LookupWords["when"];

/** A year, and perhaps its month and day. */
const yearOfWords = (words: Words): string =>
  `(${yearPattern})(?:\\s*[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?!\\d))?\\s*(?:${oneOf(words.year)})?(?:\\s*\\d{1,2}月(?:\\s*\\d{1,2}[日号])?)?`;

const spansAndBatches = (words: Words, year: string): Patterns => [
  [`${oneOf(words.from)}?\\s*${year}\\s*${oneOf(words.to)}\\s*${year}`, ([from, to]) => span(from, to)],
  [
    `${oneOf(words.from)}?\\s*${year}\\s*${oneOf(words.to)}\\s*${oneOf(words.latest)}`,
    ([from], now) => span(from, `${now}`),
  ],
  [`${oneOf(words.sinceBefore)}\\s*${year}\\s*${oneOf(words.since)}?`, ([from], now) => span(from, `${now}`)],
  [`${year}\\s*${oneOf(words.since)}`, ([from], now) => span(from, `${now}`)],
  [
    `${oneOf(words.lastYears)}\\s*(${countPattern})\\s*${oneOf(words.years)}`,
    ([count], now) => span(`${now + 1 - (numberOf(count ?? "") ?? 1)}`, `${now}`),
  ],
  [`第\\s*(${countPattern})\\s*${oneOf(words.batch)}`, ([batch]) => batchOf(batch)],
  [`(\\d{1,4})\\s*${oneOf(words.batch)}`, ([batch]) => batchOf(batch)],
  [`${oneOf(words.batchEn)}\\s*(?:no\\.?|number|#)?\\s*(\\d{1,4})(?!\\d)`, ([batch]) => batchOf(batch)],
  [`(\\d{1,3})(?:st|nd|rd|th)\\s+${oneOf(words.batchEn)}`, ([batch]) => batchOf(batch)],
];

const countedFromNow = (words: Words): Patterns => [
  [`${oneOf(words.yearBefore)}`, (_, now) => ({ kind: "year", year: now - 2 })],
  [`${oneOf(words.lastYear)}`, (_, now) => ({ kind: "year", year: now - 1 })],
  // "The 30th national batch": the word for a batch stands further on.
  [
    `(\\d{1,3})(?:st|nd|rd|th)(?=\\s+(?:[a-z'-]+\\s+){1,3}${oneOf(words.batchEn)}(?![a-z]))`,
    ([batch]) => batchOf(batch),
  ],
  [`${oneOf(words.nextYear)}`, (_, now) => ({ kind: "year", year: now + 1 })],
  [`${oneOf(words.thisYear)}`, (_, now) => ({ kind: "year", year: now })],
  [`${oneOf(words.latest)}`, () => ({ kind: "latest" })],
];

const written = (words: Words, year: string): Patterns => [
  [`(${yearPattern})\\s*年?\\s*${oneOf(words.yearEnd)}`, ([text]) => monthOf(text, 12)],
  [`${oneOf(words.yearEnd)}\\s*(?:of\\s*)?(${yearPattern})(?!\\d)`, ([text]) => monthOf(text, 12)],
  [
    `(${yearPattern})(?:\\s*年\\s*(${countPattern})\\s*月(?:份)?(?:\\s*${countPattern}[日号])?|\\s*[-/.]\\s*(\\d{1,2})(?:[-/.]\\d{1,2})?(?![\\d.]))`,
    ([text, said, written]) => monthOf(text, numberOf(said ?? written ?? "")),
  ],
  [
    `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(${months})\\.?,?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:of\\s+)?(\\d{4})(?!\\d)`,
    ([name = "", text]) => monthOf(text, monthNames.indexOf(name.slice(0, 3)) + 1),
  ],
  [`${year}(?![\\d.]|\\s*(?:家|个|万|亿|元|人|天|%))`, ([text]) => yearOf(text)],
  // 17年 is 2017, 0年 is no year of any record.
  ["([0-2]\\d)年(?!来|内|间|以|前|后|的?时间)", ([text]) => yearOf(`20${text}`)],
  ["(?:year\\s+)(\\d{1,4})(?!\\d)", ([text]) => yearOf(text)],
  ["(\\d{1,3})年(?!来|内|间|以|前|后|的?时间)", ([text]) => yearOf(text)],
];

/** How times are written; the first that fits is taken. */
export function createWhenReader({ when: words }: LookupWords): ReadWhenAt {
  const year = yearOfWords(words);
  const patterns = [...spansAndBatches(words, year), ...countedFromNow(words), ...written(words, year)];
  const isYearSaid = new RegExp(`${oneOf(words.inYear)}\\s*$`);
  /** "1,014 or 1062": four digits of no century of ours are a number, unless they are said to be a year. */
  const isNumber = (written: string, before: string): boolean =>
    /^\d{4}$/.test(written) && !/^(?:19|20|21)/.test(written) && !isYearSaid.test(before);
  const compiled = patterns.map(([source, read]): [RegExp, Read] => [new RegExp(source, "y"), read]);

  return (text, at, thisYear) => {
    if (/[a-z\d]/.test(text.charAt(at - 1)) && /[a-z\d]/.test(text.charAt(at))) return null;
    for (const [pattern, read] of compiled) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      const end = at + match[0].length;
      if (/[a-z]$/.test(match[0]) && /[a-z]/.test(text.charAt(end))) continue;
      if (isNumber(match[0].trim(), text.slice(0, at))) continue;
      const when = read(match.slice(1), thisYear);
      if (when) return { end, when };
    }
    return null;
  };
}

function span(first = "", last = ""): When | null {
  const from = numberOf(first);
  const to = numberOf(last);
  if (from === null || to === null) return null;
  return { kind: "years", from: Math.min(from, to), to: Math.max(from, to) };
}

function batchOf(text = ""): When | null {
  const batch = numberOf(text);
  return batch === null ? null : { kind: "batch", batch };
}

function yearOf(text = ""): When | null {
  const year = numberOf(text);
  return year === null ? null : { kind: "year", year };
}

function monthOf(text = "", month: number | null): When | null {
  const year = numberOf(text);
  if (year === null || month === null || month < 1 || month > 12) return null;
  return { kind: "year", year, month };
}
