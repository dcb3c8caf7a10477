import type { Context } from "grammy";
import { groupReply } from "../chat/group-reply.ts";
import type { Services } from "../chat/services.ts";
import { localeOfText } from "../understand/text-locale.ts";
import { appLocaleOf } from "./read-update.ts";
import { renderHtml } from "./render-html.ts";

const nameOf = ({ me }: Context): string => `@${me.username}`.toLowerCase();

/** A text in a group that names the bot, or answers one of its messages; anything else there is not for it. */
export function isForBot(ctx: Context): boolean {
  const named = ctx.message?.text?.toLowerCase().includes(nameOf(ctx)) ?? false;
  return named || ctx.message?.reply_to_message?.from?.id === ctx.me.id;
}

/** Answers a question that was asked in a group. */
export async function answerInGroup(ctx: Context, services: Services): Promise<void> {
  if (ctx.message?.text === undefined) return;
  const { text, message_id } = ctx.message;
  const question = text.replace(new RegExp(nameOf(ctx), "gi"), " ").trim();
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
