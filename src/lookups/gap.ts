import type { BatchEvent } from "../records/batch.ts";
import { differenceOf } from "./fold.ts";
import type { Derived } from "./derived.ts";
import type { Asked, Gap } from "./finding.ts";
import { isOfYears, isWithin, latestFirst, latestOfEach, yearsOf } from "./moment.ts";
import type { Observation } from "../records/observation.ts";
import type { When } from "./query.ts";
import { type Held, heldOf, observationsAt } from "./held.ts";
import { ownLevel, rankOf } from "./level.ts";
import { fits, isRelative } from "./select.ts";

/** A gap that nothing is held beside. */
export const emptyGap = { nearest: [], batches: [], changes: [] } as const;

/** Figures named beside a gap at most. */
const nearestShown = 5;

/** Says exactly what is not held, and what is held nearest to it. */
export function gapOf(query: Asked, held: Held): Gap {
  const asked = { ...query, level: query.level && ownLevel(query.level, query.place, held.places) };
  const missing = missingOf(asked, held);
  return {
    ...asked,
    missing,
    nearest: nearestTo(asked, missing, held),
    batches: batchesOf(asked, held),
    changes: missing === "when" || missing === "measure" ? netChanges(asked, held) : [],
  };
}

/**
 * How the total changed with the batches that were asked for, where new ones are not held: more came than left. Only between
 * two batches that follow each other.
 */
function netChanges({ place, level, measure, when }: Asked, held: Held): Derived[] {
  if (measure !== "new" || (when?.kind !== "batch" && when?.kind !== "year")) return [];
  const totals = observationsAt(place, held).filter(
    (one) => one.measure === "total" && (level === null || one.level === level),
  );
  return totals
    .filter((one) => one.batch !== undefined && isWithin(one, when, held))
    .flatMap((after) =>
      totals
        .filter(
          (one) => one.batch !== undefined && one.batch + 1 === after.batch && one.level === after.level,
        )
        .map((before) => differenceOf("years", after, before)),
    );
}

function missingOf({ place, level, measure }: Asked, held: Held): Gap["missing"] {
  const ofPlace = observationsAt(place, held);
  if (ofPlace.length === 0) return "place";
  const ofLevel = ofPlace.filter((observation) => level === null || observation.level === level);
  if (ofLevel.length === 0) return "level";
  return ofLevel.some((observation) => measure === null || fits(observation, measure)) ? "when" : "measure";
}

/** Own figures come first, then those of the nearest place around that has any, then those of places inside. */
export function nearestTo(asked: Asked, missing: Gap["missing"], held: Held): Observation[] {
  const own = observationsAt(asked.place, held);
  // A figure that is held for another time needs no neighbour's.
  const ranked = missing === "when" ? own : [...own, ...neighboursOf(asked, own.length === 0, held)];
  const score = (one: Observation): number =>
    (own.includes(one) ? 100 : 0) +
    (isOfRank(one, asked, held) ? 30 : 0) +
    measureScore(one, asked.measure) +
    (one.measure === "total" ? 5 : 0);
  return ranked
    .map((one) => ({ one, score: score(one), apart: yearsApart(one, asked.when, held) }))
    .sort((a, b) => b.score - a.score || a.apart - b.apart || latestFirst(a.one, b.one))
    .slice(0, nearestShown)
    .map(({ one }) => one);
}

/** The latest figures of the nearest place around and of places inside; of the level asked for, where they have that. */
function neighboursOf(asked: Asked, anyLevel: boolean, held: Held): Observation[] {
  const { places } = held;
  const [, ...around] = places.ancestry(asked.place);
  const outer = around.map((place) => observationsAt(place, held)).find((found) => found.length > 0) ?? [];
  const inner = held.counts.all.filter(
    (one) => one.place !== asked.place && places.ancestry(one.place).includes(asked.place),
  );
  const neighbours = [...latestOfEach(outer), ...latestOfEach(inner)];
  const alike = neighbours.filter((one) => isOfRank(one, asked, held));
  return alike.length > 0 || !anyLevel ? alike : neighbours;
}

function isOfRank({ level, place }: Observation, asked: Asked, { places }: Held): boolean {
  return asked.level === null || rankOf(level, place, places) === rankOf(asked.level, asked.place, places);
}

/** A share or a rank that was asked for is near wherever it stands. */
function measureScore(one: Observation, measure: Asked["measure"]): number {
  if (measure === null) return 20;
  if (!fits(one, measure)) return 0;
  return isRelative(one.measure) ? 120 : 20;
}

function yearsApart(observation: Observation, when: When | null, held: Held): number {
  if (when?.kind !== "year" && when?.kind !== "years") return 0;
  const year = when.kind === "year" ? when.year : when.to;
  return Math.min(...yearsOf(observation, held).map((own) => Math.abs(own - year)));
}

/** Of a place without figures its batches are all that is held; else what is known of the batch or the years asked for, of the place or the authority above it. */
function batchesOf({ place, level, when }: Asked, { records, places }: Held): BatchEvent[] {
  const around = places.ancestry(place);
  const hasFigures = observationsAt(place, heldOf(records, places)).length > 0;
  return records.batches.filter(
    (event) =>
      around.includes(event.place) &&
      (level === null || event.level === level) &&
      (isTime(when) ? isOfYears([event], event.batch, when) : event.place === place && !hasFigures),
  );
}

const isTime = (when: When | null): when is When => when !== null && when.kind !== "latest";
