import type { Derived, Over } from "./derived.ts";
import type { Row } from "./align.ts";
import { haveCommonYear } from "./moment.ts";
import type { Observation } from "../records/observation.ts";
import type { CenterLevel } from "../records/axes.ts";

type Difference = Extract<Derived, { kind: "difference" }>;

/** What terms must have in common to be taken from each other, by what they differ in. */
const mayBeTaken: Readonly<Record<Over, (from: Observation, taken: Observation) => boolean>> = {
  levels: isSameMeasure,
  places: isSameMeasure,
  parts: isSameMeasure,
  years: isSameMeasure,
  measures: haveCommonYear,
  schemes: () => true,
};

function isSameMeasure(from: Observation, taken: Observation): boolean {
  return from !== taken && from.measure === taken.measure;
}

/** All cells added up. What is not known to count the same is not; nor is one alone. */
export function sumsOf(over: Over, row: Row): Derived[] {
  const groups = row.map(addable).filter((group) => group.length > 0);
  const unstated = groups.flat().some(({ measure }) => measure === "unstated");
  return unstated || groups.length < 2 ? [] : combinations(groups).map((terms) => sumOf(over, terms));
}

/** The first cell less each of the others; of levels, which have no order, the greater one less the other. */
export function differencesOf(over: Over, row: Row): Difference[] {
  const groups = row.map(addable).filter((group) => group.length > 0);
  const firsts = over === "levels" ? groups : groups.slice(0, 1);
  return firsts.flatMap((group, at) =>
    groups.slice(at + 1).flatMap((other) =>
      combinations([group, other]).flatMap(([from, taken]) => {
        if (!from || !taken || !mayBeTaken[over](from, taken)) return [];
        const turned = over === "levels" && from.value < taken.value;
        return [turned ? differenceOf(over, taken, from) : differenceOf(over, from, taken)];
      }),
    ),
  );
}

/** A place less all those inside it; by the source that counts all of them, where there is one. */
export function withoutParts(row: Row, outer: string): Derived[] {
  const isWhole = ({ place }: { readonly place: string }): boolean => place === outer;
  const ordered = [...row.filter(isWhole), ...row.filter((cell) => !isWhole(cell))];
  const terms = combinations(ordered.map(addable)).filter(([from, ...taken]) =>
    taken.every((one) => from && mayBeTaken.parts(from, one)),
  );
  const ofOneSource = terms.filter(([from, ...taken]) =>
    taken.every(({ source }) => source === from?.source),
  );
  return (ofOneSource.length > 0 ? ofOneSource : terms).flatMap(([from, taken, ...more]) =>
    from && taken ? [differenceOf("parts", from, taken, ...more)] : [],
  );
}

/** By how much the first cell grew from the second one, in percent. */
export const growthsOf = (row: Row): Derived[] =>
  combinations(row.map(({ observations }) => observations)).flatMap(([later, earlier]) =>
    later && earlier && mayBeTaken.years(later, earlier) ? [growthOf(later, earlier)] : [],
  );

/** One observation for each value: two sources that agree are one term. */
const addable = ({ observations }: Row[number]): Observation[] =>
  observations.filter((one, index) => observations.findIndex(({ value }) => value === one.value) === index);

/** Every way to take one of each: sources that contradict each other each give a result of their own. */
export function combinations(groups: readonly (readonly Observation[])[]): Observation[][] {
  return groups.reduce<Observation[][]>(
    (begun, group) => begun.flatMap((terms) => group.map((term) => [...terms, term])),
    [[]],
  );
}

export type Terms = readonly [Observation, ...Observation[]];

const added = (terms: readonly Observation[]): number => terms.reduce((sum, { value }) => sum + value, 0);

export const sumOf = (over: Over, terms: readonly Observation[]): Derived => ({
  ...{ kind: "sum", over, terms },
  value: added(terms),
});

export function differenceOf(
  over: Over,
  from: Observation,
  taken: Observation,
  ...more: readonly Observation[]
): Difference {
  // Shares have one decimal.
  const value = Math.round((from.value - added([taken, ...more])) * 10) / 10;
  return { kind: "difference", over, terms: [from, taken, ...more], value };
}

/** In percent, with one decimal. */
export const shareOf = (over: Over, parts: Terms, whole: Terms): Extract<Derived, { kind: "share" }> => ({
  ...{ kind: "share", over, parts, whole },
  value: Math.round((added(parts) * 1000) / added(whole)) / 10,
});

/** In percent with one decimal. */
const growthOf = (later: Observation, earlier: Observation): Derived => ({
  ...{ kind: "growth", terms: [later, earlier] },
  value: Math.round(((later.value - earlier.value) * 1000) / earlier.value) / 10,
});

/** The total that a share is of. */
export const wholeFromShare = (
  place: string,
  level: CenterLevel,
  part: Observation,
  share: Observation,
): Derived => ({
  ...{ kind: "whole-from-share", place, level, part, share },
  value: Math.round((part.value * 100) / share.value),
});
