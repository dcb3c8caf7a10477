import type { Chart } from "../charts/chart.ts";
import type { Table } from "../exports/table.ts";
import type { Action } from "./action.ts";

/** How a criterion, or a whole level, came out. Doors show it as a sign beside the words, never in place of them. */
export type Mark = "met" | "unmet" | "unknown";

/** A line of a list, with further lines that belong to it. */
export interface Item {
  readonly text: string;
  readonly mark?: Mark;
  readonly lines?: readonly string[];
}

/** What is shown, not how: doors make HTML, a rich message or terminal lines of it and neither add nor drop a fact. */
export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly mark?: Mark }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Folded where the door can fold. */
  | { readonly kind: "details"; readonly summary: string; readonly items: readonly Item[] }
  /** Source, date, and what the whole is worth. */
  | { readonly kind: "footer"; readonly lines: readonly string[] };

export interface Choice {
  readonly label: string;
  readonly action: Action;
}

/** What is shown of an answer; where, and how its buttons are written, is the turn's to say. */
export interface View {
  readonly blocks: readonly Block[];
  /** Rows of buttons. */
  readonly choices: readonly (readonly Choice[])[];
  /** Shown as a reply to the person's message, whose text then comes back with a press of its buttons (`Input.inReplyTo`). */
  readonly asReply?: true;
  /** A picture of what the blocks say; they hold the same facts. */
  readonly image?: Chart;
  /** A table sent as a file. */
  readonly document?: { readonly table: Table; readonly format: "csv" | "xlsx" };
}

export interface Reply extends Omit<View, "choices"> {
  /** Each with what a door sends and brings back when it is pressed. */
  readonly choices: readonly (readonly (Choice & { readonly data: string })[])[];
  /** Takes the place of the message whose button was pressed. */
  readonly replaces: boolean;
}

/** A result of inline mode: what is shown in the list, and what is sent when it is chosen. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly blocks: readonly Block[];
  /** Leads to the same in the bot, as what follows `?start=`. */
  readonly start: string;
}

export const heading = (text: string, mark?: Mark): Block => ({
  kind: "heading",
  text,
  ...(mark ? { mark } : {}),
});
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const list = (items: readonly (string | Item)[]): Block => ({
  kind: "list",
  items: items.map((item) => (typeof item === "string" ? { text: item } : item)),
});
export const footer = (...lines: readonly string[]): Block => ({ kind: "footer", lines });

/** Buttons in rows of at most `perRow`. */
export function inRows(choices: readonly Choice[], perRow: number): Choice[][] {
  const rows: Choice[][] = [];
  for (let start = 0; start < choices.length; start += perRow)
    rows.push(choices.slice(start, start + perRow));
  return rows;
}
