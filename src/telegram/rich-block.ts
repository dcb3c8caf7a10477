import type { RichBlockTableCell } from "grammy/types";

/** What Telegram takes in one rich message. */
export const richLimits = { characters: 32_768, blocks: 500, columns: 20 } as const;

/** Of Telegram's kinds of formatted text, those that replies are made of. */
export type Words =
  | string
  | Words[]
  | { type: "bold"; text: Words }
  | { type: "url"; text: string; url: string };

export type RichCell = RichBlockTableCell & { text?: Words };
export type RichItem = { blocks: RichBlock[] };

/** Of Telegram's kinds of blocks, those that replies are made of. */
export type RichBlock =
  | { type: "paragraph" | "footer"; text: Words }
  | { type: "heading"; text: Words; size: 3 | 4 }
  | { type: "list"; items: RichItem[] }
  | { type: "table"; cells: RichCell[][]; is_bordered: true; is_compact: true }
  | { type: "details"; summary: Words; blocks: RichBlock[] };

/** Whether the blocks fit one rich message. */
export function fitsOneMessage(blocks: readonly RichBlock[]): boolean {
  const { characters, blocks: number, columns } = sizeOf(blocks);
  return characters <= richLimits.characters && number <= richLimits.blocks && columns <= richLimits.columns;
}

interface Size {
  readonly characters: number;
  /** Items, rows and what is nested count too. */
  readonly blocks: number;
  /** Of the widest table. */
  readonly columns: number;
}

const sizeOf = (blocks: readonly RichBlock[]): Size => total(blocks.map(sizeOfBlock));

function sizeOfBlock(block: RichBlock): Size {
  switch (block.type) {
    case "paragraph":
    case "footer":
    case "heading":
      return { characters: lengthOf(block.text), blocks: 1, columns: 0 };
    case "list":
      return total([one, ...block.items.flatMap(({ blocks }) => [one, sizeOf(blocks)])]);
    case "table":
      return total([one, ...block.cells.map(sizeOfRow)]);
    case "details":
      return total([{ ...one, characters: lengthOf(block.summary) }, sizeOf(block.blocks)]);
  }
}

const one: Size = { characters: 0, blocks: 1, columns: 0 };

const sizeOfRow = (cells: readonly RichCell[]): Size => ({
  characters: cells.reduce((sum, { text = "" }) => sum + lengthOf(text), 0),
  blocks: 1,
  columns: cells.length,
});

const total = (sizes: readonly Size[]): Size =>
  sizes.reduce(
    (sum, { characters, blocks, columns }) => ({
      characters: sum.characters + characters,
      blocks: sum.blocks + blocks,
      columns: Math.max(sum.columns, columns),
    }),
    { characters: 0, blocks: 0, columns: 0 },
  );

function lengthOf(words: Words): number {
  if (typeof words === "string") return words.length;
  if (Array.isArray(words)) return words.reduce<number>((sum, part) => sum + lengthOf(part), 0);
  return lengthOf(words.text);
}
