import { alongLevels, alongYears } from "./align.ts";
import type { Derived } from "./derived.ts";
import type { FiguresFinding, NoDataFinding, Understood } from "./finding.ts";
import { type Found, figuresFinding } from "./found.ts";
import { growthsOf, shareOf, wholeFromShare } from "./fold.ts";
import { gapOf } from "./gap.ts";
import { type Held, observationsAt } from "./held.ts";
import { levelsAsked, rankOf } from "./level.ts";
import { areOfOneTime, endOf, haveCommonYear, isWithin, ofLatestMoment } from "./moment.ts";
import { sameMoment } from "../records/observation.ts";
import type { Observation } from "../records/observation.ts";
import type { CenterLevel, Measure } from "../records/axes.ts";
import { isShareOfNew, only, type ShareBase, type When } from "./query.ts";
import { cellAt, select } from "./select.ts";

type Share = Extract<Derived, { kind: "share" }>;

/**
 * The total that follows from a part and its share: 137 / 12.9 % ~ 1,062. Part and share must be of one source and day.
 * For the latest it counts only where no figure that was given is later.
 */
export function wholesFromShares(
  place: string,
  level: CenterLevel,
  when: When | null,
  held: Held,
): Derived[] {
  const [given] = cellAt({ place, level, measure: "total" }, null, held).observations;
  return held.counts.all
    .filter((share) => share.measure === "share" && share.of === place && share.level === level)
    .filter((share) => isWithin(share, when, held))
    .filter((share) => !isLatest(when) || given === undefined || endOf(given) < endOf(share))
    .flatMap((share) =>
      countsOf(share.place, level, "total", held)
        .filter((part) => part.source === share.source && sameMoment(part, share))
        .map((part) => wholeFromShare(place, level, part, share)),
    );
}

const isLatest = (when: When | null): boolean => when === null || when.kind === "latest";

const countsOf = (place: string, level: CenterLevel, measure: Measure, held: Held): Observation[] =>
  observationsAt(place, held).filter((one) => one.measure === measure && one.level === level);

/** Of the totals; of the new ones where these were named, or where the figures that the text states are theirs. */
export function heldShares(place: string, level: CenterLevel, asked: Understood, held: Held): Derived[] {
  const ofNew = sharesOfWhole(place, level, "new", asked, held);
  if (isShareOfNew(asked)) return ofNew;
  const ofTotals = sharesOfWhole(place, level, "total", asked, held);
  const isMeant = ({ parts, whole }: Share): boolean =>
    [...parts, ...whole].some(({ value }) => asked.claims.includes(value));
  return ofTotals.length > 0 ? ofTotals : ofNew.filter(isMeant);
}

/**
 * The share of a place in a place around it that has the figure for the same batch or day; by the same source where one
 * source has both.
 */
function sharesOfWhole(
  place: string,
  level: CenterLevel,
  measure: "total" | "new",
  { within, moments }: Understood,
  held: Held,
): Share[] {
  const when = only(moments);
  const pairs = countsOf(place, level, measure, held)
    .filter((part) => isWithin(part, when, held))
    .flatMap((part) => wholesOf(part, within, held).map((whole) => ({ part, whole })));
  const parts = pairs.map(({ part }) => part);
  const shown = isLatest(when) ? ofLatestMoment(parts) : parts;
  return pairs
    .filter(({ part }) => shown.includes(part))
    .map(({ part, whole }) => shareOf("places", [part], [whole]));
}

/** Within the place around that was named; else the nearest that has the figure. */
function wholesOf(part: Observation, within: string | null, held: Held): Observation[] {
  const { places } = held;
  const [, ...around] = places.ancestry(part.place);
  const rank = rankOf(part.level, part.place, places);
  for (const place of within === null ? around : [within]) {
    const wholes = observationsAt(place, held).filter(
      (whole) =>
        whole.measure === part.measure &&
        rankOf(whole.level, place, places) === rank &&
        areOfOneTime(part, whole),
    );
    const bySource = wholes.filter(({ source }) => source === part.source);
    if (wholes.length > 0) return bySource.length > 0 ? bySource : wholes;
  }
  return [];
}

