import { type Held, observationsAt } from "./held.ts";
import { levelsAsked } from "./level.ts";
import { isWithin, latestFirst, ofLatestMoment, yearsBetween } from "./moment.ts";
import { sameMoment } from "../records/observation.ts";
import type { Observation } from "../records/observation.ts";
import { type Axes, mainMeasure, type When } from "./query.ts";
import type { CenterLevel, Measure } from "../records/axes.ts";

/** One figure's name. */
export interface Slot {
  readonly place: string;
  readonly level: CenterLevel;
  readonly measure: Measure;
}

/** What is held where the axes cross: of one place, level, measure and time. An empty cell is a gap. */
export interface Cell extends Slot {
  readonly when: When | null;
  /** Latest first. Several: the time has several figures, or sources contradict each other. */
  readonly observations: readonly Observation[];
}

/** A cell for everything that is asked, place by place, then level by level; without a level every one there is. */
export function select(
  { places, levels, measures, moments }: Pick<Axes, "places" | "levels" | "measures" | "moments">,
  held: Held,
): Cell[] {
  const times = moments.length > 0 ? moments : [null];
  return places.flatMap((place) =>
    measures.flatMap((measure) =>
      levelsAsked(levels, place, held.places).flatMap((level) =>
        times.map((when) => cellAt({ place, level, measure }, when, held)),
      ),
    ),
  );
}

/** The measure that decides; without one, how many there are. */
export const measureOf = (asked: Pick<Axes, "measures">): Measure => mainMeasure(asked) ?? "total";

/** The cells of one place, of the measure that decides. */
export const cellsOf = (
  place: string,
  asked: Pick<Axes, "levels" | "measures">,
  moments: readonly When[],
  held: Held,
): Cell[] => select({ places: [place], levels: asked.levels, measures: [measureOf(asked)], moments }, held);

export function cellAt(slot: Slot, when: When | null, held: Held): Cell {
  const ofSlot = observationsAt(slot.place, held).filter(
    (observation) => observation.level === slot.level && fits(observation, slot.measure),
  );
  const { place, level, measure } = slot;
  if (ofSlot.length === 0) return { place, level, measure, when, observations: [] };
  const found = ofSlot.filter((observation) => isWithin(observation, when, held));
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
  return {
    place,
    level,
    measure,
    when,
    observations: [...found, ...disputed, ...ofBatchYear].sort(latestFirst),
  };
}

/** A cell without what does not hold. */
export const within = (cell: Cell, holds: (one: Observation) => boolean): Cell => ({
  ...cell,
  observations: cell.observations.filter(holds),
});

/** The figure of a cell: all of the year or batch that is asked for, or the latest. */
export const shownOf = (cell: Cell): Cell =>
  cell.when === null || cell.when.kind === "latest"
    ? { ...cell, observations: ofLatestMoment(cell.observations) }
    : cell;

export const isHeld = ({ observations }: Cell): boolean => observations.length > 0;

/** The total that a rank goes by: of its place and level, by its source. */
export const totalBehind = (rank: Observation, held: Held): Cell => ({
  ...{ place: rank.place, level: rank.level, measure: "total", when: null },
  observations: observationsAt(rank.place, held).filter(
    ({ measure, level, source }) => measure === "total" && level === rank.level && source === rank.source,
  ),
});

/** Whether a figure answers a measure: one whose source does not say what it counts may be new ones or all. */
export const fits = ({ measure }: Observation, asked: Measure): boolean =>
  measure === asked || (measure === "unstated" && (asked === "total" || asked === "new"));

/** Only a share or a rank is taken within a place. */
export const isRelative = (measure: Observation["measure"] | null): boolean =>
  measure === "share" || measure === "rank";

/** What an evaluation brings about. */
export const isOfEvaluation = (measure: Observation["measure"]): boolean =>
  measure === "revoked" || measure === "evaluated";

/** Whether a figure without a batch is of the year of one. */
export function isInYearOf(batch: number, one: Observation, held: Held): boolean {
  return held.records.batches
    .filter((event) => event.batch === batch && event.level === one.level)
    .filter((event) => held.places.ancestry(one.place).includes(event.place))
    .some((event) => yearsBetween(event).some((year) => isWithin(one, { kind: "year", year }, held)));
}
