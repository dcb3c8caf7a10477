// `cli export`: the list or table that answers a question, as a file; every figure that is held where none is asked.
import * as XLSX from "@e965/xlsx";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exportFile } from "../../src/cli/export-command.ts";
import type { Locale } from "../../src/facts/localized.ts";
import { testServices } from "../support/services.ts";

const services = testServices();

interface Exported {
  readonly head: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly footer: string;
}

async function csv(question: string, locale: Locale | null = null): Promise<Exported> {
  const bytes = await exportFile(services, { question, format: "csv", locale });
  const text = Buffer.from(bytes).toString("utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [head = [], ...lines] = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data;
  const end = lines.findIndex((line) => line.every((cell) => cell === ""));
  const rows = lines
    .slice(0, end)
    // Before codes and dates stands a tab, so that Excel leaves them as they are.
    .map((line) => Object.fromEntries(head.map((name, index) => [name, (line[index] ?? "").trim()])));
  return { head, rows, footer: lines.slice(end).flat().join("\n").trim() };
}

describe("a question", () => {
  it("for a list: every company of it with number, place, date and source, and the sources below", async () => {
    const { rows, footer } = await csv("重庆国家级企业技术中心名单");
    expect(rows).toHaveLength(42);
    expect(rows[0]).toMatchObject({
      序号: "1455",
      企业名称: "重庆长安汽车股份有限公司",
      行政区划代码: "500000",
      地方: "重庆市",
      层级: "国家级",
      日期: "2023-02",
      批次: "29",
      可靠程度: "仅一个来源",
    });
    expect(footer).toMatch(/国家发展和改革委员会[\s\S]*本助手是非官方工具/);
  });

  it.each([
    ["上海国家级企业技术中心名单", 89],
    ["辽宁国家级企业技术中心名单", 44],
    ["List the national centers of Dalian", 14],
    ["静安区市级企业技术中心名单", 4],
  ])("%s: %i companies", async (question, count) => {
    expect((await csv(question)).rows).toHaveLength(count);
  });

  it("for figures: a row for each, a derived one with its formula", async () => {
    const { rows } = await csv("How many municipal centers does Chongqing have?");
    expect(rows).toMatchObject([
      {
        Place: "Chongqing",
        Level: "municipal",
        Value: "1014",
        Date: "2022-04",
        Confidence: "one source only",
      },
      {
        Place: "Chongqing",
        Value: "1062",
        Confidence: "derived",
        Note: expect.stringContaining("÷ 12.9% ≈ 1,062"),
      },
    ]);
  });

  it("in its own language, or in that of the option", async () => {
    expect((await csv("静安区有多少家企业技术中心")).head).toContain("数值");
    expect((await csv("How many centers in Jing'an?")).head).toContain("Value");
    const { rows, footer } = await csv("静安区有多少家企业技术中心", "en");
    expect(rows.map(({ Level, Value }) => [Level, Value])).toEqual([
      ["national", "5"],
      ["municipal", "22"],
      ["district-level", "35"],
    ]);
    expect(footer).toContain("This is an unofficial tool");
  });

  it("as a workbook holds the same", async () => {
    const bytes = await exportFile(services, {
      question: "静安区有多少家企业技术中心",
      format: "xlsx",
      locale: null,
    });
    const book = XLSX.read(bytes);
    const [name = ""] = book.SheetNames;
    const sheet = book.Sheets[name];
    if (!sheet) throw new Error("no sheet");
    const lines = XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet);
    expect(lines.slice(0, 3).map(({ 数值 }) => 数值)).toEqual([5, 22, 35]);
  });
});

