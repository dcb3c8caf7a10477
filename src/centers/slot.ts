import { countryCode } from "../facts/region.ts";
import type { Figure } from "./finding.ts";
import { isWithin, latestFirst, ofLatestMoment, sameMoment, yearsBetween } from "./moment.ts";
import type { Observation } from "./observation.ts";
import { type PlaceView, placesAround } from "./place-view.ts";
import {
  type CenterLevel,
  centerLevels,
  type LookupQuery,
  type Measure,
  type RecordScheme,
  type When,
} from "./query.ts";
import type { Records } from "./records.ts";

/** What is held, and the places that it is about. */
export interface Held {
  readonly records: Records;
  readonly places: PlaceView;
  /** What is asked about; technology centers if nothing else is named. */
  readonly scheme?: RecordScheme;
}

/** Whether a figure counts what is asked about. */
export const isOfScheme = ({ scheme }: Pick<Observation, "scheme">, held: Held): boolean =>
  scheme === (held.scheme ?? "technology-center");

/** The levels that are asked for, each as it is meant for the place: one, several, or all. */
export function levelsAsked(
  { level, levels }: Pick<LookupQuery, "level" | "levels">,
  place: string,
  places: PlaceView,
): readonly CenterLevel[] {
  if (level !== null) return [ownLevel(level, place, places)];
  return levels ? [...new Set(levels.map((one) => ownLevel(one, place, places)))] : centerLevels;
}

/** One figure's name. */
export interface Slot {
  readonly place: string;
  readonly level: CenterLevel;
  readonly measure: Measure;
}

/**
 * The level that is meant for a place. In a municipality (直辖市) and its districts, "provincial" is the municipal level; of a
 * province itself, 市级 and "municipal" are its own, provincial one.
 */
export function ownLevel(level: CenterLevel, place: string, places: PlaceView): CenterLevel {
  if (level === "provincial" && isInMunicipality(place, places)) return "municipal";
  if (level === "municipal" && isProvince(place, places)) return "provincial";
  return level;
}

/** Levels that may be set side by side: a municipality's own centers have the rank of a province's. */
export type Rank = "national" | "provincial" | "municipal" | "district";

export function rankOf(level: CenterLevel, place: string, places: PlaceView): Rank {
  return level === "municipal" && isInMunicipality(place, places) ? "provincial" : level;
}

/** Whether a figure is of a level that was asked for without a place: provincial ones are those of municipalities too. */
export const isOfLevel = (
  { level, place }: Pick<Slot, "level" | "place">,
  asked: CenterLevel,
  places: PlaceView,
): boolean => level === asked || (asked === "provincial" && rankOf(level, place, places) === asked);

const isInMunicipality = (place: string, places: PlaceView): boolean =>
  placesAround(place, places).some((code) => places.isMunicipality(code));

const isProvince = (place: string, places: PlaceView): boolean =>
  places.parentOf(place) === countryCode && !places.isMunicipality(place);

/** Whether a figure answers a measure: one whose source does not say what it counts may be new ones or all. */
export const fits = ({ measure }: Observation, asked: Measure): boolean =>
  measure === asked || (measure === "unstated" && (asked === "total" || asked === "new"));

/** Figures of a place that count what is asked about; another scheme is never among them. */
export function observationsAt(place: string, held: Held): Observation[] {
  return held.records.counts.filter(
    (observation) => observation.place === place && isOfScheme(observation, held),
  );
}

/** Figures of a slot within the time that is asked for, the latest first. */
export function observationsOf(slot: Slot, when: When | null, held: Held): Observation[] {
  const { records, places } = held;
  const ofSlot = observationsAt(slot.place, held).filter(
    (observation) => observation.level === slot.level && fits(observation, slot.measure),
  );
  const found = ofSlot.filter((observation) => isWithin(observation, when, records, places));
  // An evaluation belongs to a year and to no batch: that of the batch is meant.
  const ofBatchYear =
    found.length === 0 && when?.kind === "batch" && isOfEvaluation(slot.measure)
      ? ofSlot.filter((one) => one.batch === undefined && isInYearOf(when.batch, one, held))
      : [];
  // Sources that contradict each other stand together, though one is of the month after.
  const disputed =
    when?.kind === "year" && when.month !== undefined
      ? ofSlot.filter((one) => !found.includes(one) && found.some((other) => sameMoment(one, other)))
      : [];
  return [...found, ...disputed, ...ofBatchYear].sort(latestFirst);
}

/** What an evaluation brings about. */
export const isOfEvaluation = (measure: Observation["measure"]): boolean =>
  measure === "revoked" || measure === "evaluated";

/** Whether a figure without a batch is of the year of one. */
export function isInYearOf(batch: number, one: Observation, { records, places }: Held): boolean {
  return records.batches
    .filter((event) => event.batch === batch && event.level === one.level)
    .filter((event) => placesAround(one.place, places).includes(event.place))
    .some((event) =>
      yearsBetween(event).some((year) => isWithin(one, { kind: "year", year }, records, places)),
    );
}

/** The figure of a slot: all of the year or batch that is asked for, or the latest. `of`: within that place alone. */
export function figureOf(slot: Slot, when: When | null, held: Held, of: string | null = null): Figure[] {
  const within = observationsOf(slot, when, held).filter((one) => of === null || one.of === of);
  return asFigure(slot, when === null || when.kind === "latest" ? ofLatestMoment(within) : within);
}

/** The total that a rank goes by: of its place and level, by its source. */
export const totalsBehind = (rank: Observation, held: Held): Figure[] =>
  asFigure(
    { place: rank.place, level: rank.level, measure: "total" },
    observationsAt(rank.place, held).filter(
      ({ measure, level, source }) => measure === "total" && level === rank.level && source === rank.source,
    ),
  );

/** One figure, or none where nothing is held. */
export function asFigure(slot: Slot, observations: readonly Observation[]): Figure[] {
  if (observations.length === 0) return [];
  const contradicts = observations.some((one) =>
    observations.some((other) => one.value !== other.value && sameMoment(one, other)),
  );
  return [{ ...slot, observations, contradicts }];
}
