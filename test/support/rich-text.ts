import type { InputRichBlock, InputRichMessage, RichText } from "grammy/types";

/** Every line that a rich message shows, from top to bottom; the cells of a row are one. */
export function linesOfRich({ blocks = [] }: InputRichMessage): string[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: InputRichBlock): string[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "footer":
      return [wordsOf(block.text)];
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.flatMap(linesOf));
    case "table":
      return block.cells.map((row) => row.map(({ text = "" }) => wordsOf(text)).join(" | "));
    case "details":
      return [wordsOf(block.summary), ...block.blocks.flatMap(linesOf)];
    default:
      throw new Error(`no reply has a block of type ${block.type}`);
  }
}

export function wordsOf(text: RichText): string {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(wordsOf).join("");
  if (text.type === "bold" || text.type === "url") return wordsOf(text.text);
  throw new Error(`no reply has text of type ${text.type}`);
}

/** The addresses of its links, in order. */
export const linksOfRich = (message: InputRichMessage): string[] =>
  [...JSON.stringify(message).matchAll(/"url":("(?:[^"\\]|\\.)*")/g)].map(([, url = ""]) => JSON.parse(url));
