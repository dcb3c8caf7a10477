import { answerFigures, figuresAt, figuresFinding } from "./answer-figures.ts";
import { answerOverYears } from "./answer-over-years.ts";
import { combinations, differenceOf, sumOf } from "./derive.ts";
import type { Caution, Derived, Figure, FiguresFinding, Gap, NoDataFinding, Understood } from "./finding.ts";
import { datesDiffer, levelsOf } from "./levels-of.ts";
import { ofLatestMoment, yearsBetween, yearsOf } from "./moment.ts";
import type { Observation } from "./observation.ts";
import { gapOf } from "./gap.ts";
import { placesAround } from "./place-view.ts";
import { type CenterLevel, centerLevels, type Measure } from "./query.ts";
import {
  asFigure,
  type Held,
  levelsAsked,
  observationsOf,
  ownLevel,
  type Rank,
  rankOf,
  type Slot,
} from "./slot.ts";

/** Figures side by side: `compare` shows them, `sum` adds them up, `difference` takes one from the other. */
export function answerBeside(understood: Understood, held: Held): FiguresFinding | NoDataFinding {
  const { places, when, operation } = understood;
  // Shares and ranks are shown beside each other and never added up.
  if (understood.measure === "share" || understood.measure === "rank") return answerFigures(understood, held);
  const [place, second] = places;
  if (place === undefined) return answerFigures(understood, held);
  if (second !== undefined) return answerPlaces(understood, held);
  // New ones and confirmed ones stand beside each other: no source adds them up.
  if (operation === "sum" && understood.measures) return answerFigures(understood, held);
  if (operation === "difference" && understood.measures) return answerMeasures(place, understood, held);
  if (when?.kind === "years" || operation === "difference") return answerOverYears(understood, held);
  return answerLevels(place, understood, held);
}

/** The levels of one place: figures of one day and source where there are any for most of the levels. */
function answerLevels(place: string, understood: Understood, held: Held): FiguresFinding | NoDataFinding {
  const { figures, later, cautions } = levelsOf(place, understood, held);
  const isSum = understood.operation === "sum";
  // What is there altogether is no other count than the total.
  if (figures.length === 0)
    return answerFigures(
      isSum ? { ...understood, measure: understood.measure ?? "total" } : understood,
      held,
    );
  const derived = isSum ? sums("levels", figures) : [];
  const overlap: Caution[] = derived.length > 0 ? ["levels-overlap"] : [];
  const shown = isSum && derived.length > 0 ? [...figures, ...later] : figures;
  // A level that was named, and that nothing is held of, is said to be none.
  const { levels = [], measure, when } = understood;
  const without = levels.filter((level) => figures.every((figure) => figure.level !== level));
  return figuresFinding(understood, {
    figures: shown,
    derived,
    gaps: without.map((level) => ({
      ...gapOf({ place, level, measure: measure ?? "total", when }, held),
      nearest: [],
    })),
    cautions: [...cautions, ...overlap],
  });
}

/** "New less revoked": two counts of one place, level and year. */
function answerMeasures(place: string, understood: Understood, held: Held): FiguresFinding | NoDataFinding {
  const { figures, gaps } = figuresAt(place, understood, held);
  const derived = levelsAsked(understood, place, held.places).flatMap((level) => {
    const [first, ...others] = figures.filter((figure) => figure.level === level);
    return others.flatMap((other) =>
      combinations([first?.observations ?? [], other.observations]).flatMap(([from, taken]) =>
        from && taken && haveCommonYear(from, taken) ? [differenceOf("measures", from, taken)] : [],
      ),
    );
  });
  return figuresFinding(understood, { figures, derived, gaps, cautions: [] });
}

const haveCommonYear = (one: Observation, other: Observation): boolean =>
  yearsBetween(one).some((year) => yearsBetween(other).includes(year));

