import { z } from "zod";

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export const isoDateSchema = z.iso.date();

/** A date as far as a source gives it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, "must be YYYY, YYYY-MM or YYYY-MM-DD")
  .refine((text) => text.length < 10 || isIsoDate(text), "is not a day of the calendar");

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. Cheap enough to ask at every evaluation. */
export function isIsoDate(text: string): boolean {
  return z.regexes.date.test(text);
}

/** First day that a partial date covers: `2022` -> `2022-01-01`. */
export function firstDay(partial: string): string {
  return partial + "-01-01".slice(partial.length - 4);
}

/** Last day that a partial date covers: `2022` -> `2022-12-31`, `2024-02` -> `2024-02-29`. */
export function lastDay(partial: string): string {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  const [year = 0, month = 0] = partial.split("-").map(Number);
  return `${partial}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}
