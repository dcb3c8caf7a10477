import { fileURLToPath } from "node:url";
import { loadCatalog } from "./catalog/load-catalog.ts";
import type { Services } from "./chat/services.ts";
import { createClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import { loadTranslators } from "./i18n/load-translators.ts";
import { openStore } from "./store/open-store.ts";
import { storeKey } from "./store/store-key.ts";
import { runTelegram } from "./telegram/run-telegram.ts";
import { runTerminal } from "./terminal/terminal-chat.ts";
import { createToPlain } from "./understand/plain-text.ts";
import { createUnderstanding } from "./understand/understand.ts";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const root = new URL("../", import.meta.url);
  const catalog = loadCatalog(fileURLToPath(new URL("data/", root)));
  const services: Services = {
    catalog,
    understanding: createUnderstanding(catalog, createToPlain()),
    translators: loadTranslators(new URL("locales/", root)),
    defaultLocale: config.defaultLocale,
    today: createClock(config.today),
  };
  const key = storeKey({ configured: config.storeKey, path: "var/store.key" });
  const store = await openStore({ url: config.storeUrl, key });
  try {
    await store.sweep();
    if (config.mode === "terminal") {
      const { stdin: input, stdout: output } = process;
      await runTerminal({
        services,
        store,
        input,
        output,
        interactive: Boolean(input.isTTY && output.isTTY),
      });
    } else {
      await runTelegram({ config, services, store });
    }
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
