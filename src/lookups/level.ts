import { countryCode } from "../facts/region.ts";
import { isMunicipality } from "../places/place.ts";
import type { PlaceTree } from "./held.ts";
import { type CenterLevel, centerLevels } from "../records/axes.ts";

/** The levels that are asked for, each as it is meant for the place: those that were named, or all. */
export function levelsAsked(
  levels: readonly CenterLevel[],
  place: string,
  places: PlaceTree,
): readonly CenterLevel[] {
  return levels.length > 0
    ? [...new Set(levels.map((level) => ownLevel(level, place, places)))]
    : centerLevels;
}

/**
 * The level that is meant for a place. In a municipality (直辖市) and its districts, "provincial" is the municipal level; of a
 * province itself, 市级 and "municipal" are its own, provincial one.
 */
export function ownLevel(level: CenterLevel, place: string, places: PlaceTree): CenterLevel {
  if (level === "provincial" && isInMunicipality(place, places)) return "municipal";
  if (level === "municipal" && isProvince(place, places)) return "provincial";
  return level;
}

/** Levels that may be set side by side: a municipality's own centers have the rank of a province's. */
export type Rank = "national" | "provincial" | "municipal" | "district";

export function rankOf(level: CenterLevel, place: string, places: PlaceTree): Rank {
  return level === "municipal" && isInMunicipality(place, places) ? "provincial" : level;
}

/** Whether a figure is of a level that was asked for without a place: provincial ones are those of municipalities too. */
export const isOfLevel = (
  { level, place }: { readonly level: CenterLevel; readonly place: string },
  asked: CenterLevel,
  places: PlaceTree,
): boolean => level === asked || (asked === "provincial" && rankOf(level, place, places) === asked);

const isInMunicipality = (place: string, places: PlaceTree): boolean =>
  places.ancestry(place).some(isMunicipality);

const isProvince = (place: string, places: PlaceTree): boolean =>
  places.get(place)?.parent === countryCode && !isMunicipality(place);
