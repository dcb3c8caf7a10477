// The order of these lists is a wire format, as that of the lists in lookups/query.ts: the place of a name is its code in buttons
// that have been sent. New names come last, and none is moved or taken out (test/chat/query-code.test.ts).

/** What is counted: technology centers, their branches, or a neighbour scheme. None is ever added to another unasked. */
export const recordSchemes = ["technology-center", "sme-rd-center", "branch-center"] as const;
export type RecordScheme = (typeof recordSchemes)[number];

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
