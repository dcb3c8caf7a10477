// `npm run telegram:setup`: tells Telegram the bot's name, texts and commands, and how it takes updates. Reads the same
// environment as the bot. Run it once, and again after a change of words, commands, mode, WEBHOOK_URL or WEBHOOK_SECRET.
import { autoRetry } from "@grammyjs/auto-retry";
import { Api } from "grammy";
import { readConfig } from "../src/process/config.ts";
import { loadTranslators } from "../src/i18n/load-translators.ts";
import { setUp } from "../src/telegram/setup.ts";

try {
  const config = readConfig(process.env);
  if (config.mode === "terminal") throw new Error("BOT_TOKEN is needed, from @BotFather");
  const api = new Api(config.token, config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot });
  // A name that was set too often is refused for hours: that is told at once, not waited for.
  api.config.use(autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 60, rethrowHttpErrors: true }));
  const translators = loadTranslators(new URL("../locales/", import.meta.url));
  for (const line of await setUp({ api, config, translators })) process.stdout.write(`${line}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
