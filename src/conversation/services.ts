import type { FindFigures } from "../amounts/find-figures.ts";
import type { Locale } from "../facts/localized.ts";
import type { Asked } from "./effects.ts";
import type { Flows } from "./flow.ts";
import type { Scene } from "./scene.ts";

/** What a conversation needs from outside. */
export interface Services extends Omit<Scene, "locale" | "t" | "today"> {
  /** What it can be about. */
  readonly flows: Flows;
  /** What in a free text is a figure. */
  readonly findFigures: FindFigures;
  /** Spoken until a person's own language is known. */
  readonly defaultLocale: Locale;
  /** The day the rules are read at, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Takes a question that nothing held here answers, to improve the answers by; nothing waits for it, nor fails by it. */
  readonly noteUnanswered: (asked: Asked) => void;
}

/** The services as one turn sees them, in a language. */
export const sceneOf = (services: Services, locale: Locale): Scene => ({
  ...services,
  locale,
  t: services.translators[locale],
  today: services.today(),
});
