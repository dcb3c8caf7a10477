import { createFindFigures } from "./amounts/find-figures.ts";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createParseAmount, type ParseAmount } from "./amounts/parse-amount.ts";
import { loadAmountWords, loadCatalog } from "./catalog/load-catalog.ts";
import { maxSerial } from "./chat/conversation.ts";
import type { Services } from "./chat/services.ts";
import { heldOf } from "./lookups/held.ts";
import { createRecords } from "./records/records.ts";
import { createFaq } from "./faq/faq.ts";
import { readModel } from "./faq/model-file.ts";
import { loadTranslators } from "./i18n/load-translators.ts";
import { createToSimplified } from "./language/to-simplified.ts";
import { isMunicipality } from "./places/place.ts";
import { createToPlain } from "./understand/plain-text.ts";
import { createUnderstanding } from "./understand/understand.ts";

/** The folders that ship with the code. */
export const dataFolder = fileURLToPath(new URL("../data/", import.meta.url));
const localesFolder = new URL("../locales/", import.meta.url);

/** What reads amounts, without all that a conversation needs besides. */
export function loadParseAmount(data: string = dataFolder): ParseAmount {
  return createParseAmount(loadAmountWords(data), createToSimplified());
}

/** Everything a conversation needs, read from `data/` and `locales/`; what is broken there throws, with file and line. */
export function loadServices(
  {
    defaultLocale,
    today,
    developerInfo = null,
  }: Pick<Services, "defaultLocale" | "today"> & Partial<Pick<Services, "developerInfo">>,
  data: string = dataFolder,
): Services {
  const catalog = loadCatalog(data);
  const toSimplified = createToSimplified();
  const toPlain = createToPlain(toSimplified);
  const records = createRecords(catalog.records, toPlain, (name) => {
    const [place] = catalog.places.find(name);
    return place?.start === 0 ? place.end : 0;
  });
  return {
    catalog,
    understanding: createUnderstanding(
      catalog,
      toPlain,
      createFaq(readModel(readFileSync(join(data, "faq/model.gen.bin"))), toPlain),
      records.names,
    ),
    parseAmount: createParseAmount(catalog.amountWords, toSimplified),
    findFigures: createFindFigures(catalog.amountWords, toSimplified),
    held: heldOf(records, {
      nameOf: (code) => catalog.places.get(code)?.name ?? null,
      parentOf: (code) => catalog.places.get(code)?.parent ?? null,
      isMunicipality,
    }),
    translators: loadTranslators(localesFolder),
    developerInfo,
    defaultLocale,
    today,
    newSerial: () => randomInt(1, maxSerial + 1),
    // Where nobody keeps them: programs' questions, and tools.
    noteUnanswered: () => undefined,
  };
}
