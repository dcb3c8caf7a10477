import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { RenderedMessage } from "./render-html.ts";

/**
 * Shows the messages, in the place of one that is given where there is one alone, the buttons under the last; returns
 * the id of the last.
 */
export async function sendPlain(
  ctx: Context,
  messages: readonly RenderedMessage[],
  keyboard: InlineKeyboardMarkup,
  replaced: number | undefined,
): Promise<string> {
  const [only, more] = messages;
  if (replaced !== undefined && only && !more && (await edited(ctx, only, keyboard))) return String(replaced);
  let last = "";
  for (const [index, message] of messages.entries()) {
    last = await sent(ctx, message, index === messages.length - 1 ? keyboard : undefined);
  }
  return last;
}

/** False where the message can no longer be edited: a new one is sent then. */
async function edited(
  ctx: Context,
  { html, plain }: RenderedMessage,
  keyboard: InlineKeyboardMarkup,
): Promise<boolean> {
  try {
    await withPlainFallback(
      () => ctx.editMessageText(html, { parse_mode: "HTML", ...unfurled, reply_markup: keyboard }),
      () => ctx.editMessageText(plain, { ...unfurled, reply_markup: keyboard }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    // A double tap asks for what is there already.
    return error.description.includes("message is not modified");
  }
}

async function sent(
  ctx: Context,
  { html, plain }: RenderedMessage,
  keyboard: InlineKeyboardMarkup | undefined,
): Promise<string> {
  const options = { ...(keyboard ? { reply_markup: keyboard } : {}), ...unfurled };
  const message = await withPlainFallback(
    () => ctx.reply(html, { ...options, parse_mode: "HTML" }),
    () => ctx.reply(plain, options),
  );
  return String(message.message_id);
}

/** A page that is cited is not to cover the answer. */
const unfurled = { link_preview_options: { is_disabled: true } } as const;

/** Where Telegram refuses the markup, the same words go out without it. */
export async function withPlainFallback<T>(marked: () => Promise<T>, plain: () => Promise<T>): Promise<T> {
  try {
    return await marked();
  } catch (error) {
    const refused = error instanceof GrammyError && error.description.includes("can't parse entities");
    if (!refused) throw error;
    return plain();
  }
}
