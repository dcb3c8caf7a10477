import { loadServices } from "../src/load-services.ts";
import { benchAmounts } from "./amounts.ts";
import { benchChat } from "./chat.ts";
import { benchRules } from "./rules.ts";

const start = performance.now();
const services = loadServices({ defaultLocale: "zh", today: () => "2026-11-22" });
const lines = [
  `start: data, words and messages loaded in ${Math.round(performance.now() - start)} ms`,
  ...(await benchRules(services.catalog)),
  ...benchAmounts(),
  ...benchChat(services),
];
process.stdout.write(`${lines.join("\n")}\n`);
