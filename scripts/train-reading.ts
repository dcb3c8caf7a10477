import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { createCatalog } from "../src/catalog/catalog.ts";
import { checkedData } from "../src/process/checked-data.ts";
import { createRecords } from "../src/records/records.ts";
import { createMarks } from "../src/understand/learned/marks.ts";
import { createToPlain } from "../src/language/plain-text.ts";
import { writeReadingModel } from "../src/understand/learned/model-file.ts";
import { cutConcepts } from "./train/cut-concepts.ts";
import { type Reads, type Sentence, toExample, trainReading } from "./train-reading/train-reading.ts";
import { readUtterances } from "./train-reading/utterance-file.ts";

const folder = "data/reading/";
const conceptsFile = "data/faq/concepts.yaml";

/** Of the utterances and of the code that reads and weighs them: tells when `data/reading/model.gen.bin` is stale. */
export function hashOfReading(root: URL): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    hash.update(`\n${path}\n${readFileSync(new URL(path, root), "utf8")}`);
  };
  for (const path of ["scripts/train-reading.ts", conceptsFile, ...phraseFiles(root)]) add(path);
  for (const source of [folder, "src/understand/learned/", "scripts/train-reading/"])
    for (const name of readdirSync(new URL(source, root)).sort())
      if (/\.(tsv|ts)$/.test(name)) add(`${source}${name}`);
  return hash.digest("hex").slice(0, 16);
}

/** The bytes of `data/reading/model.gen.bin`. */
export async function trainReadingModel(root: URL): Promise<Uint8Array> {
  const reads = await createReads(root);
  const utterances = readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .flatMap((name) => readUtterances(readFileSync(new URL(`${folder}${name}`, root), "utf8")));
  const examples = utterances.flatMap((one) => toExample(one, reads) ?? []);
  return writeReadingModel(trainReading(examples, sentencesOf(root), reads, hashOfReading(root)));
}

const phrasesFolder = "data/faq/phrases/";
/** Of the phrases of the FAQ every so many: with more of them, what other people ask of the records sounds like the FAQ. */
const every = 16;

/** What the FAQ is asked, and what is none of ours. */
export function sentencesOf(root: URL): Sentence[] {
  return phraseFiles(root).flatMap((path) => {
    const act = /_(?:near|far)/.test(path) ? "other" : "faq";
    const lines = readFileSync(new URL(path, root), "utf8").split("\n");
    return lines.flatMap((text, line) => (text !== "" && line % every === 0 ? [{ text, act } as const] : []));
  });
}

const phraseFiles = (root: URL): string[] =>
  ["zh", "en"].flatMap((locale) =>
    readdirSync(new URL(`${phrasesFolder}${locale}/`, root))
      .filter((name) => !name.startsWith("_figures"))
      .sort()
      .map((name) => `${phrasesFolder}${locale}/${name}`),
  );

/** Texts as the program itself puts and marks them. */
export async function createReads(root: URL): Promise<Reads> {
  const toPlain = createToPlain();
  const catalog = createCatalog((await checkedData()).data);
  const { names } = createRecords(catalog.records, toPlain, (name) => {
    const [place] = catalog.places.find(name);
    return place?.start === 0 ? place.end : 0;
  });
  const marksOf = createMarks(
    catalog.words,
    cutConcepts(parse(readFileSync(new URL(conceptsFile, root), "utf8"))),
    catalog.lookupWords,
  );
  return {
    toPlain,
    marksOf: (plain, pieces) =>
      marksOf(
        {
          plain,
          places: catalog.places.find(plain),
          companies: names.within(plain),
          brands: names.brands(plain),
        },
        pieces,
      ),
  };
}
