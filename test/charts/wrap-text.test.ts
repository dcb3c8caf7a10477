import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapEvenly, wrapText } from "../../src/charts/wrap-text.ts";

/** A Chinese character is two wide. */
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c > "\u2e80" ? 2 : 1), 0);
const wrap = (text: string, width: number): string[] => wrapText(text, width, widthOf);

describe("a line of text", () => {
  it("is broken at the spaces of English", () => {
    expect(wrap("Liangjiang New Area, 2022", 15)).toEqual(["Liangjiang New", "Area, 2022"]);
  });

  it("is broken between Chinese words", () => {
    expect(wrap("重庆企业技术中心", 8)).toEqual(["重庆企业", "技术中心"]);
  });

  it("does not begin with a closing mark or end with an opening one", () => {
    expect(wrap("静安重庆，上海", 8)).toEqual(["静安", "重庆，", "上海"]);
    expect(wrap("沈阳（集团）", 8)).toEqual(["沈阳", "（集团）"]);
  });

  it("keeps a figure with its unit, and a name with its apostrophe", () => {
    expect(wrap("共有1,062家", 9)).toEqual(["共有", "1,062家"]);
    expect(wrap("Jing'an R&D", 8)).toEqual(["Jing'an", "R&D"]);
  });

  it("is cut inside a word that is longer than a line", () => {
    expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  });

  it("loses nothing and is never too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

it("a heading leaves no word alone", () => {
  expect(wrapEvenly("国家企业技术中心数量，按省级行政区", 28, widthOf)).toEqual([
    "国家企业技术中心",
    "数量，按省级行政区",
  ]);
  expect(wrapEvenly("one", 28, widthOf)).toEqual(["one"]);
});
