// The model that texts are read by: made from the utterances that lie beside it, small, and as good as it was when it was made.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hashOfReading } from "../../scripts/train-reading.ts";
import { readUtterances } from "../../scripts/train-reading/utterance-file.ts";
import { readReadingModel } from "../../src/understand/learned/model-file.ts";
import { testServices } from "../support/services.ts";

const root = new URL("../../", import.meta.url);
const bytes = readFileSync(new URL("data/reading/model.gen.bin", root));
const { understanding } = testServices();

it("is made from the utterances and the code as they are; if not, npm run generate", () => {
  expect(readReadingModel(bytes).madeFrom).toBe(hashOfReading(root));
});

it("is at most ten megabytes", () => {
  expect(bytes.length).toBeLessThan(10_000_000);
});

describe("an utterance file", () => {
  it.each([
    ["an act that is none", "-\tnonsense\ttext"],
    ["a label that is none", "-\tcheck\t[7200万|nonsense]"],
    ["no text", "-\tcheck"],
  ])("with %s is refused by its line", (_what, line) => {
    expect(() => readUtterances(line)).toThrow("line 1");
  });

  it("gives each mark with what it is about and how it is meant", () => {
    const [one] = readUtterances("q:rd\tcorrect\t不是[1200万|rd.wrong]，是[1300万|rd]");
    expect(one).toMatchObject({
      act: "correct",
      context: { at: "question", asked: "rd" },
      text: "不是1200万，是1300万",
    });
    expect(one?.marked.map(({ base, mood }) => [base, mood])).toEqual([
      ["rd", "wrong"],
      ["rd", null],
    ]);
  });
});

describe("what a text says of the own company", () => {
  const told = (text: string) => {
    const heard = understanding.hear(text);
    return understanding.told(heard.plain, heard.said({ at: "start" }), null, "2026-11-30");
  };
  const valuesOf = (text: string) =>
    Object.fromEntries(told(text).answers.map(({ question, value }) => [question, value]));

  it.each([
    [
      "去年营收7200万，研发费260万，专职研发33人",
      { mainBusinessIncome: "72000000", rdExpenditure: "2600000", rdStaff: "33" },
    ],
    [
      "260m turnover / 13m R&D / 95 R&D staff",
      { mainBusinessIncome: "260000000", rdExpenditure: "13000000", rdStaff: "95" },
    ],
    ["注册资本5000万，主营收入8000万", { mainBusinessIncome: "80000000" }],
    ["主营业务收入5000万，研发费用不清楚", { mainBusinessIncome: "50000000", rdExpenditure: null }],
    ["不是高新技术企业，厂房是自己的", { highTechEnterprise: false, ownPremises: true }],
    ["技术中心运行2年零3个月", { technologyCenterMonths: "27" }],
  ])("%s", (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it("a plan, an earlier year and this year's are told as such", () => {
    const doubts = (text: string) => told(text).answers.map(({ doubt }) => doubt);
    expect(doubts("明年计划营收9000万，研发费用300万")).toContain("plan");
    expect(doubts("2023年营收6200万")).toEqual(["old-year"]);
    expect(["this-year", "plan"]).toContain(doubts("今年营收6200万")[0]);
    expect(doubts("去年营收6200万")).toEqual([null]);
  });
});
