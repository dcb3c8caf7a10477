import type { Context, Filter } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { inlineResults } from "../chat/inline.ts";
import type { Services } from "../chat/services.ts";
import { cutText } from "../facts/cut-text.ts";
import { appLocaleOf } from "./read-update.ts";
import { renderHtml } from "./render-html.ts";

/** Telegram keeps the results for a person this long; the data changes with a release. */
const cachedForSeconds = 300;
/** Telegram cuts a description at about this length. */
const longestDescription = 120;

/** Inline mode: `@bot 静安` in any chat. */
export async function answerInline(ctx: Filter<Context, "inline_query">, services: Services): Promise<void> {
  const { query, from } = ctx.inlineQuery;
  const locale = appLocaleOf(from.language_code) ?? services.defaultLocale;
  const results = inlineResults(services, locale, query).flatMap((result): InlineQueryResultArticle[] => {
    // One result is one message: what does not fit it is cut at a line, and its sources with it are in the bot.
    const [message] = renderHtml(result.blocks);
    if (!message) return [];
    return [
      {
        type: "article",
        id: result.id,
        title: result.title,
        description: cutText(result.description, longestDescription),
        input_message_content: {
          message_text: message.html,
          parse_mode: "HTML",
          link_preview_options: { is_disabled: true },
        },
      },
    ];
  });
  await ctx.answerInlineQuery(results, { cache_time: cachedForSeconds, is_personal: true });
}
