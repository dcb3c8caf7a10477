import { BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Services } from "../conversation/services.ts";
import type { TelegramConfig } from "../process/config.ts";
import { createInbox } from "../delivery/inbox.ts";
import type { InHand } from "../delivery/in-hand.ts";
import { createInsist, retryAfter } from "../delivery/insist.ts";
import { nameFailures } from "../delivery/name-failures.ts";
import type { WaitOut } from "../delivery/patience.ts";
import { poll } from "../delivery/poll.ts";
import type { Pulse } from "../delivery/pulse.ts";
import { waited } from "../delivery/waited.ts";
import type { Log } from "../process/log.ts";
import type { Metrics } from "../process/metrics.ts";
import type { Store } from "../store/store.ts";
import { allowedUpdates, createBot } from "./create-bot.ts";
import { greet, plainApi } from "./greet.ts";

export interface TelegramDeps {
  readonly config: Pick<TelegramConfig, "token" | "apiRoot" | "richMessages">;
  readonly services: Services;
  readonly store: Store;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly inHand: InHand;
  readonly pulse: Pulse;
  /** Told of a store that is of no use any more. */
  readonly onBroken: (error: unknown) => void;
  /** Aborted when it is time to stop. */
  readonly stopping: AbortSignal;
}

/** Pauses before a turn is taken again, doubling up to the longest; a chat is given up at last. Milliseconds. */
const pauses = { shortest: 500, longest: 10_000, inAll: 3_600_000 } as const;

/** Telegram holds a poll open for half a minute. Seconds. */
const answersPoll = 45;

/** Long polling, many chats at a time. Resolves when it was told to stop and the turns in hand are finished. */
export async function runTelegram(deps: TelegramDeps): Promise<void> {
  const { config, services, log, metrics, inHand, pulse, onBroken, stopping } = deps;
  const { token, apiRoot, richMessages } = config;
  const store = nameFailures(deps.store, onBroken);
  const bot = createBot({
    ...{
      token,
      apiRoot,
      richMessages,
      services,
      store: deps.store,
      log,
      metrics,
      inHand,
      onBroken,
      stopping,
    },
    waitOut: createWaitOut(deps),
  });
  const insist = createInsist({ log, stopping });
  if (!(await greet(bot, { apiRoot, insist, stopping }))) return;
  log.info({ bot: bot.botInfo.username }, "polling");
  await poll({
    // One of its own: polling waits and tries again itself.
    api: plainApi(token, apiRoot, answersPoll),
    inbox: createInbox(store),
    ...{ inHand, insist, pulse, log, stopping, allowedUpdates },
    now: () => performance.now(),
    handle: (update) => handled(update),
  });
  log.info("stopped");

  async function handled(update: Update): Promise<"done" | "again"> {
    const over = metrics.arrived(update);
    const outcome = await bot.handleUpdate(update).then(
      (): "done" => "done",
      (error: unknown): "again" => {
        const cause = error instanceof BotError ? error.error : error;
        log.warn({ err: cause, update: update.update_id }, "an update is left for the next start");
        return "again";
      },
    );
    over(outcome);
    return outcome;
  }
}

/** Telegram does not bring a polled update again: the turn waits until what is away is back. */
function createWaitOut({ log, inHand, stopping }: TelegramDeps): WaitOut {
  return async (attempt, error, update) => {
    const since = inHand.age(update);
    const ofItsChat = error instanceof GrammyError;
    if (ofItsChat && since > pauses.inAll)
      throw new Error("a chat could not be written to for long: its update is given up", { cause: error });
    log.warn({ err: error }, "a turn waits and is taken again");
    const pause = Math.max(retryAfter(error), Math.min(pauses.shortest * 2 ** attempt, pauses.longest));
    const wait = waited(pause, stopping);
    await (ofItsChat ? inHand.aside(update, wait) : inHand.waits(update, wait));
    return !stopping.aborted;
  };
}
