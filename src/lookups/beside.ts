import { alongLevels, alongPlaces, alongSchemes, datesDiffer, type Row } from "./align.ts";
import { answerFigures, figuresAt } from "./figures.ts";
import type { Caution, FiguresFinding, NoDataFinding, Understood } from "./finding.ts";
import { differencesOf, sumsOf, withoutParts } from "./fold.ts";
import { type Found, figuresFinding, together } from "./found.ts";
import { gapOf } from "./gap.ts";
import { type Held, heldOf } from "./held.ts";
import { levelsAsked, ownLevel, type Rank, rankOf } from "./level.ts";
import { answerOverYears, type FoldBeside } from "./over-years.ts";
import { centerLevels, type Measure } from "../records/axes.ts";
import { mainMeasure, only, type When } from "./query.ts";
import { type Cell, cellAt, cellsOf, isHeld, isRelative, measureOf, shownOf } from "./select.ts";

type Beside = FiguresFinding | NoDataFinding;

/** Figures side by side: `compare` shows them, `sum` adds them up, `difference` takes one from the other. */
export function answerBeside(understood: Understood, fold: FoldBeside, held: Held): Beside {
  const { places, moments, measures } = understood;
  const [place] = places;
  // Shares and ranks are shown beside each other and never added up.
  if (place === undefined || isRelative(mainMeasure(understood))) return answerFigures(understood, held);
  if (places.length > 1) return answerPlaces(understood, fold, held);
  // New ones and confirmed ones stand beside each other: no source adds them up.
  if (fold === "sum" && measures.length > 1) return answerFigures(understood, held);
  if (fold === "difference" && measures.length > 1) return answerMeasures(place, understood, held);
  if (only(moments)?.kind === "years" || fold === "difference")
    return answerOverYears(place, understood, fold, held);
  return answerLevels(place, understood, fold, held);
}

/** The levels of one place: figures of one day and source where there are any for most of the levels. */
function answerLevels(place: string, understood: Understood, fold: FoldBeside, held: Held): Beside {
  const { levels, moments } = understood;
  const { row, since } = alongLevels(cellsOf(place, understood, moments, held));
  const measure = measureOf(understood);
  // What is there altogether is no other count than the total.
  if (!row.some(isHeld))
    return answerFigures(
      fold === "sum" ? { ...understood, measures: measuresOr(understood, measure) } : understood,
      held,
    );
  const derived = fold === "sum" ? sumsOf("levels", row) : [];
  const cautions: Caution[] = [
    ...(datesDiffer(row) ? (["different-dates"] as const) : []),
    ...(derived.length > 0 ? (["levels-overlap"] as const) : []),
  ];
  const cells = derived.length > 0 ? [...row, ...since] : row;
  // A level that was named, and that nothing is held of, is said to be none.
  const named = levels.length > 1 ? levels : [];
  const without = named.filter((level) => !row.some((cell) => isHeld(cell) && cell.level === level));
  const gaps = without.map((level) => ({
    ...gapOf({ place, level, measure, when: only(moments) }, held),
    nearest: [],
  }));
  return figuresFinding(understood, { cells, derived, gaps, cautions });
}

const measuresOr = ({ measures }: Understood, measure: Measure): readonly Measure[] =>
  measures.length > 0 ? measures : [measure];

/** "New less revoked": two counts of one place, level and year. */
function answerMeasures(place: string, understood: Understood, held: Held): Beside {
  const { cells, gaps } = figuresAt(place, understood, held);
  const derived = levelsAsked(understood.levels, place, held.places).flatMap((level) =>
    differencesOf(
      "measures",
      cells.filter((cell) => cell.level === level),
    ),
  );
  return figuresFinding(understood, { cells, derived, gaps });
}

/** Several places, level by level; with no level named, the levels that all of them have. */
function answerPlaces(understood: Understood, fold: FoldBeside, held: Held): Beside {
  const { places, levels } = understood;
  const rows = cellsByLevel(understood, held).map((cells) => alongPlaces(cells, held));
  const full = rows.filter(
    (row) => new Set(row.filter(isHeld).map(({ place }) => place)).size === places.length,
  );
  const cells = (full.length > 0 ? full : rows).flat();
  const liesIn = (inner: string, outer: string): boolean => held.places.ancestry(inner).includes(outer);
  const nested = places.some((outer) => places.some((inner) => inner !== outer && liesIn(inner, outer)));
  const outer = places.find((one) => places.every((other) => liesIn(other, one)));
  const foldRow = (row: Row): Found["derived"] => {
    if (fold === "sum") return nested ? [] : sumsOf("places", row);
    if (fold === "compare") return [];
    return outer === undefined ? differencesOf("places", row) : withoutParts(row, outer);
  };
  const apart = full.length === 0 && levels.length !== 1 && rows.filter((row) => row.some(isHeld)).length > 1;
  const cautions: Caution[] = [
    ...(apart ? (["no-common-level"] as const) : []),
    ...(full.some(datesDiffer) ? (["different-dates"] as const) : []),
    ...(nested && fold === "sum" ? (["place-within-place"] as const) : []),
  ];
  const without = places.filter((place) => !cells.some((cell) => isHeld(cell) && cell.place === place));
  return figuresFinding(
    understood,
    { cells, derived: full.flatMap((row) => foldRow(row) ?? []), cautions },
    ...without.map((place) => figuresAt(place, understood, held)),
  );
}

/** The cells of each level that was named, or of each rank that places have; a place has its own level of it. */
function cellsByLevel(understood: Understood, held: Held): Cell[][] {
  const { places, levels, moments } = understood;
  const measure = measureOf(understood);
  const own = (place: string, rank: Rank): Understood["levels"] =>
    centerLevels.filter(
      (one) => rankOf(one, place, held.places) === rank && ownLevel(one, place, held.places) === one,
    );
  const ranks: readonly Rank[] = centerLevels;
  return (levels.length > 0 ? levels : ranks).map((level) =>
    places.flatMap((place) =>
      (levels.length > 0 ? [ownLevel(level, place, held.places)] : own(place, level)).map((one) =>
        cellAt({ place, level: one, measure }, only(moments), held),
      ),
    ),
  );
}

/**
 * Centers and their branches, which sources count apart: added up, or one less the other. Both are of one batch or day; what
 * is held of the centers since is shown beside.
 */
export function answerWithBranches(
  understood: Understood,
  fold: "sum" | "difference",
  branches: Held,
): Beside {
  const { places, levels, moments, measures } = understood;
  const centers = heldOf(branches.records, branches.places);
  const asked = measures.length > 0 ? measures : (["total"] as const);
  const found = places.flatMap((place) =>
    asked.map((measure) => {
      const all = together(
        levelsAsked(levels, place, branches.places).map((level): Found => {
          const cell = (at: When | null, held: Held): Cell =>
            shownOf(cellAt({ place, level, measure }, at, held));
          const when = only(moments);
          const inYear = (year: number): Cell => cell({ kind: "year", year }, centers);
          const [rows, since] = alongSchemes(cell(when, centers), cell(when, branches), inYear);
          return {
            cells: [...rows.flat(), ...eachApart(since)],
            derived: rows.flatMap((row) => (fold === "sum" ? sumsOf : differencesOf)("schemes", row)),
          };
        }),
      );
      const gap = { place, level: only(levels), measure, when: only(moments) };
      return all.derived.length > 0 ? all : { ...all, gaps: [gapOf(gap, branches)] };
    }),
  );
  return figuresFinding(understood, ...found);
}

const eachApart = (cell: Cell): Cell[] => cell.observations.map((one) => ({ ...cell, observations: [one] }));
