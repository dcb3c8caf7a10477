import { createClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import { loadServices } from "./load-services.ts";
import { openStore } from "./store/open-store.ts";
import { storeKey } from "./store/store-key.ts";
import { runTelegram } from "./telegram/run-telegram.ts";
import { runTerminal } from "./terminal/terminal-chat.ts";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const services = loadServices({ defaultLocale: config.defaultLocale, today: createClock(config.today) });
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
