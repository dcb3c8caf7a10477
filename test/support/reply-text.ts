import type { Block, Item, Reply } from "../../src/conversation/reply.ts";

/** Every word of a reply's blocks, a line each, without any door's dress. */
export function textOf({ blocks }: Pick<Reply, "blocks">): string {
  return blocks.flatMap(linesOf).join("\n");
}

export function labelsOf({ choices }: Pick<Reply, "choices">): string[] {
  return choices.flat().map(({ label }) => label);
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.flatMap(itemLines);
    case "table":
      return [block.head, ...block.rows].map((cells) => cells.join(" | "));
    case "details":
      return [block.summary, ...block.items.flatMap(itemLines)];
    case "footer":
      return [...block.lines];
  }
}

const itemLines = ({ text, lines = [] }: Item): string[] => [text, ...lines];
