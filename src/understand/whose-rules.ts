import { countryCode, type Region } from "../facts/region.ts";
import type { Mention, Place } from "../places/place.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { CompiledPack } from "../rules/evaluate.ts";
import type { Level } from "../rules/rule-pack.ts";

/** A name that several places bear, whose rules differ: 江北. */
export interface SharedName {
  readonly places: readonly Place[];
}

interface Held {
  readonly regions: ReadonlyMap<string, Region>;
  readonly places: Gazetteer;
  readonly packs: readonly Pick<CompiledPack, "region" | "level">[];
}
type LevelNamed = Level | "all" | null;

/** Whose rules a place is under. */
export function createRegions({ regions, places, packs }: Held) {
  /** The nearest place around one, or the place itself, that rules are held for. */
  const regionAround = (code: string): Region | undefined => {
    const around = places.ancestry(code).find((outer) => regions.has(outer));
    return regions.get(around ?? countryCode);
  };

  /** Of a level that is named the nearest place around that has rules of it: Jiading's municipal level is Shanghai's. */
  function withRules(region: Region, level: LevelNamed): Region {
    if (level === null || level === "all" || level === "district" || level === "national") return region;
    // A place that has rules of its own is not under those of its province: Shenzhen.
    if (packs.some((pack) => pack.region === region.code)) return region;
    const held = places
      .ancestry(region.code)
      .find((code) => packs.some((pack) => pack.region === code && pack.level === level));
    return (held === undefined ? undefined : regions.get(held)) ?? region;
  }

  /** Whose rules are meant: of places in each other the innermost (上海青浦 is Qingpu), of two apart neither. */
  function regionOf(mentions: readonly Mention[], level: LevelNamed): Region | SharedName | null {
    const named = mentions.flatMap(({ codes }) => (codes.length === 1 ? codes : []));
    const own = named.flatMap((code) => regions.get(code) ?? []);
    if (own.length > 0) {
      const isInnermost = ({ code }: Region): boolean =>
        own.every((other) => places.ancestry(code).includes(other.code));
      const innermost = own.find(isInnermost);
      return innermost ? withRules(innermost, level) : null;
    }
    // The national level is the country's, whichever place without rules of its own is named.
    if (level === "national") return regions.get(countryCode) ?? null;
    const [mention, ...more] = mentions;
    if (!mention || more.length > 0) return null;
    const [around, ...others] = new Set(mention.codes.map(regionAround));
    return others.length > 0
      ? { places: mention.codes.flatMap((code) => places.get(code) ?? []) }
      : (around ?? null);
  }
  return { regionAround, regionOf };
}
