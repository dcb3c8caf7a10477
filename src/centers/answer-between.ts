import { figuresFinding } from "./answer-figures.ts";
import { combinations, differenceOf } from "./derive.ts";
import type { Derived, Figure, FiguresFinding, NoDataFinding, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { endOf } from "./moment.ts";
import type { Observation } from "./observation.ts";
import type { When } from "./query.ts";
import { asFigure, type Held, levelsAsked, observationsOf } from "./slot.ts";

/** One figure at several moments, "after batch 28" and "on the list of batch 29": each, and the change from first to last. */
export function answerBetween(
  understood: Understood,
  whens: readonly When[],
  held: Held,
): FiguresFinding | NoDataFinding {
  const measure = understood.measure ?? "total";
  const { level } = understood;
  const figures: Figure[] = [];
  const derived: Derived[] = [];
  for (const place of understood.places) {
    for (const own of levelsAsked(understood, place, held.places)) {
      const slot = { place, level: own, measure };
      // What belongs to two of the moments stands for the one that nothing else is held for.
      const found = whens.map((when) => observationsOf(slot, when, held));
      const moments = found.map((ones, at) => {
        const alone = ones.filter(
          (one) => !found.some((others, other) => other !== at && others.includes(one)),
        );
        return alone.length > 0 ? alone : ones;
      });
      const all = [...new Set(moments.flat())].sort((a, b) => endOf(a).localeCompare(endOf(b)));
      figures.push(...asFigure(slot, all));
      if (moments.every((ones) => ones.length > 0)) derived.push(...changes(moments));
    }
  }
  const gaps = understood.places.flatMap((place) =>
    whens
      .filter((when) =>
        levelsAsked(understood, place, held.places).every(
          (own) => observationsOf({ place, level: own, measure }, when, held).length === 0,
        ),
      )
      .map((when) => gapOf({ place, level, measure, when }, held)),
  );
  return figuresFinding(understood, { figures, derived, gaps, cautions: [] });
}

/** From the earliest moment to the latest, whichever was named first. */
function changes(moments: readonly (readonly Observation[])[]): Derived[] {
  const ordered = [...moments].sort(([a], [b]) => (a && b ? endOf(a).localeCompare(endOf(b)) : 0));
  const [first, last] = [ordered[0] ?? [], ordered.at(-1) ?? []];
  return combinations([last, first]).flatMap(([from, taken]) =>
    from && taken && from !== taken && from.measure === taken.measure
      ? [differenceOf("years", from, taken)]
      : [],
  );
}
