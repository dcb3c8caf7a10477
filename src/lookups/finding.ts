import type { BatchEvent } from "../records/batch.ts";
import type { CenterList, ListRow } from "../records/center-list.ts";
import type { StatusOutcome } from "../records/company.ts";
import type { Derived } from "./derived.ts";
import type { NamedCompany } from "../records/named-company.ts";
import type { Observation } from "../records/observation.ts";
import type { Asking, Axes, When } from "./query.ts";
import type { CenterLevel, Measure } from "../records/axes.ts";

/**
 * What the records say to a query: everything that a reply, a table or a chart has to show, and no word of it. Places
 * are codes, sources are ids, measures and levels are keys.
 */
export type Finding =
  | FiguresFinding
  | TrendFinding
  | ListFinding
  | StatusFinding
  | HeldFinding
  | BatchesFinding
  | NeedsFinding
  | NoDataFinding;

/** The query as it was answered. Without a moment the latest that is held, without a level every one that is. */
export type Understood<A extends Asking = Asking> = A & Omit<Axes, "earlier"> & AsAnswered;

interface AsAnswered {
  /** What a share or rank is asked within, where a place around was named too: Liangjiang in Chongqing. */
  readonly within: string | null;
  /** What was not named, or named otherwise: shown, so that a wrong guess is seen. */
  readonly stoodIn: readonly StoodIn[];
}

export type StoodIn =
  /** No place was named: the whole country. */
  | { readonly slot: "place"; readonly value: string }
  /** No measure was named. */
  | { readonly slot: "measure"; readonly value: Measure }
  /**
   * `own-rank`: "provincial" in a municipality is municipal, "municipal" of a province itself is provincial.
   * `only-held`: no level was named, and figures of this one alone are held.
   */
  | {
      readonly slot: "level";
      readonly asked: CenterLevel | null;
      readonly value: CenterLevel;
      readonly why: "own-rank" | "only-held";
    };

/** Of whatever may lack a part of what was asked for. */
interface WithGaps {
  readonly understood: Understood;
  /** Parts of the question that nothing is held for: one place of two that are compared. */
  readonly gaps: readonly Gap[];
}

/** Figures, one or several: `figure`, `compare`, `sum`, `difference`. At least one figure or derived value. */
export interface FiguresFinding extends WithGaps {
  readonly kind: "figures";
  /** By the order of the places, then national to district. */
  readonly figures: readonly Figure[];
  /** The sums, differences and shares that were asked for, and what else follows from the figures. */
  readonly derived: readonly Derived[];
  readonly cautions: readonly Caution[];
}

/** What is held for one place, level and measure within the time that was asked for. */
export interface Figure {
  readonly place: string;
  readonly level: CenterLevel;
  /** As it was asked for. An observation's own may be `unstated`: its note then says so. */
  readonly measure: Measure;
  /**
   * Latest first, never empty. Several: the year has several figures, or sources contradict each other. All are shown;
   * the first is never to be shown as if it were alone.
   */
  readonly observations: readonly Observation[];
  /** Whether two of them differ for the same day, year or batch. */
  readonly contradicts: boolean;
}

/** What a reader must know before setting figures side by side. */
export type Caution =
  /** The figures are of different dates. */
  | "different-dates"
  /** One company may hold the status of several levels: a sum over levels counts titles, not companies. */
  | "levels-overlap"
  /** One place lies in another: they are not added up. */
  | "place-within-place"
  /** Years between are not held: they are not added up. */
  | "years-missing"
  /** The source does not say whether it counts new centers or all. */
  | "measure-unstated"
  /** Two places have no figure of one level in common. */
  | "no-common-level"
  /** An evaluation belongs to a year: its figure is that of the year of the batch. */
  | "year-of-batch";

/** One figure over the years. */
export interface TrendFinding extends WithGaps {
  readonly kind: "trend";
  /** One for each place and level that has a figure; at least one. */
  readonly series: readonly Series[];
  readonly cautions: readonly Caution[];
}

