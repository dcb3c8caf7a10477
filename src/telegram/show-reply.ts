import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { encodeAction } from "../chat/action.ts";
import type { Reply } from "../chat/reply.ts";
import { keyboardOf, type RenderedMessage, renderHtml } from "./render-html.ts";

/** Shows a reply in the chat of an update and returns the id of the message that carries its buttons. */
export async function showReply(ctx: Context, reply: Reply): Promise<string> {
  const messages = renderHtml(reply.blocks);
  const keyboard = { inline_keyboard: keyboardOf(reply.choices, ({ action }) => encodeAction(action)) };
  const [only, more] = messages;
  const pressed = ctx.callbackQuery?.message?.message_id;
  if (reply.replaces && pressed !== undefined && only && !more && (await edited(ctx, only, keyboard))) {
    return String(pressed);
  }
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
      () => ctx.editMessageText(html, { parse_mode: "HTML", reply_markup: keyboard }),
      () => ctx.editMessageText(plain, { reply_markup: keyboard }),
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
  const markup = keyboard ? { reply_markup: keyboard } : {};
  const options = { ...markup, link_preview_options: { is_disabled: true } };
  const message = await withPlainFallback(
    () => ctx.reply(html, { ...options, parse_mode: "HTML" }),
    () => ctx.reply(plain, options),
  );
  return String(message.message_id);
}

/** Where Telegram refuses the markup, the same words go out without it. */
async function withPlainFallback<T>(marked: () => Promise<T>, plain: () => Promise<T>): Promise<T> {
  try {
    return await marked();
  } catch (error) {
    const refused = error instanceof GrammyError && error.description.includes("can't parse entities");
    if (!refused) throw error;
    return plain();
  }
}
