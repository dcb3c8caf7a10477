import type { CenterLevel, Measure, RecordScheme } from "../records/axes.ts";

/**
 * What was asked of the records, whichever way it was said: typed, a button, a link. What is asked, and along which axes; the
 * answer decides what stands in for an axis that was not named, and says so.
 */
export type LookupQuery = Asking & Axes;

export type Asking =
  /** Figures: shown, or folded into what they come to. */
  | { readonly is: "figures"; readonly fold: Fold }
  /** The companies on a list, or the places a figure is held for. */
  | { readonly is: "names" }
  /** Whether a company, by its name as it was typed, is on a held list, or since when it has been certified. */
  | { readonly is: "status"; readonly since: boolean; readonly company: string | null }
  /** What is known of a batch, or which batches a year had. */
  | { readonly is: "batches" }
  /** Which figures are held for a place, or at all. */
  | { readonly is: "held" };

/** Of each axis what was named, in the order it was named; an empty list: nothing was. */
export interface Axes {
  /** Codes: GB/T 2260, or the slug of a functional area. */
  readonly places: readonly string[];
  readonly levels: readonly CenterLevel[];
  readonly measures: readonly Measure[];
  /** Several are no span of years: two batches. */
  readonly moments: readonly When[];
  /** What is counted, where it is no technology center itself. */
  readonly scheme: RecordScheme | null;
  /** What a share is of, where it is not of the same figure of a place around. */
  readonly shareOf: ShareBase | null;
  /** Figures that the text itself states: "40 or 42", "of the 1,714". They choose among what is held and are never repeated. */
  readonly claims: readonly number[];
  /** What the lookups before this one asked, the nearest last: for "the difference of the two". */
  readonly earlier: readonly Earlier[];
}

/** The axes of a lookup before that a follow-up may set beside its own; what several of were named is left out. */
export type Earlier = Pick<Axes, "places" | "levels" | "measures" | "moments">;

export const nothingNamed: Axes = {
  places: [],
  levels: [],
  measures: [],
  moments: [],
  scheme: null,
  shareOf: null,
  claims: [],
  earlier: [],
};

/** Whether a company is on a held list. */
export const statusQuery = (company: string | null): LookupQuery => ({
  ...nothingNamed,
  is: "status",
  since: false,
  company,
});

/** Everything that is held of a place. */
export const heldQuery = (place: string): LookupQuery => ({ ...nothingNamed, is: "held", places: [place] });

/** The company that is asked about, if any is. */
export const companyOf = (asking: Asking): string | null => (asking.is === "status" ? asking.company : null);

/** What was named of an axis where it was one thing; `null` for nothing and for several. */
export const only = <T>(named: readonly T[]): T | null => (named.length === 1 ? (named[0] ?? null) : null);

/** An axis of which one thing was named, or nothing. */
export const listOf = <T>(named: T | null): readonly T[] => (named === null ? [] : [named]);

/** Of a share and a count the share decides about the places. */
export const mainMeasure = ({ measures }: Pick<Axes, "measures">): Measure | null =>
  measures.includes("share") ? "share" : (measures[0] ?? null);

/** "20 new ones, which share is that": the share comes first; where it stands behind it is another question. */
export const isShareOfNew = ({ measures }: Pick<Axes, "measures">): boolean =>
  measures[0] === "share" && measures.includes("new");

// The order of the five lists below (schemes, share bases, operations, measures, levels) is a wire format: the place of a name
// is its code in buttons that have been sent. New names come last, and none is moved or taken out (test/chat/query-code.test.ts).

export const shareBases = [
  /** Of all centers of the same place and level: 20 new ones of 137. */
  "total",
  /** Of the levels of the place taken together: 22 of 62. */
  "levels",
  /** Of the same figure at an earlier time: by how much it grew. */
  "earlier",
] as const;
export type ShareBase = (typeof shareBases)[number];

export const operations = [
  /** Each figure for itself: how many, which share, which rank. */
  "figure",
  /** The companies on a list, or the places a figure is held for. */
  "list",
  /** Figures of several levels or places added up: 5 + 22 + 35. */
  "sum",
  /** One figure less another: two places, or two years of one. */
  "difference",
  /** Figures of several places, or of a place's levels, side by side. */
  "compare",
  /** One figure over the years. */
  "trend",
  /** Whether a company is on a held list. */
  "status",
  /** Since when a company has been certified. */
  "since",
  /** Which figures are held for a place, or at all. */
  "held",
  /** What is known of a batch, or which batches a year had. */
  "batch",
] as const;
/** What is asked, in one word. */
export type Operation = (typeof operations)[number];

/** What figures are shown as, or what they come to. */
export const folds = ["figure", "sum", "difference", "compare", "trend"] as const;
export type Fold = (typeof folds)[number];

export function askingOf(operation: Operation, company: string | null = null): Asking {
  switch (operation) {
    case "list":
      return { is: "names" };
    case "status":
    case "since":
      return { is: "status", since: operation === "since", company };
    case "held":
      return { is: "held" };
    case "batch":
      return { is: "batches" };
    default:
      return { is: "figures", fold: operation };
  }
}

export function operationOf(asking: Asking): Operation {
  switch (asking.is) {
    case "figures":
      return asking.fold;
    case "names":
      return "list";
    case "status":
      return asking.since ? "since" : "status";
    case "held":
      return "held";
    case "batches":
      return "batch";
  }
}

export type When =
  /** `month` from 1 to 12 where one was named; the end of a year is its twelfth. */
  | { readonly kind: "year"; readonly year: number; readonly month?: number | undefined }
  | { readonly kind: "batch"; readonly batch: number }
  /** Both ends included. */
  | { readonly kind: "years"; readonly from: number; readonly to: number }
  | { readonly kind: "latest" };

export function isSameWhen(one: When, other: When): boolean {
  switch (one.kind) {
    case "latest":
      return other.kind === "latest";
    case "batch":
      return other.kind === "batch" && one.batch === other.batch;
    case "year":
      return other.kind === "year" && one.year === other.year && one.month === other.month;
    case "years":
      return other.kind === "years" && one.from === other.from && one.to === other.to;
  }
}