export interface Series {
  readonly place: string;
  readonly level: CenterLevel;
  readonly measure: Measure;
  /** Earliest first, never empty; one point is no trend. Contradictions stand side by side. */
  readonly points: readonly Observation[];
  /** The last point less the first one: `null` with one point, or where sources contradict each other at either end. */
  readonly change: Extract<Derived, { kind: "difference" }> | null;
}

/** Companies on lists and in articles. At least one part or place. */
export interface ListFinding extends WithGaps {
  readonly kind: "list";
  readonly lists: readonly ListPart[];
  readonly named: readonly NamedPart[];
  /** "Which places": the latest figures of every place that has one, where no names were asked for. */
  readonly figures: readonly Figure[];
}

/** Rows of a published list that belong to a place. */
export interface ListPart {
  readonly list: CenterList;
  /** The country: every row that is held, which is not every row there is. */
  readonly place: string;
  /** Whether every row of the place is held. */
  readonly complete: boolean;
  /** In the order of the list. */
  readonly rows: readonly ListRow[];
}

/** Companies that articles name for a place and level. */
export interface NamedPart {
  readonly place: string;
  readonly level: CenterLevel;
  readonly companies: readonly NamedCompany[];
  /** The figure that the names belong to, 4 of batch 23: with as many names, the names are all. `null`: none is held. */
  readonly outOf: Observation | null;
}

/** A company's status, or since when. */
export interface StatusFinding {
  readonly kind: "status";
  readonly understood: Understood<Extract<Asking, { is: "status" }>>;
  readonly outcome: StatusOutcome;
}

/** Which figures are held for a place, or for which places any are held. */
export interface HeldFinding extends WithGaps {
  readonly kind: "held";
  /** One for each place named; all that hold figures when none was. */
  readonly places: readonly HeldOfPlace[];
}

export interface HeldOfPlace {
  readonly place: string;
  /** Every figure of enterprise technology centers, national to district, latest first. */
  readonly observations: readonly Observation[];
  /** Figures of other schemes (branch centers, SME technology R&D centers): never added to those above. */
  readonly otherScheme: readonly Observation[];
  readonly batches: readonly BatchEvent[];
  /** Lists of which rows of this place are held. */
  readonly lists: readonly ListPart[];
  readonly named: readonly NamedCompany[];
  /** Places inside that have figures of their own. */
  readonly inside: readonly string[];
}

/** What is known of a batch, or of the batches of a time. */
export interface BatchesFinding {
  readonly kind: "batches";
  readonly understood: Understood;
  /** At least one, the country first, the latest batch first. */
  readonly rounds: readonly Round[];
}

/** A batch of an authority, which counts for itself. */
export interface Round {
  readonly place: string;
  readonly level: CenterLevel;
  /** `null`: that no round was held. */
  readonly batch: number | null;
  readonly events: readonly BatchEvent[];
  /** New ones, revoked ones of its year, the total after it. */
  readonly figures: readonly Observation[];
}

/** The question cannot be answered before one thing is known. */
export interface NeedsFinding {
  readonly kind: "needs";
  readonly understood: Understood;
  readonly slot: "place" | "second-place";
  /** Places that would be answered. */
  readonly choices: readonly string[];
}

/** Nothing that was asked for is held: at least one gap. */
export interface NoDataFinding extends WithGaps {
  readonly kind: "no-data";
}

/** One thing that is asked for. */
export interface Asked {
  readonly place: string;
  readonly level: CenterLevel | null;
  readonly measure: Measure | null;
  readonly when: When | null;
}

/** One thing that is not held, and what is held beside it. */
export interface Gap extends Asked {
  /**
   * The slot that fails while those before it hold. `place`: nothing at all is held for the place. `level`: the place
   * has figures, but none of the level. `measure`: the level has figures, but not of this measure. `when`: the figure
   * is held, but not for this time. `names`: no names are held, whatever figures are. `batches`: no batch is.
   */
  readonly missing: "place" | "level" | "measure" | "when" | "names" | "batches";
  /** Up to five, the nearest first: other years, other measures or levels of the place, then what it lies in. */
  readonly nearest: readonly Observation[];
  /** What is known of the batch or the year that was asked for. */
  readonly batches: readonly BatchEvent[];
  /** Net changes of the total, where new centers were asked for and are not held. */
  readonly changes: readonly Derived[];
}
