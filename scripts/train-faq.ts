import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type Locale, locales } from "../src/facts/localized.ts";
import type { Concepts } from "../src/faq/find-concepts.ts";
import { writeModel } from "../src/faq/model-file.ts";
import { labels } from "../src/faq/rank-shares.ts";
import type { Phrase } from "./train/phrase.ts";
import { type Training, trainFaq } from "./train/train-faq.ts";
import { createToPlain } from "../src/language/plain-text.ts";

/** Everything that the FAQ model is trained from. */
export interface FaqSources {
  readonly concepts: Concepts;
  readonly phrases: readonly Phrase[];
  /** Of the phrases, the concepts and the code that reads and weighs them, without its comments. */
  readonly hash: string;
}

const conceptsSchema = z.record(z.string(), z.array(z.string().min(1)).min(1));

/** @param root the checkout, with a slash at its end. */
export function readFaqSources(root: URL): FaqSources {
  const toPlain = createToPlain();
  const hash = createHash("sha256");
  const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
  const conceptsText = read("data/faq/concepts.yaml");
  hash.update(conceptsText);
  const phrases = locales.flatMap((locale) =>
    labels.flatMap((label) => {
      const text = read(`data/faq/phrases/${locale}/${label}.txt`);
      hash.update(`\n${locale} ${label}\n${text}`);
      return toPhrases(text, locale, label, toPlain);
    }),
  );
  for (const path of codeFiles(root)) hash.update(withoutComments(read(path)));
  return {
    concepts: conceptsSchema.parse(parse(conceptsText)),
    phrases,
    hash: hash.digest("hex").slice(0, 16),
  };
}

/** The bytes of `data/faq/model.gen.bin`, and how it fared on phrases that were held out. */
export function trainFaqModel({ phrases, concepts, hash }: FaqSources): Training & { bytes: Uint8Array } {
  const training = trainFaq(phrases, concepts, hash);
  return { ...training, bytes: writeModel(training.model) };
}

function toPhrases(text: string, locale: Locale, label: string, toPlain: (text: string) => string): Phrase[] {
  return text
    .split("\n")
    .map((line, index) => ({ plain: toPlain(line), locale, label, line: index }))
    .filter(({ plain }) => plain !== "");
}

/** A change to how texts are read or weighed makes the model stale as a new phrase does; a new word in a comment does not. */
function codeFiles(root: URL): string[] {
  const checks = /^(check-.*|topic.*|faq|model|model-file)\.ts$/;
  const inFolder = (folder: string): string[] =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.endsWith(".ts") && !checks.test(name))
      .sort()
      .map((name) => `${folder}/${name}`);
  return [...inFolder("src/faq"), ...inFolder("scripts/train"), "src/language/plain-text.ts"];
}

const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "")
    .replace(/\s+/g, " ");
