import { figuresFinding } from "./answer-figures.ts";
import { areOfOneTime, sumOf } from "./derive.ts";
import type { Derived, Figure, FiguresFinding, NoDataFinding, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import type { PlaceView } from "./place-view.ts";
import type { Records } from "./records.ts";
import { figureOf, type Held, levelsAsked } from "./slot.ts";

/** Centers and their branches added up, which sources count apart; both of one batch or day. */
export function answerWithBranches(
  understood: Understood,
  records: Records,
  places: PlaceView,
): FiguresFinding | NoDataFinding {
  const centers: Held = { records, places };
  const branches: Held = { ...centers, scheme: "branch-center" };
  const measure = understood.measure ?? "total";
  const { level, when } = understood;
  const figures: Figure[] = [];
  const derived: Derived[] = [];
  for (const place of understood.places) {
    for (const own of levelsAsked(understood, place, places)) {
      const slot = { place, level: own, measure };
      const ofBranches = figureOf(slot, when, branches).flatMap(({ observations }) => observations);
      for (const branch of ofBranches) {
        const own = figureOf(slot, { kind: "year", year: Number(branch.when.slice(0, 4)) }, centers)
          .flatMap(({ observations }) => observations)
          .filter((one) => areOfOneTime(one, branch));
        figures.push(
          ...own
            .flatMap((one) => [one, branch])
            .map((one) => ({ ...slot, observations: [one], contradicts: false })),
        );
        derived.push(...own.map((one) => sumOf("schemes", [one, branch])));
      }
    }
  }
  const gaps = understood.places
    .filter((place) => !figures.some((figure) => figure.place === place))
    .map((place) => gapOf({ place, level, measure, when }, branches));
  return figuresFinding(understood, { figures, derived, gaps, cautions: [] });
}
