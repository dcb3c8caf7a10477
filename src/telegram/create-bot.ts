import { autoRetry } from "@grammyjs/auto-retry";
import { sequentialize } from "@grammyjs/runner";
import { Bot, type BotConfig, type Context, GrammyError } from "grammy";
import { commandNames } from "../chat/intent.ts";
import { readKept } from "../chat/kept-chat.ts";
import type { Services } from "../chat/services.ts";
import { takeTurn } from "../chat/take-turn.ts";
import type { Locale } from "../facts/localized.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import { appLocaleOf, chatKey, readUpdate } from "./read-update.ts";
import { showReply } from "./show-reply.ts";

export interface BotDeps {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly services: Services;
  readonly store: Store;
  readonly log: Log;
  /** Known beforehand in tests; else asked of Telegram at the start. */
  readonly botInfo?: NonNullable<BotConfig<Context>["botInfo"]>;
}

/** The kinds of update that are asked for: nothing else is delivered. */
export const allowedUpdates = ["message", "edited_message", "callback_query"] as const;

/** The Telegram door: updates in, replies out. What happens in between is the conversation's. */
export function createBot({ token, apiRoot, services, store, log, botInfo }: BotDeps): Bot {
  const bot = new Bot(token, {
    ...(apiRoot === undefined ? {} : { client: { apiRoot } }),
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  // 429 and network failures are waited out; an update is not given up for them.
  bot.api.config.use(autoRetry({ maxRetryAttempts: 5, maxDelaySeconds: 60 }));

  // bot.catch is not consulted by webhooks: this boundary stands around everything, at every door of Telegram.
  bot.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      await afterFailure(ctx, error, { services, store, log });
    }
  });
  // A person's messages and button presses come in queues of their own: one turn at a time for both.
  bot.use(sequentialize((ctx) => [ctx.chat?.id, ctx.from?.id].filter((id) => id !== undefined).map(String)));
  // Answered first, for the app waits some 15 seconds; one that is too old for it is handled all the same.
  bot.on("callback_query", async (ctx, next) => {
    await ctx.answerCallbackQuery().catch(() => undefined);
    await next();
  });
  bot.chatType("private").use(async (ctx) => {
    const post = readUpdate(ctx);
    if (post) await takeTurn(store, services, post, (reply) => showReply(ctx, reply));
  });
  // Figures are entered in private only: a group gets the way there.
  // `command` leaves alone what names another bot.
  const commands = [...Object.keys(services.catalog.words.commands), ...Object.keys(commandNames)];
  bot.chatType(["group", "supergroup"]).command(commands, async (ctx) => {
    const t = services.translators[appLocaleOf(ctx.from.language_code) ?? services.defaultLocale];
    await ctx.reply(t("in-group", { link: `https://t.me/${ctx.me.username}?start=check` }));
  });
  return bot;
}

/** The update is set aside: its person is told, the chat is as it was, and the next update goes on. */
async function afterFailure(
  ctx: Context,
  error: unknown,
  deps: Pick<BotDeps, "services" | "store" | "log">,
): Promise<void> {
  const { services, log } = deps;
  // A person who blocked the bot, or left: there is nobody to tell.
  if (error instanceof GrammyError && error.error_code === 403) return;
  log.error({ err: error, update: ctx.update.update_id }, "an update failed");
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
