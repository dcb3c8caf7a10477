import { describe, expect, it } from "vitest";
import { cutConcepts } from "../../scripts/train/cut-concepts.ts";
import { createFindConcepts } from "../../src/faq/find-concepts.ts";
import { createRepairWord } from "../../src/faq/repair-words.ts";
import { toUnits } from "../../src/faq/units.ts";

describe("units", () => {
  it.each([
    ["收费吗", "收 费 吗"],
    ["etc认定要多少钱", "etc 认 定 要 多 少 钱"],
    ["what's the r & d cost?", "whats the rd cost"],
    ["第23批,2017年", "第 # 批 | ~ 年"],
    ["the 23rd batch", "the # batch"],
    ["full-time staff: 30", "full time staff | #"],
    ["收费吗?!要多久", "收 费 吗 | 要 多 久"],
    ["12.9% of 5,000万", "# of # 万"],
    ["", ""],
    ["???", ""],
  ])("%s", (text, units) => {
    expect(toUnits(text).join(" ")).toBe(units);
  });
});

describe("concepts", () => {
  const find = createFindConcepts(
    cutConcepts({
      fee: ["费用", "cost*", "how much"],
      spending: ["研发费用", "cost of research"],
      rename: ["change* our * name"],
    }),
  );
  const named = (text: string): string[] => find(toUnits(text)).flatMap(({ concepts }) => concepts);

  it("the longest word counts alone", () => {
    expect(named("研发费用")).toEqual(["spending"]);
    expect(named("the cost of research")).toEqual(["spending"]);
  });
  it("a star stands for any ending, or for one word", () => {
    expect(named("is it costly")).toEqual(["fee"]);
    expect(named("we changed our company name")).toEqual(["rename"]);
    expect(named("we changed our mind")).toEqual([]);
  });
  it("words of both languages meet", () => {
    expect(named("how much 费用")).toEqual(["fee", "fee"]);
  });
  it("a word without any unit is refused", () => {
    expect(() => cutConcepts({ fee: ["?"] })).toThrow('concept "fee": "?" holds no word');
  });
});

describe("typing errors in English words", () => {
  const repair = createRepairWord(["certificate", "research", "receive", "cost", "whether"]);
  it.each([
    ["certifcate", "certificate"],
    ["reserch", "research"],
    ["recieve", "receive"],
    ["certifciat", "certificate"],
    // Too short, first letter wrong, too far, or known as it is.
    ["cst", "cst"],
    ["lost", "lost"],
    ["weather", "weather"],
    ["banana", "banana"],
    ["cost", "cost"],
  ])("%s", (typed, meant) => {
    expect(repair(typed)).toBe(meant);
  });
});
