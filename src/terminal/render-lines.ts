import type { Block, Choice, Item, Mark, Reply } from "../chat/reply.ts";

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

/** A reply as lines, its buttons as `[1] label`, a row of them a line. */
export function renderLines({ blocks, choices }: Pick<Reply, "blocks" | "choices">, dress: Dress): string[] {
  const lines = blocks.flatMap((block, index) => [...(index > 0 ? [""] : []), ...blockLines(block, dress)]);
  let number = 0;
  const rows = choices.map((row) => row.map(({ label }) => `[${++number}] ${label}`).join("   "));
  return [...lines, ...(rows.length > 0 ? ["", ...rows] : [])].map(withoutControls);
}

/** The button that a typed line presses: `#2`, or its label. */
export function choiceFor(line: string, choices: Reply["choices"]): Choice | null {
  const all = choices.flat();
  const number = /^#(\d{1,3})$/.exec(line)?.[1];
  if (number !== undefined) return all[Number(number) - 1] ?? null;
  return all.find(({ label }) => label === line) ?? null;
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
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd(),
  );
}

/** Columns that a text takes in a terminal: Chinese characters and full-width signs take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}

/** Typed text that is shown again must not move the cursor or colour the screen; the dress's own codes pass. */
function withoutControls(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return line.replace(/\x1b(?!\[(?:1|22|2)m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]/g, "");
}
