import { type QuerySlots, queryOfSlots } from "../../src/lookups/kept-query.ts";
import type { LookupQuery } from "../../src/lookups/query.ts";

/** A query by the slots that are named, in the form that release 0.2.0 kept: short to write, and read at each start. */
export const queryFrom = (slots: Partial<QuerySlots>): LookupQuery =>
  queryOfSlots({
    operation: "figure",
    measure: null,
    places: [],
    level: null,
    when: null,
    company: null,
    ...slots,
  });
