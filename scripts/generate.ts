// `npm run generate`: writes the files that follow from others. Run it after a change under locales/ or to the shape of
// a rule pack; a test says when that was forgotten.
import { writeFileSync } from "node:fs";
import { readSources } from "../src/i18n/load-translators.ts";
import { messageTypes } from "./message-types.ts";
import { rulePackJsonSchema } from "./rule-pack-schema.ts";

const root = new URL("../", import.meta.url);
const { zh } = readSources(new URL("locales", root));
writeFileSync(new URL("src/i18n/messages.gen.ts", root), messageTypes(zh));
writeFileSync(new URL("data/rule-pack.schema.json", root), rulePackJsonSchema());
