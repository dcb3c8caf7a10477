import { alongEnds } from "./align.ts";
import type { NoDataFinding, Series, TrendFinding, Understood } from "./finding.ts";
import { differencesOf } from "./fold.ts";
import { isUnstated, withWhatStoodIn } from "./found.ts";
import { gapOf } from "./gap.ts";
import type { Held } from "./held.ts";
import { only } from "./query.ts";
import { cellsOf, isHeld, measureOf } from "./select.ts";

/** A figure over all the years it is held for, or over those that were named. */
export function answerTrend(understood: Understood, held: Held): TrendFinding | NoDataFinding {
  const { places, levels, moments } = understood;
  const measure = measureOf(understood);
  // "The trend up to now" is the whole of it; one year is where it is looked for.
  const span = moments.filter(({ kind }) => kind === "years");
  const found = places.map((place) => {
    const cells = cellsOf(place, understood, span, held).filter(isHeld);
    const gap = { place, level: only(levels), measure, when: only(span) };
    return { cells, gaps: cells.length > 0 ? [] : [gapOf(gap, held)] };
  });
  const gaps = found.flatMap((one) => one.gaps);
  const series = found
    .flatMap((one) => one.cells)
    .map(({ when: _, observations, ...slot }): Series => {
      const points = [...observations].reverse();
      const [change = null] = differencesOf(
        "years",
        alongEnds({ ...slot, when: null, observations: points }),
      );
      return { ...slot, points, change };
    });
  const seen = withWhatStoodIn(understood, series);
  if (series.length === 0) return { kind: "no-data", understood: seen, gaps };
  const unstated = series.some(({ points }) => points.some(isUnstated));
  return { kind: "trend", understood: seen, series, gaps, cautions: unstated ? ["measure-unstated"] : [] };
}
