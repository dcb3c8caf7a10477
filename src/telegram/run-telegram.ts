import { Api, BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Services } from "../chat/services.ts";
import type { TelegramConfig } from "../config.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import { createBot } from "./create-bot.ts";
import { createInbox } from "./inbox.ts";
import { poll, waited } from "./poll.ts";

export interface TelegramDeps {
  readonly config: Pick<TelegramConfig, "token" | "apiRoot" | "richMessages">;
  readonly services: Services;
  readonly store: Store;
  readonly log: Log;
  /** Aborted when it is time to stop. */
  readonly stopping: AbortSignal;
}

/** Pauses before a turn is taken again, doubling up to the longest. Milliseconds. */
const pauses = { shortest: 500, longest: 10_000 } as const;

/** Long polling, many chats at a time. Resolves when it was told to stop and the turns in hand are finished. */
export async function runTelegram({ config, services, store, log, stopping }: TelegramDeps): Promise<void> {
  const bot = createBot({
    token: config.token,
    apiRoot: config.apiRoot,
    richMessages: config.richMessages,
    services,
    store,
    log,
    // Telegram does not bring a polled update again: the turn waits until what is away is back.
    async waitOut(attempt, error) {
      log.warn({ err: error }, "a turn waits and is taken again");
      const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
      await waited(Math.max(asked, Math.min(pauses.shortest * 2 ** attempt, pauses.longest)), stopping);
      return !stopping.aborted;
    },
  });
  await bot.init();
  log.info({ bot: bot.botInfo.username }, "polling");
  await poll({
    // One of its own, without the bot's waiting and trying again: polling does that itself.
    api: new Api(config.token, config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot }),
    inbox: createInbox(store),
    handle: (update) => handled(update),
    log,
    stopping,
  });
  log.info("stopped");

  async function handled(update: Update): Promise<"done" | "again"> {
    try {
      await bot.handleUpdate(update);
      return "done";
    } catch (error) {
      const cause = error instanceof BotError ? error.error : error;
      log.warn({ err: cause, update: update.update_id }, "an update is left for the next start");
      return "again";
    }
  }
}
