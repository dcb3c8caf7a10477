import { figuresFinding } from "./answer-figures.ts";
import { areOfOneTime, differenceOf, sumOf } from "./derive.ts";
import type { Derived, Figure, FiguresFinding, Gap, NoDataFinding, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { sameMoment } from "./moment.ts";
import type { Observation } from "./observation.ts";
import type { PlaceView } from "./place-view.ts";
import type { Records } from "./records.ts";
import { asFigure, figureOf, type Held, levelsAsked, type Slot } from "./slot.ts";

/**
 * Centers and their branches, which sources count apart: added up, or one less the other. Both are of one batch or day; what
 * is held of the centers since is shown beside.
 */
export function answerWithBranches(
  understood: Understood,
  records: Records,
  places: PlaceView,
): FiguresFinding | NoDataFinding {
  const centers: Held = { records, places };
  const branches: Held = { ...centers, scheme: "branch-center" };
  const measures = understood.measures ?? [understood.measure ?? "total"];
  const { level, when } = understood;
  const figures: Figure[] = [];
  const derived: Derived[] = [];
  const gaps: Gap[] = [];
  for (const place of understood.places) {
    for (const measure of measures) {
      const rows = levelsAsked(understood, place, places).map((own) =>
        atSlot({ place, level: own, measure }, understood, centers, branches),
      );
      figures.push(...rows.flatMap((row) => row.figures));
      derived.push(...rows.flatMap((row) => row.derived));
      if (rows.every((row) => row.derived.length === 0))
        gaps.push(gapOf({ place, level, measure, when }, branches));
    }
  }
  return figuresFinding(understood, { figures, derived, gaps, cautions: [] });
}

function atSlot(
  slot: Slot,
  { when, operation }: Understood,
  centers: Held,
  branches: Held,
): { figures: Figure[]; derived: Derived[] } {
  const observed = (at: Understood["when"], held: Held): readonly Observation[] =>
    figureOf(slot, at, held).flatMap(({ observations }) => observations);
  const asked = observed(when, centers);
  const pairs = observed(when, branches).flatMap((branch) =>
    observed({ kind: "year", year: Number(branch.when.slice(0, 4)) }, centers)
      .filter((one) => areOfOneTime(one, branch))
      .map((one) => [one, branch] as const),
  );
  const since = asked.filter((one) => !pairs.some(([paired]) => sameMoment(paired, one)));
  return {
    figures: [...pairs.flat(), ...since].flatMap((one) => asFigure(slot, [one])),
    derived: pairs.map(([one, branch]) =>
      operation === "difference" ? differenceOf("schemes", one, branch) : sumOf("schemes", [one, branch]),
    ),
  };
}
