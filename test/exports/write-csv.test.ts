import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cellText, type Column, type Table } from "../../src/exports/table.ts";
import { writeCsv } from "../../src/exports/write-csv.ts";
import { anyText, centers } from "./tables.ts";

const textOf = (table: Table): string => Buffer.from(writeCsv(table)).toString("utf8");

/** The fields as a reader of another house has them, which finds the line ends itself and takes the byte order mark off. */
const fieldsOf = (
  table: Table,
  config: { delimiter?: string; newline?: "\n" | "\r\n" } = { delimiter: "," },
): string[][] => Papa.parse<string[]>(textOf(table), { ...config, worker: false }).data;

function textTable(texts: readonly string[]): Table {
  const columns: Column[] = [
    { heading: "a", kind: "text" },
    { heading: "b", kind: "text" },
  ];
  return { name: "x", columns, rows: texts.map((text) => [text, "end"]), footer: [] };
}

const field = (text: string): string | undefined => fieldsOf(textTable([text]))[1]?.[0];

describe("a CSV file", () => {
  it("begins with the byte order mark that Chinese Excel needs, and ends its lines with CRLF", () => {
    expect([...writeCsv(centers).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = textOf(centers);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.split("\r\n")).toHaveLength(9);
  });

  it("has heading, rows, an empty row and the footer, each as wide as the table", () => {
    expect(fieldsOf(centers)).toEqual([
      ["企业", "统一社会信用代码", "数量", "占比", "日期"],
      ["重庆海扶医疗科技股份有限公司", "\t911101080000000000", "137", "12.9", "2022-09-06"],
      [`'=HYPERLINK("http://example.com","x")`, "\t007", "-5", "-0.5", "\t2022-09"],
      ['中冶赛迪, 集团\n"分中心"', "\t9131E10", "1062.25", "100", "2022"],
      ["沈阳", "", "", "", ""],
      ["", "", "", "", ""],
      ["来源：中国网，2022年9月6日", "", "", "", ""],
      ["非官方", "", "", "", ""],
      [""],
    ]);
  });

  it.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    " =1+1",
    "\t=1",
    "\r=1",
    "＝1+1",
    "－2+3",
    "+86 21 6868",
  ])("puts %j behind an apostrophe", (text) => {
    expect(field(text)).toBe(`'${cellText(text)}`);
  });

  it.each([
    "911101080000000000",
    "123456789012",
    "007",
    "1E5",
    "9131e10",
    "1-2",
    "3/4",
    "9:30",
    "5%",
    "¥5",
    "(5)",
    "1,000",
    "1.50",
    "-5",
    "+5",
    "2022-09",
    "2022年9月",
    "Mar 5",
    "5-May",
    "SEP2",
    "TRUE",
    "false",
    "１２３４５６７８９０１２３",
  ])("keeps %j as it is written, behind a tab that is not seen", (text) => {
    expect(field(text)).toBe(`\t${text}`);
  });

  it.each([
    "310106",
    "0",
    "2022",
    "第23批",
    "A-1",
    "R&D",
    "91310000MA1FL0000X",
    "3M中国",
    "",
    "May Fourth Motors",
  ])("leaves %j alone", (text) => {
    expect(field(text)).toBe(text);
  });

  it.each([
    ["LF", "x,one\n=1+1"],
    ["LF, and nothing that is quoted for another reason", "one\n=1+1"],
    ["CRLF", "one\r\n=1+1"],
    ["CR", "one\r=1+1"],
    ["several", "a\n\n@b\n-c\n"],
  ])("keeps a cell with %s in its row, so that no line of it begins a formula", (_, text) => {
    for (const config of [{}, { newline: "\r\n" }, { newline: "\n" }] as const) {
      const [, row = [], next] = fieldsOf(textTable([text, "second"]), config);
      expect([row[0], row[1]?.trim()]).toEqual([cellText(text), "end"]);
      expect(next?.[0]).toBe("second");
    }
    const heading = { ...textTable([]), footer: [text] };
    expect(
      fieldsOf({ ...heading, columns: [{ heading: text, kind: "text" }] }).map(([only]) => only),
    ).toEqual([cellText(text), "", cellText(text), ""]);
  });

  it("loses no text and makes no formula of one", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (texts) => {
        const rows = fieldsOf(textTable(texts)).slice(1, -1);
        expect(rows).toHaveLength(texts.length);
        for (const [index, [written = "", end]] of rows.entries()) {
          const held = cellText(texts[index] ?? "");
          expect([held, `'${held}`, `\t${held}`]).toContain(written);
          expect(end).toBe("end");
          // Readers look behind spaces and at full-width signs too; a tab may stand before a plain figure alone.
          const read = written.normalize("NFKC").trim();
          if (/^[=+\-@]/.test(read)) expect(read).toMatch(/^[+-][\d.,]*(e[+-]?\d+)?%?$/i);
        }
      }),
      { numRuns: 500 },
    );
  });
});
