import type { InputRichMessage } from "grammy/types";
import type { Block, Item } from "../conversation/reply.ts";
import { type IsCited, splitLinks } from "./links.ts";
import { signed } from "./render-html.ts";
import { fitsOneMessage, type RichBlock, type RichCell, type RichItem, type Words } from "./rich-block.ts";

/** A text with its links. */
type Link = (text: string) => Words;

type TableBlock = Extract<Block, { kind: "table" }>;

/**
 * The rich form of a reply, or `null` where it does not fit one message. Made of blocks, not of markup: nothing is
 * escaped, and no text can become markup. Telegram refuses the whole message for one block without text, so there is
 * none; and apps may take a line end within a text for a space, so each line is a block of its own.
 */
export function renderRich(blocks: readonly Block[], isCited: IsCited): InputRichMessage | null {
  const link = linker(isCited);
  const rich = blocks.flatMap((block, index) => richBlocks(block, index, link));
  return rich.length > 0 && fitsOneMessage(rich) ? { blocks: rich } : null;
}

/**
 * Whether a reply reads better so: a table, something to unfold, or sources set apart from what rests on them. All else
 * says the same as a plain message, which every app can show.
 */
export function gainsByRich(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === "table" || kind === "details" || kind === "footer");
}

function richBlocks(block: Block, index: number, link: Link): RichBlock[] {
  switch (block.kind) {
    case "heading":
      return onOneLine(signed(block.text, block.mark)).map((text) => ({
        type: "heading",
        text: link(text),
        // Larger ones are made for articles: on a phone they fill the screen.
        size: index === 0 ? 3 : 4,
      }));
    case "paragraph":
      return linesOf(block.text).map((text) => paragraphOf(link(text)));
    case "list":
      return listOf(block.items, link);
    case "table":
      return tableOf(block, link);
    case "details":
      return detailsOf(block.summary, listOf(block.items, link));
    case "footer":
      return block.lines.flatMap(linesOf).map((text) => ({ type: "footer", text: link(text) }));
  }
}

const paragraphOf = (text: Words): RichBlock => ({ type: "paragraph", text });
const bold = (text: Words): Words => ({ type: "bold", text });

function listOf(items: readonly Item[], link: Link): RichBlock[] {
  const rich = items.map((item) => itemOf(item, link)).filter(({ blocks }) => blocks.length > 0);
  return rich.length > 0 ? [{ type: "list", items: rich }] : [];
}

function itemOf({ text, mark, lines = [] }: Item, link: Link): RichItem {
  const first = linesOf(signed(text, mark))
    .map(link)
    .map(mark ? bold : (plain) => plain);
  return { blocks: [...first, ...lines.flatMap(linesOf).map(link)].map(paragraphOf) };
}

function tableOf(table: TableBlock, link: Link): RichBlock[] {
  const width = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const head = columns.map((column): RichCell => ({ ...cellOf(table.head[column], link), is_header: true }));
  const rows = table.rows.map((row) =>
    columns.map((column) => cellOf(row[column], column === 0 ? (name) => bold(link(name)) : link)),
  );
  const cells = [head, ...rows].filter((row) => row.some(({ text }) => text !== undefined));
  return cells.length > 0 ? [{ type: "table", cells, is_bordered: true, is_compact: true }] : [];
}

function cellOf(words: string | undefined, style: Link): RichCell {
  const [text] = onOneLine(words ?? "");
  return { align: "left", valign: "top", ...(text === undefined ? {} : { text: style(text) }) };
}

function detailsOf(summary: string, blocks: RichBlock[]): RichBlock[] {
  const [text] = onOneLine(summary);
  if (text === undefined) return blocks;
  return blocks.length > 0 ? [{ type: "details", summary: text, blocks }] : [paragraphOf(bold(text))];
}

/** The lines of a text that say something. */
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The same as one line, where there is room for one alone; none where nothing is said. */
function onOneLine(text: string): string[] {
  const lines = linesOf(text);
  return lines.length > 0 ? [lines.join(" ")] : [];
}

function linker(isCited: IsCited): Link {
  return (text) => {
    const pieces = splitLinks(text, isCited).map(
      (piece): Words => (piece.link ? { type: "url", text: piece.text, url: piece.text } : piece.text),
    );
    const [only, more] = pieces;
    return only !== undefined && more === undefined ? only : pieces;
  };
}
