import type { Params } from "./call.ts";
import type { Button, Chat, Picture, Seen } from "./chat.ts";
import { styledText, type Styled } from "./parse-html.ts";
import type { Upload } from "./read-multipart.ts";
import { badRequest, Refused } from "./refused.ts";
import { richText } from "./rich-text.ts";
import type { World } from "./world.ts";

/** Telegram's limits, counted after entities. */
const longestText = 4096;
const longestCaption = 1024;
const longestRich = 32_768;

type Content = Pick<Seen, "text" | "entities" | "photo" | "document" | "rich">;
const plain = { photo: null, document: null, rich: null, entities: [] };

export function sendMessage(world: World, params: Params): object {
  return sent(world, params, { ...plain, ...textOf(params) });
}

export function sendRichMessage(world: World, params: Params): object {
  return sent(world, params, { ...plain, ...richOf(params.rich_message) });
}

export function sendPhoto(world: World, params: Params, files: Readonly<Record<string, Upload>>): object {
  const photo = pictureOf(fileOf(params.photo, "photo", files));
  return sent(world, params, { ...plain, ...captionOf(params), photo });
}

export function sendDocument(world: World, params: Params, files: Readonly<Record<string, Upload>>): object {
  const document = fileOf(params.document, "document", files);
  if (document.bytes.length === 0) throw badRequest("file must be non-empty");
  return sent(world, params, { ...plain, ...captionOf(params), document });
}

export function editMessageText(world: World, params: Params): object {
  const { chat, message } = edited(world, params);
  if (message.photo || message.document) throw badRequest("there is no text in the message to edit");
  const content = params.rich_message === undefined ? textOf(params) : richOf(params.rich_message);
  return replaced(world, chat, message, { ...plain, ...content }, params);
}

export function editMessageCaption(world: World, params: Params): object {
  const { chat, message } = edited(world, params);
  if (!message.photo && !message.document) throw badRequest("there is no caption in the message to edit");
  return replaced(world, chat, message, { ...message, ...captionOf(params) }, params);
}

export function editMessageReplyMarkup(world: World, params: Params): object {
  const { chat, message } = edited(world, params);
  return replaced(world, chat, message, message, params);
}

export function deleteMessage(world: World, params: Params): true {
  const chat = chatOf(world, params.chat_id);
  if (!chat.delete(Number(params.message_id))) throw badRequest("message to delete not found");
  return true;
}

/** The chat that a call is about; it must be there, and its person must not have stopped the bot. */
export function chatOf(world: World, id: unknown): Chat {
  const chat = world.chat(Number(id));
  if (id === undefined || id === "") throw badRequest("chat_id is empty");
  if (!chat) throw badRequest("chat not found");
  if (chat.blocked) throw new Refused(403, "Forbidden: bot was blocked by the user");
  if (chat.head.type === "private" && !chat.met) {
    throw new Refused(403, "Forbidden: bot can't initiate conversation with a user");
  }
  return chat;
}

/** Puts a message of a chat into the shape of the API and onto the phone. */
export function shown(world: World, chat: Chat, message: Omit<Seen, "raw">, extra: object = {}): Seen {
  const { id, from, text, entities, keyboard, photo, document, rich } = message;
  const key = photo || document ? "caption" : "text";
  const raw = {
    message_id: id,
    date: Math.floor(Date.now() / 1000),
    chat: chat.head,
    ...(from === world.bot.id ? { from: world.bot } : {}),
    ...(text === "" || rich !== null ? {} : { [key]: text }),
    ...(entities.length > 0 ? { [photo || document ? "caption_entities" : "entities"]: entities } : {}),
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
    ...(photo ? { photo: [{ ...fileIds(id, photo), width: photo.width, height: photo.height }] } : {}),
    ...(document ? { document: { ...fileIds(id, document), file_name: document.name } } : {}),
    ...repliedMessage(chat, message.replyTo),
    ...(message.edits > 0 ? { edit_date: Math.floor(Date.now() / 1000) } : {}),
    ...extra,
  };
  const seen = { ...message, raw };
  chat.put(seen);
  return seen;
}

/** The message replied to comes along, but not what that replied to in its turn. */
function repliedMessage(chat: Chat, id: number | null): object {
  const { reply_to_message: _, ...raw } = ((id === null ? null : chat.get(id)?.raw) ?? {}) as Params;
  return Object.keys(raw).length > 0 ? { reply_to_message: raw } : {};
}

