import type { Services } from "../../src/conversation/services.ts";
import { type Locale, locales } from "../../src/facts/localized.ts";
import type { Translate } from "../../src/i18n/translator.ts";
import { testServices } from "./services.ts";

/** Services that note which messages were made, by language. */
export function notingServices(): { services: Services; shown: Record<Locale, Set<string>> } {
  const shown: Record<Locale, Set<string>> = { zh: new Set(), en: new Set() };
  const plain = testServices();
  const noting = (locale: Locale): Translate =>
    ((key: string, ...variables: never[]) => {
      shown[locale].add(key);
      return (plain.translators[locale] as (key: string, ...variables: never[]) => string)(key, ...variables);
    }) as Translate;
  const translators = Object.fromEntries(locales.map((locale) => [locale, noting(locale)]));
  return { services: { ...plain, translators: translators as Services["translators"] }, shown };
}
