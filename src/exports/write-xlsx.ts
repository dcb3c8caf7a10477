import stringWidth from "string-width";
import writeExcelFile, { type CellObject } from "write-excel-file/node";
import { cutText } from "../facts/cut-text.ts";
import { cellText, type Table, type Value, valuesOf } from "./table.ts";

/** Widths are counted in characters of Latin; a Chinese one takes two. */
const narrowest = 8;
const widest = 60;

/**
 * A table as an XLSX file: the heading stays in sight, codes are text and figures numbers, columns are as wide as what
 * they hold. No cell is a formula, whatever its text begins with. The footer follows after an empty row.
 *
 * @throws as `valuesOf` does, and when the table's name holds no character that a sheet's name can have.
 */
export async function writeXlsx(table: Table): Promise<Uint8Array> {
  const values = valuesOf(table);
  const rows = [
    table.columns.map(({ heading, kind }) => headingCell(heading, kind === "number")),
    ...values.map((row) => row.map(cellOf)),
    ...(table.footer.length > 0 ? [[]] : []),
    ...table.footer.map((line) => [footerCell(line)]),
  ];
  const columns = table.columns.map(({ heading }, place) => ({
    width: widthOf([heading, ...values.map((row) => shownText(row[place]))]),
  }));
  const sheet = { sheet: sheetName(table.name), columns, stickyRowsCount: 1 };
  return writeExcelFile(rows, sheet, { fontFamily: "Microsoft YaHei", fontSize: 11 }).toBuffer();
}

const headingCell = (text: string, figures: boolean): CellObject => ({
  ...textCell(text),
  fontWeight: "bold",
  backgroundColor: "#E6EBF0",
  alignVertical: "center",
  wrap: true,
  ...(figures ? { align: "right" } : {}),
});

const footerCell = (text: string): CellObject => ({ ...textCell(text), textColor: "#55606C" });

/** The format keeps it text when somebody edits it. */
const textCell = (text: string): CellObject => ({
  value: escapeText(cellText(text)),
  type: String,
  format: "@",
});

function cellOf(value: Value): CellObject | null {
  switch (value.kind) {
    case "empty":
      return null;
    case "text":
      return { ...textCell(value.text), wrap: stringWidth(value.text) > widest, alignVertical: "top" };
    case "number":
      return {
        value: value.number,
        type: Number,
        format: `#,##0${decimals(value.number)}`,
        alignVertical: "top",
      };
    case "day":
      return { value: new Date(value.day), type: Date, format: "yyyy-mm-dd", alignVertical: "top" };
  }
}

/** As many decimals as the figure has, so that none is made up and none is lost. */
function decimals(figure: number): string {
  const { length } = String(figure).split(".")[1] ?? "";
  return length > 0 ? `.${"0".repeat(length)}` : "";
}

function shownText(value: Value | undefined): string {
  switch (value?.kind) {
    case undefined:
    case "empty":
      return "";
    case "text":
      return value.text;
    case "number":
      return value.number.toLocaleString("en", { maximumFractionDigits: 20 });
    case "day":
      return value.day;
  }
}

/** With room for the margins of a cell. */
function widthOf(texts: readonly string[]): number {
  const lines = texts.flatMap((text) => text.split("\n"));
  // Not spread into Math.max: a long table has more rows than a call can have arguments.
  const longest = lines.reduce((most, line) => Math.max(most, stringWidth(line)), narrowest);
  return Math.min(widest, longest) + 2;
}

/**
 * Excel reads `_x0041_` in a text as the letter A, so what looks like that is escaped; and the library's own index of
 * texts takes the names that every object has, such as "constructor", for texts that it has already written.
 */
function escapeText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return escaped in {}
    ? `_x${escaped.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_${escaped.slice(1)}`
    : escaped;
}

/** What Excel takes as a sheet's name: 31 characters at most, some of them nowhere, an apostrophe not at the ends. */
function sheetName(name: string): string {
  const taken = cutText(cellText(name).replace(/[[\]/\\:*?\s]+/g, " "), 31).replace(/^['\s]+|['\s]+$/g, "");
  if (taken === "") throw new Error(`"${name}" cannot name a sheet`);
  return taken;
}
