import type { Locale } from "../../src/facts/localized.ts";

/** One line of a phrase file, in its plain form. */
export interface Phrase {
  readonly plain: string;
  readonly locale: Locale;
  /** A topic, `_near`, `_far` or `_figures`. */
  readonly label: string;
  /** Where it stands in its file: neighbours were thought of together, so they are held out together. */
  readonly line: number;
}
