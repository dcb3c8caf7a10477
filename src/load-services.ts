import { randomInt } from "node:crypto";
import { fileURLToPath } from "node:url";
import { loadCatalog } from "./catalog/load-catalog.ts";
import { maxSerial } from "./chat/conversation.ts";
import type { Services } from "./chat/services.ts";
import { loadTranslators } from "./i18n/load-translators.ts";
import { createToPlain } from "./understand/plain-text.ts";
import { createUnderstanding } from "./understand/understand.ts";

/** The folders that ship with the code. */
export const dataFolder = fileURLToPath(new URL("../data/", import.meta.url));
const localesFolder = new URL("../locales/", import.meta.url);

/** Everything a conversation needs, read from `data/` and `locales/`; what is broken there throws, with file and line. */
export function loadServices(
  { defaultLocale, today }: Pick<Services, "defaultLocale" | "today">,
  data: string = dataFolder,
): Services {
  const catalog = loadCatalog(data);
  return {
    catalog,
    understanding: createUnderstanding(catalog, createToPlain()),
    translators: loadTranslators(localesFolder),
    defaultLocale,
    today,
    newSerial: () => randomInt(1, maxSerial + 1),
  };
}
