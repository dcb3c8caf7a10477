import { countryCode } from "../facts/region.ts";
import type { BatchEvent } from "../records/batch.ts";
import type { BatchesFinding, NoDataFinding, Round, Understood } from "./finding.ts";
import { emptyGap } from "./gap.ts";
import { isOfYears, latestFirst } from "./moment.ts";
import type { Observation } from "../records/observation.ts";
import { only, type When } from "./query.ts";
import { type Held, observationsAt } from "./held.ts";
import { ownLevel } from "./level.ts";
import { isInYearOf, isOfEvaluation } from "./select.ts";

/** Batches named when the one that was asked for is not held. */
const nearestShown = 5;

/**
 * Everything that is known of a batch, or of the batches of a time. Each authority counts for itself: without a place, the
 * batches of every authority that has one of that number.
 */
export function answerBatch(understood: Understood, held: Held): BatchesFinding | NoDataFinding {
  const { places } = understood;
  const level = only(understood.levels);
  const when = only(understood.moments);
  const events =
    places.length > 0
      ? places.flatMap((place) => eventsFor(place, understood, held))
      : every(understood, held);
  const asked = new Set(events.filter((event) => isOf(event, when, events)));
  const rounds = roundsOf([...asked], places, held);
  if (rounds.length > 0) return { kind: "batches", understood, rounds };
  const [place = countryCode] = places;
  // Evaluations have no number: they are what is held of a place without batches.
  const own = events.length > 0 ? [] : held.records.batches.filter((event) => event.place === place);
  const missing = observationsAt(place, held).length > 0 || own.length > 0 ? "batches" : "place";
  return {
    kind: "no-data",
    understood,
    gaps: [
      {
        ...emptyGap,
        missing: events.length > 0 ? "when" : missing,
        place,
        level: level && ownLevel(level, place, held.places),
        measure: null,
        when,
        batches: [...events]
          .sort((a, b) => apart(a, when) - apart(b, when))
          .slice(0, nearestShown)
          .concat(own),
      },
    ],
  };
}

/** Batches of the place's own authority, or else of the nearest around it that counts any. */
function eventsFor(place: string, understood: Understood, held: Held): readonly BatchEvent[] {
  const level = only(understood.levels);
  const when = only(understood.moments);
  // National batches are those of a place where they are named, or where one of that number is asked for.
  const national = level === "national" || when?.kind === "batch" || place === countryCode;
  for (const around of held.places.ancestry(place)) {
    if (around === countryCode && !national) break;
    const own = every(understood, held).filter((event) => event.place === around);
    if (own.length > 0) return own;
  }
  return [];
}

/** Evaluations have no number: they belong to a year alone. */
function every({ levels, moments }: Understood, { records, places }: Held): readonly BatchEvent[] {
  const level = only(levels);
  const when = only(moments);
  return records.batches
    .filter(({ event }) => event !== "evaluation" || when?.kind === "year" || when?.kind === "years")
    .filter((event) => level === null || event.level === ownLevel(level, event.place, places));
}

function isOf(event: BatchEvent, when: When | null, all: readonly BatchEvent[]): boolean {
  if (when === null) return event.batch !== undefined;
  if (when.kind !== "latest") return isOfYears([event], event.batch, when);
  return event.batch === Math.max(...all.flatMap(({ batch }) => batch ?? []));
}

function roundsOf(events: readonly BatchEvent[], asked: readonly string[], held: Held): Round[] {
  const rounds = new Map<string, Round>();
  for (const event of events) {
    const { place, level, batch = null } = event;
    const key = `${place} ${level} ${batch}`;
    const round = rounds.get(key) ?? { place, level, batch, events: [], figures: [] };
    rounds.set(key, { ...round, events: [...round.events, event] });
  }
  return [...rounds.values()].map((round) => ({ ...round, figures: figuresIn(round, asked, held) }));
}

/** Figures of the authority's place, and of the places that were asked for. */
function figuresIn({ place, level, batch }: Round, asked: readonly string[], held: Held): Observation[] {
  if (batch === null) return [];
  return [...new Set([place, ...asked])].flatMap((at) =>
    observationsAt(at, held)
      .filter((one) => one.level === level)
      .filter(
        (one) =>
          one.batch === batch ||
          (one.batch === undefined && isOfEvaluation(one.measure) && isInYearOf(batch, one, held)),
      )
      .sort(latestFirst),
  );
}

function apart({ batch, when: date }: BatchEvent, when: When | null): number {
  if (when?.kind === "batch")
    return batch === undefined ? Number.POSITIVE_INFINITY : Math.abs(batch - when.batch);
  return when?.kind === "year" ? Math.abs(Number(date.slice(0, 4)) - when.year) : 0;
}
