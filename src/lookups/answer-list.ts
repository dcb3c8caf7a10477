import { countryCode } from "../facts/region.ts";
import type { Gap, ListFinding, ListPart, NamedPart, NoDataFinding, StoodIn, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { listPartsOf, type NamesAsked, namedPartsOf, namesAsked } from "./held-names.ts";
import type { Held } from "./held.ts";
import { isOfLevel } from "./level.ts";
import { centerLevels } from "../records/axes.ts";
import { only } from "./query.ts";
import { figuresOf } from "./found.ts";
import { cellAt, shownOf } from "./select.ts";

/** Companies on lists and in articles. Without a place: those of all places, and the places that have a figure. */
export function answerList(understood: Understood, held: Held): ListFinding | NoDataFinding {
  const asked = understood.places.length > 0 ? understood.places : [countryCode];
  const names = namesAsked(understood);
  const lists: ListPart[] = [];
  const named: NamedPart[] = [];
  const gaps: Gap[] = [];
  for (const place of asked) {
    const rows = listPartsOf(place, names, held);
    const companies = namedPartsOf(place, names, held);
    lists.push(...rows);
    named.push(...companies);
    if (rows.length === 0 && companies.length === 0) gaps.push(namesGap(place, names, held));
  }
  const figures = understood.places.length > 0 ? [] : everywhere(names, held);
  const seen = { ...understood, places: asked, stoodIn: stoodInFor(understood, lists, named) };
  if (lists.length === 0 && named.length === 0 && figures.length === 0) {
    return { kind: "no-data", understood: seen, gaps };
  }
  return { kind: "list", understood: seen, lists, named, figures, gaps };
}

function stoodInFor(
  { places, levels: named, stoodIn }: Understood,
  lists: readonly ListPart[],
  parts: readonly NamedPart[],
): StoodIn[] {
  const levels = new Set([...lists.map(({ list }) => list.level), ...parts.map((part) => part.level)]);
  const alone = named.length === 1 ? null : only([...levels]);
  return [
    ...stoodIn,
    ...(places.length === 0 ? [{ slot: "place", value: countryCode } as const] : []),
    ...(alone ? [{ slot: "level", asked: null, value: alone, why: "only-held" } as const] : []),
  ];
}

/** Names of another time are held, or none at all, whatever figures there are. */
function namesGap(place: string, { level, measure, when }: NamesAsked, held: Held): Gap {
  const anyTime = { level, measure, when: null };
  const isTime = listPartsOf(place, anyTime, held).length + namedPartsOf(place, anyTime, held).length > 0;
  const gap = gapOf({ place, level, measure: measure ?? "total", when }, held);
  const missing = gap.missing === "place" ? "place" : "names";
  return { ...gap, measure, missing: isTime ? "when" : missing };
}

/** The latest figures of every place but the country itself; of national centers where no level was named. */
function everywhere({ level, measure, when }: NamesAsked, held: Held): ListFinding["figures"] {
  const places = [...new Set(held.records.counts.map(({ place }) => place))];
  const slots = places
    .filter((place) => place !== countryCode)
    .flatMap((place) => centerLevels.map((own) => ({ place, level: own, measure: measure ?? "total" })))
    .filter((slot) => isOfLevel(slot, level ?? "national", held.places));
  return figuresOf(slots.map((slot) => shownOf(cellAt(slot, when, held))));
}