/** What places have of one around them: each its share, and all together. `null` where they have none in common. */
export function answerSharesTogether(understood: Understood, held: Held): FiguresFinding | null {
  const { places, levels: named } = understood;
  const levels = [...new Set(places.flatMap((place) => levelsAsked(named, place, held.places)))];
  const measure = isShareOfNew(understood) ? "new" : "total";
  const derived = levels.flatMap((level) => {
    const each = places.map((place) => sharesOfWhole(place, level, measure, understood, held));
    const [first = [], ...others] = each;
    const together = others.reduce(
      (begun, shares) =>
        begun.flatMap((one) =>
          shares
            .filter(({ whole }) => whole[0] === one.whole[0])
            .map(({ parts }) => shareOf("places", [...one.parts, ...parts], one.whole)),
        ),
      first,
    );
    return together.length > 0 ? [...together, ...each.flat()] : [];
  });
  const finding = figuresFinding(understood, { derived });
  return finding.kind === "figures" ? finding : null;
}

/**
 * The share of new centers in the total of their own place and level, of a level in all levels of the place, or by which
 * share a figure grew.
 */
export function answerOwnShares(
  understood: Understood,
  base: ShareBase,
  held: Held,
): FiguresFinding | NoDataFinding {
  const { levels, moments } = understood;
  const found = understood.places.map((place): Found => {
    const own = ownShares[base](place, understood, held);
    const asked = { place, level: only(levels), measure: "share", when: only(moments) } as const;
    return { ...own, gaps: own.derived.length === 0 ? [gapOf(asked, held)] : [] };
  });
  return figuresFinding(understood, ...found, { cautions: base === "levels" ? ["levels-overlap"] : [] });
}

type Shares = Required<Pick<Found, "cells" | "derived">>;

const ownShares: Readonly<Record<ShareBase, (place: string, asked: Understood, held: Held) => Shares>> = {
  levels: sharesOfLevels,
  total: sharesOfTotal,
  earlier: growthAt,
};

function sharesOfLevels(place: string, asked: Understood, held: Held): Shares {
  const all = { places: [place], levels: [], measures: ["total"], moments: asked.moments } as const;
  const { row: cells } = alongLevels(select(all, held));
  const [first, ...others] = cells.flatMap(({ observations: [one] }) => one ?? []);
  if (!first || others.length === 0) return { cells, derived: [] };
  const named = levelsAsked(asked.levels, place, held.places);
  const parts = [first, ...others].filter(({ level }) => named.includes(level));
  return { cells, derived: parts.map((part) => shareOf("levels", [part], [first, ...others])) };
}

/** Both must be of one source and of years in common. */
function sharesOfTotal(place: string, { moments, levels }: Understood, held: Held): Shares {
  const named = levelsAsked(levels, place, held.places);
  const all = observationsAt(place, held).filter(({ level }) => named.includes(level));
  const isAsked = (one: Observation): boolean => one.measure === "new" && isWithin(one, only(moments), held);
  const pairs = all.filter(isAsked).flatMap((part) =>
    all
      .filter(
        ({ measure, level, source }) => measure === "total" && level === part.level && source === part.source,
      )
      .filter((whole) => haveCommonYear(part, whole))
      .map((whole) => [part, whole] as const),
  );
  return {
    cells: pairs.flat().map((one) => ({
      ...{ place, level: one.level, measure: one.measure === "new" ? "new" : "total", when: null },
      observations: [one],
    })),
    derived: pairs.map(([part, whole]) => shareOf("measures", [part], [whole])),
  };
}

/** The last two times, or those that were named; figures of which only one says what it counts are not compared. */
function growthAt(place: string, asked: Understood, held: Held): Shares {
  const when = only(asked.moments);
  const measure = isShareOfNew(asked) ? "new" : "total";
  const rows = levelsAsked(asked.levels, place, held.places).map((level): Shares => {
    const cell = cellAt({ place, level, measure }, when?.kind === "year" ? null : when, held);
    const row = alongYears(cell, when, held);
    const derived = growthsOf(row);
    const observations = row.flatMap((end) => end.observations);
    return { cells: derived.length > 0 ? [{ ...cell, observations }] : [], derived };
  });
  return { cells: rows.flatMap(({ cells }) => cells), derived: rows.flatMap(({ derived }) => derived) };
}
