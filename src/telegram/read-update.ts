import type { Context } from "grammy";
import type { Incoming, Post } from "../chat/take-turn.ts";
import type { Locale } from "../facts/localized.ts";

/** The language of a person's app: Chinese in any script, else English; `null` where Telegram does not say. */
export function appLocaleOf(languageCode: string | undefined): Locale | null {
  if (!languageCode) return null;
  return /^zh\b/i.test(languageCode) ? "zh" : "en";
}

/** The key of a person's chat in the store. */
export const chatKey = ({ id }: { id: number }): string => `telegram:${id}`;

/** What a private chat's update is to the conversation; `null` for updates that want no answer. */
export function readUpdate(ctx: Context): Post | null {
  if (!ctx.from || ctx.chat?.type !== "private") return null;
  const incoming = incomingOf(ctx);
  if (!incoming) return null;
  return {
    chat: chatKey(ctx.from),
    incoming,
    appLocale: appLocaleOf(ctx.from.language_code),
    asksConsent: true,
    update: ctx.update.update_id,
  };
}

function incomingOf(ctx: Context): Incoming | null {
  const press = ctx.callbackQuery;
  if (press)
    return { kind: "press", data: press.data ?? "", message: String(press.message?.message_id ?? "") };
  if (ctx.editedMessage) return { kind: "edited" };
  if (!ctx.message) return null;
  const { text } = ctx.message;
  if (text === undefined) return { kind: "other" };
  const command = /^\/([A-Za-z0-9_]+)(?:@\w+)?(?:\s+(.*))?$/s.exec(text);
  if (!command) return { kind: "text", text };
  return { kind: "command", name: (command[1] ?? "").toLowerCase(), argument: command[2]?.trim() ?? "" };
}
