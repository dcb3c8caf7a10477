import {
  type Axes,
  askingOf,
  companyOf,
  type Earlier,
  isSameWhen,
  listOf,
  type LookupQuery,
  mainMeasure,
  only,
  type When,
} from "../../lookups/query.ts";
import { countryCode } from "../../facts/region.ts";
import type { FollowingAct, Slots } from "./slots.ts";

/** Lookups that are remembered behind the last one. */
const mostEarlier = 2;

/**
 * "The difference of the two": the lookup before and the one before that, set beside each other by the slot they differ in.
 * `null` where the text does not ask for both.
 */
export function setBeside(previous: LookupQuery, act: FollowingAct, slots: Slots): LookupQuery | null {
  const { places, levels, whens, both } = slots;
  const several = previous.earlier.slice(both === "three" ? -mostEarlier : -1);
  const [before] = several;
  const named = places.length + levels.length + whens.length > 0;
  if (!before || named) return null;
  // "The total of both" adds up.
  const sums = both !== null || slots.folds.includes("sum");
  const isTotal = sums && act === "total";
  const grew = act === "trend" && areYears(before, previous);
  const beside = act === "difference" || act === "compare" || act === "times";
  if (!(isTotal || grew || beside || (act === "sum" && sums))) return null;
  const operation = foldOf(isTotal ? "sum" : act);
  const differing = several.length > 1 ? differencesIn(several, previous) : differenceIn(before, previous);
  if (!differing) return null;
  const { scheme } = previous;
  return {
    ...askingOf(operation, companyOf(previous)),
    ...axesAlone(previous),
    ...{ scheme, shareOf: null, claims: [], earlier: [] },
    ...differing,
  };
}

/** A ratio is seen where figures stand side by side. */
const foldOf = (act: FollowingAct): "sum" | "difference" | "compare" | "trend" =>
  act === "times" ? "compare" : (act as "sum" | "difference" | "compare" | "trend");

/** What was named of each axis, where it was one thing; of places all. */
const axesAlone = (query: Earlier): Earlier => ({
  places: query.places,
  levels: listOf(only(query.levels)),
  measures: listOf(mainMeasure(query)),
  moments: listOf(only(query.moments)),
});

/** The same figure in two years: "and how did it grow?" */
const areYears = (before: Earlier, last: LookupQuery): boolean =>
  yearOf(before) !== null &&
  yearOf(last) !== null &&
  yearOf(before) !== yearOf(last) &&
  only(before.levels) === only(last.levels) &&
  placesOf(before).join() === placesOf(last).join();

function yearOf({ moments }: Earlier): number | null {
  const when = only(moments);
  return when?.kind === "year" ? when.year : null;
}

const spanOf = (one: number, other: number): When => ({
  kind: "years",
  from: Math.min(one, other),
  to: Math.max(one, other),
});

/** Three places, or three levels of one; `null` where they differ in more. */
function differencesIn(before: readonly Earlier[], last: LookupQuery): Partial<Axes> | null {
  const all = [...before, last];
  const places = [...new Set(all.flatMap((one) => placesOf(one)))];
  const levels = [...new Set(all.flatMap((one) => only(one.levels) ?? []))];
  if (places.length === all.length && levels.length < 2) return { places };
  return places.length === 1 && levels.length === all.length ? { levels } : null;
}

const placesOf = ({ places }: Earlier): readonly string[] => (places.length > 0 ? places : [countryCode]);

/** The slots that hold both. */
function differenceIn(before: Earlier, last: LookupQuery): Partial<Axes> | null {
  if (placesOf(before).join() !== placesOf(last).join()) {
    return { places: [...new Set([...placesOf(before), ...placesOf(last)])] };
  }
  const [level, lastLevel] = [only(before.levels), only(last.levels)];
  if (level !== lastLevel && level !== null && lastLevel !== null) return { levels: [level, lastLevel] };
  const [measure, lastMeasure] = [mainMeasure(before), mainMeasure(last)];
  if (measure !== lastMeasure) return { measures: [measure ?? "total", lastMeasure ?? "total"] };
  const [when, lastWhen] = [only(before.moments), only(last.moments)];
  if (when === null || lastWhen === null || isSameWhen(when, lastWhen)) return null;
  if (when.kind !== "year" || lastWhen.kind !== "year") return { moments: [when, lastWhen] };
  return { moments: [spanOf(when.year, lastWhen.year)] };
}

/** The query with the lookups before it, which a later "both" may mean. */
export function remembering(query: LookupQuery, previous: LookupQuery | null): LookupQuery {
  if (!previous || companyOf(previous) !== null) return query;
  return { ...query, earlier: [...previous.earlier, axesAlone(previous)].slice(-mostEarlier) };
}
