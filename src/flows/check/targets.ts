import type { Scene } from "../../conversation/scene.ts";
import type { Region } from "../../facts/region.ts";
import { type CompiledPack, isInForce } from "../../rules/evaluate.ts";
import { packsOf, type Scope } from "../../rules/packs-of.ts";
import type { Level } from "../../rules/rule-pack.ts";
import type { CheckTarget } from "./check.ts";

/** A check that can be started: against one pack, or against all levels of a place at once. */
export interface Option {
  readonly target: CheckTarget;
  readonly packs: readonly CompiledPack[];
}

/** What is held, on a day. */
type HeldToday = Pick<Scene, "catalog" | "today">;

const technologyCenter = (region: string, level: Level | "all"): Scope => ({
  region,
  level,
  scheme: "technology-center",
});

/** What a place offers on a day, lowest level first; all levels at once where there are several; then other schemes. */
export function optionsFor({ catalog, today }: HeldToday, region: string, date: string | null): Option[] {
  const packs = (scope: Scope): CompiledPack[] =>
    packsOf(catalog.packs, catalog.places, scope).filter((pack) => isInForce(pack, date ?? today));
  const single = (pack: CompiledPack): Option => ({
    target: { region, level: pack.level, scheme: pack.scheme, date },
    packs: [pack],
  });
  const own = packs(technologyCenter(region, "all"));
  const together: Option[] =
    own.length > 1
      ? [{ target: { region, level: "all", scheme: "technology-center", date }, packs: own }]
      : [];
  const others = packs({ region, level: "all", scheme: "sme-rd-center" });
  return [...own.map(single), ...together, ...others.map(single)];
}

/** Packs that are held for a place, whatever their dates. */
export function heldFor({ catalog }: HeldToday, region: string): CompiledPack[] {
  return packsOf(catalog.packs, catalog.places, technologyCenter(region, "all"));
}

/** Places to choose from: those with a pack of their own, as they stand in `regions.yaml`, and those known by name. */
export function places({ catalog }: HeldToday): Region[] {
  return [...catalog.regions.values()].filter(
    ({ code, withoutThresholds }) =>
      withoutThresholds.length > 0 || catalog.packs.some((pack) => pack.region === code),
  );
}
