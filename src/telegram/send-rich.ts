import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup, InputRichMessage } from "grammy/types";
import { replying, type Spot } from "./send-plain.ts";

/** Shows a rich message, in the place of one that is given or else as a new one, and returns its id. Throws refusals. */
export async function sendRich(
  ctx: Context,
  message: InputRichMessage,
  keyboard: InlineKeyboardMarkup,
  { replaced, inReplyTo }: Spot,
): Promise<string> {
  if (replaced !== undefined && (await edited(ctx, message, keyboard))) return String(replaced);
  const options = { reply_markup: keyboard, ...replying(inReplyTo) };
  const { message_id } = await ctx.replyWithRichMessage(message, options);
  return String(message_id);
}

/** False where the message can no longer be edited, or has no text: a new one is sent then. */
async function edited(
  ctx: Context,
  message: InputRichMessage,
  keyboard: InlineKeyboardMarkup,
): Promise<boolean> {
  try {
    await ctx.editMessageText(message, { reply_markup: keyboard });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    // A double tap asks for what is there already.
    if (error.description.includes("message is not modified")) return true;
    if (
      /message to edit not found|can't be edited|MESSAGE_ID_INVALID|no text in the message/.test(
        error.description,
      )
    ) {
      return false;
    }
    throw error;
  }
}
