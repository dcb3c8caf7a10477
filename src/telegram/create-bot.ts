import { Bot, type BotConfig, type Context, GrammyError } from "grammy";
import { LRUCache } from "lru-cache";
import { readKept } from "../conversation/kept-chat.ts";
import type { Services } from "../conversation/services.ts";
import type { InHand } from "../delivery/in-hand.ts";
import { createLanes } from "../delivery/lanes.ts";
import { nameFailures } from "../delivery/name-failures.ts";
import { isPassing, NoRoom } from "../delivery/passing-failure.ts";
import { createPatience, type WaitOut } from "../delivery/patience.ts";
import { createLimits, type Limits } from "../delivery/rate-limit.ts";
import type { Locale } from "../facts/localized.ts";
import type { Log } from "../process/log.ts";
import type { Metrics } from "../process/metrics.ts";
import type { Store } from "../store/store.ts";
import { groupDoor } from "./group-door.ts";
import { answerInline } from "./answer-inline.ts";
import { privateDoor } from "./private-door.ts";
import { createFetch } from "./fetch-over-http.ts";
import { citedAddresses } from "./links.ts";
import { countCalls } from "./count-calls.ts";
import { createForTheMoment } from "./for-the-moment.ts";
import { appLocaleOf, chatKey } from "./read-update.ts";
import { retryInPrivate } from "./retry-in-private.ts";
import { createRichMessages, type RichMode } from "./rich-messages.ts";
import { isGroup, slowFloods } from "./slow-floods.ts";

export interface BotDeps {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly services: Services;
  readonly store: Store;
  readonly log: Log;
  readonly richMessages: RichMode;
  /** Known beforehand in tests; else asked of Telegram at the start. */
  readonly botInfo?: NonNullable<BotConfig<Context>["botInfo"]>;
  /** How much of one person and one group is answered; others in tests. */
  readonly limits?: Limits;
  /** Where nobody brings an update again; else what passes by itself is passed on to whoever delivered it. */
  readonly waitOut?: WaitOut;
  /** Told of what waits for its own chat. */
  readonly inHand?: Pick<InHand, "aside">;
  /** Told of a store that is of no use any more. */
  readonly onBroken?: (error: unknown) => void;
  readonly metrics?: Pick<Metrics, "failed" | "called" | "turnedAway">;
  /** Aborted: no turn waits any more. */
  readonly stopping?: AbortSignal;
  /** Calls that go out in the response to a webhook; none where it is not told. */
  readonly inResponse?: (method: string) => boolean;
  /** Milliseconds since 1970; another clock in tests. */
  readonly now?: () => number;
}

/** The kinds of update that are asked for: nothing else is delivered. */
export const allowedUpdates = ["message", "edited_message", "callback_query", "inline_query"] as const;

/** A call that Telegram takes and says nothing to is given up then. Seconds. */
const answersCall = 60;
/** Behind the turn under way; as many as a person may send at once. */
const mostWaitingInChat = 20;
/** Updates that came in vain and come again. */
const mostRemembered = 10_000;

/** The Telegram door: updates in, replies out. What happens in between is the conversation's. */
export function createBot(deps: BotDeps): Bot {
  const { token, apiRoot, services, botInfo, inHand, metrics, log, limits = createLimits() } = deps;
  const store = nameFailures(deps.store, deps.onBroken);
  const bot = new Bot(token, {
    client: {
      ...(apiRoot === undefined ? {} : { apiRoot }),
      fetch: createFetch(apiRoot),
      timeoutSeconds: answersCall,
      ...(deps.inResponse ? { canUseWebhookReply: deps.inResponse } : {}),
    },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  const comesAgain = new LRUCache<number, true>({ max: mostRemembered });
  const lanes = createLanes({ mostWaiting: mostWaitingInChat });
  // Nearest to Telegram, so that each attempt counts.
  if (metrics) bot.api.config.use(countCalls(metrics));
  bot.api.config.use(retryInPrivate(deps.stopping));

  // bot.catch is not consulted by webhooks: this boundary stands around everything, at every door of Telegram.
  bot.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      // Whoever delivered the update brings it again once the store, or Telegram, is back.
      if (isPassing(error)) {
        comesAgain.set(ctx.update.update_id, true);
        throw error;
      }
      await afterFailure(ctx, error, deps);
    }
  });
  const slowed = slowFloods({ limits, services, localeOf: (ctx) => localeOf(ctx, deps) });
  // An update brought again, for the store or Telegram was away, is nobody's flood.
  bot.use((ctx, next) => (comesAgain.has(ctx.update.update_id) ? next() : slowed(ctx, next)));
  // A person's messages and button presses come in queues of their own: one turn at a time for both.
  bot.use(async (ctx, next) => {
    const { update_id } = ctx.update;
    const passed = await lanes.pass(laneOf(ctx), next, inHand && ((wait) => inHand.aside(update_id, wait)));
    if (passed) return;
    metrics?.turnedAway();
    log.warn(
      { update: update_id, person: ctx.from?.id },
      "too much waits in this chat: an update is turned away",
    );
  });
  // Answered first, for the app waits some 15 seconds; one that is too old for it is handled all the same.
  bot.on("callback_query", async (ctx, next) => {
    await ctx.answerCallbackQuery().catch(() => undefined);
    await next();
  });
  const isCited = citedAddresses(services);
  const rich = createRichMessages(deps.richMessages, log, isCited);
  const patience = createPatience(deps.waitOut);
  bot.chatType("private").use(privateDoor({ services, store, patience, rich, isCited }));
  const forTheMoment = createForTheMoment(log);
  bot.on("inline_query", (ctx) => forTheMoment(() => answerInline(ctx, services, isCited)));
  const groups = bot.chatType(["group", "supergroup"]);
  groups.use(groupDoor({ services, isCited, forTheMoment, limits, now: deps.now ?? Date.now }));
  return bot;
}

/** What is taken one after the other: all that a person does in private, and all that is said in a group. */
function laneOf({ from, chat, inlineQuery, update }: Context): string {
  if (chat && isGroup(chat)) return `group:${chat.id}`;
  if (!from) return `update:${update.update_id}`;
  return inlineQuery ? `inline:${from.id}` : `person:${from.id}`;
}

/** The update is set aside: its person is told, the chat is as it was, and the next update goes on. */
async function afterFailure(
  ctx: Context,
  error: unknown,
  deps: Pick<BotDeps, "services" | "store" | "log" | "metrics">,
): Promise<void> {
  const { services, log } = deps;
  // A person who blocked the bot, or left: there is nobody to tell.
  if (error instanceof GrammyError && error.error_code === 403) return;
  deps.metrics?.failed();
  log.error({ err: error, update: ctx.update.update_id, person: ctx.from?.id }, "an update failed");
  if (ctx.chat?.type !== "private") return;
  const t = services.translators[await localeOf(ctx, deps)];
  await ctx
    .reply(t(error instanceof NoRoom ? "no-room" : "failed"))
    .catch((second: unknown) => log.warn({ err: second }, "nor could the person be told"));
}

/** The language the person chose, or that of their app where the store is what failed. */
async function localeOf(
  ctx: Context,
  { services, store }: Pick<BotDeps, "services" | "store">,
): Promise<Locale> {
  const spoken = appLocaleOf(ctx.from?.language_code) ?? services.defaultLocale;
  if (!ctx.from) return spoken;
  try {
    const { chat } = readKept(services.flows, await store.load(chatKey(ctx.from)));
    return chat.conversation.spoken ?? chat.conversation.locale ?? spoken;
  } catch {
    return spoken;
  }
}
