import type { Derived, Over } from "./finding.ts";
import { endOf, isWithin, ofLatestMoment, sameMoment } from "./moment.ts";
import type { Observation } from "./observation.ts";
import { placesAround } from "./place-view.ts";
import type { CenterLevel, Measure, When } from "./query.ts";
import { type Held, observationsAt, observationsOf, rankOf } from "./slot.ts";

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
  const { records, places } = held;
  const isLatest = when === null || when.kind === "latest";
  const [given] = observationsOf({ place, level, measure: "total" }, null, held);
  return records.counts
    .filter((share) => share.measure === "share" && share.of === place && share.level === level)
    .filter((share) => isWithin(share, when, records, places))
    .filter((share) => !isLatest || given === undefined || endOf(given) < endOf(share))
    .flatMap((share) =>
      countsAt(share.place, level, "total", held)
        .filter((part) => part.source === share.source && sameMoment(part, share))
        .map((part): Derived => {
          const value = Math.round((part.value * 100) / share.value);
          return { kind: "whole-from-share", place, level, part, share, value };
        }),
    );
}

/** What a share is taken of, and for when. */
interface SharesAsked {
  /** The place around that was named; `null`: the nearest that has the figure. */
  readonly within: string | null;
  readonly when: When | null;
  /** Of all centers, or of the new ones. */
  readonly measure: "total" | "new";
}

/**
 * The share of a place in a place around it that has the figure for the same batch or day; by the same source where one
 * source has both.
 */
export function sharesOfWhole(
  place: string,
  level: CenterLevel,
  { within, when, measure }: SharesAsked,
  held: Held,
): Extract<Derived, { kind: "share" }>[] {
  const { records, places } = held;
  const pairs = countsAt(place, level, measure, held)
    .filter((part) => isWithin(part, when, records, places))
    .flatMap((part) => wholesOf(part, within, held).map((whole) => ({ part, whole })));
  const isLatest = when === null || when.kind === "latest";
  const parts = pairs.map(({ part }) => part);
  const shown = isLatest ? ofLatestMoment(parts) : parts;
  return pairs
    .filter(({ part }) => shown.includes(part))
    .map(({ part, whole }) => shareOf("places", [part], [whole]));
}

/** In percent, with one decimal. */
export function shareOf(over: Over, parts: Terms, whole: Terms): Extract<Derived, { kind: "share" }> {
  return { kind: "share", over, parts, whole, value: Math.round((added(parts) * 1000) / added(whole)) / 10 };
}

type Terms = readonly [Observation, ...Observation[]];

const added = (terms: readonly Observation[]): number => terms.reduce((sum, { value }) => sum + value, 0);

/** By how much a figure grew, in percent with one decimal. */
export function growthOf(later: Observation, earlier: Observation): Derived {
  const value = Math.round(((later.value - earlier.value) * 1000) / earlier.value) / 10;
  return { kind: "growth", terms: [later, earlier], value };
}

function wholesOf(part: Observation, within: string | null, held: Held): Observation[] {
  const { places } = held;
  const [, ...around] = placesAround(part.place, places);
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

const countsAt = (place: string, level: CenterLevel, measure: Measure, held: Held): Observation[] =>
  observationsAt(place, held).filter((one) => one.measure === measure && one.level === level);

/**
 * Whether figures of different places or levels are of one time. National batches are one count for the whole country; a
 * provincial batch 29 in one province is not batch 29 of another.
 */
export function areOfOneTime(one: Observation, other: Observation): boolean {
  const sameCount = one.level === "national" && other.level === "national";
  if (sameCount && one.batch !== undefined && one.batch === other.batch) return true;
  return one.when === other.when && one.until === other.until;
}

/** Every way to take one of each: sources that contradict each other each give a result of their own. */
export function combinations(groups: readonly (readonly Observation[])[]): Observation[][] {
  return groups.reduce<Observation[][]>(
    (begun, group) => begun.flatMap((terms) => group.map((term) => [...terms, term])),
    [[]],
  );
}

export function sumOf(over: Over, terms: readonly Observation[]): Derived {
  return { kind: "sum", over, terms, value: added(terms) };
}

export function differenceOf(
  over: Over,
  from: Observation,
  taken: Observation,
  ...more: readonly Observation[]
): Extract<Derived, { kind: "difference" }> {
  // Shares have one decimal.
  const value = Math.round((from.value - added([taken, ...more])) * 10) / 10;
  return { kind: "difference", over, terms: [from, taken, ...more], value };
}
