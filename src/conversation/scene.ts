import type { ParseAmount } from "../amounts/parse-amount.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Held } from "../lookups/held.ts";
import type { Locale } from "../facts/localized.ts";
import type { Translate } from "../i18n/translator.ts";
import type { Understanding } from "../understand/understand.ts";

/** What every flow answers from in one turn. Nothing in it knows of Telegram, files or the process. */
export interface Scene {
  readonly catalog: Catalog;
  readonly understanding: Understanding;
  /** What a figure is that was typed as the answer to a question. */
  readonly parseAmount: ParseAmount;
  readonly translators: Readonly<Record<Locale, Translate>>;
  /** Figures and lists of recognized centers, with the places they are about. */
  readonly held: Held;
  /** Who operates this assistant and how to reach them, in their own words; `null` where they gave none. */
  readonly developerInfo: string | null;
  /** A number for a new check, 1 to `maxSerial`, that hardly ever repeats. */
  readonly newSerial: () => number;
  /** The person's language. */
  readonly locale: Locale;
  readonly t: Translate;
  /** The day the rules are read at, `YYYY-MM-DD`. */
  readonly today: string;
}
