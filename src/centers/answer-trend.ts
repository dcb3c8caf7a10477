import { withWhatStoodIn } from "./answer-figures.ts";
import { differenceOf } from "./derive.ts";
import type { Caution, NoDataFinding, Series, TrendFinding, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { sameMoment } from "./moment.ts";
import type { Observation } from "./observation.ts";
import type { When } from "./query.ts";
import { type Held, levelsAsked, observationsOf, type Slot } from "./slot.ts";

/** A figure over all the years it is held for, or over those that were named. */
export function answerTrend(understood: Understood, held: Held): TrendFinding | NoDataFinding {
  const { places, level, when } = understood;
  const measure = understood.measure ?? "total";
  // "The trend up to now" is the whole of it; one year is where it is looked for.
  const span: When | null = when?.kind === "years" ? when : null;
  const found = places.map((place) => {
    const levels = levelsAsked(understood, place, held.places);
    const series = levels.flatMap((own) => seriesOf({ place, level: own, measure }, span, held));
    return { series, gaps: series.length > 0 ? [] : [gapOf({ place, level, measure, when: span }, held)] };
  });
  const series = found.flatMap((one) => one.series);
  const gaps = found.flatMap((one) => one.gaps);
  const seen = withWhatStoodIn(understood, { figures: series });
  if (series.length === 0) return { kind: "no-data", understood: seen, gaps };
  const unstated = series.some(({ points }) => points.some((point) => point.measure === "unstated"));
  const cautions: Caution[] = unstated ? ["measure-unstated"] : [];
  return { kind: "trend", understood: seen, series, gaps, cautions };
}

function seriesOf(slot: Slot, when: When | null, held: Held): Series[] {
  const points = observationsOf(slot, when, held).reverse();
  return points.length > 0 ? [{ ...slot, points, change: changeOf(points) }] : [];
}

function changeOf(points: readonly Observation[]): Series["change"] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first === last || first.measure !== last.measure) return null;
  const disputed = [first, last].some((end) =>
    points.some((point) => point !== end && sameMoment(point, end) && point.value !== end.value),
  );
  return disputed ? null : differenceOf("years", last, first);
}
