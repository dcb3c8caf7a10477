// `npm run generate`: writes the files that follow from others. Run it after a change under locales/, to the shape of
// a rule pack, to places or phrases, or to what a conversation shows; a test says when that was forgotten.
import { readFileSync, writeFileSync } from "node:fs";
import { readModel } from "../src/faq/model-file.ts";
import { readSources } from "../src/i18n/load-translators.ts";
import { createToPlain } from "../src/language/plain-text.ts";
import { botApiSchema } from "./bot-api-schema.ts";
import { messageTypes } from "./message-types.ts";
import { placesJson } from "./places.ts";
import { withFreshTranscripts } from "./readme-transcripts.ts";
import { rulePackJsonSchema } from "./rule-pack-schema.ts";
import { readReadingModel } from "../src/understand/learned/model-file.ts";
import { hashOfReading, trainReadingModel } from "./train-reading.ts";
import { readFaqSources, trainFaqModel } from "./train-faq.ts";

/** The day of the README's transcripts. */
const today = "2026-11-22";

const root = new URL("../", import.meta.url);
const { zh } = readSources(new URL("locales", root));
writeFileSync(new URL("src/i18n/messages.gen.ts", root), messageTypes(zh));
writeFileSync(new URL("data/rule-pack.schema.json", root), rulePackJsonSchema());
writeFileSync(new URL("support/bot-api/schema.gen.json", root), botApiSchema());
writeFileSync(new URL("data/places.gen.json", root), placesJson(root, createToPlain()));

// Training takes most of a minute: only when something that it follows from has changed.
const model = new URL("data/faq/model.gen.bin", root);
const faqSources = readFaqSources(root);
if (madeFrom(model) !== faqSources.hash) writeFileSync(model, trainFaqModel(faqSources).bytes);

await writeReading(root);

const readme = new URL("README.md", root);
writeFileSync(readme, await withFreshTranscripts(readFileSync(readme, "utf8"), today));

/** Which texts say what: trained where an utterance or the code that reads it has changed. */
async function writeReading(at: URL): Promise<void> {
  const file = new URL("data/reading/model.gen.bin", at);
  if (readingMadeFrom(file) === hashOfReading(at)) return;
  writeFileSync(file, await trainReadingModel(at));
}

function readingMadeFrom(file: URL): string | null {
  try {
    return readReadingModel(readFileSync(file)).madeFrom;
  } catch {
    return null;
  }
}

function madeFrom(file: URL): string | null {
  try {
    return readModel(readFileSync(file)).madeFrom;
  } catch {
    return null;
  }
}
