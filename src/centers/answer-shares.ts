import { figuresFinding } from "./answer-figures.ts";
import { shareOf } from "./derive.ts";
import type { Derived, Figure, FiguresFinding, NoDataFinding, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { levelsOf } from "./levels-of.ts";
import { isWithin, yearsBetween } from "./moment.ts";
import type { Observation } from "./observation.ts";
import type { ShareBase } from "./query.ts";
import { asFigure, type Held, levelsAsked, observationsAt } from "./slot.ts";

/** The share of new centers in the total of their own place and level, or of a level in all levels of the place. */
export function answerOwnShares(
  understood: Understood,
  base: ShareBase,
  held: Held,
): FiguresFinding | NoDataFinding {
  const found = understood.places.map((place) =>
    base === "levels" ? sharesOfLevels(place, understood, held) : sharesOfTotal(place, understood, held),
  );
  const gaps = understood.places
    .filter((_, index) => found[index]?.derived.length === 0)
    .map((place) => gapOf({ place, level: understood.level, measure: "share", when: understood.when }, held));
  return figuresFinding(understood, {
    figures: found.flatMap(({ figures }) => figures),
    derived: found.flatMap(({ derived }) => derived),
    gaps,
    cautions: base === "levels" ? ["levels-overlap"] : [],
  });
}

type Shares = { readonly figures: readonly Figure[]; readonly derived: readonly Derived[] };

function sharesOfLevels(place: string, understood: Understood, held: Held): Shares {
  const { figures } = levelsOf(
    place,
    { ...understood, level: null, levels: undefined, measure: "total" },
    held,
  );
  const terms = figures.flatMap(({ observations: [one] }) => one ?? []);
  const [first, ...others] = terms;
  const parts = terms.filter(({ level }) => levelsAsked(understood, place, held.places).includes(level));
  if (!first || others.length === 0) return { figures, derived: [] };
  return { figures, derived: parts.map((part) => shareOf("levels", part, [first, ...others])) };
}

/** Both must be of one source and of years in common. */
function sharesOfTotal(place: string, { when, ...asked }: Understood, held: Held): Shares {
  const { records, places } = held;
  const all = observationsAt(place, held).filter(({ level }) =>
    levelsAsked(asked, place, places).includes(level),
  );
  const parts = all.filter((one) => one.measure === "new" && isWithin(one, when, records, places));
  const pairs = parts.flatMap((part) =>
    all
      .filter((whole) => whole.measure === "total" && areOfOneReport(part, whole))
      .map((whole) => ({ part, whole })),
  );
  return {
    figures: pairs.flatMap(({ part, whole }) => [part, whole]).flatMap((one) => figureOfOne(one)),
    derived: pairs.map(({ part, whole }) => shareOf("measures", part, [whole])),
  };
}

const figureOfOne = (one: Observation): Figure[] =>
  one.measure === "unstated"
    ? []
    : asFigure({ place: one.place, level: one.level, measure: one.measure }, [one]);

const areOfOneReport = (part: Observation, whole: Observation): boolean =>
  part.level === whole.level &&
  part.source === whole.source &&
  yearsBetween(part).some((year) => yearsBetween(whole).includes(year));
