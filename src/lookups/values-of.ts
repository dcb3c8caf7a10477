import { termsOf } from "./derived.ts";
import type { Finding } from "./finding.ts";
import { tableOf } from "./table.ts";

/** Every figure that a finding holds: observed, derived, and those that stand near to what is not held. */
export function valuesOf(finding: Finding): ReadonlySet<number> {
  const rows = tableOf(finding).figures;
  const gaps = "gaps" in finding ? finding.gaps : [];
  const changes = finding.kind === "trend" ? finding.series.map(({ change }) => change) : [];
  const derived = [...rows.map((row) => row.derived), ...changes, ...gaps.flatMap((gap) => gap.changes)];
  const named = finding.kind === "list" ? finding.named.map(({ outOf }) => outOf) : [];
  const terms = derived.flatMap((one) => (one ? termsOf(one) : []));
  const all = [...rows, ...derived, ...terms, ...named, ...gaps.flatMap(({ nearest }) => nearest)];
  return new Set(all.flatMap((one) => one?.value ?? []));
}
