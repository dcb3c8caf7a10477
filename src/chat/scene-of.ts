import type { Locale } from "../facts/localized.ts";
import { inOneTurn } from "../understand/understand.ts";
import type { Scene, Services } from "./services.ts";

/** The services as one turn sees them, in a language. */
export function sceneOf(services: Services, locale: Locale): Scene {
  const { catalog, understanding, parseAmount, held, translators, newSerial, developerInfo, today } =
    services;
  return {
    catalog,
    understanding: inOneTurn(understanding),
    parseAmount,
    held,
    translators,
    newSerial,
    developerInfo,
    locale,
    t: translators[locale],
    today: today(),
  };
}
