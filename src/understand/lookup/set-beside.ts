import type { Earlier, LookupQuery } from "../../centers/query.ts";
import { countryCode } from "../../facts/region.ts";
import type { Slots } from "./read-slots.ts";

/** Lookups that are remembered behind the last one. */
const mostEarlier = 2;

/**
 * "The difference of the two": the lookup before and the one before that, set beside each other by the slot they differ in.
 * `null` where the text does not ask for both.
 */
export function setBeside(previous: LookupQuery, slots: Slots): LookupQuery | null {
  const { operation, places, levels, measures, whens, both } = slots;
  const before = previous.earlier?.at(-1);
  const named = places.length + levels.length + measures.length + whens.length > 0;
  const beside = operation === "difference" || operation === "compare" || operation === "sum";
  if (!before || named || !beside || (operation === "sum" && !both)) return null;
  const differing = differenceIn(before, previous);
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

/** The slots that hold both. */
function differenceIn(before: Earlier, last: LookupQuery): Partial<LookupQuery> | null {
  const place = ({ places }: Earlier): readonly string[] => (places.length > 0 ? places : [countryCode]);
  if (place(before).join() !== place(last).join()) {
    return { places: [...new Set([...place(before), ...place(last)])] };
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
