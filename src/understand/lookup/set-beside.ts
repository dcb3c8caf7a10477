import type { Earlier, LookupQuery } from "../../centers/query.ts";
import { countryCode } from "../../facts/region.ts";
import type { Slots } from "./slots.ts";

/** Lookups that are remembered behind the last one. */
const mostEarlier = 2;

/**
 * "The difference of the two": the lookup before and the one before that, set beside each other by the slot they differ in.
 * `null` where the text does not ask for both.
 */
export function setBeside(previous: LookupQuery, slots: Slots): LookupQuery | null {
  const { places, levels, measures, whens, both } = slots;
  const several = previous.earlier?.slice(slots.three ? -mostEarlier : -1) ?? [];
  const [before] = several;
  // "The total of both" adds up.
  const isTotal = both && measures.join() === "total" && slots.operation === null;
  const operation = isTotal ? "sum" : slots.operation;
  const named = places.length + levels.length + (isTotal ? 0 : measures.length) + whens.length > 0;
  const beside = operation === "difference" || operation === "compare" || operation === "sum";
  const grew = operation === "trend" && before !== undefined && areYears(before, previous);
  if (!before || named || !(beside || grew) || (operation === "sum" && !both)) return null;
  const differing = several.length > 1 ? differencesIn(several, previous) : differenceIn(before, previous);
  if (!differing) return null;
  const { level, measure, when, company, scheme } = previous;
  return {
    level,
    measure,
    when,
    company,
    places: previous.places,
    ...(scheme ? { scheme } : {}),
    ...differing,
    operation,
  };
}

/** The same figure in two years: "and how did it grow?" */
const areYears = (before: Earlier, last: LookupQuery): boolean =>
  before.when?.kind === "year" &&
  last.when?.kind === "year" &&
  before.when.year !== last.when.year &&
  before.level === last.level &&
  placesOf(before).join() === placesOf(last).join();

/** Three places, or three levels of one; `null` where they differ in more. */
function differencesIn(before: readonly Earlier[], last: LookupQuery): Partial<LookupQuery> | null {
  const all = [...before, last];
  const places = [...new Set(all.flatMap((one) => placesOf(one)))];
  const levels = [...new Set(all.flatMap(({ level }) => level ?? []))];
  if (places.length === all.length && levels.length < 2) return { places };
  return places.length === 1 && levels.length === all.length ? { level: null, levels } : null;
}

const placesOf = ({ places }: Earlier): readonly string[] => (places.length > 0 ? places : [countryCode]);

/** The slots that hold both. */
function differenceIn(before: Earlier, last: LookupQuery): Partial<LookupQuery> | null {
  if (placesOf(before).join() !== placesOf(last).join()) {
    return { places: [...new Set([...placesOf(before), ...placesOf(last)])] };
  }
  if (before.level !== last.level && before.level !== null && last.level !== null) {
    return { level: null, levels: [before.level, last.level] };
  }
  if (before.measure !== last.measure) {
    const measures = [before.measure ?? "total", last.measure ?? "total"];
    return { measure: measures[0] ?? null, measures };
  }
  if (
    before.when !== null &&
    last.when !== null &&
    JSON.stringify(before.when) !== JSON.stringify(last.when)
  ) {
    if (before.when.kind === "year" && last.when.kind === "year") {
      const years = [before.when.year, last.when.year];
      return { when: { kind: "years", from: Math.min(...years), to: Math.max(...years) } };
    }
    return { when: null, whens: [before.when, last.when] };
  }
  return null;
}

/** The query with the lookups before it, which a later "both" may mean. */
export function remembering(query: LookupQuery, previous: LookupQuery | null): LookupQuery {
  if (!previous || previous.company !== null) return query;
  const { places, level, measure, when } = previous;
  const earlier = [...(previous.earlier ?? []), { places, level, measure, when }];
  return { ...query, earlier: earlier.slice(-mostEarlier) };
}
