import { z } from "zod";
import { wordListSchema } from "../facts/word-list.ts";

/**
 * What a known word does to a reading, as `data/words/amounts.yaml` says beside each list, in the order of precedence: a
 * word of two lists has the first of its roles.
 */
export const roles = [
  "unknown",
  "refused",
  "zero",
  "nonsense",
  "slang",
  "foreign",
  "percent",
  "fraction",
  "period",
  "average",
  "vague",
  "faint",
  "expression",
  "negative",
  "other",
  "remark",
  "correction",
  "negation",
  "about",
  "over",
  "bound",
  "range",
  "question",
  "yuan",
  "wan-yuan",
  "thousand-yuan",
  "million-yuan",
  "yi-yuan",
  "billion-yuan",
  "small-money",
  "person",
  "item",
  "group",
  "classifier",
  "area",
  "other-unit",
  "time",
  "year",
  "filler",
] as const;
export type Role = (typeof roles)[number];

const letterSchema = z.string().regex(/^\p{Script=Han}$/u, "expected one Chinese character");

/** `data/words/amounts.yaml`: the words that amounts are read by. A role may be that of phrases alone. */
export const amountWordsSchema = z.strictObject({
  /** Characters that are read as others. */
  letters: z.record(letterSchema, letterSchema),
  words: z.partialRecord(z.enum(roles), wordListSchema),
});
export type AmountWords = z.infer<typeof amountWordsSchema>;
