import { readdirSync, readFileSync } from "node:fs";
import { createFaq, type Faq } from "../src/faq/faq.ts";
import { readModel } from "../src/faq/model-file.ts";
import { createToPlain } from "../src/language/plain-text.ts";
import { type FaqQuestion, readQuestions } from "../support/scores/faq.ts";

const root = new URL("../", import.meta.url);

export function benchFaq(): string[] {
  const bytes = readFileSync(new URL("data/faq/model.gen.bin", root));
  const toPlain = createToPlain();
  const start = performance.now();
  const faq = createFaq(readModel(bytes), toPlain);
  const loaded = performance.now() - start;
  const folder = new URL("test/data/", root);
  const questions = readdirSync(folder)
    .filter((name) => /^faq-dev.*\.jsonl$/.test(name))
    .flatMap((name) => readQuestions(readFileSync(new URL(name, folder), "utf8")));
  return [
    `faq: ${(bytes.length / 1e6).toFixed(1)} MB ready in ${Math.round(loaded)} ms (aim: under 60)`,
    ...scores(faq, questions),
    times(faq, questions),
  ];
}

/** A line for each language, and one for all. */
export function scores(faq: Faq, questions: readonly FaqQuestion[]): string[] {
  const languages = [...new Set(questions.map(({ lang }) => lang))].sort();
  const groups = [...languages.map((lang) => questions.filter((one) => one.lang === lang)), questions];
  return groups.map((group, index) => `faq: ${languages[index] ?? "all"}: ${score(faq, group)}`);
}

function score(faq: Faq, questions: readonly FaqQuestion[]): string {
  const read = questions.map((question) => ({ ...question, ...faq.decide(question.text) }));
  const ours = read.filter(({ topic }) => topic !== null);
  const others = read.filter(({ topic }) => topic === null);
  const place = ours.map(({ topic, also, ranked }) =>
    ranked.findIndex((one) => one === topic || also.includes(one)),
  );
  const share = (list: readonly unknown[], of: (index: number) => boolean): string =>
    list.length === 0
      ? "-"
      : `${((100 * list.filter((_, index) => of(index)).length) / list.length).toFixed(1)} %`;
  return [
    `${ours.length} ours: first right ${share(ours, (i) => place[i] === 0)} (aim: 90)`,
    `in three ${share(ours, (i) => (place[i] ?? 99) < 3)} (98)`,
    `confidently wrong ${share(ours, (i) => place[i] !== 0 && ours[i]?.outcome === "answer")} (at most 4)`,
    `held back ${share(ours, (i) => ours[i]?.outcome === "none")} (at most 8)`,
    `offered three ${share(ours, (i) => ours[i]?.outcome === "suggest")}`,
    `${others.length} others: rejected ${share(others, (i) => others[i]?.outcome === "none")} (92)`,
    `answered ${share(others, (i) => others[i]?.outcome === "answer")}`,
  ].join(", ");
}

function times(faq: Faq, questions: readonly FaqQuestion[]): string {
  const took: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const { text } of questions) {
      const start = performance.now();
      faq.decide(text);
      // The first round warms up.
      if (round > 0) took.push(performance.now() - start);
    }
  }
  took.sort((a, b) => a - b);
  const at = (part: number): string => (took[Math.floor(part * took.length)] ?? 0).toFixed(2);
  return `faq: ${at(0.5)} ms a question (p50), ${at(0.99)} ms (p99, aim: under 5)`;
}
