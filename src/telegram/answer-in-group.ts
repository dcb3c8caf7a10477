import type { Context } from "grammy";
import { groupReply } from "../chat/group-reply.ts";
import type { Services } from "../chat/services.ts";
import { localeOfText } from "../understand/text-locale.ts";
import { appLocaleOf } from "./read-update.ts";
import { renderHtml } from "./render-html.ts";

/** A question in a group that names the bot, or answers one of its messages; anything else there is not for it. */
export async function answerInGroup(ctx: Context, services: Services): Promise<void> {
  if (ctx.message?.text === undefined) return;
  const { text, reply_to_message: earlier, message_id } = ctx.message;
  const name = `@${ctx.me.username}`.toLowerCase();
  const named = text.toLowerCase().includes(name);
  if (!named && earlier?.from?.id !== ctx.me.id) return;
  const question = text.replace(new RegExp(name, "gi"), " ").trim();
  const locale = localeOfText(question) ?? appLocaleOf(ctx.from?.language_code) ?? services.defaultLocale;
  const blocks = groupReply(services, locale, question);
  const options = {
    reply_parameters: { message_id, allow_sending_without_reply: true },
    link_preview_options: { is_disabled: true },
  };
  if (!blocks) {
    const link = `https://t.me/${ctx.me.username}?start=check`;
    await ctx.reply(services.translators[locale]("in-group", { link }), options);
    return;
  }
  // All of it: the sources stand at the end.
  for (const { html } of renderHtml(blocks)) await ctx.reply(html, { ...options, parse_mode: "HTML" });
}
