// `npm run generate`: writes the source files that follow from the data. Run it after a change under locales/.
import { writeFileSync } from "node:fs";
import { readSources } from "../src/i18n/load-translators.ts";
import { messageTypes } from "./message-types.ts";

const root = new URL("../", import.meta.url);
const { zh } = readSources(new URL("locales", root));
writeFileSync(new URL("src/i18n/messages.gen.ts", root), messageTypes(zh));
