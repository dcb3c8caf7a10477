import { isSameWhen, type When } from "../../lookups/query.ts";

/** Two batches, or a year and a batch of two questions, are two moments; two years are the span between them. */
export function momentsOf(whens: readonly When[]): readonly When[] {
  const dated = whens.filter(({ kind }) => kind === "year" || kind === "batch");
  const distinct = dated.filter((one, at) => dated.findIndex((other) => isSameWhen(other, one)) === at);
  const batches = distinct.filter(({ kind }) => kind === "batch");
  if (batches.length > 1) return batches;
  const single = singleOf(whens);
  return single ? [single] : [];
}

function singleOf(whens: readonly When[]): When | null {
  const years = whens.flatMap((when) => (when.kind === "year" ? [when.year] : []));
  if (new Set(years).size > 1) return { kind: "years", from: Math.min(...years), to: Math.max(...years) };
  // Of a year and its batch the batch says more; a time says more than 目前.
  const batch = whens.find(({ kind }) => kind === "batch");
  return batch ?? whens.find(({ kind }) => kind !== "latest") ?? whens[0] ?? null;
}
