import { countryCode } from "../facts/region.ts";
import type { Gap, ListFinding, ListPart, NamedPart, NoDataFinding, StoodIn, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { listPartsOf, namedPartsOf } from "./held-names.ts";
import { centerLevels } from "./query.ts";
import { figureOf, type Held, isOfLevel } from "./slot.ts";

/** Companies on lists and in articles. Without a place: those of all places, and the places that have a figure. */
export function answerList(understood: Understood, held: Held): ListFinding | NoDataFinding {
  const asked = understood.places.length > 0 ? understood.places : [countryCode];
  const lists: ListPart[] = [];
  const named: NamedPart[] = [];
  const gaps: Gap[] = [];
  for (const place of asked) {
    const rows = listPartsOf(place, understood, held);
    const companies = namedPartsOf(place, understood, held);
    lists.push(...rows);
    named.push(...companies);
    if (rows.length === 0 && companies.length === 0) gaps.push(namesGap(place, understood, held));
  }
  const figures = understood.places.length > 0 ? [] : everywhere(understood, held);
  const seen = { ...understood, places: asked, stoodIn: stoodInFor(understood, lists, named) };
  if (lists.length === 0 && named.length === 0 && figures.length === 0) {
    return { kind: "no-data", understood: seen, gaps };
  }
  return { kind: "list", understood: seen, lists, named, figures, gaps };
}

function stoodInFor(
  { places, level, stoodIn }: Understood,
  lists: readonly ListPart[],
  named: readonly NamedPart[],
): StoodIn[] {
  const levels = new Set([...lists.map(({ list }) => list.level), ...named.map((part) => part.level)]);
  const [only] = levels;
  const isOnly = level === null && only !== undefined && levels.size === 1;
  return [
    ...stoodIn,
    ...(places.length === 0 ? [{ slot: "place", value: countryCode } as const] : []),
    ...(isOnly ? [{ slot: "level", asked: null, value: only, why: "only-held" } as const] : []),
  ];
}

/** Names of another time are held, or none at all, whatever figures there are. */
function namesGap(place: string, { level, measure, when }: Understood, held: Held): Gap {
  const anyTime = { level, measure, when: null };
  const isTime = listPartsOf(place, anyTime, held).length + namedPartsOf(place, anyTime, held).length > 0;
  const gap = gapOf({ place, level, measure: measure ?? "total", when }, held);
  const missing = gap.missing === "place" ? "place" : "names";
  return { ...gap, measure, missing: isTime ? "when" : missing };
}

/** The latest figures of every place but the country itself; of national centers where no level was named. */
function everywhere({ level, measure, when }: Understood, held: Held): ListFinding["figures"] {
  const places = [...new Set(held.records.counts.map(({ place }) => place))];
  return places
    .filter((place) => place !== countryCode)
    .flatMap((place) =>
      centerLevels
        .filter((own) => isOfLevel({ level: own, place }, level ?? "national", held.places))
        .flatMap((own) => figureOf({ place, level: own, measure: measure ?? "total" }, when, held)),
    );
}
