import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText, type Table } from "../../src/exports/table.ts";
import { writeXlsx } from "../../src/exports/write-xlsx.ts";
import { anyText, centers } from "./tables.ts";

/** Read back by SheetJS, which shares nothing with the writer. */
async function read(table: Table) {
  const book = XLSX.read(await writeXlsx(table), {
    cellNF: true,
    cellStyles: true,
    bookFiles: true,
    UTC: true,
  });
  const [name = ""] = book.SheetNames;
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error("no sheet");
  const files = (book as unknown as { files: Record<string, { content: Uint8Array }> }).files;
  const source = Buffer.from(files["xl/worksheets/sheet1.xml"]?.content ?? []).toString("utf8");
  const cell = (address: string): XLSX.CellObject | undefined => sheet[address];
  return { name, sheet, source, cell };
}

const textTable = (texts: readonly string[]): Table => ({
  name: "x",
  columns: [{ heading: "a", kind: "text" }],
  rows: texts.map((text) => [text]),
  footer: [],
});

describe("an XLSX file", () => {
  it("keeps names and codes as text", async () => {
    const { cell } = await read(centers);
    expect(cell("A2")).toMatchObject({ t: "s", v: "重庆海扶医疗科技股份有限公司", z: "@" });
    expect(cell("B2")).toMatchObject({ t: "s", v: "911101080000000000", z: "@" });
    expect(cell("B3")).toMatchObject({ t: "s", v: "007" });
    expect(cell("B4")).toMatchObject({ t: "s", v: "9131E10" });
    expect(cell("A4")?.v).toBe('中冶赛迪, 集团\n"分中心"');
  });

  it("has figures as numbers, with the decimals that they have", async () => {
    const { cell } = await read(centers);
    expect(cell("C2")).toMatchObject({ t: "n", v: 137, w: "137" });
    expect(cell("C3")).toMatchObject({ t: "n", v: -5, w: "-5" });
    expect(cell("C4")).toMatchObject({ t: "n", v: 1062.25, w: "1,062.25" });
    expect(cell("D2")).toMatchObject({ t: "n", v: 12.9, w: "12.9" });
    expect(cell("D3")).toMatchObject({ t: "n", v: -0.5, w: "-0.5" });
    expect(cell("D4")).toMatchObject({ t: "n", v: 100, w: "100" });
  });

  it("has whole days as dates, and a month or a year as it is known", async () => {
    const { cell } = await read(centers);
    // The 44,810th day of Excel's calendar.
    expect(cell("E2")).toMatchObject({ t: "n", v: 44810, w: "2022-09-06" });
    expect(cell("E3")).toMatchObject({ t: "s", v: "2022-09" });
    expect(cell("E4")).toMatchObject({ t: "s", v: "2022" });
  });

  it("leaves cells empty where nothing is held", async () => {
    const { cell } = await read(centers);
    expect(["B5", "C5", "D5", "E5"].map((address) => cell(address)?.v)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("ends with the footer, below an empty row", async () => {
    const { cell, sheet } = await read(centers);
    expect(cell("A6")?.v).toBeUndefined();
    expect([cell("A7")?.v, cell("A8")?.v]).toEqual(centers.footer);
    expect(sheet["!ref"]).toBe("A1:E8");
  });

  it("keeps the heading in sight and makes columns as wide as what they hold", async () => {
    const { source, sheet } = await read(centers);
    expect(source).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const widths = (sheet["!cols"] ?? []).map((column) => Math.floor(column?.width ?? 0));
    expect(widths).toEqual([38, 20, 10, 10, 12]);
  });

  it("runs nothing", async () => {
    const { source, cell } = await read(centers);
    expect(source).not.toContain("<f>");
    expect(cell("A3")).toMatchObject({ t: "s", v: '=HYPERLINK("http://example.com","x")' });
    expect(cell("A3")?.f).toBeUndefined();
  });

  it("has a name that Excel takes", async () => {
    const named = async (name: string) => (await read({ ...centers, name })).name;
    expect(await named("'重庆/两江: [2022]*?'")).toBe("重庆 两江 2022");
    expect(await named("企业".repeat(20))).toBe(`${"企业".repeat(15)}企`);
    await expect(writeXlsx({ ...centers, name: "/" })).rejects.toThrow('"/" cannot name a sheet');
  });

  it("loses no text and makes no formula of one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (texts) => {
        const { cell, source } = await read(textTable(texts));
        for (const [index, text] of texts.entries()) {
          const found = cell(`A${index + 2}`);
          expect(found?.v ?? "").toBe(cellText(text));
          expect(found?.f).toBeUndefined();
        }
        expect(source).not.toContain("<f");
      }),
      { numRuns: 150 },
    );
  });

  it("keeps any number", async () => {
    const figures = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(figures, async (numbers) => {
        const columns = [{ heading: "n", kind: "number" as const }];
        const { cell } = await read({ name: "x", columns, rows: numbers.map((n) => [n]), footer: [] });
        // A spreadsheet has one zero.
        for (const [index, n] of numbers.entries()) expect(cell(`A${index + 2}`)?.v).toBe(n === 0 ? 0 : n);
      }),
      { numRuns: 100 },
    );
  });

  it("refuses a cell that is not of its column, naming it", async () => {
    const rows = [["重庆", "1", "137", 12.9, "2022"]];
    await expect(writeXlsx({ ...centers, rows })).rejects.toThrow(
      '"企业技术中心", row 1, "数量": 137 is no number',
    );
    await expect(writeXlsx({ ...centers, rows: [["重庆"]] })).rejects.toThrow("row 1: 1 cells, 5 columns");
    await expect(writeXlsx(textTable(["重".repeat(32_768)]))).rejects.toThrow(
      "no cell holds 32768 characters",
    );
  });
});
