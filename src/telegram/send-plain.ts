import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { RenderedMessage } from "./render-html.ts";

/** Where a message is shown: in the place of one, and else below the chat, where it may be a reply to one. */
export interface Spot {
  readonly replaced: number | undefined;
  readonly inReplyTo: number | undefined;
}

/** A reply to what the person deleted in the meantime is sent all the same. */
export const replying = (
  message_id: number | undefined,
): { reply_parameters?: { message_id: number; allow_sending_without_reply: true } } =>
  message_id === undefined ? {} : { reply_parameters: { message_id, allow_sending_without_reply: true } };

/**
 * Shows the messages, in the place of one that is given where there is one alone, the buttons under the last; returns
 * the id of the last.
 */
export async function sendPlain(
  ctx: Context,
  messages: readonly RenderedMessage[],
  keyboard: InlineKeyboardMarkup,
  { replaced, inReplyTo }: Spot,
): Promise<string> {
  const [only, more] = messages;
  if (replaced !== undefined && only && !more && (await edited(ctx, only, keyboard))) return String(replaced);
  let last = "";
  for (const [index, message] of messages.entries()) {
    // The message with the buttons is the one that comes back when they are pressed.
    const isLast = index === messages.length - 1;
    last = await sent(ctx, message, isLast ? { reply_markup: keyboard, ...replying(inReplyTo) } : {});
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
  more: { reply_markup?: InlineKeyboardMarkup } & ReturnType<typeof replying>,
): Promise<string> {
  const options = { ...more, ...unfurled };
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
