import { alongEachYear, alongLevels, alongMoments, alongYears, datesDiffer, type Row } from "./align.ts";
import type { Caution, FiguresFinding, Gap, NoDataFinding, Understood } from "./finding.ts";
import { differencesOf, sumsOf } from "./fold.ts";
import { type Found, figuresFinding, together } from "./found.ts";
import { gapOf } from "./gap.ts";
import type { Held } from "./held.ts";
import { levelsAsked } from "./level.ts";
import { latestFirst } from "./moment.ts";
import { only, type When } from "./query.ts";
import { type Cell, cellsOf, isHeld, measureOf } from "./select.ts";

type Beside = FiguresFinding | NoDataFinding;

/** What figures side by side come to. */
export type FoldBeside = "compare" | "sum" | "difference";

/** One place at two times, or over a span of years: `compare`, `sum` and `difference` of a place with itself. */
export function answerOverYears(place: string, understood: Understood, fold: FoldBeside, held: Held): Beside {
  const { levels } = understood;
  const when = only(understood.moments);
  // Levels that are named are taken from each other, and not each from what it was before.
  const named = fold === "difference" && levels.length > 1 && when?.kind !== "years";
  const between =
    fold === "difference" && levels.length !== 1 ? betweenLevels(place, understood, held) : null;
  if (named && between?.derived.length) return figuresFinding(understood, between);
  const found = together(
    cellsOf(place, understood, when?.kind === "year" ? [] : understood.moments, held)
      .filter(isHeld)
      .map((cell) => foldYears(cell, when, fold, held)),
  );
  const isAnswer = found.derived.length > 0 || (fold === "compare" && found.cells.some(isHeld));
  if (isAnswer) return figuresFinding(understood, found);
  if ((when === null || when.kind === "latest") && between?.derived.length)
    return figuresFinding(understood, between);
  // A sum over years with years missing shows the years that are held.
  if (fold !== "difference" && found.cells.some(isHeld)) return figuresFinding(understood, found);
  return figuresFinding(understood, found, { gaps: gapsOfYears(place, understood, when, held) });
}

function foldYears(cell: Cell, when: When | null, fold: FoldBeside, held: Held): Found {
  if (fold === "compare") return { cells: [cell] };
  if (fold === "sum") return { cells: [cell], ...sumOfYears(cell, when, held) };
  const row = alongYears(cell, when, held);
  const observations = row.flatMap((end) => end.observations);
  return { cells: [{ ...cell, observations }], derived: differencesOf("years", row) };
}

/** Only what happens anew each year adds up over years, and only if every year is held. */
function sumOfYears(cell: Cell, when: When | null, held: Held): Found {
  if (cell.measure === "total" || when?.kind !== "years") return {};
  const row = alongEachYear(cell, when, held);
  return row ? { derived: sumsOf("years", row) } : { cautions: ["years-missing"] };
}

/** "Municipal less district": the levels of a place whose earlier figures are not held. */
function betweenLevels(place: string, understood: Understood, held: Held): Required<Found> {
  const { row, since } = alongLevels(cellsOf(place, understood, understood.moments, held));
  const cautions: Caution[] = datesDiffer(row) ? ["different-dates"] : [];
  return together([{ cells: [...row, ...since], derived: differencesOf("levels", row), cautions }]);
}

/** The first and last year of a span, where they are not held; else all that was asked for. */
function gapsOfYears(place: string, understood: Understood, when: When | null, held: Held): Gap[] {
  const asked = { place, level: only(understood.levels), measure: measureOf(understood) };
  const ends = when?.kind === "years" ? [when.from, when.to] : [];
  const missing = ends
    .map((year) => ({ kind: "year", year }) as const)
    .filter((year) => !cellsOf(place, understood, [year], held).some(isHeld));
  return (missing.length > 0 ? missing : [when]).map((time) => gapOf({ ...asked, when: time }, held));
}

/** One figure at several moments, "after batch 28" and "on the list of batch 29": each, and the change from first to last. */
export function answerBetween(understood: Understood, held: Held): Beside {
  const { places, levels, moments } = understood;
  const measure = measureOf(understood);
  const found = places.map((place): Found => {
    const cells = cellsOf(place, understood, moments, held);
    const rows = levelsAsked(levels, place, held.places).map((level) =>
      alongMoments(cells.filter((cell) => cell.level === level)),
    );
    const missing = moments.filter((when) => !cells.some((cell) => cell.when === when && isHeld(cell)));
    return {
      cells: rows.flatMap(allInOne),
      derived: rows.filter((row) => row.every(isHeld)).flatMap((row) => differencesOf("years", endsOf(row))),
      gaps: missing.map((when) => gapOf({ place, level: only(levels), measure, when }, held)),
    };
  });
  return figuresFinding(understood, ...found);
}

/** All that a row holds, the earliest first, as one figure. */
const allInOne = (row: Row): Cell[] => {
  const all = [...new Set(row.flatMap(({ observations }) => observations))];
  return row.slice(0, 1).map((cell) => ({ ...cell, observations: all.sort((a, b) => latestFirst(b, a)) }));
};

const endsOf = (row: Row): Row => [...row.slice(0, 1), ...row.slice(-1)];
