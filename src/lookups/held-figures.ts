import type { Gap, HeldFinding, HeldOfPlace, NoDataFinding, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { isInside, listPartsOf, type NamesAsked, namedPartsOf, namesAsked } from "./held-names.ts";
import { isWithin, latestFirst, latestOfEach, yearsOf } from "./moment.ts";
import type { Observation } from "../records/observation.ts";
import { type Held, observationsAt } from "./held.ts";
import { isOfLevel, ownLevel } from "./level.ts";
import type { Axes } from "./query.ts";
import { type CenterLevel, centerLevels } from "../records/axes.ts";
import { fits } from "./select.ts";

/** "Which figures do you hold for Shanghai?" Without a place: every place that has any. */
export function answerHeld(understood: Understood, held: Held): HeldFinding | NoDataFinding {
  if (understood.places.length === 0) return answerHeldAnywhere(understood, held);
  const asked = namesAsked(understood);
  const found = understood.places.map((place) => allHeldOf(place, asked, held));
  const places = found.filter(holdsAnything);
  const gaps = found
    .filter((place) => !holdsAnything(place))
    .map(({ place }): Gap => gapOf({ ...asked, place, measure: null }, held));
  if (places.length === 0) return { kind: "no-data", understood, gaps };
  return { kind: "held", understood, places, gaps };
}

/** Every place that has figures, of a level, measure or time if one was named; of each figure the latest. */
function answerHeldAnywhere(understood: Understood, held: Held): HeldFinding {
  const { level, measure, when } = namesAsked(understood);
  const named = level !== null || measure !== null || when !== null;
  const found = placesWithFigures(held).map((place): HeldOfPlace => {
    const all = allHeldOf(place, { level: null, when }, held);
    if (!named) return all;
    const ofMeasure = all.observations
      .filter((one) => level === null || isOfLevel(one, level, held.places))
      .filter((one) => measure === null || fits(one, measure));
    return { ...all, observations: latestOfEach(ofMeasure) };
  });
  const places = found.filter(({ observations }) => observations.length > 0);
  return { kind: "held", understood, places, gaps: [] };
}

/** Everything that is held of a place; of one level or time, if that was named. */
function allHeldOf(
  place: string,
  { level, when }: Pick<NamesAsked, "level" | "when">,
  held: Held,
): HeldOfPlace {
  const { records, places } = held;
  const own = level && ownLevel(level, place, places);
  const isAsked = (one: Observation): boolean =>
    (own === null || one.level === own) && isWithin(one, when, held);
  const asked = { level, measure: null, when };
  return {
    place,
    observations: observationsAt(place, held).filter(isAsked).sort(byLevelThenDate),
    otherScheme: records.counts
      .filter((one) => one.place === place && one.scheme !== "technology-center" && isAsked(one))
      .sort(byLevelThenDate),
    batches: records.batches.filter(
      (event) => event.place === place && (own === null || event.level === own),
    ),
    lists: listPartsOf(place, asked, held),
    named: namedPartsOf(place, asked, held).flatMap((part) => part.companies),
    inside: placesWithFigures(held).filter((other) => other !== place && isInside(other, place, held)),
  };
}

function byLevelThenDate(one: Observation, other: Observation): number {
  return centerLevels.indexOf(one.level) - centerLevels.indexOf(other.level) || latestFirst(one, other);
}

/** Whether anything is held of a place: figures, batches or names. */
export const isHeldOf = (place: string, held: Held): boolean =>
  holdsAnything(allHeldOf(place, { level: null, when: null }, held));

const holdsAnything = ({ observations, otherScheme, batches, lists, named }: HeldOfPlace): boolean =>
  [observations, otherScheme, batches, lists, named].some((items) => items.length > 0);

/** Places that figures of enterprise technology centers are held for, in the order of the records: for menus. */
export const placesWithFigures = ({ counts }: Held): string[] => [...counts.byPlace.keys()];

/** What else could be asked of a place: the values of one slot that have a figure, the others being as they are. */
export interface Alternatives {
  readonly levels: readonly CenterLevel[];
  /** Latest first. */
  readonly years: readonly number[];
}

/** For one-tap corrections and menus: the values of each slot with which something is held, the present one among them. */
export function alternativesOf(
  { places, level, measure }: Pick<NamesAsked, "level" | "measure"> & Pick<Axes, "places">,
  held: Held,
): Alternatives {
  const every = places.flatMap((place) => observationsAt(place, held));
  const ofLevel = every.filter(
    (one) => level === null || one.level === ownLevel(level, one.place, held.places),
  );
  const ofMeasure = (list: readonly Observation[]): Observation[] =>
    measure === null ? [...list] : list.filter((one) => fits(one, measure));
  const years = ofMeasure(ofLevel).flatMap((one) => yearsOf(one, held));
  return {
    levels: centerLevels.filter((one) => ofMeasure(every).some((found) => found.level === one)),
    years: [...new Set(years)].sort((a, b) => b - a),
  };
}
