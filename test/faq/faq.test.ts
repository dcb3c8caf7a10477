import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFaq } from "../../src/faq/faq.ts";
import { readModel, writeModel } from "../../src/faq/model-file.ts";
import { topicIds } from "../../src/faq/topic-id.ts";
import { createToPlain } from "../../src/language/plain-text.ts";
import { smallModel } from "./small-model.ts";
import { workOf } from "../support/work-of.ts";

const model = smallModel();
const faq = createFaq(model, createToPlain());

describe("a small model", () => {
  it.each([
    ["認定要收費嗎", "fee"],
    ["COSTS?", "fee"],
    ["whats the prcie", "fee"],
    ["几个月", "timeline"],
    ["how long 出结果", "timeline"],
    [`${"我们公司做汽车零部件，去年在重庆成立，老板让我来问。".repeat(20)}请问收费吗`, "fee"],
  ])("%s", (text, topic) => {
    expect(faq.decide(text).ranked[0]).toBe(topic);
  });
  it("says what is not ours", () => {
    expect(faq.decide("the weather today").outcome).toBe("none");
    expect(faq.decide("is there a fee").outcome).toBe("answer");
  });
});

it("any text gets every topic once, best first, and shares that do not exceed one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const ranked = faq.rank(text);
      expect(ranked.map(({ topic }) => topic).sort()).toEqual([...topicIds].sort());
      const scores = ranked.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((one, two) => two - one));
      expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9);
      expect(faq.decide(text).ranked).toEqual(ranked.map(({ topic }) => topic));
    }),
  );
});

it.each(["哪里。", "xqzt ", "a", "change our ", "，", "收费", "1 ", "r & d"])(
  "ten thousand characters of %j are no more work than their beginning",
  (part) => {
    const text = part.repeat(10_000 / part.length);
    expect(workOf(() => faq.decide(text))).toBeLessThan(200_000);
  },
);

describe("the model file", () => {
  it("gives back what was put in", () => {
    const { vocabulary, network, ...rest } = readModel(writeModel(model));
    expect(rest).toEqual({ madeFrom: model.madeFrom, lexicon: model.lexicon, judge: model.judge });
    expect(network).toEqual(model.network);
    expect(vocabulary.rarity).toEqual(model.vocabulary.rarity);
    expect([...vocabulary.rows].sort()).toEqual([...model.vocabulary.rows].sort());
  });
  it("may lie anywhere in a buffer", () => {
    const bytes = writeModel(model);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readModel(shifted.subarray(1)).network).toEqual(model.network);
  });
  it("for other topics is refused", () => {
    const text = Buffer.from(writeModel(model)).toString("latin1").replace('"what-is"', '"what-was');
    const other = text.replace('"what-was', '"what-iz"');
    expect(() => readModel(Uint8Array.from(Buffer.from(other, "latin1")))).toThrow("npm run generate");
  });
});

it("training gives the same bytes every time", () => {
  expect(Buffer.from(writeModel(smallModel())).equals(Buffer.from(writeModel(model)))).toBe(true);
});
