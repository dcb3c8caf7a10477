import { z } from "zod";

/**
 * What was asked of the records, whichever way it was said: typed, a button, a link. Every slot that was not named is
 * `null` or empty; the answer decides what stands in for it and says so.
 */
export interface LookupQuery {
  readonly operation: Operation;
  readonly measure: Measure | null;
  /** Codes of the places named, in the order they were named: GB/T 2260, or the slug of a functional area. */
  readonly places: readonly string[];
  readonly level: CenterLevel | null;
  readonly when: When | null;
  /** A company's name as it was typed, for `status` and `since`. */
  readonly company: string | null;
  /** All levels that were named, when there are several; `level` is then `null`. */
  readonly levels?: readonly CenterLevel[] | undefined;
  /** All measures that were named, when there are several; `measure` is the first. */
  readonly measures?: readonly Measure[] | undefined;
  /** Two moments that are no span of years, such as two batches; `when` is then `null`. */
  readonly whens?: readonly When[] | undefined;
  /** What is counted, where it is no technology center itself. */
  readonly scheme?: RecordScheme | undefined;
  /** What a share is of, where it is not of the same figure of a place around. */
  readonly shareOf?: ShareBase | undefined;
  /** Figures that the text itself states: "40 or 42", "of the 1,714". They choose among what is held and are never repeated. */
  readonly claims?: readonly number[] | undefined;
  /** What the lookups before this one asked, the nearest last: for "the difference of the two". */
  readonly earlier?: readonly Earlier[] | undefined;
}

/** Nothing named: one figure, of no place. */
export const emptyQuery: LookupQuery = {
  operation: "figure",
  measure: null,
  places: [],
  level: null,
  when: null,
  company: null,
};

/** Whether a company is on a held list. */
export const statusQuery = (company: string | null): LookupQuery => ({
  ...emptyQuery,
  operation: "status",
  company,
});

/** Everything that is held of a place. */
export const heldQuery = (place: string) =>
  ({ operation: "held", measure: null, level: null, when: null, places: [place] }) as const;

/** The slots of a lookup before that a follow-up may set beside its own. */
export type Earlier = Pick<LookupQuery, "places" | "level" | "measure" | "when">;

/** "20 new ones, which share is that": the share comes first; where it stands behind it is another question. */
export const isShareOfNew = ({ measures }: Pick<LookupQuery, "measures">): boolean =>
  measures?.[0] === "share" && measures.includes("new");

// The place of a name in the five lists below is its code in buttons that have been sent: new names come last, and none is
// moved or taken out (test/chat/query-code.test.ts).

/** What is counted: technology centers, their branches, or a neighbour scheme. None is ever added to another unasked. */
export const recordSchemes = ["technology-center", "sme-rd-center", "branch-center"] as const;
export type RecordScheme = (typeof recordSchemes)[number];

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
  /** One figure: how many, which share, which rank. */
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
export type Operation = (typeof operations)[number];

/** What a figure counts; all but `share` and `rank` are centers. */
export const measures = [
  "total",
  "new",
  /** In a public notice of a proposed list, not yet recognized. */
  "proposed",
  "revoked",
  "evaluated",
  "share",
  "rank",
  /** Confirmed in a review; of another scheme alone. */
  "confirmed",
] as const;
export type Measure = (typeof measures)[number];

export const centerLevels = ["national", "provincial", "municipal", "district"] as const;
export type CenterLevel = (typeof centerLevels)[number];

export type When =
  /** `month` from 1 to 12 where one was named; the end of a year is its twelfth. */
  | { readonly kind: "year"; readonly year: number; readonly month?: number | undefined }
  | { readonly kind: "batch"; readonly batch: number }
  /** Both ends included. */
  | { readonly kind: "years"; readonly from: number; readonly to: number }
  | { readonly kind: "latest" };

const whenSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("year"), year: z.int(), month: z.int().optional() }),
  z.strictObject({ kind: z.literal("batch"), batch: z.int() }),
  z.strictObject({ kind: z.literal("years"), from: z.int(), to: z.int() }),
  z.strictObject({ kind: z.literal("latest") }),
]);

const earlierSchema = z.strictObject({
  places: z.array(z.string()),
  level: z.enum(centerLevels).nullable(),
  measure: z.enum(measures).nullable(),
  when: whenSchema.nullable(),
});

/** A query as it is kept. */
export const lookupQuerySchema: z.ZodType<LookupQuery> = z.strictObject({
  operation: z.enum(operations),
  measure: z.enum(measures).nullable(),
  places: z.array(z.string()),
  level: z.enum(centerLevels).nullable(),
  when: whenSchema.nullable(),
  company: z.string().nullable(),
  levels: z.array(z.enum(centerLevels)).optional(),
  measures: z.array(z.enum(measures)).optional(),
  whens: z.array(whenSchema).optional(),
  scheme: z.enum(recordSchemes).optional(),
  shareOf: z.enum(shareBases).optional(),
  claims: z.array(z.number()).optional(),
  earlier: z.array(earlierSchema).optional(),
});
