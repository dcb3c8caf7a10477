import { type Bot, BotError } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { Services } from "../conversation/services.ts";
import type { TelegramConfig } from "../process/config.ts";
import { createInsist } from "../delivery/insist.ts";
import { createTurnstile } from "../delivery/turnstile.ts";
import type { Log } from "../process/log.ts";
import type { Metrics } from "../process/metrics.ts";
import type { Store } from "../store/store.ts";
import { createBot } from "./create-bot.ts";
import { greet } from "./greet.ts";

export interface WebhookDeps {
  readonly config: Pick<TelegramConfig, "token" | "apiRoot" | "richMessages">;
  readonly services: Services;
  readonly store: Store;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Aborted when it is time to stop: no turn waits any more. */
  readonly stopping: AbortSignal;
  /** Told of a store that is of no use any more. */
  readonly onBroken?: (error: unknown) => void;
  /** Known beforehand in tests; else asked of Telegram. */
  readonly botInfo?: UserFromGetMe;
  /** Updates handled at a time; the rest wait. */
  readonly maxInFlight?: number;
  /** Milliseconds in which an update is answered in any case: Telegram gives up after 60 s. */
  readonly deadline?: number;
}

/** `done`: dealt with; `call` is a call of the Bot API, as JSON, that may go out in the response. */
export type Taken = { readonly is: "done"; readonly call: string | null } | { readonly is: "again" };

/**
 * Calls that may go out in the response, which spares a request. Telegram does not tell whether they came through, so
 * these alone, whose loss does no harm: a press that is not acknowledged stops spinning by itself, and a list of inline
 * results is asked for again at the next letter. Acknowledged at the turn's end then, which is milliseconds later.
 */
const inResponse: ReadonlySet<string> = new Set(["answerCallbackQuery", "answerInlineQuery"]);

/** Takes the updates that Telegram brings. */
export interface Webhook {
  /**
   * Asks Telegram who the bot is, until it answers or it is time to stop; until then every update is to be brought again.
   *
   * @throws when Telegram does not know the token.
   */
  greet(): Promise<void>;
  /**
   * `done` once the update is dealt with and the chat is stored. `again` where the store or Telegram is away, where it
   * took too long, or where it would have to wait while the process stops: a repeated update is recognised.
   */
  take(update: object): Promise<Taken>;
  /** Takes no more; resolves once what is in hand is finished. */
  stop(): Promise<void>;
}

const again: Taken = { is: "again" };

/** As many as Telegram brings at a time, by the setup. */
export const maxConnections = 100;
/** Updates that are recognised when they are brought once more. */
const mostRemembered = 10_000;

export function runWebhook(deps: WebhookDeps): Webhook {
  const { log, stopping: told, maxInFlight = maxConnections, deadline = 50_000 } = deps;
  const bot = botOf(deps);
  const turnOf = createTurns(bot, log, () => greeted);
  const turnstile = createTurnstile(maxInFlight);
  /** One each: `AbortSignal.any` holds on to them weakly, which the garbage collector pays for at every update. */
  const waiting = new Set<AbortController>();
  let greeted: Promise<boolean> = Promise.resolve(false);
  let stopping = false;
  const reportLoad = (): void => deps.metrics.load(turnstile);

  async function inTime(update: Update, waits: AbortController): Promise<Taken> {
    let timer: NodeJS.Timeout | undefined;
    // A turn that takes too long goes on by itself; only the wait for it ends.
    const tooLate = new Promise<Taken>((resolve) => {
      timer = setTimeout(() => {
        waits.abort();
        resolve(again);
      }, deadline);
    });
    const turn = turnOf(update, (work) =>
      turnstile.pass(() => {
        reportLoad();
        return work();
      }, waits.signal),
    );
    reportLoad();
    const taken = (await Promise.race([turn, tooLate])) ?? again;
    clearTimeout(timer);
    return taken;
  }

  return {
    async greet() {
      const { apiRoot } = deps.config;
      greeted = greet(bot, { apiRoot, insist: createInsist({ log, stopping: told }), stopping: told });
      if (await greeted) log.info({ bot: bot.botInfo.username }, "taking updates by webhook");
    },
    async take(update) {
      const over = deps.metrics.arrived(update);
      const waits = new AbortController();
      waiting.add(waits);
      if (stopping) waits.abort();
      const taken = await inTime(update as Update, waits);
      waiting.delete(waits);
      reportLoad();
      over(taken.is);
      return taken;
    },
    async stop() {
      stopping = true;
      for (const waits of waiting) waits.abort();
      await turnstile.empty();
    },
  };
}

function botOf({ config, services, store, log, metrics, stopping, botInfo, onBroken }: WebhookDeps): Bot {
  return createBot({
    token: config.token,
    apiRoot: config.apiRoot,
    richMessages: config.richMessages,
    ...{ services, store, log, metrics, stopping },
    inResponse: (method) => inResponse.has(method),
    ...(botInfo ? { botInfo } : {}),
    ...(onBroken ? { onBroken } : {}),
  });
}

/** Takes an update's turn once there is room for it; `null` where it no longer waits for that. */
type TakeTurn = (
  update: Update,
  inRoom: (work: () => Promise<Taken>) => Promise<Taken | null>,
) => Promise<Taken | null>;

/** Each update once: one that is brought again while it is in hand waits for the same turn. */
function createTurns(bot: Bot, log: Log, greeted: () => Promise<boolean>): TakeTurn {
  const done = new LRUCache<number, true>({ max: mostRemembered });
  const inHand = new Map<number, Promise<Taken | null>>();

  async function handle(update: Update): Promise<Taken> {
    let call: string | null = null;
    try {
      await bot.handleUpdate(update, {
        send: (json) => {
          call = json;
        },
      });
      done.set(update.update_id, true);
      return { is: "done", call };
    } catch (error) {
      // The bot's boundary lets through what passes by itself, and nothing else.
      const cause = error instanceof BotError ? error.error : error;
      log.warn({ err: cause, update: update.update_id }, "an update is to be brought again");
      return again;
    }
  }

  return async (update, inRoom) => {
    const id = update.update_id;
    if (!bot.isInited()) await greeted();
    if (!bot.isInited()) return again;
    if (done.has(id)) return { is: "done", call: null };
    const turn = inHand.get(id) ?? inRoom(() => handle(update));
    inHand.set(id, turn);
    try {
      return await turn;
    } finally {
      if (inHand.get(id) === turn) inHand.delete(id);
    }
  };
}
