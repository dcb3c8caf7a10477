import { firstDay, isIsoDate, lastDay } from "../facts/iso-date.ts";

/** A day, month or year that a text names. */
export interface NamedDay {
  /** As it was typed. */
  readonly written: string;
  /** First and last day it covers; `null` where the calendar has no such day: 2023-02-30. */
  readonly covers: { readonly from: string; readonly to: string } | null;
}

/** A year has four digits: 0年 is named, and is none. Full dates also without signs between; a bare number of four digits is a year unless it counts something. */
const written =
  /(?<!\d)(?:(\d{4})(\d{2})(\d{2})|(\d{1,3})(?=\s*年)|(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*[日号]?)?)?)\s*[年月]?(?!\s*[\d万亿千百元人家项])/;

/** The day that a text names, and where. */
export function namedDay(
  text: string,
): { readonly day: NamedDay; readonly start: number; readonly end: number } | null {
  const match = written.exec(text);
  if (!match) return null;
  const [whole, ...parts] = match;
  const partial = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  const [from, to] = [firstDay(partial), lastDay(partial)];
  const covers = isIsoDate(from) && isIsoDate(to) ? { from, to } : null;
  return { day: { written: whole.trim(), covers }, start: match.index, end: match.index + whole.length };
}
