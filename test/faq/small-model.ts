import { cutConcepts } from "../../scripts/train/cut-concepts.ts";
import { createReadFeatures } from "../../src/faq/lexicon.ts";
import type { FaqModel } from "../../src/faq/model.ts";
import { knownWords } from "../../scripts/train/known-words.ts";
import { learn } from "../../scripts/train/learn.ts";
import type { Phrase } from "../../scripts/train/phrase.ts";

const concepts = {
  fee: ["收费", "钱", "cost*", "fee", "fees", "price"],
  time: ["多久", "几个月", "how long", "months"],
  weather: ["天气", "weather"],
};

const lines: readonly (readonly [label: string, text: string])[] = [
  ["fee", "收费吗"],
  ["fee", "要多少钱"],
  ["fee", "申请收费吗"],
  ["fee", "is there a fee"],
  ["fee", "what does it cost"],
  ["timeline", "要多久"],
  ["timeline", "申请要几个月"],
  ["timeline", "多久出结果"],
  ["timeline", "how long does it take"],
  ["timeline", "how many months until the result"],
  ["_far", "今天天气怎么样"],
  ["_far", "明天天气好吗"],
  ["_far", "what is the weather"],
  ["_far", "the weather tomorrow"],
];

/** A model of two topics, learnt in a moment; the judge takes whatever is more likely than not. */
export function smallModel(): FaqModel {
  const phrases = lines.map(([label, plain], line): Phrase => {
    return { label, plain, line, locale: /[a-z]/.test(plain) ? "en" : "zh" };
  });
  const lexicon = { concepts: cutConcepts(concepts), words: knownWords(phrases, concepts) };
  return {
    madeFrom: "small",
    lexicon,
    ...learn(phrases, createReadFeatures(lexicon)),
    judge: {
      right: [0, 1, 0, 0, 0, 0],
      ours: [0, 0, 0, -1, 0, 0],
      answerFrom: 0.5,
      oursFrom: 0.5,
      figuresFrom: 0.5,
      figuresBelow: 0.01,
    },
  };
}
