import { createHash } from "node:crypto";
import { join } from "node:path";
import type { AmountWords } from "../amounts/amount-words.ts";
import { sourcesOfRecords } from "../records/check-records.ts";
import type { RecordFiles } from "../records/records.ts";
import type { Region } from "../facts/region.ts";
import type { Source } from "../facts/source.ts";
import type { Topic } from "../faq/topic.ts";
import type { TopicGroup } from "../faq/topic-group.ts";
import type { TopicId } from "../faq/topic-id.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { readPlaces } from "./read-places.ts";
import { type CompiledPack, compilePack } from "../rules/evaluate.ts";
import type { Question } from "../rules/question.ts";
import { BrokenDataError } from "./broken-data.ts";
import { checkCatalog } from "./check-catalog.ts";
import { type DataFile, type ReadData, readDataFile } from "./data-file.ts";
import { readRecords } from "./read-records.ts";
import { checkRules, type RuleFiles, readRules } from "./read-rules.ts";
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
  const files = readFiles(folder);
  const { words, records, rules, problems } = files;
  // What files name of each other is checked as far as the shared ones could be read: a name in a file that did not
  // parse would look unknown.
  if (!words || !records.files || !rules.shared) throw new BrokenDataError(problems);
  const places = readPlaces(folder);
  problems.push(...checkFiles(files, records.files, places));
  if (problems.length > 0) throw new BrokenDataError(problems);
  return {
    ...words,
    ...compiled(rules),
    places,
    records: records.files,
    topics: files.faq.topics,
    topicGroups: files.faq.groups,
  };
}

function readFiles(folder: string) {
  const { read, files } = readerOf(folder);
  const rules = readRules(folder, read);
  const words = readWords(read);
  const records = readRecords(folder, read);
  const faq = readTopics(folder, read);
  return {
    rules,
    words,
    records,
    faq,
    problems: [...files.flatMap(({ problems }) => problems), ...records.problems],
  };
}

/** What is wrong with files that parsed, and between them. */
function checkFiles(
  { rules, records, faq, problems }: ReturnType<typeof readFiles>,
  held: RecordFiles,
  places: Gazetteer,
): string[] {
  const sources = rules.sources.map;
  return [
    ...checkRules(rules),
    ...records.check({ sources, hasPlace: (code) => places.get(code) !== undefined }),
    ...faq.check(sources),
    ...checkCatalog({
      ...rules,
      complete: problems.length === 0,
      citedElsewhere: citedBy(held, faq.topics),
    }),
  ];
}

function compiled({
  regions,
  sources,
  questions,
  packs: parsed,
}: RuleFiles): Pick<Catalog, "regions" | "sources" | "questions" | "packs" | "marks"> {
  const shelf = { regions: regions.map, sources: sources.map, questions: questions.map };
  const packs = parsed.map(({ pack }) => compilePack(pack, shelf));
  return { ...shelf, packs, marks: new Map(packs.map((pack) => [pack.id, markOf(pack)])) };
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

const markOf = (pack: CompiledPack): string =>
  createHash("sha256").update(JSON.stringify(pack)).digest("hex").slice(0, 8);
