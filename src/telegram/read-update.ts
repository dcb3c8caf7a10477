import type { Context } from "grammy";
import type { Incoming, Post } from "../conversation/take-turn.ts";
import { contentKinds } from "../delivery/kept-update.ts";
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
  if (press) {
    const { data = "", message: under } = press;
    const inReplyTo = under && "reply_to_message" in under ? under.reply_to_message?.text : undefined;
    const message = String(under?.message_id ?? "");
    return { kind: "press", data, message, ...(inReplyTo === undefined ? {} : { inReplyTo }) };
  }
  const { message, editedMessage } = ctx;
  // A result of inline mode that the person sent to this very chat: the bot's own words, and no answer of theirs.
  if ((message ?? editedMessage)?.via_bot?.id === ctx.me.id) return null;
  // A place that is shared live is edited every few seconds.
  if (editedMessage) return editedMessage.text === undefined ? null : { kind: "edited" };
  if (!message || !contentKinds.some((kind) => message[kind] !== undefined)) return null;
  const { text } = message;
  if (text === undefined) return { kind: "other" };
  const command = /^\/([A-Za-z0-9_]+)(?:@\w+)?(?:\s+(.*))?$/s.exec(text);
  if (!command) return { kind: "text", text };
  return { kind: "command", name: (command[1] ?? "").toLowerCase(), argument: command[2]?.trim() ?? "" };
}
