import type { Message, Update, User } from "grammy/types";

/**
 * What a person sends. All else in a message is Telegram telling what happened, such as a pinned message, a timer, a
 * gift or a new topic, and wants no answer.
 */
export const contentKinds = [
  "text",
  "rich_message",
  "animation",
  "audio",
  "checklist",
  "contact",
  "dice",
  "document",
  "game",
  "invoice",
  "live_photo",
  "location",
  "paid_media",
  "photo",
  "poll",
  "sticker",
  "story",
  "venue",
  "video",
  "video_note",
  "voice",
] as const satisfies readonly (keyof Message)[];

/**
 * Of an update what the bot reads, and nothing else: an update that lies in the inbox is answered from this. A list of
 * what stays, for Telegram has names in a hundred places and adds some every few months: authors' signatures, senders of
 * what was forwarded, contacts, orders. Of what is not text is kept which kind it was. Whatever a handler comes to read
 * has to be added here; "an update from the inbox is answered as if it had just come" fails else.
 */
export function keptUpdate(update: Update): Update {
  const { update_id, message, edited_message: edited, callback_query: press, inline_query: query } = update;
  const kept = {
    update_id,
    message: message && keptMessage(message),
    // That a text was edited is told, and what it says is not read.
    edited_message: edited && { ...headOf(edited), ...(edited.text === undefined ? {} : { text: "" }) },
    callback_query: press && {
      ...picked(press, "id", "data", "inline_message_id"),
      from: keptUser(press.from),
      message: press.message && pressedMessage(press.message),
    },
    inline_query: query && { ...picked(query, "id", "query", "offset"), from: keptUser(query.from) },
  };
  // Grammy's types want names, which nothing here reads.
  return present(kept) as unknown as Update;
}

/** A press on the consent screen agrees to what the person had typed: the text that the screen is a reply to. */
function pressedMessage(message: NonNullable<NonNullable<Update["callback_query"]>["message"]>): object {
  const earlier = "reply_to_message" in message ? message.reply_to_message : undefined;
  return {
    ...headOf(message),
    ...(earlier ? { reply_to_message: picked(earlier, "message_id", "text") } : {}),
  };
}

function keptMessage(message: Message): object {
  const { reply_to_message: earlier, entities } = message;
  const commands = entities?.filter(({ type }) => type === "bot_command") ?? [];
  return present({
    ...headOf(message),
    ...picked(message, "text", "media_group_id"),
    ...Object.fromEntries(
      contentKinds.filter((kind) => kind !== "text" && message[kind] !== undefined).map((kind) => [kind, {}]),
    ),
    entities:
      commands.length > 0 ? commands.map((one) => picked(one, "type", "offset", "length")) : undefined,
    reply_to_message: earlier && present({ message_id: earlier.message_id, from: keptUser(earlier.from) }),
  });
}

type Head = Pick<Message, "message_id" | "date" | "chat"> &
  Partial<Pick<Message, "from" | "via_bot" | "is_topic_message" | "message_thread_id">>;

/** Which message it is, where, when and by whom. */
const headOf = (message: Head): object =>
  present({
    // grammY answers in the topic of the message.
    ...picked(message, "message_id", "date", "is_topic_message", "message_thread_id"),
    chat: message.chat && picked(message.chat, "id", "type"),
    from: keptUser(message.from),
    via_bot: keptUser(message.via_bot),
  });

const keptUser = (user: User | undefined): object | undefined =>
  user && picked(user, "id", "is_bot", "language_code");

/** These fields, as far as they are there. */
function picked<T extends object>(whole: T, ...fields: (keyof T & string)[]): object {
  return present(Object.fromEntries(fields.map((field) => [field, whole[field]])));
}

function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
