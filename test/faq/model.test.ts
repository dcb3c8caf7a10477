// The model that ships: made from the phrases that lie beside it, small, and as good as it was when it was made.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readQuestions } from "../../support/scores/faq.ts";
import { readFaqSources } from "../../scripts/train-faq.ts";
import { createFaq } from "../../src/faq/faq.ts";
import { readModel } from "../../src/faq/model-file.ts";
import { createToPlain } from "../../src/language/plain-text.ts";

const root = new URL("../../", import.meta.url);
const bytes = readFileSync(new URL("data/faq/model.gen.bin", root));
const model = readModel(bytes);
const faq = createFaq(model, createToPlain());

const folder = new URL("test/data/", root);
const questions = readdirSync(folder)
  .filter((name) => /^faq-dev.*\.jsonl$/.test(name))
  .flatMap((name) => readQuestions(readFileSync(new URL(name, folder), "utf8")))
  .map((question) => ({ ...question, ...faq.decide(question.text) }));
const ours = questions.filter(({ topic }) => topic !== null);
const others = questions.filter(({ topic }) => topic === null);
const share = <T>(list: readonly T[], holds: (one: T) => boolean): number =>
  list.filter(holds).length / list.length;
const place = ({ topic, also, ranked }: (typeof questions)[number]): number =>
  ranked.findIndex((one) => one === topic || also.includes(one));

it("is made from the phrases, concepts and code as they are; if not, npm run generate", () => {
  expect(model.madeFrom).toBe(readFaqSources(root).hash);
});

it("is at most three and a half megabytes", () => {
  expect(bytes.length).toBeLessThan(3_500_000);
});

describe("on questions of people who had not seen the phrases", () => {
  it("is right first in 90 of 100, and among three in 98", () => {
    expect(share(ours, (one) => place(one) === 0)).toBeGreaterThanOrEqual(0.9);
    expect(share(ours, (one) => place(one) < 3)).toBeGreaterThanOrEqual(0.98);
  });
  it("answers wrongly in at most 4, and turns away at most 8", () => {
    expect(share(ours, (one) => one.outcome === "answer" && place(one) !== 0)).toBeLessThanOrEqual(0.04);
    expect(share(ours, ({ outcome }) => outcome === "none")).toBeLessThanOrEqual(0.08);
  });
  it("turns away 92 of 100 that are not ours", () => {
    expect(share(others, ({ outcome }) => outcome === "none")).toBeGreaterThanOrEqual(0.92);
  });
});
