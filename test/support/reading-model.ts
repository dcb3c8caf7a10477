import { readFileSync } from "node:fs";
import { readModel } from "../../src/faq/model-file.ts";
import { readReadingModel } from "../../src/understand/learned/model-file.ts";

const bytes = (path: string): Uint8Array => readFileSync(new URL(`../../data/${path}`, import.meta.url));

/** What texts are read by, as it ships. */
export const readingModel = () => ({
  model: readReadingModel(bytes("reading/model.gen.bin")),
  concepts: readModel(bytes("faq/model.gen.bin")).lexicon.concepts,
});
