import type { InputRichMessage } from "grammy/types";
import type { Block, Item } from "../chat/reply.ts";
import { splitLinks } from "./links.ts";
import { signed } from "./render-html.ts";
import { fitsOneMessage, type RichBlock, type RichCell, type RichItem, type Words } from "./rich-block.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/**
 * The rich form of a reply, or `null` where it does not fit one message. Made of blocks, not of markup: nothing is
 * escaped, and no text can become markup. Telegram refuses the whole message for one block without text, so there is
 * none; and apps may take a line end within a text for a space, so each line is a block of its own.
 */
export function renderRich(blocks: readonly Block[]): InputRichMessage | null {
  const rich = blocks.flatMap(richBlocks);
  return rich.length > 0 && fitsOneMessage(rich) ? { blocks: rich } : null;
}

/**
 * Whether a reply reads better so: a table, something to unfold, or sources set apart from what rests on them. All else
 * says the same as a plain message, which every app can show.
 */
export function gainsByRich(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === "table" || kind === "details" || kind === "footer");
}

function richBlocks(block: Block, index: number): RichBlock[] {
  switch (block.kind) {
    case "heading":
      return onOneLine(signed(block.text, block.mark)).map((text) => ({
        type: "heading",
        text: withLinks(text),
        // Larger ones are made for articles: on a phone they fill the screen.
        size: index === 0 ? 3 : 4,
      }));
    case "paragraph":
      return linesOf(block.text).map(paragraphOf);
    case "list":
      return listOf(block.items);
    case "table":
      return tableOf(block);
    case "details":
      return detailsOf(block.summary, listOf(block.items));
    case "footer":
      return block.lines.flatMap(linesOf).map((text) => ({ type: "footer", text: withLinks(text) }));
  }
}

const paragraphOf = (text: string): RichBlock => ({ type: "paragraph", text: withLinks(text) });
const boldParagraphOf = (text: string): RichBlock => ({ type: "paragraph", text: bold(text) });
const bold = (text: string): Words => ({ type: "bold", text: withLinks(text) });

function listOf(items: readonly Item[]): RichBlock[] {
  const rich = items.map(itemOf).filter(({ blocks }) => blocks.length > 0);
  return rich.length > 0 ? [{ type: "list", items: rich }] : [];
}

function itemOf({ text, mark, lines = [] }: Item): RichItem {
  const first = linesOf(signed(text, mark)).map(mark ? boldParagraphOf : paragraphOf);
  return { blocks: [...first, ...lines.flatMap(linesOf).map(paragraphOf)] };
}

function tableOf(table: TableBlock): RichBlock[] {
  const width = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const head = columns.map(
    (column): RichCell => ({ ...cellOf(table.head[column], withLinks), is_header: true }),
  );
  const rows = table.rows.map((row) =>
    columns.map((column) => cellOf(row[column], column === 0 ? bold : withLinks)),
  );
  const cells = [head, ...rows].filter((row) => row.some(({ text }) => text !== undefined));
  return cells.length > 0 ? [{ type: "table", cells, is_bordered: true, is_compact: true }] : [];
}

function cellOf(words: string | undefined, style: (text: string) => Words): RichCell {
  const [text] = onOneLine(words ?? "");
  return { align: "left", valign: "top", ...(text === undefined ? {} : { text: style(text) }) };
}

function detailsOf(summary: string, blocks: RichBlock[]): RichBlock[] {
  const [text] = onOneLine(summary);
  if (text === undefined) return blocks;
  return blocks.length > 0
    ? [{ type: "details", summary: withLinks(text), blocks }]
    : [boldParagraphOf(text)];
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

function withLinks(text: string): Words {
  const pieces = splitLinks(text).map(
    (piece): Words => (piece.link ? { type: "url", text: piece.text, url: piece.text } : piece.text),
  );
  const [only, more] = pieces;
  return only !== undefined && more === undefined ? only : pieces;
}
