// Questions as people ask them, through to the reply: what is held is shown, what is not is said, nothing else is asked.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isRight, lookupFiles, readLookupQuestions } from "../../support/scores/lookups.ts";
import { answerAsk } from "../../src/answers/ask.ts";
import { testServices } from "../support/services.ts";

const answer = answerAsk(testServices(), null);

/**
 * How many of 100 come out right at least. What is read is learnt: which of them it is that do not changes with each training, so
 * each set has a floor, two below what it had when the model was made.
 */
const floors: Readonly<Record<(typeof lookupFiles)[number], number>> = {
  "lookups-dev.jsonl": 93,
  "lookups-dev-2.jsonl": 87,
  "lookups-dev-3.jsonl": 67,
  "lookups-dev-4.jsonl": 90,
  "lookups-dev-5.jsonl": 86,
  "lookups-dev-6.jsonl": 94,
  "lookups-dev-7.jsonl": 91,
  "lookups-dev-8.jsonl": 86,
};

describe.each(lookupFiles)("%s", (file) => {
  it(`comes out right in ${floors[file]} of 100`, () => {
    const questions = readLookupQuestions(file);
    const right = questions.filter((question) => isRight(question, answer({ turns: question.turns })));
    expect((100 * right.length) / questions.length).toBeGreaterThanOrEqual(floors[file]);
  });
});

it("other questions are no lookups, in 96 of 100", () => {
  const others = readFileSync(new URL("../data/lookups-not.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const taken = others.filter((text) => answer({ text }).kind === "lookup");
  expect(taken.length / others.length).toBeLessThanOrEqual(0.04);
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
