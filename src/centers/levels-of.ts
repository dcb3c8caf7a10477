import { areOfOneTime } from "./derive.ts";
import type { Caution, Figure, Understood } from "./finding.ts";
import { latestFirst, ofLatestMoment } from "./moment.ts";
import { asFigure, type Held, levelsAsked, observationsOf } from "./slot.ts";

/** The levels of one place: their figures of one day, where a day has one for every level that is held; else the latest. */
export function levelsOf(
  place: string,
  understood: Understood,
  held: Held,
): { figures: Figure[]; later: Figure[]; cautions: Caution[] } {
  const measure = understood.measure ?? "total";
  const levels = levelsAsked(understood, place, held.places);
  const slots = levels.map((level) => ({ place, level, measure }));
  const all = slots.map((slot) => observationsOf(slot, understood.when, held));
  const latest = all.map(ofLatestMoment);
  const levelsHeld = latest.filter((found) => found.length > 0).length;
  const byDay = all
    .flat()
    .sort(latestFirst)
    .map((one) => all.map((found) => found.filter((other) => areOfOneTime(one, other))))
    .find((day) => day.filter((found) => found.length > 0).length === levelsHeld);
  const chosen = byDay ?? latest;
  const figures = slots.flatMap((slot, index) => asFigure(slot, chosen[index] ?? []));
  // What is held since that day is shown beside it, and not reckoned with.
  const later = slots.flatMap((slot, index) =>
    asFigure(
      slot,
      (latest[index] ?? []).filter((one) => byDay !== undefined && !byDay[index]?.includes(one)),
    ),
  );
  return { figures, later, cautions: datesDiffer(figures) ? ["different-dates"] : [] };
}

/** Whether figures stand side by side that are of different days and batches. */
export function datesDiffer(figures: readonly Figure[]): boolean {
  const [first, ...others] = figures;
  return others.some(
    (other) => !first?.observations.some((one) => other.observations.some((two) => areOfOneTime(one, two))),
  );
}
