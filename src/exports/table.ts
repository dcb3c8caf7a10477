import { cutText } from "../facts/cut-text.ts";
import { isIsoDate } from "../facts/iso-date.ts";

/** A list or a table as plain data, to be written as a file. Every word in it is ready to be shown. */
export interface Table {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Below the rows: source, date, notes, that all of it is unofficial. */
  readonly footer: readonly string[];
}

export interface Column {
  readonly heading: string;
  readonly kind: ColumnKind;
}

export type ColumnKind =
  /** Also codes, batches and years: nothing to calculate with. */
  | "text"
  | "number"
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as the source gives it. */
  | "date";

/** null where nothing is held. */
export type Cell = string | number | null;

/** A cell with what it is, so that a writer needs no look at its column. */
export type Value =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** A whole day, `YYYY-MM-DD`; a month or a year alone is text. */
  | { readonly kind: "day"; readonly day: string };

/** A spreadsheet has no room for more in one cell. */
const longestText = 32_767;

/**
 * The cells of the rows by what they are.
 *
 * @throws when a cell is not what its column holds, or a row is not as long as there are columns.
 */
export function valuesOf({ name, columns, rows }: Table): Value[][] {
  return rows.map((row, index) => {
    if (row.length !== columns.length)
      throw new Error(`"${name}", row ${index + 1}: ${row.length} cells, ${columns.length} columns`);
    return columns.map((column, place) => {
      const cell = row[place] ?? null;
      const value = asValue(cell, column.kind);
      if (!value)
        throw new Error(`"${name}", row ${index + 1}, "${column.heading}": ${cell} is no ${column.kind}`);
      return value;
    });
  });
}

function asValue(cell: Cell, kind: ColumnKind): Value | null {
  if (cell === null) return { kind: "empty" };
  switch (kind) {
    case "text":
      return typeof cell === "string" ? { kind, text: cellText(cell) } : null;
    case "number":
      return typeof cell === "number" && Number.isFinite(cell) ? { kind, number: cell } : null;
    case "date":
      if (typeof cell !== "string") return null;
      return isIsoDate(cell) ? { kind: "day", day: cell } : { kind: "text", text: cellText(cell) };
  }
}

/**
 * A text as a cell can hold it: lines end in LF, and what neither format can carry (control characters, halves of
 * characters, codes that are no characters) is left out.
 *
 * @throws when it is longer than a cell can be.
 */
export function cellText(text: string): string {
  const held = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]|(?![\t\n])\p{Cc}/gu, "");
  if (held.length > longestText)
    throw new Error(`no cell holds ${held.length} characters: ${cutText(held, 40)}…`);
  return held;
}
