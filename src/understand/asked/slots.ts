import type { RecordsAct } from "../learned/labels.ts";
import type { When } from "../../lookups/query.ts";
import type { CenterLevel, Measure, RecordScheme } from "../../records/axes.ts";

/** What is asked by a text that leans on the one before: `same` asks the same again. */
export type FollowingAct = RecordsAct | "same";

/** What a question of the records names, whatever it asks of it. */
export interface Slots {
  /** Each with its candidates: a name that several places bear has several. */
  readonly places: readonly (readonly string[])[];
  /** Named like a place and no place that is known, in plain form. */
  readonly unknownPlaces: readonly string[];
  readonly levels: readonly CenterLevel[];
  readonly whens: readonly When[];
  /** A company, in plain form; its place belongs to its name. */
  readonly company: string | null;
  readonly scheme: RecordScheme | null;
  /** Measures that words of a list name, in the order they are named. */
  readonly measures: readonly Measure[];
  /** What words of a list say is to be done with figures. */
  readonly folds: readonly ("sum" | "difference" | "compare" | "trend" | "times")[];
  /** Numbers that the text states. */
  readonly claims: readonly number[];
  /** 全市, 全省: the place around, without its name. */
  readonly whole: "city" | "province" | null;
  /** The one asked for last and the one before, or the last three. */
  readonly both: "two" | "three" | null;
  /** A place is taken off the one around it. */
  readonly except: boolean;
  /** With a batch: what there was once it had come, or before. */
  readonly behind: "after" | "before" | null;
  /** A share is of all levels of a place, or a total is to be worked out of a share. */
  readonly allLevels: boolean;
  readonly derives: boolean;
  /** Industries and kinds of companies, which no record tells. */
  readonly narrowing: readonly string[];
  /** Hardly more is said than what the slots hold. */
  readonly bare: boolean;
  /** Begins like a question that leans on the one before: 那…呢, "and …". */
  readonly leans: boolean;
}
