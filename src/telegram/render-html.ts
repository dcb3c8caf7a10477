import type { Block, Item, Mark, Reply } from "../conversation/reply.ts";
import { type IsCited, type Piece, splitLinks } from "./links.ts";

/** Telegram cuts a message after this many characters, counted without the markup. */
export const maxMessageLength = 4096;

const signs: Record<Mark, string> = { met: "✅", unmet: "❌", unknown: "❔" };

/** A message: its text as Telegram HTML, and the same without markup for when Telegram refuses the entities. */
export interface RenderedMessage {
  readonly html: string;
  readonly plain: string;
}

/** A line that holds its own markup whole, so that messages can be cut between any two of them. */
interface Line {
  readonly text: string;
  readonly style: "plain" | "bold" | "italic";
  readonly folded: boolean;
}

/** Lines that are read together, as an item with what belongs to it: cut apart only where they fit no message. */
type Passage = readonly Line[];

/**
 * The messages of a reply, as few as fit: nearly always one. Text is escaped here and nowhere else.
 *
 * @param longest characters of one message, without the markup.
 */
export function renderHtml(
  blocks: readonly Block[],
  isCited: IsCited,
  longest = maxMessageLength,
): RenderedMessage[] {
  const messages: Line[][] = [[]];
  let length = 0;
  for (const passage of passagesOf(blocks)) {
    const lines = passage.flatMap((whole) => cutToLength(whole, longest));
    const whole = lengthOf(lines);
    if (length + whole > longest && whole <= longest) {
      messages.push([]);
      length = 0;
    }
    for (const next of lines) {
      if (length + lengthOf([next]) > longest) {
        messages.push([]);
        length = 0;
      }
      if (length === 0 && next.text === "") continue;
      messages.at(-1)?.push(next);
      length += lengthOf([next]);
    }
  }
  return messages.filter((message) => message.length > 0).map((message) => joined(message, isCited));
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Buttons may hold any text; Telegram shows about this much of a label on a phone. */
export function keyboardOf(
  choices: Reply["choices"],
  encode: (choice: Reply["choices"][number][number]) => string,
): { text: string; callback_data: string }[][] {
  return choices.map((row) => row.map((choice) => ({ text: choice.label, callback_data: encode(choice) })));
}

/** A text with the sign of how it came out. */
export const signed = (text: string, mark: Mark | undefined): string =>
  mark ? `${signs[mark]} ${text}` : text;

const line = (text: string, style: Line["style"] = "plain", folded = false): Line => ({
  text,
  style,
  folded,
});

/** With its line end. */
const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce((length, { text }) => length + text.length + 1, 0);

/** Every block's passages, a blank line between blocks; a heading, or what announces a list, stays with what follows. */
function passagesOf(blocks: readonly Block[]): Passage[] {
  const passages: Line[][] = [];
  let announced = false;
  for (const [index, block] of blocks.entries()) {
    const [first = [], ...more] = blockPassages(block);
    const opening = [...(index > 0 ? [line("")] : []), ...first];
    if (announced) passages.at(-1)?.push(...opening);
    else passages.push(opening);
    passages.push(...more.map((passage) => [...passage]));
    const next = blocks[index + 1]?.kind;
    announced =
      more.length === 0 && (block.kind === "heading" || (block.kind === "paragraph" && next === "list"));
  }
  return passages;
}

function blockPassages(block: Block): Passage[] {
  switch (block.kind) {
    case "heading":
      return [[line(signed(block.text, block.mark), "bold")]];
    case "paragraph":
      return [block.text.split("\n").map((text) => line(text))];
    case "list":
      return block.items.map((item) => itemLines(item, false));
    case "table":
      // A phone has no room for columns: a row is its name, then each cell with its column's head.
      return block.rows.map(([name = "", ...cells]) => [
        line(name, "bold"),
        line(cells.map((cell, column) => `${block.head[column + 1] ?? ""} ${cell}`.trim()).join(" · ")),
      ]);
    case "details": {
      const [first = [], ...more] = block.items.map((item) => itemLines(item, true));
      return [[line(block.summary, "bold", true), ...first], ...more];
    }
    case "footer":
      return [block.lines.map((text) => line(text, "italic"))];
  }
}

function itemLines({ text, mark, lines = [] }: Item, folded: boolean): Line[] {
  const first = mark ? line(signed(text, mark), "bold", folded) : line(`• ${text}`, "plain", folded);
  return [first, ...lines.map((more) => line(`   ${more}`, "plain", folded))];
}

function cutToLength(whole: Line, longest: number): Line[] {
  if (whole.text.length < longest) return [whole];
  const pieces: Line[] = [];
  let piece = "";
  for (const character of whole.text) {
    if (piece.length + character.length >= longest - 1) {
      pieces.push({ ...whole, text: piece });
      piece = "";
    }
    piece += character;
  }
  return [...pieces, { ...whole, text: piece }];
}

function joined(lines: readonly Line[], isCited: IsCited): RenderedMessage {
  let html = "";
  let folding = false;
  for (const [index, next] of lines.entries()) {
    if (folding && !next.folded) html += "</blockquote>";
    if (index > 0) html += "\n";
    if (!folding && next.folded) html += "<blockquote expandable>";
    folding = next.folded;
    html += styled(next, isCited);
  }
  if (folding) html += "</blockquote>";
  return { html, plain: lines.map(({ text }) => text).join("\n") };
}

function styled({ text, style }: Line, isCited: IsCited): string {
  const escaped = splitLinks(text, isCited).map(linked).join("");
  if (text === "" || style === "plain") return escaped;
  return style === "bold" ? `<b>${escaped}</b>` : `<i>${escaped}</i>`;
}

/** A link shows its address in full, so that it can be read, copied and followed without being asked. */
function linked({ text, link }: Piece): string {
  const escaped = escapeHtml(text);
  return link ? `<a href="${escaped}">${escaped}</a>` : escaped;
}
