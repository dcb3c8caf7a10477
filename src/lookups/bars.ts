import type { Figure, Finding } from "./finding.ts";
import { sameMoment } from "../records/observation.ts";
import type { Observation } from "../records/observation.ts";
import type { PlaceTree } from "./held.ts";
import type { Measure } from "../records/axes.ts";
import type { Slot } from "./select.ts";
import { type Rank, rankOf } from "./level.ts";

/** Bars of one scale, for a chart: what is side by side may be compared. */
export interface BarSeries {
  readonly measure: Measure;
  readonly unit: "centers" | "percent";
  /** What the bars differ in, and so what labels them. */
  readonly by: "level" | "place" | "date";
  /** What all of them share; `null` for what differs. */
  readonly place: string | null;
  readonly rank: Rank | null;
  /** At least two. */
  readonly bars: readonly Bar[];
}

/** A label is a level, a place or a date, by the series; where sources contradict each other, the source too. */
export interface Bar
  extends Pick<Observation, "place" | "level" | "when" | "value" | "source" | "confidence"> {
  readonly until: string | null;
  /** Id of the source, where the bar beside it is the same figure by another source. */
  readonly disputed: string | null;
}

/** What can be drawn: a place's levels, places beside each other, a figure over time. Ranks are not drawn, nor one bar. */
export function barSeriesOf(finding: Finding, places: PlaceTree): BarSeries[] {
  switch (finding.kind) {
    case "figures":
    case "list":
      return seriesOfFigures(finding.figures, places).filter(isDrawn);
    case "trend":
      return finding.series.map((series) => seriesOverTime(series, series.points, places)).filter(isDrawn);
    case "status":
    case "held":
    case "batches":
    case "needs":
    case "no-data":
      return [];
  }
}

const isDrawn = ({ measure, bars }: BarSeries): boolean => measure !== "rank" && bars.length > 1;

function seriesOfFigures(figures: readonly Figure[], places: PlaceTree): BarSeries[] {
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  return measures.flatMap((measure) => {
    const own = figures.filter((figure) => figure.measure === measure);
    const [first, second] = own;
    if (!first) return [];
    // One figure that has several dates or sources.
    if (!second) return [seriesOverTime(first, [...first.observations].reverse(), places)];
    const common = { measure, unit: unitOf(measure), place: null, rank: null };
    if (own.every(({ place }) => place === first.place)) {
      return [{ ...common, by: "level", place: first.place, bars: own.flatMap(barsOf) }];
    }
    const ranks = [...new Set(own.map(({ level, place }) => rankOf(level, place, places)))];
    return ranks.map((rank): BarSeries => {
      const alike = own.filter(({ level, place }) => rankOf(level, place, places) === rank);
      return { ...common, by: "place", rank, bars: alike.flatMap(barsOf) };
    });
  });
}

/** The latest of a figure; all of its sources where they contradict each other. */
const barsOf = ({ observations }: Figure): Bar[] =>
  barsFor(observations.filter((one) => observations[0] && sameMoment(one, observations[0])));

function seriesOverTime(
  { place, level, measure }: Slot,
  points: readonly Observation[],
  places: PlaceTree,
): BarSeries {
  const rank = rankOf(level, place, places);
  return { measure, unit: unitOf(measure), by: "date", place, rank, bars: barsFor(points) };
}

const unitOf = (measure: Measure): BarSeries["unit"] => (measure === "share" ? "percent" : "centers");

function barsFor(observations: readonly Observation[]): Bar[] {
  return observations.map((one) => ({
    place: one.place,
    level: one.level,
    when: one.when,
    until: one.until ?? null,
    value: one.value,
    source: one.source,
    confidence: one.confidence,
    disputed: observations.some((other) => other.value !== one.value && sameMoment(one, other))
      ? one.source
      : null,
  }));
}
