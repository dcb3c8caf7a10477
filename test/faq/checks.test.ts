import { describe, expect, it } from "vitest";
import { checkPhrases, type PhraseFile } from "../../scripts/train/check-phrases.ts";
import { checkTopic, missingTopics } from "../../src/faq/check-topic.ts";
import { type Topic, topicSchema } from "../../src/faq/topic.ts";
import { outsideIds, topicIds } from "../../src/faq/topic-id.ts";
import { createToPlain } from "../../src/language/plain-text.ts";

const sound: Topic = {
  id: "fee",
  title: { zh: "认定收费吗", en: "Does it cost anything?" },
  answer: [{ text: { zh: "不收费。", en: "No." }, basis: [{ source: "notice", confidence: "official" }] }],
  related: ["materials", "agency"],
};
const sources = new Map([["notice", {}]]);

describe("an answer", () => {
  const refused = (changed: object): boolean => !topicSchema.safeParse({ ...sound, ...changed }).success;
  const problems = (changed: Partial<Topic>): string[] =>
    checkTopic({ ...sound, ...changed }, sources).map(({ path, message }) => `${path.join(".")}: ${message}`);

  it("that is sound is let through", () => {
    expect(refused({})).toBe(false);
    expect(problems({})).toEqual([]);
  });
  it("has a title that fits a button", () => {
    expect(refused({ title: { zh: "字".repeat(16), en: "x".repeat(36) } })).toBe(false);
    expect(refused({ title: { zh: "字".repeat(17), en: "x" } })).toBe(true);
    expect(refused({ title: { zh: "字", en: "x".repeat(37) } })).toBe(true);
  });
  it("has one to six paragraphs, and two to five topics beside it", () => {
    const [paragraph] = sound.answer;
    expect(refused({ answer: [] })).toBe(true);
    expect(refused({ answer: new Array(6).fill(paragraph) })).toBe(false);
    expect(refused({ answer: new Array(7).fill(paragraph) })).toBe(true);
    expect(refused({ related: ["materials"] })).toBe(true);
    expect(refused({ related: ["materials", "nothing"] })).toBe(true);
    expect(refused({ related: topicIds.slice(0, 6) })).toBe(true);
  });
  it("names sources that are held", () => {
    const basis = [{ source: "rumour", confidence: "official" as const }];
    expect(problems({ answer: [{ text: { zh: "不", en: "No" }, basis }] })).toEqual([
      'answer.0.basis.0: unknown source "rumour": add it to sources.yaml',
    ]);
  });
  it("leads to other topics, to each once", () => {
    expect(problems({ related: ["fee", "tax"] })).toEqual(["related.0: leads to the topic itself"]);
    expect(problems({ related: ["tax", "tax"] })).toEqual(['related.1: "tax" stands twice']);
  });
  it("is missed where there is none", () => {
    expect(missingTopics(topicIds.map((id) => ({ id })))).toEqual([]);
    expect(missingTopics(topicIds.slice(1).map((id) => ({ id })))).toEqual([
      "data/faq/topics/what-is.yaml: is missing",
    ]);
  });
});

describe("the phrases", () => {
  const whole = (["zh", "en"] as const).flatMap((locale) =>
    [...topicIds, ...outsideIds].map((topic): PhraseFile => {
      return { locale, topic, lines: Array.from({ length: 60 }, (_, i) => `${locale} ${topic} ${i}`) };
    }),
  );
  const problems = (change: (file: PhraseFile) => PhraseFile[]): string[] =>
    checkPhrases(whole.flatMap(change), createToPlain());
  const inFee =
    (lines: (old: readonly string[]) => readonly string[]) =>
    (file: PhraseFile): PhraseFile[] =>
      file.locale === "zh" && file.topic === "fee" ? [{ ...file, lines: lines(file.lines) }] : [file];

  it("that are sound are let through", () => {
    expect(problems((file) => [file])).toEqual([]);
  });
  it("are sixty or more", () => {
    expect(problems(inFee((old) => old.slice(1)))).toEqual([
      "data/faq/phrases/zh/fee.txt: holds 59 phrases; at least 60 are needed",
    ]);
  });
  it("are there for every topic, and for no other", () => {
    const renamed = (file: PhraseFile): PhraseFile[] =>
      file.locale === "en" && file.topic === "tax" ? [{ ...file, topic: "taxes" }] : [file];
    expect(problems(renamed)).toEqual([
      "data/faq/phrases/en/taxes.txt: no topic has this name",
      "data/faq/phrases/en/tax.txt: is missing",
    ]);
  });
  it("stand once, however they are written", () => {
    expect(problems(inFee((old) => ["ZH tax 3？", ...old]))).toEqual([
      'data/faq/phrases/zh/tax.txt:4: "zh tax 3" stands in data/faq/phrases/zh/fee.txt:1 too',
    ]);
  });
  it("are neither empty nor indented", () => {
    expect(problems(inFee((old) => [...old, ""]))).toEqual([
      "data/faq/phrases/zh/fee.txt:61: is empty, or has spaces around it",
    ]);
  });
});
