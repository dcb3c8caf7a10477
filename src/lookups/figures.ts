import type { FiguresFinding, NoDataFinding, Understood } from "./finding.ts";
import { type Found, figuresFinding, together } from "./found.ts";
import { gapOf } from "./gap.ts";
import type { Held } from "./held.ts";
import type { Observation } from "../records/observation.ts";
import { isShareOfNew, only } from "./query.ts";
import { type Measure, measures as allMeasures } from "../records/axes.ts";
import { isHeld, isRelative, select, shownOf, totalBehind, within } from "./select.ts";
import { heldShares, wholesFromShares } from "./shares.ts";

/** One figure of each place; without a level those of every level, without a measure the totals or else what is held. */
export const answerFigures = (understood: Understood, held: Held): FiguresFinding | NoDataFinding =>
  figuresFinding(understood, ...understood.places.map((place) => figuresAt(place, understood, held)));

export function figuresAt(place: string, understood: Understood, held: Held): Required<Found> {
  const { levels, moments, measures } = understood;
  const asked = measures.length > 0 ? measures : (["total"] as const);
  const found = asked.map((measure) => measured(place, measure, understood, held));
  const isFound = ({ cells, derived }: Required<Found>): boolean => cells.some(isHeld) || derived.length > 0;
  const all = together(found);
  if (measures.length === 0 && !isFound(all)) {
    const others = allMeasures.flatMap((measure) => measured(place, measure, understood, held).cells);
    if (others.some(isHeld)) return together([{ cells: others }]);
  }
  const missing = asked.filter((_, at) => !isFound(together(found.slice(at, at + 1))));
  const gaps = missing.map((measure) =>
    gapOf(
      { place, level: only(levels), measure: measures.length > 0 ? measure : null, when: only(moments) },
      held,
    ),
  );
  return { ...all, gaps };
}

function measured(place: string, measure: Measure, asked: Understood, held: Held): Required<Found> {
  const { within: outer } = asked;
  const when = only(asked.moments);
  const cells = select({ ...asked, places: [place], measures: [measure] }, held);
  // A share that is held is of all centers; only a share or a rank is taken within a place.
  const ofNew = measure === "share" && isShareOfNew(asked);
  const isAsked = (one: Observation): boolean =>
    !ofNew && (outer === null || !isRelative(measure) || one.of === outer);
  const own = cells.filter(isHeld).map((cell) => shownOf(within(cell, isAsked)));
  const ranks = own.flatMap(({ observations }) => observations.filter((one) => one.measure === "rank"));
  const derived = cells.flatMap(({ level }) => {
    if (measure === "total") return wholesFromShares(place, level, when, held);
    return measure === "share" && !own.some(isHeld) ? heldShares(place, level, asked, held) : [];
  });
  return together([{ cells: [...own, ...ranks.map((rank) => totalBehind(rank, held))], derived }]);
}
