// The same answer as a picture and as a file: no figure in them that the words do not hold, and none left out.
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { writeCsv } from "../../src/exports/write-csv.ts";
import { writeXlsx } from "../../src/exports/write-xlsx.ts";
import type { Locale } from "../../src/facts/localized.ts";
import { Chat } from "../support/chat.ts";
import { untranslated } from "../support/untranslated.ts";

function chartOf(chat: Chat): Chart {
  const { image } = chat.reply;
  if (!image) throw new Error(`no picture in: ${chat.text}`);
  return image;
}

function tableOf(chat: Chat) {
  const { document } = chat.reply;
  if (!document) throw new Error(`no file in: ${chat.text}`);
  return document.table;
}

const drawn = (question: string, locale: Locale = "zh"): Chat =>
  new Chat({ locale }).types(question).presses(locale === "zh" ? "图表" : "Chart");

const bars = (chart: Chart): [string, number | null][] =>
  chart.bars.map(({ label, value }) => [label, value]);

describe("a chart", () => {
  it("of a place's levels", () => {
    const chart = chartOf(drawn("静安区有多少家企业技术中心"));
    expect(chart).toMatchObject({ title: "上海市静安区企业技术中心：总数", subtitle: "2017年12月" });
    expect(bars(chart)).toEqual([
      ["国家级", 5],
      ["市级", 22],
      ["区级", 35],
    ]);
  });

  it("of places beside each other", () => {
    const chart = chartOf(drawn("Compare national centers in Shanghai and Chongqing", "en"));
    expect(chart.subtitle).toBe("February 2023");
    expect(bars(chart)).toEqual([
      ["Shanghai", 89],
      ["Chongqing", 42],
    ]);
  });

  it("of different dates dates each bar and says so", () => {
    const chart = chartOf(drawn("四川和江苏的国家级企业技术中心对比"));
    expect(bars(chart)).toEqual([
      [expect.stringMatching(/^四川省.*2023年2月/), 92],
      [expect.stringMatching(/^江苏省.*2017年至2018年/), 111],
    ]);
    expect(chart.footer).toContain("这些数字的时间不同，对比时要留意。");
  });

  it("over the years, earliest first", () => {
    const chart = chartOf(drawn("全国国家级企业技术中心历年数量"));
    expect(chart.bars.map(({ value }) => value)).toEqual([438, 887, 1090, 1636, 1601, 1714]);
    expect(chart.bars.map(({ label }) => label.slice(0, 5))).toEqual([
      "2006年",
      "2012年",
      "2015年",
      "2020年",
      "2021年",
      "2023年",
    ]);
  });

  it("of sources that contradict each other shows both, and that they do", () => {
    const chart = chartOf(drawn("辽宁有多少家国家级企业技术中心"));
    expect(chart.bars.map(({ value }) => value).toSorted()).toEqual([44, 47]);
    expect(new Set(chart.bars.map(({ label }) => label)).size).toBe(2);
    expect(chart.footer.join("\n")).toContain("不一致");
  });

  it("of counts that may be new or total says so", () => {
    const chart = chartOf(drawn("江苏省级企业技术中心历年"));
    expect(chart.bars.map(({ value }) => value)).toEqual([462, 549]);
    expect(chart.footer).toContain("来源没有说明这是新认定数还是总数。");
  });

  it("of the places with figures, from a question that names none", () => {
    const chart = chartOf(drawn("国家级企业技术中心名单"));
    expect(chart.bars.map(({ value }) => value)).toEqual(
      expect.arrayContaining([89, 42, 44, 47, 14, 62, 92]),
    );
  });

  it.each([
    ["静安区有多少家企业技术中心", "zh"],
    ["Compare national centers in Shanghai and Chongqing", "en"],
    ["Trend of national centers in China", "en"],
    ["辽宁有多少家国家级企业技术中心", "zh"],
  ] as const)(
    "says the same as the words beside it, with source and that it is unofficial: %s",
    (question, locale) => {
      const chat = drawn(question, locale);
      const { title, subtitle, bars: shown, footer } = chartOf(chat);
      // A link cannot be followed in a picture.
      const said = chat.text.replaceAll(/(，|, )https?:\/\/[^\s，。]+(?=。|\. )/g, "");
      for (const part of [title, subtitle, ...footer]) expect(said).toContain(part);
      for (const { label, value, formatted } of shown) {
        expect(Number(formatted.replaceAll(",", ""))).toBe(value);
        expect(chat.text.split("\n")).toContain(
          locale === "zh" ? `${label}：${formatted}` : `${label}: ${formatted}`,
        );
      }
      expect(footer.at(-1)).toMatch(/非官方|unofficial/);
      expect(
        untranslated(locale, [title, subtitle, ...footer, ...shown.map(({ label }) => label)].join("\n")),
      ).toEqual([]);
    },
  );

  it("is not offered for one figure, a rank, or figures that may not be set side by side", () => {
    for (const question of [
      "静安区有多少家市级企业技术中心",
      "两江新区在重庆排第几",
      "杭州和青浦新认定企业技术中心对比",
    ])
      expect(new Chat().types(question).labels).not.toContain("图表");
  });

  it("of something that cannot be drawn any more is answered in words", () => {
    const chat = new Chat().taps("yc:0-2::310106").sees("共 22 家");
    expect(chat.reply.image).toBeUndefined();
  });
});

