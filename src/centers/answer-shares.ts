import { figuresFinding } from "./answer-figures.ts";
import { combinations, growthOf, shareOf, sharesOfWhole } from "./derive.ts";
import type { Derived, Figure, FiguresFinding, NoDataFinding, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { levelsOf } from "./levels-of.ts";
import { endsOf, isWithin, yearsBetween } from "./moment.ts";
import type { Observation } from "./observation.ts";
import { isShareOfNew, type ShareBase } from "./query.ts";
import { asFigure, type Held, levelsAsked, observationsAt, observationsOf } from "./slot.ts";

/**
 * The share of new centers in the total of their own place and level, of a level in all levels of the place, or by which
 * share a figure grew.
 */
export function answerOwnShares(
  understood: Understood,
  base: ShareBase,
  held: Held,
): FiguresFinding | NoDataFinding {
  const found = understood.places.map((place) => sharesAt[base](place, understood, held));
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

const sharesAt: Readonly<Record<ShareBase, (place: string, understood: Understood, held: Held) => Shares>> = {
  levels: sharesOfLevels,
  total: sharesOfTotal,
  earlier: growthAt,
};

/** What places have of one around them: each its share, and all together. `null` where they have none in common. */
export function answerSharesTogether(understood: Understood, held: Held): FiguresFinding | null {
  const { places, when, within } = understood;
  const levels = [...new Set(places.flatMap((place) => levelsAsked(understood, place, held.places)))];
  const measure = isShareOfNew(understood) ? "new" : "total";
  const derived = levels.flatMap((level) => {
    const each = places.map((place) => sharesOfWhole(place, level, { within, when, measure }, held));
    const together = each
      .slice(1)
      .reduce(
        (begun, shares) =>
          begun.flatMap((one) =>
            shares
              .filter(({ whole }) => whole[0] === one.whole[0])
              .map(({ parts }) => shareOf("places", [...one.parts, ...parts], one.whole)),
          ),
        each[0] ?? [],
      );
    return together.length > 0 ? [...together, ...each.flat()] : [];
  });
  const found = derived.length > 0 && figuresFinding(understood, { ...nothing, derived });
  return found && found.kind === "figures" ? found : null;
}

const nothing = { figures: [], derived: [], gaps: [], cautions: [] } as const;

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
  return { figures, derived: parts.map((part) => shareOf("levels", [part], [first, ...others])) };
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
    derived: pairs.map(({ part, whole }) => shareOf("measures", [part], [whole])),
  };
}

/** The last two times, or those that were named; figures of which only one says what it counts are not compared. */
function growthAt(place: string, understood: Understood, held: Held): Shares {
  const { when } = understood;
  const measure = isShareOfNew(understood) ? "new" : "total";
  const rows = levelsAsked(understood, place, held.places).map((level) => {
    const slot = { place, level, measure } as const;
    const within = observationsOf(slot, when?.kind === "year" ? null : when, held);
    const ends = endsOf(within, when, held.records, held.places);
    const derived = combinations(ends).flatMap(([later, earlier]) =>
      later && earlier && later.measure === earlier.measure ? [growthOf(later, earlier)] : [],
    );
    return { figures: derived.length > 0 ? asFigure(slot, ends.flat()) : [], derived };
  });
  return {
    figures: rows.flatMap(({ figures }) => figures),
    derived: rows.flatMap(({ derived }) => derived),
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
