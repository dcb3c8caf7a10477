import type { Context, Filter } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { inlineResults } from "../conversation/inline.ts";
import type { InlineResult } from "../conversation/reply.ts";
import type { Services } from "../conversation/services.ts";
import { cutText } from "../facts/cut-text.ts";
import type { IsCited } from "./links.ts";
import { appLocaleOf } from "./read-update.ts";
import { escapeHtml, maxMessageLength, renderHtml } from "./render-html.ts";

/** Telegram keeps the results for a person this long; the data changes with a release. */
const cachedForSeconds = 300;
/** Telegram's apps show about so much of a title, and of a description. */
const longestShown = 120;

/** Inline mode: `@bot 静安` in any chat. */
export async function answerInline(
  ctx: Filter<Context, "inline_query">,
  services: Services,
  isCited: IsCited,
): Promise<void> {
  const { query, from } = ctx.inlineQuery;
  const locale = appLocaleOf(from.language_code) ?? services.defaultLocale;
  const results = inlineResults(services, locale, query).map((result): InlineQueryResultArticle => {
    const link = `https://t.me/${ctx.me.username}?start=${result.start}`;
    const more = services.translators[locale]("inline-more", { link });
    return {
      type: "article",
      id: result.id,
      title: cutText(result.title, longestShown),
      description: cutText(result.description, longestShown),
      input_message_content: {
        message_text: oneMessage(result.blocks, isCited, escapeHtml(more)),
        parse_mode: "HTML",
        link_preview_options: { is_disabled: true },
      },
    };
  });
  await ctx.answerInlineQuery(results, { cache_time: cachedForSeconds, is_personal: true });
}

/**
 * One result is one message, of which Telegram counts the markup too, unlike that of any other: an address is in it
 * twice. What does not fit is cut between passages, and said to be in the bot.
 */
function oneMessage(blocks: InlineResult["blocks"], isCited: IsCited, more: string): string {
  const [only, next] = renderHtml(blocks, isCited);
  if (only && !next && only.html.length <= maxMessageLength) return only.html;
  // How much of it is markup is known once it is made.
  for (let longest = maxMessageLength; ; longest = Math.floor(longest * 0.9)) {
    const html = `${renderHtml(blocks, isCited, longest)[0]?.html ?? ""}\n\n${more}`;
    if (html.length <= maxMessageLength) return html;
  }
}