describe("a button asks what the answer answered", () => {
  it("several levels, and no others", () => {
    const chat = new Chat().types("静安区国家级和区级一共多少家").sees("5（国家级） + 35（区级） = 40");
    expect(bars(chartOf(chat.presses("图表")))).toEqual([
      ["国家级", 5],
      ["区级", 35],
    ]);
    const table = tableOf(new Chat().types("静安区国家级和区级一共多少家").presses("CSV"));
    expect(table.rows.map((row) => row[4])).toEqual([5, 35, 40]);
  });

  it("a share of what it was asked of", () => {
    const table = tableOf(new Chat().types("静安区市级的占三级合计百分之几").presses("CSV"));
    expect(table.rows.map((row) => row[4])).toEqual([5, 22, 35, 35.5]);
  });

  it("one count less another", () => {
    const table = tableOf(new Chat().types("四川省新认定减去撤销").presses("CSV"));
    expect(table.rows.map((row) => row[4])).toEqual(expect.arrayContaining([238, 65, 173]));
  });

  it("branch centers, which are not centers: no other year, chart or file takes them for such", () => {
    const chat = new Chat().types("全国有多少家分中心").sees("国家级分中心：共 105 家");
    expect(chat.labels.filter((label) => label.startsWith("看"))).toEqual([]);
    const both = new Chat({ locale: "en" }).types("Centres plus branches after batch 28, added together?");
    both.sees("1,601 (centers) + 105 (branch centers) = 1,706");
    expect(both.labels).not.toContain("Chart");
    const table = tableOf(both.presses("CSV"));
    const [counted, value] = ["What is counted", "Value"].map((name) =>
      table.columns.findIndex(({ heading }) => heading === name),
    );
    expect(table.rows.map((row) => [row[counted ?? -1], row[value ?? -1]])).toEqual([
      ["centers", 1601],
      ["branch centers", 105],
      [null, 1706],
    ]);
  });
});

