import { areOfOneTime, endOf, endsOf, latestFirst, ofLatestMoment, yearsOf } from "./moment.ts";
import { sameMoment } from "../records/observation.ts";
import type { Held } from "./held.ts";
import type { Observation } from "../records/observation.ts";
import type { When } from "./query.ts";
import { type Cell, isHeld, within } from "./select.ts";

/**
 * Cells side by side along one axis. This is the one place that decides what is of one time: what stands in a row may be
 * compared, and reckoned with where every cell of it is held.
 */
export type Row = readonly Cell[];

/**
 * Levels of one place: figures of one day, where a day has one for every level that is held; else the latest. What is held
 * since that day is shown beside it, and not reckoned with.
 */
export function alongLevels(cells: readonly Cell[]): { readonly row: Row; readonly since: readonly Cell[] } {
  const latest = cells.map((cell) => ({ ...cell, observations: ofLatestMoment(cell.observations) }));
  const levelsHeld = latest.filter(isHeld).length;
  const ofOneDay = cells
    .flatMap(({ observations }) => observations)
    .sort(latestFirst)
    .map((one) => cells.map((cell) => within(cell, (other) => areOfOneTime(one, other))))
    .find((day) => day.filter(isHeld).length === levelsHeld);
  if (!ofOneDay) return { row: latest, since: [] };
  const since = latest.map((cell, at) => within(cell, (one) => !ofOneDay[at]?.observations.includes(one)));
  return { row: ofOneDay, since };
}

/** Places of one rank: the latest figures; of the latest year that all of them have, where there is one. */
export function alongPlaces(cells: readonly Cell[], held: Held): Row {
  const yearsIn = (one: Observation): readonly number[] => yearsOf(one, held);
  const [first = [], ...others] = cells
    .filter(isHeld)
    .map(({ observations }) => observations.flatMap(yearsIn));
  const common = first.filter((year) => others.every((years) => years.includes(year)));
  const latest = Math.max(...common);
  const ofYear = (one: Observation): boolean => common.length === 0 || yearsIn(one).includes(latest);
  return cells.map((cell) => ({
    ...cell,
    observations: ofLatestMoment(cell.observations.filter(ofYear)),
  }));
}

/** One figure at two times, the later one first: the ends of a span, or the latest and what was before. */
export function alongYears(cell: Cell, when: When | null, held: Held): Row {
  const ends = endsOf(cell.observations, when, held);
  return ends.map((observations) => ({ ...cell, observations }));
}

/** The years of a span, each moment for itself, the earliest first; `null` where one of the years is not held. */
export function alongEachYear(
  cell: Cell,
  { from, to }: Extract<When, { kind: "years" }>,
  held: Held,
): Row | null {
  // What was new belongs to one year: that of its batch before that of its publication.
  const years = new Set(cell.observations.map((one) => Math.min(...yearsOf(one, held))));
  for (let year = from; year <= to; year++) if (!years.has(year)) return null;
  const moments: Observation[][] = [];
  for (const one of [...cell.observations].reverse()) {
    const same = moments.find(([first]) => first !== undefined && sameMoment(first, one));
    if (same) same.push(one);
    else moments.push([one]);
  }
  return moments.map((observations) => ({ ...cell, observations }));
}

/** The first and the last point of a figure, the earliest first; none where another source says otherwise of either. */
export function alongEnds(cell: Cell): Row {
  const { observations: points } = cell;
  const [first, last] = [points[0], points.at(-1)];
  const ends = first && last ? [last, first] : [];
  const disputed = ends.some((end) => points.some((one) => sameMoment(one, end) && one.value !== end.value));
  return (disputed ? [] : ends).map((one) => ({ ...cell, observations: [one] }));
}

/**
 * One figure at the moments that were named, the latest first, whichever was named first. What belongs to two of the moments
 * stands for the one that nothing else is held for.
 */
export function alongMoments(cells: readonly Cell[]): Row {
  const apart = cells.map((cell) => {
    const alone = within(
      cell,
      (one) => !cells.some((other) => other !== cell && other.observations.includes(one)),
    );
    return isHeld(alone) ? alone : cell;
  });
  const end = ({ observations: [one] }: Cell): string => (one ? endOf(one) : "");
  return apart.sort((a, b) => end(a).localeCompare(end(b))).reverse();
}

/** Centers and branches of one batch or day, a row for each two; what is held of the centers since stands beside. */
export function alongSchemes(
  shown: Cell,
  branches: Cell,
  inYear: (year: number) => Cell,
): readonly [rows: readonly Row[], since: Cell] {
  const pairs = branches.observations.flatMap((branch) =>
    inYear(Number(branch.when.slice(0, 4)))
      .observations.filter((one) => areOfOneTime(one, branch))
      .map((one) => [one, branch]),
  );
  const rows = pairs.map((pair) => pair.map((one) => ({ ...shown, observations: [one] })));
  return [rows, within(shown, (one) => !pairs.some(([paired]) => paired && sameMoment(paired, one)))];
}

/** Whether figures stand side by side that are of different days and batches. */
export function datesDiffer(row: Row): boolean {
  const [first, ...others] = row.filter(isHeld);
  return others.some(
    (other) => !first?.observations.some((one) => other.observations.some((two) => areOfOneTime(one, two))),
  );
}
