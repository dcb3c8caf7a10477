import { autoRetry } from "@grammyjs/auto-retry";
import { sequentialize } from "@grammyjs/runner";
import { Bot, type BotConfig, type Context, GrammyError } from "grammy";
import { commandNames } from "../chat/intent.ts";
import { readKept } from "../chat/kept-chat.ts";
import type { Services } from "../chat/services.ts";
import { createPngRenderer } from "../charts/render-png.ts";
import { takeTurn } from "../chat/take-turn.ts";
import type { Locale } from "../facts/localized.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Store } from "../store/store.ts";
import { answerInGroup } from "./answer-in-group.ts";
import { answerInline } from "./answer-inline.ts";
import { createFetch } from "./fetch-over-http.ts";
import { nameFailures } from "./name-failures.ts";
import { isPassing } from "./passing-failure.ts";
import { countCalls } from "./count-calls.ts";
import { createPatience, type WaitOut } from "./patience.ts";
import { personalLimit, type RateLimit } from "./rate-limit.ts";
import { appLocaleOf, chatKey, readUpdate } from "./read-update.ts";
import { createRecent } from "./recent.ts";
import { createRichMessages, type RichMode } from "./rich-messages.ts";
import { showReply } from "./show-reply.ts";
import { slowFloods } from "./slow-floods.ts";

export interface BotDeps {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly services: Services;
  readonly store: Store;
  readonly log: Log;
  readonly richMessages: RichMode;
  /** Known beforehand in tests; else asked of Telegram at the start. */
  readonly botInfo?: NonNullable<BotConfig<Context>["botInfo"]>;
  /** How much of one person is answered; another one in tests. */
  readonly limit?: RateLimit;
  /** Where nobody brings an update again; else what passes by itself is passed on to whoever delivered it. */
  readonly waitOut?: WaitOut;
  readonly metrics?: Pick<Metrics, "failed" | "called">;
  /** Calls that go out in the response to a webhook; none where it is not told. */
  readonly inResponse?: (method: string) => boolean;
}

/** The kinds of update that are asked for: nothing else is delivered. */
export const allowedUpdates = ["message", "edited_message", "callback_query", "inline_query"] as const;

/** The Telegram door: updates in, replies out. What happens in between is the conversation's. */
export function createBot(deps: BotDeps): Bot {
  const { token, apiRoot, services, botInfo } = deps;
  const store = nameFailures(deps.store);
  const bot = new Bot(token, {
    client: {
      ...(apiRoot === undefined ? {} : { apiRoot }),
      fetch: createFetch(apiRoot),
      ...(deps.inResponse ? { canUseWebhookReply: deps.inResponse } : {}),
    },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  const shown = { draw: createPngRenderer(), rich: createRichMessages(deps.richMessages, deps.log) };
  const patience = createPatience(deps.waitOut);
  const comesAgain = createRecent(10_000);
  // Nearest to Telegram, so that each attempt counts.
  if (deps.metrics) bot.api.config.use(countCalls(deps.metrics));
  // 429 and network failures are waited out; an update is not given up for them.
  bot.api.config.use(autoRetry({ maxRetryAttempts: 5, maxDelaySeconds: 60, rethrowHttpErrors: true }));

  // bot.catch is not consulted by webhooks: this boundary stands around everything, at every door of Telegram.
  bot.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      // Whoever delivered the update brings it again once the store, or Telegram, is back.
      if (isPassing(error)) {
        comesAgain.add(ctx.update.update_id);
        throw error;
      }
      await afterFailure(ctx, error, deps);
    }
  });
  const limit = deps.limit ?? personalLimit();
  const slowed = slowFloods({ limit, services, localeOf: (ctx) => localeOf(ctx, deps) });
  // An update brought again, for the store or Telegram was away, is nobody's flood.
  bot.use((ctx, next) => (comesAgain.has(ctx.update.update_id) ? next() : slowed(ctx, next)));
  // A person's messages and button presses come in queues of their own: one turn at a time for both.
  bot.use(sequentialize((ctx) => [ctx.chat?.id, ctx.from?.id].filter((id) => id !== undefined).map(String)));
  // Answered first, for the app waits some 15 seconds; one that is too old for it is handled all the same.
  bot.on("callback_query", async (ctx, next) => {
    await ctx.answerCallbackQuery().catch(() => undefined);
    await next();
  });
  bot.chatType("private").use(async (ctx) => {
    const post = readUpdate(ctx);
    if (!post) return;
    await patience(ctx.update.update_id, (noteShown) =>
      takeTurn(store, services, post, async (reply) => noteShown(await showReply(ctx, reply, shown))),
    );
  });
  bot.on("inline_query", (ctx) => patience(ctx.update.update_id, () => answerInline(ctx, services)));
  // Figures are entered in private only: a group gets the way there.
  // `command` leaves alone what names another bot.
  const commands = [...Object.keys(services.catalog.words.commands), ...Object.keys(commandNames)];
  bot.chatType(["group", "supergroup"]).command(commands, async (ctx) => {
    const t = services.translators[appLocaleOf(ctx.from.language_code) ?? services.defaultLocale];
    await ctx.reply(t("in-group", { link: `https://t.me/${ctx.me.username}?start=check` }));
  });
  bot
    .chatType(["group", "supergroup"])
    .on("message:text", (ctx) => patience(ctx.update.update_id, () => answerInGroup(ctx, services)));
  return bot;
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
    .reply(t("failed"))
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
    const { chat } = readKept(await store.load(chatKey(ctx.from)));
    return chat.conversation.locale ?? spoken;
  } catch {
    return spoken;
  }
}
