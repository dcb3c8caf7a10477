import { stringify } from "csv-stringify/sync";
import { cellText, type Table, type Value, valuesOf } from "./table.ts";

/**
 * A table as a CSV file for Excel: UTF-8 with a byte order mark, without which Chinese Excel reads it as GBK; CRLF; and
 * no text that Excel would run or turn into something else. The footer follows after an empty row.
 *
 * @throws as `valuesOf` does.
 */
export function writeCsv(table: Table): Uint8Array {
  const blank = table.columns.map(() => null);
  const rows = [
    table.columns.map(({ heading }) => field(heading)),
    ...valuesOf(table).map((row) => row.map(valueField)),
    ...(table.footer.length > 0 ? [blank] : []),
    ...table.footer.map((line) => [field(line), ...blank.slice(1)]),
  ];
  // The records end in CRLF, and readers of many kinds end one at a lone LF or CR too: what holds any is quoted.
  return Buffer.from(
    stringify(rows, { bom: true, record_delimiter: "windows", quoted_match: /^\s|[\r\n]|\s$/ }),
  );
}

function valueField(value: Value): string | null {
  switch (value.kind) {
    case "empty":
      return null;
    case "text":
      return field(value.text);
    case "number":
      return String(value.number);
    case "day":
      return value.day;
  }
}

/** A text that Excel shows and does not touch. Behind an apostrophe nothing runs; behind a tab, which is not seen, nothing is read. */
function field(text: string): string {
  const held = cellText(text);
  // As Excel may read it: full-width characters as ASCII, without the spaces before.
  const read = held.normalize("NFKC").trim();
  if (/^[=+\-@]/.test(read) && !isNumber(read)) return `'${held}`;
  return isRewritten(read) ? `\t${held}` : held;
}

const isNumber = (text: string): boolean => /^[+-]?[\d,]*\.?\d+(e[+-]?\d+)?%?$/i.test(text);

/** Whether Excel would show another value: a code of many digits becomes 9.11E+17, `007` 7, `2022-09` a day, `true` TRUE. */
function isRewritten(text: string): boolean {
  if (/^(0|[1-9]\d{0,10})$/.test(text)) return false;
  if (/^(true|false)$/i.test(text)) return true;
  return /\d/.test(text) && (figures.test(text) || month.test(text));
}

const figures = /^[\d\s.,:/\-+()%¥$€£年月日时分秒]*(e[+-]?\d+)?$/i;
const month = /^[\d\s.,/-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s.,/-]*$/i;
