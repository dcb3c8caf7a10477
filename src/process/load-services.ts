import { heldOf } from "../lookups/held.ts";
import { createFindFigures } from "../amounts/find-figures.ts";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createParseAmount, type ParseAmount } from "../amounts/parse-amount.ts";
import { createCatalog } from "../catalog/catalog.ts";
import { maxSerial } from "../flows/check/check.ts";
import { flows } from "../flows/flows.ts";
import type { Services } from "../conversation/services.ts";
import { createRecords } from "../records/records.ts";
import { createFaq } from "../faq/faq.ts";
import { readModel } from "../faq/model-file.ts";
import { createTranslators } from "../i18n/translator.ts";
import { createToSimplified } from "../language/to-simplified.ts";
import { createToPlain } from "../language/plain-text.ts";
import { readReadingModel } from "../understand/learned/model-file.ts";
import { createUnderstanding } from "../understand/understand.ts";
import { type Checked, shipped } from "./built-data.ts";

/** What reads amounts, without all that a conversation needs besides. */
export const parseAmountOf = ({ data }: Checked): ParseAmount =>
  createParseAmount(data.amountWords, createToSimplified());

/** Everything a conversation needs. The classifier is read where it ships; one that was made for other topics throws. */
export function loadServices(
  checked: Checked,
  {
    defaultLocale,
    today,
    developerInfo = null,
  }: Pick<Services, "defaultLocale" | "today"> & Partial<Pick<Services, "developerInfo">>,
): Services {
  const catalog = createCatalog(checked.data);
  const toSimplified = createToSimplified();
  const toPlain = createToPlain(toSimplified);
  const records = createRecords(catalog.records, toPlain, (name) => {
    const [place] = catalog.places.find(name);
    return place?.start === 0 ? place.end : 0;
  });
  const model = readModel(readFileSync(join(shipped, "data/faq/model.gen.bin")));
  const reading = readReadingModel(readFileSync(join(shipped, "data/reading/model.gen.bin")));
  const parseAmount = createParseAmount(catalog.amountWords, toSimplified);
  return {
    catalog,
    understanding: createUnderstanding(catalog, toPlain, createFaq(model, toPlain), records.names, {
      model: reading,
      concepts: model.lexicon.concepts,
      parseAmount,
    }),
    parseAmount,
    findFigures: createFindFigures(catalog.amountWords, toSimplified),
    held: heldOf(records, catalog.places),
    translators: createTranslators(checked.messages),
    developerInfo,
    flows,
    defaultLocale,
    today,
    newSerial: () => randomInt(1, maxSerial + 1),
    // Where nobody keeps them: programs' questions, and tools.
    noteUnanswered: () => undefined,
  };
}
