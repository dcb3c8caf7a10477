import type { Caution, Figure, FiguresFinding, Gap, NoDataFinding, StoodIn, Understood } from "./finding.ts";
import type { Derived } from "./derived.ts";
import { sameMoment } from "../records/observation.ts";
import type { Observation } from "../records/observation.ts";
import { only } from "./query.ts";
import { type Cell, isHeld, isOfEvaluation } from "./select.ts";

/** What was found along the axes; what is left out is nothing. */
export interface Found {
  readonly cells?: readonly Cell[];
  readonly derived?: readonly Derived[];
  readonly gaps?: readonly Gap[];
  readonly cautions?: readonly Caution[];
}

export const together = (found: readonly Found[]): Required<Found> => ({
  cells: found.flatMap(({ cells = [] }) => cells),
  derived: found.flatMap(({ derived = [] }) => derived),
  gaps: found.flatMap(({ gaps = [] }) => gaps),
  cautions: found.flatMap(({ cautions = [] }) => cautions),
});

/** Cells that something is held for, as they are shown. */
export const figuresOf = (cells: readonly Cell[]): Figure[] =>
  cells.filter(isHeld).map(({ place, level, measure, observations }) => ({
    ...{ place, level, measure, observations },
    contradicts: observations.some((one) =>
      observations.some((other) => one.value !== other.value && sameMoment(one, other)),
    ),
  }));

/** Puts together what was found; nothing at all is "no data". */
export function figuresFinding(
  understood: Understood,
  ...parts: readonly Found[]
): FiguresFinding | NoDataFinding {
  const { cells, derived, gaps, cautions } = together(parts);
  const figures = figuresOf(cells);
  const seen = withWhatStoodIn(understood, figures, derived);
  if (figures.length === 0 && derived.length === 0) return { kind: "no-data", understood: seen, gaps };
  const said = [...cautions, ...cautionsOf(understood, figures)];
  return { kind: "figures", understood: seen, figures, derived, gaps, cautions: [...new Set(said)] };
}

/** What the figures themselves ask a reader to know. */
function cautionsOf({ moments }: Understood, figures: readonly Figure[]): Caution[] {
  const unstated = figures.some(({ observations }) => observations.some(isUnstated));
  const ofYear =
    only(moments)?.kind === "batch" &&
    figures.some(
      ({ measure, observations }) =>
        isOfEvaluation(measure) && observations.every(({ batch }) => batch === undefined),
    );
  return [
    ...(unstated ? (["measure-unstated"] as const) : []),
    ...(ofYear ? (["year-of-batch"] as const) : []),
  ];
}

export const isUnstated = ({ measure }: Observation): boolean => measure === "unstated";

/** What stands in for a measure or a level that was not named shows in the figures. */
export function withWhatStoodIn<U extends Understood>(
  understood: U,
  figures: readonly Pick<Figure, "level" | "measure">[],
  derived: readonly Derived[] = [],
): U {
  const { measures, levels } = understood;
  const stoodIn: StoodIn[] = [...understood.stoodIn];
  const [{ measure = "total" } = {}] = figures as readonly Partial<Figure>[];
  const counted = measures.length === 0 && figures.length + derived.length > 0 ? measure : null;
  if (counted) stoodIn.push({ slot: "measure", value: counted });
  const shown = [
    ...figures.map(({ level }) => level),
    ...derived.flatMap((value) => ("level" in value ? [value.level] : [])),
  ];
  const alone = levels.length === 1 ? null : only([...new Set(shown)]);
  if (alone) stoodIn.push({ slot: "level", asked: null, value: alone, why: "only-held" });
  return {
    ...understood,
    stoodIn,
    measures: counted ? [counted] : measures,
    levels: alone && levels.length === 0 ? [alone] : levels,
  };
}
