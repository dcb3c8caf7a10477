import { checkData } from "../src/process/check-data.ts";
import { loadServices } from "../src/process/load-services.ts";
import { benchAmounts } from "./amounts.ts";
import { createToPlain } from "../src/language/plain-text.ts";
import { benchCharts } from "./charts.ts";
import { benchChat } from "./chat.ts";
import { benchFaq } from "./faq.ts";
import { benchLookups } from "./lookups.ts";
import { benchNames } from "./names.ts";
import { benchRules } from "./rules.ts";
import { benchStore } from "./store.ts";
import { benchTelegram } from "./telegram.ts";

const start = performance.now();
const services = loadServices(checkData(), { defaultLocale: "zh", today: () => "2026-11-22" });
const lines = [
  `start: data, words and messages loaded in ${Math.round(performance.now() - start)} ms`,
  ...(await benchRules(services.catalog)),
  ...benchAmounts(services.parseAmount),
  ...benchChat(services),
  ...benchFaq(),
  ...benchLookups(services),
  ...benchNames(services.catalog.records.nameWords, createToPlain()),
  ...(await benchCharts()),
  ...(await benchStore()),
  ...(await benchTelegram()),
];
process.stdout.write(`${lines.join("\n")}\n`);
