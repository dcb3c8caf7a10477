import { countryCode } from "../facts/region.ts";
import type { NeedsFinding, StoodIn, Understood } from "./finding.ts";
import { isWithin } from "./moment.ts";
import { placesAround } from "./place-view.ts";
import type { LookupQuery } from "./query.ts";
import { fits, type Held, isOfLevel, isOfScheme, ownLevel } from "./slot.ts";

/** The query with each place once, and the level as it is meant for the place. */
export function asNamed(query: LookupQuery, held: Held): Understood {
  const places = [...new Set(query.places)].slice(0, mostPlaces);
  const [only, second] = places;
  const levels =
    query.levels && only !== undefined && second === undefined
      ? [...new Set(query.levels.map((level) => ownLevel(level, only, held.places)))]
      : query.levels;
  const named = withinOf({ ...query, levels, places, within: null, stoodIn: [] }, held);
  const { level: asked } = named;
  if (asked === null) return named;
  const own = named.places.map((place) => ownLevel(asked, place, held.places));
  const other = own.find((level) => level !== asked);
  if (other === undefined) return named;
  const stoodIn: StoodIn[] = [{ slot: "level", asked, value: other, why: "own-rank" }];
  // Each of several places has its own: "municipal" is Chongqing's municipal and Sichuan's provincial level.
  return { ...named, level: own.length === 1 ? other : asked, stoodIn };
}

/** A text of ten thousand characters may name a place in each word; nobody compares as many. */
const mostPlaces = 30;

/** "The share of Liangjiang in Chongqing" is one figure of Liangjiang; so are those of several places in one around them. */
function withinOf(named: Understood, { places }: Held): Understood {
  if (!isRelative(named) || named.places.length < 2) return named;
  const within = named.places.find((outer) =>
    named.places.every((one) => placesAround(one, places).includes(outer)),
  );
  if (within === undefined) return named;
  return { ...named, places: named.places.filter((one) => one !== within), within };
}

/** Growth is of a place's own. */
const isRelative = ({ measure, shareOf }: Understood): boolean =>
  (measure === "share" && shareOf !== "earlier") || measure === "rank";

/**
 * Fills the place, or asks for it: the whole country stands in where only national centers can be meant, and the provinces
 * where they are to be compared. Other slots are left; what stands in for them depends on what is held.
 */
export function understand(query: LookupQuery, held: Held): Understood | NeedsFinding {
  const named = asNamed(query, held);
  const choices = placesThatAnswer(named, held);
  const isNational = (named.level ?? "national") === "national" && !isRelative(named);
  // Shares and ranks of one place cannot be taken from each other.
  if (named.places.length === 1 && named.operation === "difference" && isRelative(named)) {
    return { kind: "needs", understood: named, slot: "second-place", choices };
  }
  if (named.places.length > 0) return named;
  const stoodIn: StoodIn[] = [{ slot: "place", value: countryCode }];
  if (named.operation === "compare" && !named.levels) {
    const level = named.level ?? "national";
    const provinces = placesThatAnswer({ ...named, level }, held).filter(
      (place) => held.places.parentOf(place) === countryCode,
    );
    if (provinces.length > 1) return { ...named, level, places: provinces, stoodIn };
  }
  // "Batch 23": no national figure of it is held, those of other places are.
  const isElsewhere = named.when?.kind === "batch" && named.level === null && choices.length > 0;
  const [onlyOne, ...more] = choices;
  // Of another scheme, figures of one place alone are held: nothing else can be meant.
  if (held.scheme !== undefined && onlyOne !== undefined && more.length === 0) {
    return { ...named, places: [onlyOne], stoodIn: [{ slot: "place", value: onlyOne }] };
  }
  if (!isNational || (isElsewhere && !choices.includes(countryCode))) {
    return { kind: "needs", understood: named, slot: "place", choices };
  }
  return { ...named, places: [countryCode], stoodIn };
}

/** Places with a figure of what was named, in the order of the records. */
function placesThatAnswer({ level, measure, when, places: named }: Understood, held: Held): string[] {
  const { records, places } = held;
  const answering = records.counts
    .filter((one) => isOfScheme(one, held) && !named.includes(one.place))
    .filter((one) => level === null || isOfLevel(one, level, places))
    .filter((one) => measure === null || fits(one, measure))
    .filter((one) => isWithin(one, when, records, places));
  return [...new Set(answering.map(({ place }) => place))];
}