describe("no question", () => {
  /** Place, level, measure, value: every count of the facts sheet, §1.5, §2, §3 and "Counts and batches". */
  const facts = `
    全国 国家级 总数 438 887 1090 1636 1601 1714
    全国 国家级 新认定 123 98 101
    全国 国家级 撤销 142
    全国 国家级 拟认定 123
    上海市 国家级 总数 89
    上海市 市级 新认定 64 24
    上海市静安区 国家级 总数 5
    上海市静安区 市级 总数 22
    上海市静安区 市级 新认定 4
    上海市静安区 区级 总数 35
    上海市青浦区 区级 新认定 24
    重庆市 国家级 总数 40 42
    重庆市 市级 总数 1014
    重庆市 市级 拟认定 84
    重庆市潼南区 市级 参加评价 3
    重庆市两江新区 市级 总数 137
    重庆市两江新区 市级 新认定 20
    重庆市两江新区 市级 占比（%） 12.9
    重庆市两江新区 市级 位次 1
    辽宁省 国家级 总数 44 47
    辽宁省 国家级 新认定 5
    辽宁省大连市 国家级 总数 14
    四川省 国家级 总数 44 51 92
    四川省 国家级 新认定 5
    四川省 省级 总数 1724
    四川省 省级 新认定 238
    四川省 省级 撤销 65
    四川省 省级 拟认定 124
    四川省成都市 国家级 总数 62
    山东省 国家级 总数 166
    山东省 国家级 新认定 14
    山东省 国家级 位次 1
    山东省 省级 总数 1879
    山东省 省级 新认定 168
    山东省 省级 撤销 353
    江苏省 国家级 总数 111
    江苏省 国家级 新认定 6
    江苏省 省级 未说明 462 549
    江苏省镇江市 国家级 总数 6
    江苏省镇江市 省级 总数 125
    江苏省镇江市 省级 新认定 20
    浙江省 省级 总数 1546
    浙江省温州市 省级 总数 164
    浙江省杭州市 市级 新认定 179
    浙江省嘉兴市嘉善县 省级 总数 21
    浙江省嘉兴市嘉善县 市级 总数 110
    广东省深圳市 市级 未说明 23
    全国 国家级分中心 总数 105
    全国 国家级分中心 新认定 3
    全国 国家级分中心 拟认定 6
    山东省 省级分中心 总数 2
    重庆市 市级中小企业技术研发中心 新认定 117
    重庆市 市级中小企业技术研发中心 复核通过 80
  `;

  it("every figure of the facts sheet, once, and no other", async () => {
    const { rows } = await csv("", "zh");
    const expected = facts
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [place, level, measure, ...values] = line.trim().split(" ");
        return values.map((value) => [place, level, measure, value].join(" "));
      });
    const scheme = (row: (typeof rows)[number]): string =>
      row.统计对象 === "企业技术中心" ? "" : (row.统计对象 ?? "");
    const exported = rows.map((row) => [row.地方, `${row.层级}${scheme(row)}`, row.指标, row.数值].join(" "));
    expect(exported.toSorted()).toEqual(expected.toSorted());
  });

  it("each row with its date, source and how far that can be relied on", async () => {
    const { rows } = await csv("", "en");
    for (const row of rows) {
      expect(row.Date).toMatch(/^\d{4}(-\d\d){0,2}$/);
      expect(row.Source).not.toBe("");
      expect(["official source", "several sources agree", "one source only"]).toContain(row.Confidence);
    }
  });
});

describe("what no table answers is said, and no file written", () => {
  it.each([
    "认定收费吗",
    "今天天气怎么样",
    "静安区2022年有多少家市级企业技术中心",
    "静安区0年有多少家市级企业技术中心",
    "静安区9999年有多少家市级企业技术中心",
    "中铁上海设计院集团在国家级名单上吗",
    "市级企业技术中心有多少家",
    "江北区有多少家市级企业技术中心",
    "😀🎉",
    "Сколько центров?",
    "<script>alert(1)</script>",
    "   ",
  ])("%s", async (question) => {
    await expect(exportFile(services, { question, format: "csv", locale: null })).rejects.toThrow(
      /asks for no list or table|no rows are held|more than one place/,
    );
  });

  it("nor for ten thousand characters", async () => {
    for (const part of ["静安区", "x", "how many "]) {
      const question = part.repeat(Math.ceil(10_000 / part.length));
      await expect(exportFile(services, { question, format: "csv", locale: null })).rejects.toThrow();
    }
  });
});