const fileIds = (id: number, { bytes }: Upload): object => ({
  file_id: `file-${id}`,
  file_unique_id: `unique-${id}`,
  file_size: bytes.length,
});

function sent(world: World, params: Params, content: Content): object {
  const chat = chatOf(world, params.chat_id);
  const keyboard = keyboardOf(params.reply_markup);
  const replyTo = repliedTo(chat, params.reply_parameters);
  const message = { ...content, id: world.nextId(), from: world.bot.id, keyboard, replyTo, edits: 0 };
  return shown(world, chat, message).raw;
}

function repliedTo(chat: Chat, parameters: unknown): number | null {
  const { message_id: id, allow_sending_without_reply: without } = (parameters ?? {}) as Params;
  if (id === undefined) return null;
  if (chat.get(Number(id))) return Number(id);
  if (without === true) return null;
  throw badRequest("message to be replied not found");
}

function edited(world: World, params: Params): { chat: Chat; message: Seen } {
  const chat = chatOf(world, params.chat_id);
  const message = chat.get(Number(params.message_id));
  if (!message) throw badRequest("message to edit not found");
  if (message.from !== world.bot.id) throw badRequest("message can't be edited");
  return { chat, message };
}

function replaced(world: World, chat: Chat, old: Seen, content: Content, params: Params): object {
  const { text, entities, photo, document, rich } = content;
  // Without a keyboard in the call, an edit takes the old one away.
  const keyboard = keyboardOf(params.reply_markup);
  const state = (one: Content, buttons: Seen["keyboard"]): string =>
    JSON.stringify([one.text, one.entities, one.rich, buttons]);
  if (state(old, old.keyboard) === state(content, keyboard)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  const { id, from, replyTo, edits } = old;
  return shown(world, chat, {
    id,
    from,
    replyTo,
    edits: edits + 1,
    text,
    entities,
    photo,
    document,
    rich,
    keyboard,
  }).raw;
}

function textOf({ text, parse_mode, entities }: Params): Styled {
  const styled = { ...styledText(String(text ?? ""), parse_mode) };
  if (styled.text === "") throw badRequest("message text is empty");
  if (styled.text.length > longestText) throw badRequest("message is too long");
  return Array.isArray(entities) ? { text: styled.text, entities } : styled;
}

function captionOf({ caption, parse_mode }: Params): Styled {
  const styled = styledText(String(caption ?? ""), parse_mode);
  if (styled.text.length > longestCaption) throw badRequest("message caption is too long");
  return styled;
}

function richOf(rich: unknown): Pick<Content, "text" | "rich"> {
  const text = richText(rich);
  if (text === "") throw badRequest("message text is empty");
  if (text.length > longestRich) throw badRequest("message is too long");
  return { text, rich };
}

function keyboardOf(markup: unknown): Seen["keyboard"] {
  const rows = ((markup ?? {}) as { inline_keyboard?: Button[][] }).inline_keyboard ?? [];
  for (const button of rows.flat()) {
    const { callback_data: data } = button;
    if (data !== undefined && (data === "" || Buffer.byteLength(data) > 64)) {
      throw badRequest("BUTTON_DATA_INVALID");
    }
    if (button.text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
    if (Object.keys(button).length < 2) {
      throw badRequest(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      );
    }
  }
  if (rows.flat().length > 100) throw badRequest("REPLY_MARKUP_TOO_LONG");
  return rows.filter((row) => row.length > 0);
}

function fileOf(value: unknown, own: string, files: Readonly<Record<string, Upload>>): Upload {
  const file = files[own] ?? files[/^attach:\/\/(.+)$/.exec(String(value ?? ""))?.[1] ?? ""];
  if (!file)
    throw badRequest(
      value === undefined ? `there is no ${own} in the request` : "wrong remote file identifier specified",
    );
  return file;
}

/** Telegram takes a PNG as a photo up to 10 MB, with sides of at most 10,000 together and at most 20 to 1. */
function pictureOf(file: Upload): Picture {
  const png = file.bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"));
  if (!png) throw badRequest("IMAGE_PROCESS_FAILED");
  const [width, height] = [file.bytes.readUInt32BE(16), file.bytes.readUInt32BE(20)];
  if (file.bytes.length > 10 * 1024 * 1024) throw badRequest("file is too big");
  if (width + height > 10_000 || Math.max(width / height, height / width) > 20) {
    throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
  return { ...file, width, height };
}
