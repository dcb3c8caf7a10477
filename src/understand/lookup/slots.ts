import type { CenterLevel, Measure, RecordScheme } from "../../records/axes.ts";
import type { Operation, When } from "../../lookups/query.ts";
import type { Whole } from "./tokens.ts";

/** What a text says, slot by slot. */
export interface Slots {
  readonly places: readonly (readonly string[])[];
  readonly levels: readonly CenterLevel[];
  readonly whens: readonly When[];
  /** The first of `measures`. */
  readonly measure: Measure | null;
  readonly measures: readonly Measure[];
  /** As said; what it comes to depends on the slots. */
  readonly operation: Operation | null;
  readonly scheme: RecordScheme | null;
  /** The centers themselves are named. */
  readonly domain: boolean;
  readonly plural: boolean;
  /** Whether there is any is asked: 有没有. */
  readonly exists: boolean;
  /** A word of number stands in the text: 多少家, "how many". */
  readonly counts: boolean;
  readonly followUp: boolean;
  readonly besides: boolean;
  readonly both: boolean;
  /** The last three are meant. */
  readonly three: boolean;
  /** By how many percent, and no share of anything. */
  readonly inPercent: boolean;
  readonly net: boolean;
  /** A place is taken off the one around it. */
  readonly except: boolean;
  readonly grows: boolean;
  /** What there is about something, or how it stands: 情况. */
  readonly told: boolean;
  /** Centers are named beside their branches. */
  readonly withCenters: boolean;
  /** Whatever there is about a batch is asked for. */
  readonly tells: boolean;
  readonly before: boolean;
  readonly after: boolean;
  readonly derive: boolean;
  readonly allLevels: boolean;
  readonly ownTotal: boolean;
  readonly whole: Whole | null;
  /** A year and a batch that stand side by side are one moment: 2021年第28批. */
  readonly joinedWhens: boolean;
  readonly claims: readonly number[];
  readonly unknownPlaces: readonly string[];
  readonly unplaced: readonly string[];
  /** All that is unplaced stands before what is asked or behind it, or narrows it. */
  readonly around: boolean;
  /** When a batch or an evaluation of a place that is named was. */
  readonly datesAsked: boolean;
  /** The whole text sounds like a lookup: what is not understood in it does not make it another question. */
  readonly surely: boolean;
}
