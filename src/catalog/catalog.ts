import { createHash } from "node:crypto";
import type { RecordFiles } from "../records/records.ts";
import type { Region } from "../facts/region.ts";
import type { Source } from "../facts/source.ts";
import type { Topic } from "../faq/topic.ts";
import type { TopicGroup } from "../faq/topic-group.ts";
import type { TopicId } from "../faq/topic-id.ts";
import { createGazetteer, type Gazetteer } from "../places/gazetteer.ts";
import type { PlaceFile } from "../places/place-file.ts";
import { type CompiledPack, compilePack } from "../rules/evaluate.ts";
import type { Question } from "../rules/question.ts";
import type { RulePack } from "../rules/rule-pack.ts";
import type { AllWords } from "./read-words.ts";

/** All of `data/` as its files say it, read and checked: plain values, which can be written down and read again. */
export interface CheckedData extends AllWords {
  readonly regions: ReadonlyMap<string, Region>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly questions: ReadonlyMap<string, Question>;
  /** By region, level and date, as their files are named. */
  readonly packs: readonly RulePack[];
  readonly places: PlaceFile;
  readonly records: RecordFiles;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly topicGroups: readonly TopicGroup[];
}

/** The same, ready to be asked. Made once at the start; nothing in it changes while the process runs. */
export interface Catalog extends Omit<CheckedData, "packs" | "places"> {
  readonly packs: readonly CompiledPack[];
  /** Every place of the country, whether or not anything is held for it. */
  readonly places: Gazetteer;
  /** A mark of each pack's content, by id: it changes when the file does. */
  readonly marks: ReadonlyMap<string, string>;
}

export function createCatalog(data: CheckedData): Catalog {
  const packs = data.packs.map((pack) => compilePack(pack, data));
  return {
    ...data,
    packs,
    places: createGazetteer(data.places, data.regions.values()),
    marks: new Map(packs.map((pack) => [pack.id, markOf(pack)])),
  };
}

const markOf = (pack: CompiledPack): string =>
  createHash("sha256").update(JSON.stringify(pack)).digest("hex").slice(0, 8);
