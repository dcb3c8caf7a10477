import { countryCode } from "../facts/region.ts";
import type { NeedsFinding, StoodIn, Understood } from "./finding.ts";
import type { Held } from "./held.ts";
import { isOfLevel, ownLevel } from "./level.ts";
import { isWithin } from "./moment.ts";
import { type Asking, type Axes, type LookupQuery, mainMeasure, only } from "./query.ts";
import { fits, isRelative } from "./select.ts";

/** The query with each place once, and the level as it is meant for the place. */
export function asNamed<A extends Asking>(query: A & Axes, held: Held): Understood<A> {
  // The axes change, and what is asked does not.
  return named(query as LookupQuery, held) as Understood<A>;
}

function named(query: LookupQuery, held: Held): Understood {
  const { earlier: _, ...asked } = query;
  const places = [...new Set(query.places)].slice(0, mostPlaces);
  const once = withinOf({ ...asked, places, within: null, stoodIn: [] }, held);
  const level = only(query.levels);
  const own = (one: Understood["levels"][number], place: string): typeof one =>
    ownLevel(one, place, held.places);
  if (level === null) {
    const place = only(places);
    const levels = place === null ? query.levels : query.levels.map((one) => own(one, place));
    return { ...once, levels: [...new Set(levels)] };
  }
  const other = once.places.map((place) => own(level, place)).find((one) => one !== level);
  if (other === undefined) return once;
  const stoodIn: StoodIn[] = [{ slot: "level", asked: level, value: other, why: "own-rank" }];
  // Each of several places has its own: "municipal" is Chongqing's municipal and Sichuan's provincial level.
  return { ...once, levels: [once.places.length === 1 ? other : level], stoodIn };
}

/** A text of ten thousand characters may name a place in each word; nobody compares as many. */
const mostPlaces = 30;

/** "The share of Liangjiang in Chongqing" is one figure of Liangjiang; so are those of several places in one around them. */
function withinOf(named: Understood, { places }: Held): Understood {
  if (!isWithinPlace(named) || named.places.length < 2) return named;
  const within = named.places.find((outer) =>
    named.places.every((one) => places.ancestry(one).includes(outer)),
  );
  if (within === undefined) return named;
  return { ...named, places: named.places.filter((one) => one !== within), within };
}

/** Growth is of a place's own. */
const isWithinPlace = (asked: Understood): boolean =>
  isRelative(mainMeasure(asked)) && !(mainMeasure(asked) === "share" && asked.shareOf === "earlier");

/**
 * Fills the place, or asks for it: the whole country stands in where only national centers can be meant, and the provinces
 * where they are to be compared. Other slots are left; what stands in for them depends on what is held.
 */
export function understand(
  query: Extract<Asking, { is: "figures" }> & Axes,
  held: Held,
): Understood | NeedsFinding {
  const named = asNamed(query, held);
  const choices = placesThatAnswer(named, held);
  const level = only(named.levels);
  // Shares and ranks of one place cannot be taken from each other.
  if (named.places.length === 1 && named.fold === "difference" && isWithinPlace(named)) {
    return { kind: "needs", understood: named, slot: "second-place", choices };
  }
  if (named.places.length > 0) return named;
  const stoodIn: StoodIn[] = [{ slot: "place", value: countryCode }];
  if (named.fold === "compare" && named.levels.length < 2) {
    const levels = [level ?? "national"];
    const provinces = placesThatAnswer({ ...named, levels }, held).filter(
      (place) => held.places.get(place)?.parent === countryCode,
    );
    if (provinces.length > 1) return { ...named, levels, places: provinces, stoodIn };
  }
  // "Batch 23": no national figure of it is held, those of other places are.
  const isElsewhere = only(named.moments)?.kind === "batch" && level === null && choices.length > 0;
  const isNational = (level ?? "national") === "national" && !isWithinPlace(named);
  const alone = only(choices);
  // Of another scheme, figures of one place alone are held: nothing else can be meant.
  if (named.scheme !== null && alone !== null) {
    return { ...named, places: [alone], stoodIn: [{ slot: "place", value: alone }] };
  }
  if (!isNational || (isElsewhere && !choices.includes(countryCode))) {
    return { kind: "needs", understood: named, slot: "place", choices };
  }
  return { ...named, places: [countryCode], stoodIn };
}

/** Places with a figure of what was named, in the order of the records. */
function placesThatAnswer(asked: Understood, held: Held): string[] {
  const level = only(asked.levels);
  const measure = mainMeasure(asked);
  const answering = held.counts.all
    .filter((one) => !asked.places.includes(one.place))
    .filter((one) => level === null || isOfLevel(one, level, held.places))
    .filter((one) => measure === null || fits(one, measure))
    .filter((one) => isWithin(one, only(asked.moments), held));
  return [...new Set(answering.map(({ place }) => place))];
}
