import stringWidth from "string-width";
import { chartText } from "../charts/chart-text.ts";
import type { Block, Choice, Item, Mark, View } from "../conversation/reply.ts";
import type { Table } from "../exports/table.ts";

const signs: Record<Mark, string> = { met: "✓", unmet: "✗", unknown: "?" };

/** How a real terminal may be dressed; a pipe gets plain text. */
export interface Dress {
  bold(text: string): string;
  dim(text: string): string;
}
export const plainDress: Dress = { bold: (text) => text, dim: (text) => text };
export const terminalDress: Dress = {
  bold: (text) => `\x1b[1m${text}\x1b[22m`,
  dim: (text) => `\x1b[2m${text}\x1b[22m`,
};

/** A reply as lines, its buttons as `[1] label`, a row of them a line. A picture and a file come in their text form. */
export function renderLines({ blocks, choices, image, document }: View, dress: Dress): string[] {
  const said = blocks.flatMap((block, index) => [...(index > 0 ? [""] : []), ...blockLines(block, dress)]);
  const table = document ? ["", ...tableLines(rowsOf(document.table)), "", ...document.table.footer] : [];
  let number = 0;
  const rows = choices.map((row) => row.map(({ label }) => `[${++number}] ${label}`).join("   "));
  const buttons = rows.length > 0 ? ["", ...rows] : [];
  return [...(image ? chartText(image) : said), ...table, ...buttons].map(withoutControls);
}

const rowsOf = ({ columns, rows }: Table): string[][] => [
  columns.map(({ heading }) => heading),
  ...rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
];

/** The button that a typed line presses: `#2`, or its label. */
export function choiceFor<Labelled extends Pick<Choice, "label">>(
  line: string,
  choices: readonly (readonly Labelled[])[],
): Labelled | null {
  const all = choices.flat();
  const number = /^#(\d{1,3})$/.exec(line)?.[1];
  if (number !== undefined) return all[Number(number) - 1] ?? null;
  const typed = line.toLowerCase();
  return all.find(({ label }) => label.toLowerCase() === typed) ?? null;
}

function blockLines(block: Block, dress: Dress): string[] {
  switch (block.kind) {
    case "heading":
      return [dress.bold(signed(block.text, block.mark))];
    case "paragraph":
      return block.text.split("\n");
    case "list":
      return block.items.flatMap(itemLines);
    case "table":
      return tableLines([block.head, ...block.rows]);
    case "details":
      return [dress.bold(block.summary), ...block.items.flatMap(itemLines)];
    case "footer":
      return block.lines.map((line) => dress.dim(line));
  }
}

const signed = (text: string, mark: Mark | undefined): string => (mark ? `${signs[mark]} ${text}` : text);

function itemLines({ text, mark, lines = [] }: Item): string[] {
  return [mark ? signed(text, mark) : `- ${text}`, ...lines.map((line) => `  ${line}`)];
}

function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join("  ")
      .trimEnd(),
  );
}

/**
 * What is shown must not move the cursor, colour the screen or turn its direction; the dress's own codes pass. The joiners
 * that keep Telegram's apps from making links of a quoted text have no use here, where text is copied.
 */
function withoutControls(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const codes = /\x1b(?!\[(?:1|22|2)m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]/g;
  return line.replace(codes, "").replace(/[\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g, "");
}
