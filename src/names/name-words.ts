import { z } from "zod";
import { wordListSchema as words } from "../facts/word-list.ts";

/** What stands around the distinctive part of a company's name; held in `data/words/company-names.yaml`. */
export const nameWordsSchema = z.strictObject({
  /** Off the end of a Chinese name. */
  endings: words,
  /** Out of an English name. */
  fillers: words,
  /** May stand before or after a whole name in what is typed. */
  before: words,
  after: words,
});
export type NameWords = z.infer<typeof nameWordsSchema>;
