import { type Context, InputFile } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Chart } from "../charts/chart.ts";
import type { Table } from "../exports/table.ts";
import type { Block, Reply } from "../conversation/reply.ts";
import type { IsCited } from "./links.ts";
import { keyboardOf, renderHtml } from "./render-html.ts";
import type { RichMessages } from "./rich-messages.ts";
import { sendPlain, type Spot, withPlainFallback } from "./send-plain.ts";
import { sendRich } from "./send-rich.ts";

export interface ShowDeps {
  /** Makes a picture of a chart, as PNG. */
  readonly draw: (chart: Chart) => Promise<Uint8Array>;
  readonly rich: RichMessages;
  readonly isCited: IsCited;
}

/** Shows a reply in the chat of an update and returns the id of the message that carries its buttons. */
export async function showReply(ctx: Context, reply: Reply, deps: ShowDeps): Promise<string> {
  const keyboard = { inline_keyboard: keyboardOf(reply.choices, ({ data }) => data) };
  const replaced = reply.replaces ? ctx.callbackQuery?.message?.message_id : undefined;
  const inReplyTo = reply.asReply ? ctx.message?.message_id : undefined;
  if (reply.image) {
    const photo = new InputFile(await deps.draw(reply.image), "chart.png");
    return sentFile(ctx, reply.blocks, keyboard, deps, (options) => ctx.replyWithPhoto(photo, options));
  }
  if (reply.document) {
    const { table, format } = reply.document;
    const file = new InputFile(await written(table, format), `${table.name}.${format}`);
    return sentFile(ctx, reply.blocks, keyboard, deps, (options) => ctx.replyWithDocument(file, options));
  }
  return said(ctx, reply.blocks, keyboard, deps, { replaced, inReplyTo });
}

/** The blocks as one rich message, or else as plain ones, which say the same. */
async function said(
  ctx: Context,
  blocks: readonly Block[],
  keyboard: InlineKeyboardMarkup,
  { rich, isCited }: ShowDeps,
  spot: Spot = { replaced: undefined, inReplyTo: undefined },
): Promise<string> {
  const message = rich.of(blocks);
  if (message) {
    try {
      return await sendRich(ctx, message, keyboard, spot);
    } catch (error) {
      if (!rich.refused(error)) throw error;
    }
  }
  return sendPlain(ctx, renderHtml(blocks, isCited), keyboard, spot);
}

/** The packages that write files take a tenth of the start: they are loaded at the first one. */
async function written(table: Table, format: "csv" | "xlsx"): Promise<Uint8Array | string> {
  if (format === "csv") return (await import("../exports/write-csv.ts")).writeCsv(table);
  return (await import("../exports/write-xlsx.ts")).writeXlsx(table);
}

/** Telegram cuts the words under a picture or file after this many characters. */
const maxCaptionLength = 1024;

/** A file with the words and buttons under it; words that do not fit there follow in a message of their own. */
async function sentFile(
  ctx: Context,
  blocks: readonly Block[],
  keyboard: InlineKeyboardMarkup,
  deps: ShowDeps,
  send: (options: {
    caption?: string;
    parse_mode?: "HTML";
    reply_markup?: InlineKeyboardMarkup;
  }) => Promise<{ message_id: number }>,
): Promise<string> {
  const [only, more] = renderHtml(blocks, deps.isCited);
  if (only && !more && only.plain.length <= maxCaptionLength) {
    const message = await withPlainFallback(
      () => send({ caption: only.html, parse_mode: "HTML", reply_markup: keyboard }),
      () => send({ caption: only.plain, reply_markup: keyboard }),
    );
    return String(message.message_id);
  }
  await send({});
  return said(ctx, blocks, keyboard, deps);
}
