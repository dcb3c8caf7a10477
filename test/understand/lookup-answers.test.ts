// Questions as people ask them, through to the reply: what is held is shown, what is not is said, nothing else is asked.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isRight, lookupFiles, readLookupQuestions } from "../../bench/lookups.ts";
import { answerAsk } from "../../src/answers/ask.ts";
import { testServices } from "../support/services.ts";

const answer = answerAsk(testServices(), null);

/** Shares that may come out wrong, where not everything that was asked can be read yet. */
const unread: Readonly<Record<string, number>> = {
  "lookups-dev-4.jsonl": 0.03,
  "lookups-dev-5.jsonl": 0.05,
  "lookups-dev-6.jsonl": 0.02,
  "lookups-dev-8.jsonl": 0.07,
};

describe.each(lookupFiles)("%s", (file) => {
  it("comes out right in 99 of 100, or as often as it did", () => {
    const questions = readLookupQuestions(file);
    const wrong = questions.filter((question) => !isRight(question, answer({ turns: question.turns })));
    expect(
      wrong.length / questions.length,
      wrong.map(({ turns }) => turns.join(" / ")).join("\n"),
    ).toBeLessThan(unread[file] ?? 0.01);
  });
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
