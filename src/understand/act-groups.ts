import type { Act } from "./learned/labels.ts";

const lookups: ReadonlySet<Act> = new Set([
  "total",
  "new",
  "revoked",
  "net",
  "share",
  "rank",
  "list",
  "places",
  "status",
  "since",
  "row",
  "industry",
  "sum",
  "difference",
  "compare",
  "growth",
  "times",
  "trend",
  "batch",
  "held",
  "mostplace",
  "mostlevel",
] satisfies Act[]);

/** The records are asked. */
export const isLookup = (act: Act): boolean => lookups.has(act);
