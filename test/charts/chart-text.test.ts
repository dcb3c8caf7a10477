import { describe, expect, it } from "vitest";
import { chartText } from "../../src/charts/chart-text.ts";
import { bar, chongqing, jingan } from "./charts.ts";

describe("a chart as text", () => {
  it("has the facts of the picture, in columns of Chinese", () => {
    expect(chartText(jingan)).toEqual([
      "静安区企业技术中心",
      "上海市静安区，2017年12月",
      "",
      "国家级  5   ██▉",
      "市级    22  ████████████▋",
      "区级    35  ████████████████████",
      "",
      "来源：静安区，2017年12月",
      "可信度：官方",
      "非官方工具",
    ]);
  });

  it("sets figures and bars below each other, and none for zero", () => {
    expect(chartText(chongqing).slice(3, 7)).toEqual([
      "Chongqing, September 2022  1,062  ████████████████████",
      "Liangjiang New Area        137    ██▋",
      "Chongqing, October 2025    84     █▋",
      "Zero                       0",
    ]);
  });

  it("measures a share against the whole", () => {
    const bars = [{ label: "Liangjiang New Area", value: 50, formatted: "50%" }];
    expect(chartText({ ...jingan, whole: 100, bars })[3]).toBe("Liangjiang New Area  50%  ██████████");
  });

  it("gives a long label a line of its own", () => {
    const long = "CRSC Communication & Information Group (Shanghai) Co., Ltd.";
    const lines = chartText({ ...jingan, bars: [bar(long, 5), bar("重庆", 10)] });
    expect(lines.slice(3, 6)).toEqual([long, "      5   ██████████", "重庆  10  ████████████████████"]);
  });

  it("refuses what the picture refuses", () => {
    expect(() => chartText({ ...jingan, bars: [] })).toThrow("has no bars");
  });
});
