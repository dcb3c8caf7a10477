import type { Context, NextFunction } from "grammy";
import type { Locale } from "../facts/localized.ts";
import type { Services } from "../chat/services.ts";
import type { RateLimit } from "./rate-limit.ts";

export interface SlowFloodsDeps {
  readonly limit: RateLimit;
  readonly services: Services;
  readonly localeOf: (ctx: Context) => Promise<Locale>;
}

/**
 * Stands before every queue: what a flood brings costs nothing more than a look at its bucket, so others do not wait for
 * it. The sender is told once, in private; then there is silence until it calms down.
 */
export function slowFloods({ limit, services, localeOf }: SlowFloodsDeps) {
  return async (ctx: Context, next: NextFunction): Promise<void> => {
    const sender = senderOf(ctx);
    const admission = sender === null ? "pass" : limit.admit(sender);
    if (admission === "pass") return next();
    // Else the app shows a press as pending, and people press again.
    if (ctx.callbackQuery) await ctx.answerCallbackQuery().catch(() => undefined);
    if (admission === "silence" || ctx.chat?.type !== "private") return;
    const t = services.translators[await localeOf(ctx)];
    await ctx.reply(t("slow-down")).catch(() => undefined);
  };
}

/**
 * A person in private; a person within one group, so that talk there does not silence their own chat; a person in inline
 * mode, where every letter typed is an update.
 */
function senderOf({ from, chat, inlineQuery }: Context): string | null {
  if (!from) return null;
  if (inlineQuery) return `inline:${from.id}`;
  return chat && chat.type !== "private" ? `${chat.id}:${from.id}` : String(from.id);
}
