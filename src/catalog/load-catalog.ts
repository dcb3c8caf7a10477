import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Region, regionSchema } from "../facts/region.ts";
import { type Source, sourceSchema } from "../facts/source.ts";
import { checkPack } from "../rules/check-pack.ts";
import { type CompiledPack, compilePack } from "../rules/evaluate.ts";
import { type Question, questionSchema } from "../rules/question.ts";
import { allQuestionsOf } from "../rules/questions-of.ts";
import { type RulePack, rulePackSchema } from "../rules/rule-pack.ts";
import { type DataFile, readDataFile } from "./data-file.ts";
import { type Words, wordsSchema } from "./words.ts";

/** All of `data/`, checked and indexed. Read once at the start; nothing in it changes while the process runs. */
export interface Catalog {
  readonly regions: ReadonlyMap<string, Region>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly questions: ReadonlyMap<string, Question>;
  /** By region, level and date, as their files are named. */
  readonly packs: readonly CompiledPack[];
  readonly words: Words;
  /** A mark of each pack's content, by id: it changes when the file does. */
  readonly marks: ReadonlyMap<string, string>;
}

/** One message that lists every problem of every data file, each with file and line. */
export class BrokenDataError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The data has ${problems.length} problem(s). Correct them and start again:\n${problems.join("\n")}`,
    );
    this.name = "BrokenDataError";
    this.problems = problems;
  }
}

/** Reads the folder `data/`. Throws `BrokenDataError`. */
export function loadCatalog(folder: string): Catalog {
  const problems: string[] = [];
  const read = <S extends z.ZodType>(name: string, schema: S): DataFile<z.infer<S>> => {
    const file = readDataFile(join(folder, name), `data/${name}`, schema);
    problems.push(...file.problems);
    return file;
  };

  const words = read("words.yaml", wordsSchema).value;
  const packFiles = readdirSync(join(folder, "rules"))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name, file: read(`rules/${name}`, rulePackSchema) }));
  // A pack may add what the shared files do not hold: a new place is then one file.
  const added = <T>(kind: keyof Adds, pick: (adds: Adds) => readonly T[]): Part<T>[] =>
    packFiles.map(({ file: { value, locate } }) => ({
      items: value?.adds ? pick(value.adds) : [],
      path: ["adds", kind],
      locate,
    }));
  const shared = <T>({ value, locate }: DataFile<T[]>): Part<T> => ({ items: value ?? [], path: [], locate });
  const regionFile = shared(read("regions.yaml", z.array(regionSchema)));
  const sourceFile = shared(read("sources.yaml", z.array(sourceSchema)));
  const questionFile = shared(read("questions.yaml", z.array(questionSchema)));
  const regions = index("code", [regionFile, ...added("regions", (adds) => adds.regions)], problems);
  const sources = index("id", [sourceFile, ...added("sources", (adds) => adds.sources)], problems);
  const questions = index("id", [questionFile, ...added("questions", (adds) => adds.questions)], problems);
  // What the other files name cannot be checked against files that did not parse.
  if (problems.length > 0 || !words) throw new BrokenDataError(problems);

  const packs: CompiledPack[] = [];
  for (const { name, file } of packFiles) {
    const pack = file.value;
    if (!pack) continue;
    const found = checkPack(pack, { regions, questions, sources });
    if (`${pack.id}.yaml` !== name)
      found.push({ path: ["id"], message: `differs from the file's name ${name}` });
    problems.push(...found.map(file.locate));
    if (found.length === 0) packs.push(compilePack(pack, { questions, sources }));
  }
  problems.push(...overlaps(packs), ...unused(packs, { regions, sources, questions }));
  if (problems.length > 0) throw new BrokenDataError(problems);
  const marks = new Map(packs.map((pack) => [pack.id, markOf(pack)]));
  return { regions, sources, questions, packs, words, marks };
}

const markOf = (pack: CompiledPack): string =>
  createHash("sha256").update(JSON.stringify(pack)).digest("hex").slice(0, 8);

/** A list inside a data file, and where it stands. */
interface Part<T> {
  readonly items: readonly T[];
  readonly path: readonly string[];
  readonly locate: DataFile<unknown>["locate"];
}

type Adds = NonNullable<RulePack["adds"]>;

function index<K extends string, T extends Record<K, string>>(
  key: K,
  parts: readonly Part<T>[],
  problems: string[],
): Map<string, T> {
  const map = new Map<string, T>();
  for (const { items, path, locate } of parts) {
    for (const [position, item] of items.entries()) {
      if (map.has(item[key]))
        problems.push(locate({ path: [...path, position], message: `"${item[key]}" stands twice` }));
      map.set(item[key], item);
    }
  }
  return map;
}

function overlaps(packs: readonly CompiledPack[]): string[] {
  return packs.flatMap((one, position) =>
    packs
      .slice(position + 1)
      .filter((two) => one.region === two.region && one.level === two.level && one.scheme === two.scheme)
      .filter((two) => one.from <= (two.to ?? "9999") && two.from <= (one.to ?? "9999"))
      .map((two) => `data/rules/${two.id}.yaml: in force on the same days as ${one.id}`),
  );
}

/** Questions that no path reaches, sources that nothing rests on, places that lead nowhere. */
function unused(
  packs: readonly CompiledPack[],
  { regions, sources, questions }: Pick<Catalog, "regions" | "sources" | "questions">,
): string[] {
  const asked = new Set(packs.flatMap(({ criteria }) => criteria.flatMap(allQuestionsOf)));
  const cited = new Set([
    ...packs.flatMap(({ source, criteria }) => [source, ...criteria.map((criterion) => criterion.source)]),
    ...[...questions.values()].map(({ basis }) => basis?.source),
    ...[...regions.values()].flatMap(({ withoutThresholds }) =>
      withoutThresholds.map(({ source }) => source),
    ),
  ]);
  const problems: string[] = [];
  for (const id of questions.keys())
    if (!asked.has(id)) problems.push(`data/questions.yaml: no pack asks "${id}"`);
  for (const id of sources.keys())
    if (!cited.has(id)) problems.push(`data/sources.yaml: nothing rests on "${id}"`);
  for (const id of cited) {
    if (id !== undefined && !sources.has(id))
      problems.push(`data/sources.yaml: "${id}" is cited and not there`);
  }
  for (const { atMost, id } of questions.values()) {
    if (atMost !== undefined && !questions.has(atMost))
      problems.push(`data/questions.yaml: ${id}: unknown "${atMost}"`);
  }
  for (const { code, parent } of regions.values()) {
    if (parent !== undefined && !regions.has(parent))
      problems.push(`data/regions.yaml: ${code}: unknown parent ${parent}`);
  }
  return problems;
}
