import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Region, regionSchema } from "../facts/region.ts";
import { type Source, sourceSchema } from "../facts/source.ts";
import { checkPack } from "../rules/check-pack.ts";
import { type Question, questionSchema } from "../rules/question.ts";
import { type RulePack, rulePackSchema } from "../rules/rule-pack.ts";
import { BrokenDataError } from "./broken-data.ts";
import type { DataFile, ReadData } from "./data-file.ts";
import { Entries } from "./entries.ts";

/** The packs, and what they share: places, sources and questions. */
export interface RuleFiles {
  readonly regions: Entries<Region>;
  readonly sources: Entries<Source>;
  readonly questions: Entries<Question>;
  /** Those that parsed, by region, level and date, as their files are named. */
  readonly packs: readonly { readonly pack: RulePack; readonly file: DataFile<RulePack> }[];
  /** The shared files parsed: only then do names that are not held lead nowhere. */
  readonly shared: boolean;
}

export function readRules(folder: string, read: ReadData): RuleFiles {
  const packs = packNames(folder).map((name) => read(`rules/${name}`, rulePackSchema));
  const regions = new Entries<Region>(({ code }) => code);
  const sources = new Entries<Source>(({ id }) => id);
  const questions = new Entries<Question>(({ id }) => id);
  const shared = [
    regions.addFile(read("regions.yaml", z.array(regionSchema))),
    sources.addFile(read("sources.yaml", z.array(sourceSchema))),
    questions.addFile(read("questions.yaml", z.array(questionSchema))),
  ];
  // A pack may add what the shared files do not hold: a new place is then one file.
  for (const file of packs) {
    const adds = file.value?.adds;
    regions.add(adds?.regions ?? [], ["adds", "regions"], file);
    sources.add(adds?.sources ?? [], ["adds", "sources"], file);
    questions.add(adds?.questions ?? [], ["adds", "questions"], file);
  }
  return {
    regions,
    sources,
    questions,
    packs: packs.flatMap((file) => (file.value ? [{ file, pack: file.value }] : [])),
    shared: !shared.includes(false),
  };
}

/** What stands twice, and what is wrong with each pack. */
export function checkRules({ regions, sources, questions, packs }: RuleFiles): string[] {
  const shelf = { regions: regions.map, sources: sources.map, questions: questions.map };
  return [
    ...[regions, sources, questions].flatMap(({ problems }) => problems),
    ...packs.flatMap(({ pack, file }) => {
      const name = file.file.slice(file.file.lastIndexOf("/") + 1);
      const misnamed = { path: ["id"], message: `differs from the file's name ${name}` };
      return [...checkPack(pack, shelf), ...(`${pack.id}.yaml` === name ? [] : [misnamed])].map(file.locate);
    }),
  ];
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
