import type { CompiledPack } from "./evaluate.ts";
import { type Level, levels } from "./rule-pack.ts";

/** What a company wants to be checked against: a place, and one of its levels or all of them, under one scheme. */
export interface Scope {
  /** Region code. */
  readonly region: string;
  readonly level: Level | "all";
  readonly scheme: CompiledPack["scheme"];
}

/**
 * The packs of a scope on any day, lowest level first, and of one level by date. A level that a place does not set
 * itself is that of what it lies in: the municipal rules of Shanghai are those for Qingpu.
 */
export function packsOf(
  packs: readonly CompiledPack[],
  { ancestry }: { ancestry(code: string): readonly string[] },
  scope: Scope,
): CompiledPack[] {
  const chain = ancestry(scope.region);
  return packs
    .filter((pack) => pack.scheme === scope.scheme && chain.includes(pack.region))
    .filter((pack) => scope.level === "all" || pack.level === scope.level)
    .filter((pack) => !pack.excludes.some((code) => chain.includes(code)))
    .sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level) || a.from.localeCompare(b.from));
}
