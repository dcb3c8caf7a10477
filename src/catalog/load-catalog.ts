import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Region, regionSchema } from "../facts/region.ts";
import { type Source, sourceSchema } from "../facts/source.ts";
import { checkPack } from "../rules/check-pack.ts";
import { type CompiledPack, compilePack } from "../rules/evaluate.ts";
import { type Question, questionSchema } from "../rules/question.ts";
import { rulePackSchema } from "../rules/rule-pack.ts";
import { checkCatalog } from "./check-catalog.ts";
import { type DataFile, readDataFile } from "./data-file.ts";
import { Entries } from "./entries.ts";
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
  const files: DataFile<unknown>[] = [];
  const read = <S extends z.ZodType>(name: string, schema: S): DataFile<z.infer<S>> => {
    const file = readDataFile(join(folder, name), `data/${name}`, schema);
    files.push(file);
    return file;
  };
  const packFiles = packNames(folder).map((name) => ({ name, file: read(`rules/${name}`, rulePackSchema) }));
  const words = read("words.yaml", wordsSchema).value;
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
  // What files name of each other cannot be checked against files that did not parse.
  const unread = files.flatMap(({ problems }) => problems);
  if (unread.length > 0 || !words) throw new BrokenDataError(unread);

  const shelf = { regions: regions.map, sources: sources.map, questions: questions.map };
  const parsed = packFiles.flatMap(({ name, file }) =>
    file.value ? [{ name, file, pack: file.value }] : [],
  );
  const problems = [regions, sources, questions].flatMap((entries) => entries.problems);
  for (const { name, file, pack } of parsed) {
    const found = checkPack(pack, shelf);
    if (`${pack.id}.yaml` !== name)
      found.push({ path: ["id"], message: `differs from the file's name ${name}` });
    problems.push(...found.map(file.locate));
  }
  problems.push(...checkCatalog({ regions, sources, questions, packs: parsed }));
  if (problems.length > 0) throw new BrokenDataError(problems);

  const packs = parsed.map(({ pack }) => compilePack(pack, shelf));
  const marks = new Map(packs.map((pack) => [pack.id, markOf(pack)]));
  return { ...shelf, packs, words, marks };
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
