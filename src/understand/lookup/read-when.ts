import type { When } from "../../lookups/query.ts";
import type { LookupWords } from "../../catalog/lookup-words.ts";
import { countPattern, numberOf, yearPattern } from "./numbers.ts";

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

/** How times are written; the first that fits is taken. */
export function createWhenReader({ when: words }: LookupWords): ReadWhenAt {
  const any = (list: readonly string[]): string =>
    `(?:${[...list]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|")})`;
  const year = `(${yearPattern})(?:\\s*[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?!\\d))?\\s*(?:${any(words.year)})?(?:\\s*\\d{1,2}月(?:\\s*\\d{1,2}[日号])?)?`;
  const patterns: [string, Read][] = [
    [`${any(words.from)}?\\s*${year}\\s*${any(words.to)}\\s*${year}`, ([from, to]) => span(from, to)],
    [
      `${any(words.from)}?\\s*${year}\\s*${any(words.to)}\\s*${any(words.latest)}`,
      ([from], now) => span(from, `${now}`),
    ],
    [`${any(words.sinceBefore)}\\s*${year}\\s*${any(words.since)}?`, ([from], now) => span(from, `${now}`)],
    [`${year}\\s*${any(words.since)}`, ([from], now) => span(from, `${now}`)],
    [
      `${any(words.lastYears)}\\s*(${countPattern})\\s*${any(words.years)}`,
      ([count], now) => span(`${now + 1 - (numberOf(count ?? "") ?? 1)}`, `${now}`),
    ],
    [`第\\s*(${countPattern})\\s*${any(words.batch)}`, ([batch]) => batchOf(batch)],
    [`(\\d{1,4})\\s*${any(words.batch)}`, ([batch]) => batchOf(batch)],
    [`${any(words.batchEn)}\\s*(?:no\\.?|number|#)?\\s*(\\d{1,4})(?!\\d)`, ([batch]) => batchOf(batch)],
    [`(\\d{1,3})(?:st|nd|rd|th)\\s+${any(words.batchEn)}`, ([batch]) => batchOf(batch)],
    [`${any(words.yearBefore)}`, (_, now) => ({ kind: "year", year: now - 2 })],
    [`${any(words.lastYear)}`, (_, now) => ({ kind: "year", year: now - 1 })],
    // "The 30th national batch": the word for a batch stands further on.
    [
      `(\\d{1,3})(?:st|nd|rd|th)(?=\\s+(?:[a-z'-]+\\s+){1,3}${any(words.batchEn)}(?![a-z]))`,
      ([batch]) => batchOf(batch),
    ],
    [`${any(words.nextYear)}`, (_, now) => ({ kind: "year", year: now + 1 })],
    [`${any(words.thisYear)}`, (_, now) => ({ kind: "year", year: now })],
    [`${any(words.latest)}`, () => ({ kind: "latest" })],
    [`(${yearPattern})\\s*年?\\s*${any(words.yearEnd)}`, ([text]) => monthOf(text, 12)],
    [`${any(words.yearEnd)}\\s*(?:of\\s*)?(${yearPattern})(?!\\d)`, ([text]) => monthOf(text, 12)],
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
  const isYearSaid = new RegExp(`${any(words.inYear)}\\s*$`);
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
