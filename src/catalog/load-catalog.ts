import { join } from "node:path";
import { sourcesOfRecords } from "../records/check-records.ts";
import type { RecordFiles } from "../records/records.ts";
import type { Topic } from "../faq/topic.ts";
import type { TopicId } from "../faq/topic-id.ts";
import type { PlaceFile } from "../places/place-file.ts";
import { BrokenDataError } from "./broken-data.ts";
import { type Catalog, type CheckedData, createCatalog } from "./catalog.ts";
import { checkCatalog } from "./check-catalog.ts";
import { type DataFile, type ReadData, readDataFile } from "./data-file.ts";
import { readPlaces } from "./read-places.ts";
import { readRecords } from "./read-records.ts";
import { checkRules, readRules } from "./read-rules.ts";
import { readTopics } from "./read-topics.ts";
import { readWords } from "./read-words.ts";

/** Reads the folder `data/`, and makes it ready. Throws `BrokenDataError`. */
export const loadCatalog = (folder: string): Catalog => createCatalog(readData(folder));

/** Reads the folder `data/`, and checks it. Throws `BrokenDataError`. */
export function readData(folder: string): CheckedData {
  const files = readFiles(folder);
  const { words, records, faq, rules, problems } = files;
  // What files name of each other is checked as far as the shared ones could be read: a name in a file that did not
  // parse would look unknown.
  if (!words || !records.files || !rules.shared) throw new BrokenDataError(problems);
  const places = readPlaces(folder);
  problems.push(...checkFiles(files, records.files, places));
  if (problems.length > 0) throw new BrokenDataError(problems);
  return {
    ...words,
    regions: rules.regions.map,
    sources: rules.sources.map,
    questions: rules.questions.map,
    packs: rules.packs.map(({ pack }) => pack),
    places,
    records: records.files,
    topics: faq.topics,
    topicGroups: faq.groups,
  };
}

function readFiles(folder: string) {
  const files: DataFile<unknown>[] = [];
  const read: ReadData = (name, schema) => {
    const file = readDataFile(join(folder, name), `data/${name}`, schema);
    files.push(file);
    return file;
  };
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
  places: PlaceFile,
): string[] {
  const sources = rules.sources.map;
  const known = new Set([...places.places, ...places.areas].map((row) => row.slice(0, row.indexOf("|"))));
  return [
    ...checkRules(rules),
    ...records.check({ sources, hasPlace: (code) => known.has(code) }),
    ...faq.check(sources),
    ...checkCatalog({
      ...rules,
      complete: problems.length === 0,
      citedElsewhere: citedBy(held, faq.topics),
    }),
  ];
}

/** Sources that records of centers and answers rest on. */
function citedBy(records: RecordFiles, topics: ReadonlyMap<TopicId, Topic>): Set<string> {
  const inAnswers = [...topics.values()].flatMap(({ answer }) =>
    answer.flatMap(({ basis = [] }) => basis.map(({ source }) => source)),
  );
  return new Set([...sourcesOfRecords(records), ...inAnswers]);
}
