import type { Context, NextFunction } from "grammy";
import type { Limits } from "../delivery/rate-limit.ts";
import type { Locale } from "../facts/localized.ts";
import type { Services } from "../conversation/services.ts";

export interface SlowFloodsDeps {
  readonly limits: Limits;
  readonly services: Services;
  readonly localeOf: (ctx: Context) => Promise<Locale>;
}

/**
 * Stands before every queue: what a flood brings costs nothing more than a look at its bucket, so others do not wait for
 * it. The sender is told once, in private; then there is silence until it calms down. In a group it is first to be seen
 * what is said to the bot: see `hears`.
 */
export function slowFloods({ limits, services, localeOf }: SlowFloodsDeps) {
  return async (ctx: Context, next: NextFunction): Promise<void> => {
    const sender = senderOf(ctx);
    const admission = sender === null ? "pass" : limits.person.admit(sender);
    if (admission === "pass") return next();
    // Else the app shows a press as pending, and people press again.
    if (ctx.callbackQuery) await ctx.answerCallbackQuery().catch(() => undefined);
    if (admission === "silence" || ctx.chat?.type !== "private") return;
    const t = services.translators[await localeOf(ctx)];
    await ctx.reply(t("slow-down")).catch(() => undefined);
  };
}

/** A person in private; or in inline mode, where every letter typed is an update. */
function senderOf({ from, chat, inlineQuery }: Context): string | null {
  if (!from) return null;
  if (inlineQuery) return `inline:${from.id}`;
  return chat && isGroup(chat) ? null : String(from.id);
}

/** Whether what is said to the bot in a group is answered: neither one person nor one group gets more than its share. */
export function hears({ inGroups, group }: Limits, { from, chat, senderChat }: Context): boolean {
  // Those who speak as a group or channel share one account.
  const sender = senderChat ?? from;
  if (sender && inGroups.admit(String(sender.id)) !== "pass") return false;
  return !chat || group.admit(String(chat.id)) === "pass";
}

export const isGroup = ({ type }: { readonly type: string }): boolean =>
  type === "group" || type === "supergroup";
