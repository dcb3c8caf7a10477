import type { FindFigures } from "../amounts/find-figures.ts";
import type { ParseAmount } from "../amounts/parse-amount.ts";
import type { Catalog } from "../catalog/load-catalog.ts";
import type { Held } from "../lookups/held.ts";
import type { Locale } from "../facts/localized.ts";
import type { Translate } from "../i18n/translator.ts";
import type { Understanding } from "../understand/understand.ts";
import type { Asked } from "./unanswered/unanswered-notes.ts";

/** What a conversation needs from outside. Nothing in it knows of Telegram, files or the process. */
export interface Services {
  readonly catalog: Catalog;
  readonly understanding: Understanding;
  /** What a figure is that was typed as the answer to a question. */
  readonly parseAmount: ParseAmount;
  /** What in a free text is a figure. */
  readonly findFigures: FindFigures;
  readonly translators: Readonly<Record<Locale, Translate>>;
  /** Figures and lists of recognized centers, with the places they are about. */
  readonly held: Held;
  /** Who operates this assistant and how to reach them, in their own words; `null` where they gave none. */
  readonly developerInfo: string | null;
  /** Spoken until a person's own language is known. */
  readonly defaultLocale: Locale;
  /** The day the rules are read at, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** A number for a new check, 1 to `maxSerial`, that hardly ever repeats. */
  readonly newSerial: () => number;
  /** Takes a question that nothing held here answers, to improve the answers by; nothing waits for it, nor fails by it. */
  readonly noteUnanswered: (asked: Asked) => void;
}

/** One turn's view of the services, in the person's language. */
export interface Scene
  extends Pick<
    Services,
    "catalog" | "understanding" | "parseAmount" | "held" | "translators" | "newSerial" | "developerInfo"
  > {
  readonly locale: Locale;
  readonly t: Translate;
  readonly today: string;
}
