// Questions as people ask them, through to the reply: what is held is shown, what is not is said, nothing else is asked.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isRight, lookupFiles, readLookupQuestions } from "../../support/scores/lookups.ts";
import { answerAsk } from "../../src/answers/ask.ts";
import { testServices } from "../support/services.ts";

const answer = answerAsk(testServices(), null);

/** What is not answered right yet, by its turns. One that comes out right leaves the list. */
const unread: readonly string[] = [
  "桃源仙都市有几家国家企业技术中心",
  "重庆中小企业技术研发中心2025年新认定多少 / 那市级企业技术中心同一年呢",
  "How many municipal centers in Wakanda District, Shanghai?",
  "good morning / I am preparing a slide on Jiashan / how many city-level centres does the county have?",
  "写稿急用：一二年十一月全国国家级技术中心的总数",
  "第28批一共认定了几家国家级分中心？到那时分中心累计多少家？",
  "2021年第28批之后国家企业技术中心总数是多少 / 分中心总数呢 / 两样合在一起？",
  "If 137 municipal centers in Liangjiang are 12.9% of the city, roughly what is the citywide number in Chongqing?",
  "What part of Liangjiang's 137 municipal centers were newly certified in 2022? Percentage.",
  "Who are the twenty companies newly certified in Liangjiang in 2022? names",
  "上海电气 - are they on your list?",
  "Was there a national round in 2024?",
  "山东2021年底省级企业技术中心撤了多少、新认了多少、还剩多少",
  "獐子島是國家企業技術中心嗎",
  "长安汽车是哪一年被认定为国家企业技术中心的",
  "你这里都有哪些地方的企业名单可以查？",
  "重庆有多少市级企业技术中心 / 不是，我问的是中小企业技术研发中心",
  "中芯国际是国家企业技术中心吗 / 中微呢",
  "Your figure for Liaoning is 44 but the newspaper says 47. Why?",
  "What data do you hold about company names? Which places are complete?",
];

describe.each(lookupFiles)("%s", (file) => {
  it("comes out right, but for what is known to be read wrong", () => {
    const questions = readLookupQuestions(file).map((question) => ({
      ...question,
      typed: question.turns.join(" / "),
    }));
    const wrong = questions.filter((question) => !isRight(question, answer({ turns: question.turns })));
    const known = questions.filter(({ typed }) => unread.includes(typed));
    expect(wrong.map(({ typed }) => typed)).toEqual(known.map(({ typed }) => typed));
  });
});

it("what is known to be read wrong is asked", () => {
  const typed = lookupFiles.flatMap((file) =>
    readLookupQuestions(file).map(({ turns }) => turns.join(" / ")),
  );
  expect(unread.filter((one) => !typed.includes(one))).toEqual([]);
});

it("other questions are no lookups", () => {
  const others = readFileSync(new URL("../data/lookups-not.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  expect(others.filter((text) => answer({ text }).kind === "lookup")).toEqual([]);
});

describe("what was not taken into account is said", () => {
  const told = (text: string): string => String(answer({ text }).text);

  it.each([
    ["静安区生物医药行业的市级企业技术中心有多少家", "生物医药"],
    ["How many municipal centers in Jing'an are in the automotive industry?", "automotive"],
    ["听说全国有1800家国家企业技术中心，对吗", "1,800"],
  ])("%s", (text, part) => {
    expect(told(text)).toMatch(/没有计入查询|Not taken into account/);
    expect(told(text)).toContain(part);
  });

  it("figures that the reply shows are none of it", () => {
    expect(told("重庆国家级到底是40家还是42家")).not.toContain("没有计入");
  });
});
