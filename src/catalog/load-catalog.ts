import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { AmountWords } from "../amounts/amount-words.ts";
import { sourcesOfRecords } from "../centers/check-records.ts";
import type { RecordFiles } from "../centers/records.ts";
import { type Region, regionSchema } from "../facts/region.ts";
import { type Source, sourceSchema } from "../facts/source.ts";
import type { Topic } from "../faq/topic.ts";
import type { TopicGroup } from "../faq/topic-group.ts";
import type { TopicId } from "../faq/topic-id.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { readPlaces } from "./read-places.ts";
import { checkPack } from "../rules/check-pack.ts";
import { type CompiledPack, compilePack } from "../rules/evaluate.ts";
import { type Question, questionSchema } from "../rules/question.ts";
import { rulePackSchema } from "../rules/rule-pack.ts";
import { BrokenDataError } from "./broken-data.ts";
import { checkCatalog } from "./check-catalog.ts";
import { type DataFile, type ReadData, readDataFile } from "./data-file.ts";
import { Entries } from "./entries.ts";
import { readRecords } from "./read-records.ts";
import { readTopics } from "./read-topics.ts";
import { type AllWords, readAmountWords, readWords } from "./read-words.ts";

/** All of `data/`, checked and indexed. Read once at the start; nothing in it changes while the process runs. */
export interface Catalog extends AllWords {
  readonly regions: ReadonlyMap<string, Region>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly questions: ReadonlyMap<string, Question>;
  /** By region, level and date, as their files are named. */
  readonly packs: readonly CompiledPack[];
  /** Every place of the country, whether or not anything is held for it. */
  readonly places: Gazetteer;
  readonly records: RecordFiles;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly topicGroups: readonly TopicGroup[];
  /** A mark of each pack's content, by id: it changes when the file does. */
  readonly marks: ReadonlyMap<string, string>;
}

/** Reads the folder `data/`. Throws `BrokenDataError`. */
export function loadCatalog(folder: string): Catalog {
  const { read, files } = readerOf(folder);
  const packFiles = packNames(folder).map((name) => ({ name, file: read(`rules/${name}`, rulePackSchema) }));
  const words = readWords(read);
  const regions = new Entries<Region>(({ code }) => code);
  const sources = new Entries<Source>(({ id }) => id);
  const questions = new Entries<Question>(({ id }) => id);
  const regionFile = read("regions.yaml", z.array(regionSchema));
  const sourceFile = read("sources.yaml", z.array(sourceSchema));
  const questionFile = read("questions.yaml", z.array(questionSchema));
  regions.add(regionFile.value ?? [], [], regionFile);
  sources.add(sourceFile.value ?? [], [], sourceFile);
  questions.add(questionFile.value ?? [], [], questionFile);
  // A pack may add what the shared files do not hold: a new place is then one file.
  for (const { file } of packFiles) {
    const adds = file.value?.adds;
    regions.add(adds?.regions ?? [], ["adds", "regions"], file);
    sources.add(adds?.sources ?? [], ["adds", "sources"], file);
    questions.add(adds?.questions ?? [], ["adds", "questions"], file);
  }
  const records = readRecords(folder, read);
  const faq = readTopics(folder, read);
  const problems = [...files.flatMap(({ problems }) => problems), ...records.problems];
  // What files name of each other is checked as far as the shared ones could be read: a name in a file that did not
  // parse would look unknown.
  if (!words || !regionFile.value || !sourceFile.value || !questionFile.value || !records.files)
    throw new BrokenDataError(problems);
  const complete = problems.length === 0;

  const shelf = { regions: regions.map, sources: sources.map, questions: questions.map };
  const parsed = packFiles.flatMap(({ name, file }) =>
    file.value ? [{ name, file, pack: file.value }] : [],
  );
  problems.push(...[regions, sources, questions].flatMap((entries) => entries.problems));
  for (const { name, file, pack } of parsed) {
    const found = checkPack(pack, shelf);
    if (`${pack.id}.yaml` !== name)
      found.push({ path: ["id"], message: `differs from the file's name ${name}` });
    problems.push(...found.map(file.locate));
  }
  const places = readPlaces(folder);
  problems.push(
    ...records.check({ sources: sources.map, hasPlace: (code) => places.get(code) !== undefined }),
    ...faq.check(sources.map),
    ...checkCatalog({
      regions,
      sources,
      questions,
      packs: parsed,
      complete,
      citedElsewhere: citedBy(records.files, faq.topics),
    }),
  );
  if (problems.length > 0) throw new BrokenDataError(problems);

  const packs = parsed.map(({ pack }) => compilePack(pack, shelf));
  const marks = new Map(packs.map((pack) => [pack.id, markOf(pack)]));
  return {
    ...shelf,
    ...words,
    packs,
    marks,
    places,
    records: records.files,
    topics: faq.topics,
    topicGroups: faq.groups,
  };
}

/** Reads files of a folder, and keeps what was read with its problems. */
function readerOf(folder: string): { readonly read: ReadData; readonly files: readonly DataFile<unknown>[] } {
  const files: DataFile<unknown>[] = [];
  const read: ReadData = (name, schema) => {
    const file = readDataFile(join(folder, name), `data/${name}`, schema);
    files.push(file);
    return file;
  };
  return { read, files };
}

/** The words of amounts alone, for what reads nothing else. Throws `BrokenDataError`. */
export function loadAmountWords(folder: string): AmountWords {
  const { read, files } = readerOf(folder);
  const words = readAmountWords(read);
  if (!words) throw new BrokenDataError(files.flatMap(({ problems }) => problems));
  return words;
}

/** Sources that records of centers and answers rest on. */
function citedBy(records: RecordFiles, topics: ReadonlyMap<TopicId, Topic>): Set<string> {
  const inAnswers = [...topics.values()].flatMap(({ answer }) =>
    answer.flatMap(({ basis = [] }) => basis.map(({ source }) => source)),
  );
  return new Set([...sourcesOfRecords(records), ...inAnswers]);
}

function packNames(folder: string): string[] {
  try {
    return readdirSync(join(folder, "rules"))
      .filter((name) => name.endsWith(".yaml"))
      .sort();
  } catch (error) {
    throw new BrokenDataError([`data/rules: cannot be read: ${(error as Error).message}`]);
  }
}

const markOf = (pack: CompiledPack): string =>
  createHash("sha256").update(JSON.stringify(pack)).digest("hex").slice(0, 8);