describe("a file", () => {
  it("of figures has a row for each, the derived one with its formula", () => {
    const table = tableOf(new Chat().types("重庆有多少家市级企业技术中心").presses("CSV"));
    const heads = table.columns.map(({ heading }) => heading);
    const rows = table.rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index]])));
    expect(rows).toMatchObject([
      { 地方: "重庆市", 层级: "市级", 指标: "总数", 数值: 1014, 日期: "2022-04", 可靠程度: "仅一个来源" },
      { 地方: "重庆市", 指标: "总数", 数值: 1062, 日期: "2022-09", 可靠程度: "推算" },
    ]);
    expect(rows[1]?.备注).toContain("137（重庆市两江新区） ÷ 12.9% ≈ 1,062");
    expect(table.footer.join("\n")).toMatch(/2022-09-06[\s\S]*非官方工具/);
  });

  it("of a place holds its shares as percent and its ranks as they are", () => {
    const table = tableOf(
      new Chat({ locale: "en" }).types("Which figures do you hold for Liangjiang?").presses("CSV"),
    );
    const values = table.rows.map((row) => [row[3], row[4]]);
    expect(values).toEqual(
      expect.arrayContaining([
        ["newly recognized", 20],
        ["total", 137],
        ["share, in percent", 12.9],
        ["rank", 1],
      ]),
    );
  });

  it("of a list holds every company of it, not only those of the page", () => {
    const table = tableOf(new Chat().types("重庆国家级企业技术中心名单").presses("下一页").presses("Excel"));
    expect(table.rows).toHaveLength(42);
    expect(table.rows[0]?.slice(0, 2)).toEqual(["1455", "重庆长安汽车股份有限公司"]);
    expect(table.rows.filter(([number]) => number === null)).toHaveLength(4);
  });

  it("of names in articles has the English ones in their own column", () => {
    const table = tableOf(new Chat().types("静安区市级企业技术中心名单").presses("CSV"));
    expect(table.rows).toHaveLength(4);
    expect(table.rows.filter(([, chinese]) => chinese === null)).toHaveLength(3);
    expect(table.rows.map((row) => row[2])).toContain(
      "The First Construction Co., Ltd. of China Construction First Group",
    );
  });

  it("cites what its rows rest on and nothing else", () => {
    const { footer } = tableOf(new Chat().types("重庆有哪些数据").presses("CSV"));
    expect(footer.join("\n")).toContain("ndrc.gov.cn");
    expect(footer.join("\n")).not.toContain("渝经信规范〔2024〕3号");
  });

  it("can be written in both formats, with a head and every row", async () => {
    const table = tableOf(new Chat().types("上海国家级企业技术中心名单").presses("CSV"));
    expect(Buffer.from(writeCsv(table)).toString("utf8").split("\r\n")[89]).toContain("2023-02");
    expect(
      Buffer.from(await writeXlsx(table))
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  it("says how many rows it has", () => {
    new Chat().types("上海国家级企业技术中心名单").presses("Excel").sees("表格共 89 行");
    new Chat({ locale: "en" })
      .types("List the national centers of Dalian")
      .presses("CSV")
      .sees("has 14 rows");
  });

  it("in the middle of a check comes with the way back to the question", () => {
    const chat = new Chat().command("/check 重庆").taps("yv:1-0::500000").sees("表格共 42 行");
    chat.presses("回到自检").sees("第 1 题");
  });
});

describe("asked for in words, of the latest answer", () => {
  it("a chart, and the same as a file", () => {
    const chat = new Chat().types("上海和重庆的国家级企业技术中心对比", "画个图");
    expect(bars(chartOf(chat))).toEqual([
      ["上海市", 89],
      ["重庆市", 42],
    ]);
    expect(tableOf(chat.types("导出Excel")).rows).toHaveLength(2);
    expect(chat.reply.document?.format).toBe("xlsx");
    expect(chat.command("/csv").reply.document?.format).toBe("csv");
  });

  it("where there is nothing to draw or to list, the answer stands again and says so", () => {
    const chat = new Chat({ locale: "en" }).types(
      "is 上海微创医疗器械（集团）有限公司 on the national list?",
    );
    chat.types("draw a chart").sees("There is nothing to draw in this answer.", "Shanghai");
    chat.types("export").sees("There is no table to export in this answer.");
  });

  it("before anything was looked up, the menu of the records", () => {
    new Chat().types("画个图").sees("数据");
  });
});
