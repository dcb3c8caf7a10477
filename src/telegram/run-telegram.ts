import { run } from "@grammyjs/runner";
import type { Api } from "grammy";
import type { Services } from "../chat/services.ts";
import type { Config } from "../config.ts";
import { locales } from "../facts/localized.ts";
import { createLog } from "../log.ts";
import type { Store } from "../store/store.ts";
import { allowedUpdates, createBot } from "./create-bot.ts";

export interface TelegramDeps {
  readonly config: Extract<Config, { mode: "polling" }>;
  readonly services: Services;
  readonly store: Store;
}

/** How often expired chats are deleted. */
const sweepEvery = 6 * 60 * 60 * 1000;

/** Long polling, many chats at a time. Resolves when SIGINT or SIGTERM came and the turns in hand are finished. */
export async function runTelegram({ config, services, store }: TelegramDeps): Promise<void> {
  const log = createLog(config.logLevel);
  const bot = createBot({ token: config.token, apiRoot: config.apiRoot, services, store, log });
  await bot.init();
  await registerCommands(bot.api, services);
  const runner = run(bot, { runner: { fetch: { allowed_updates: allowedUpdates } } });
  log.info({ bot: bot.botInfo.username }, "polling");

  const sweeping = setInterval(() => {
    store.sweep().catch((error: unknown) => log.error({ err: error }, "expired chats could not be deleted"));
  }, sweepEvery);
  const stop = (): void => {
    if (runner.isRunning()) void runner.stop();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await runner.task();
  clearInterval(sweeping);
  log.info("stopped");
}

/** The command menu, in the language of each person's app; English where it is neither. */
export async function registerCommands(api: Api, { translators }: Services): Promise<void> {
  const names = [
    "start",
    "check",
    "review",
    "back",
    "cancel",
    "language",
    "help",
    "mydata",
    "forget",
    "privacy",
  ] as const;
  for (const locale of locales) {
    const commands = names.map((command) => ({
      command,
      description: translators[locale](`command-${command}`),
    }));
    await api.setMyCommands(commands, { language_code: locale });
    if (locale === "en") await api.setMyCommands(commands);
  }
}
