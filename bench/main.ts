import { fileURLToPath } from "node:url";
import { loadCatalog } from "../src/catalog/load-catalog.ts";
import { loadTranslators } from "../src/i18n/load-translators.ts";
import { createToPlain } from "../src/understand/plain-text.ts";
import { createUnderstanding } from "../src/understand/understand.ts";
import { benchAmounts } from "./amounts.ts";
import { benchChat } from "./chat.ts";
import { benchRules } from "./rules.ts";

const root = new URL("../", import.meta.url);
const start = performance.now();
const catalog = loadCatalog(fileURLToPath(new URL("data/", root)));
const services = {
  catalog,
  understanding: createUnderstanding(catalog, createToPlain()),
  translators: loadTranslators(new URL("locales/", root)),
  defaultLocale: "zh" as const,
  today: () => "2026-11-22",
};
const lines = [
  `start: data, words and messages loaded in ${Math.round(performance.now() - start)} ms`,
  ...(await benchRules(catalog)),
  ...benchAmounts(),
  ...benchChat(services),
];
process.stdout.write(`${lines.join("\n")}\n`);