/** Several places, level by level; with no level named, the levels that all of them have. */
function answerPlaces(understood: Understood, held: Held): FiguresFinding | NoDataFinding {
  const { level, levels } = understood;
  const places = understood.places;
  const measure = understood.measure ?? "total";
  const rows = (level === null ? (levels ?? allRanks) : [level]).map((one) => {
    const rank = level === null && !levels ? (one as Rank) : null;
    const slots = places.flatMap((place) => slotsOf(place, rank, one, measure, held));
    return figuresOfOneTime(slots, understood, held);
  });
  const full = rows.filter((row) => new Set(row.map(({ place }) => place)).size === places.length);
  const cautions: Caution[] = [];
  if (full.length === 0 && level === null && rows.filter((row) => row.length > 0).length > 1) {
    cautions.push("no-common-level");
  }
  const figures = (full.length > 0 ? full : rows).flat();
  if (full.some(datesDiffer)) cautions.push("different-dates");
  const nested = places.some((place) =>
    places.some((other) => other !== place && placesAround(other, held.places).includes(place)),
  );
  const outer = places.find((one) => places.every((other) => placesAround(other, held.places).includes(one)));
  const derived = full.flatMap((row) =>
    outer !== undefined && understood.operation === "difference"
      ? withoutParts(row, outer)
      : resultsOf(understood, row, nested),
  );
  if (nested && understood.operation === "sum") cautions.push("place-within-place");
  const ofPlaces = new Set(figures.map(({ place }) => place));
  const without = places.filter((place) => !ofPlaces.has(place));
  const others = without.map((place) => figuresAt(place, understood, held));
  return figuresFinding(understood, {
    figures: [...figures, ...others.flatMap((other) => other.figures)],
    derived: [...derived, ...others.flatMap((other) => other.derived)],
    gaps: others.flatMap(({ gaps }): readonly Gap[] => gaps),
    cautions,
  });
}

const allRanks: readonly Rank[] = ["national", "provincial", "municipal", "district"];

function slotsOf(
  place: string,
  rank: Rank | null,
  level: CenterLevel,
  measure: Measure,
  { places }: Held,
): Slot[] {
  const levels =
    rank !== null
      ? centerLevels.filter(
          (one) => rankOf(one, place, places) === rank && ownLevel(one, place, places) === one,
        )
      : [ownLevel(level, place, places)];
  return levels.map((own) => ({ place, level: own, measure }));
}

/** The latest figures; of the latest year that all of them have, where there is one. */
function figuresOfOneTime(slots: readonly Slot[], { when }: Understood, held: Held): Figure[] {
  const { records, places } = held;
  const all = slots.map((slot) => observationsOf(slot, when, held));
  const present = all.filter((found) => found.length > 0);
  const years = present.map((found) => found.flatMap((one) => yearsOf(one, records, places)));
  const common = (years[0] ?? []).filter((year) => years.every((others) => others.includes(year)));
  const year = Math.max(...common);
  const ofYear = (one: Observation): boolean =>
    common.length === 0 || yearsOf(one, records, places).includes(year);
  return slots.flatMap((slot, index) => asFigure(slot, ofLatestMoment((all[index] ?? []).filter(ofYear))));
}

function resultsOf({ operation }: Understood, row: readonly Figure[], nested: boolean): Derived[] {
  switch (operation) {
    case "sum":
      return nested ? [] : sums("places", row);
    case "difference": {
      const [first, ...others] = row.map(addable);
      if (!first) return [];
      return others.flatMap((other) =>
        combinations([first, other]).flatMap(([from, taken]) =>
          from && taken && from.measure === taken.measure ? [differenceOf("places", from, taken)] : [],
        ),
      );
    }
    case "compare":
    case "figure":
    case "list":
    case "trend":
    case "status":
    case "since":
    case "held":
    case "batch":
      return [];
  }
}

/** A place without others inside it; by the source that counts all of them, where there is one. */
function withoutParts(row: readonly Figure[], outer: string): Derived[] {
  const whole = row.filter(({ place }) => place === outer);
  const parts = row.filter(({ place }) => place !== outer);
  const terms = combinations([...whole, ...parts].map(addable)).filter(([first, ...others]) =>
    others.every(({ measure }) => measure === first?.measure),
  );
  const alike = terms.filter(([first, ...others]) => others.every(({ source }) => source === first?.source));
  return (alike.length > 0 ? alike : terms).flatMap(([from, taken, ...more]) =>
    from && taken ? [differenceOf("parts", from, taken, ...more)] : [],
  );
}

/** What is not known to count the same is not added up. */
function sums(over: "levels" | "places", figures: readonly Figure[]): Derived[] {
  const groups = figures.map(addable);
  const unstated = groups.flat().some(({ measure }) => measure === "unstated");
  if (unstated || groups.length < 2) return [];
  return combinations(groups).map((terms) => sumOf(over, terms));
}

/** One observation for each value: two sources that agree are one addend. */
const addable = ({ observations }: Figure): Observation[] =>
  observations.filter((one, index) => observations.findIndex(({ value }) => value === one.value) === index);
