import { lastDay } from "../facts/iso-date.ts";
import { type Observation, sameMoment } from "../records/observation.ts";
import type { Held } from "./held.ts";
import type { When } from "./query.ts";

type Dated = Pick<Observation, "when" | "until" | "batch">;
type Span = Pick<Dated, "when" | "until">;

/**
 * Whether figures of different places or levels are of one time. National batches are one count for the whole country; a
 * provincial batch 29 in one province is not batch 29 of another.
 */
export function areOfOneTime(one: Observation, other: Observation): boolean {
  const sameCount = one.level === "national" && other.level === "national";
  if (sameCount && one.batch !== undefined && one.batch === other.batch) return true;
  return one.when === other.when && one.until === other.until;
}

/** Whether figures have a year in common. */
export const haveCommonYear = (one: Observation, other: Observation): boolean =>
  yearsBetween(one).some((year) => yearsBetween(other).includes(year));

/** Orders figures, the latest first; of one day, as the data has them. */
export function latestFirst(one: Dated, other: Dated): number {
  return endOf(other).localeCompare(endOf(one));
}

export const endOf = ({ when, until }: Dated): string => lastDay(until ?? when);

/**
 * Years that a figure stands for: those of its date, and that of its batch. The list of batch 29 came out in 2023 and is the
 * answer to a question about 2022 as well.
 */
export const yearsOf = (observation: Observation, held: Held): number[] => [
  ...new Set([observation, ...roundsOf(observation, held)].flatMap(yearsBetween)),
];

/** The rounds of the batch that a figure belongs to. */
function roundsOf(observation: Observation, { records, places }: Held): readonly Span[] {
  const around = places.ancestry(observation.place);
  return records.batches.filter(
    ({ place, level, batch, event }) =>
      event === "round" &&
      batch !== undefined &&
      batch === observation.batch &&
      level === observation.level &&
      around.includes(place),
  );
}

export function yearsBetween({ when, until }: Span): number[] {
  const first = Number(when.slice(0, 4));
  const last = Number((until ?? when).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whether something of these dates and this batch is of the years or the batch that are asked for. */
export function isOfYears(dates: readonly Span[], batch: number | undefined, when: When): boolean {
  const years = dates.flatMap(yearsBetween);
  switch (when.kind) {
    case "latest":
      return true;
    case "batch":
      return batch === when.batch;
    case "year":
      return years.includes(when.year);
    case "years":
      return years.some((year) => when.from <= year && year <= when.to);
  }
}

/** The same, and of the month that is asked for. The latest is not a time of its own: everything may be it. */
export function isOfTime(dates: readonly Span[], batch: number | undefined, when: When | null): boolean {
  if (when === null) return true;
  return isOfYears(dates, batch, when) && dates.some((date) => isOfMonth(date, when));
}

/** Whether a figure belongs to the time that is asked for. */
export function isWithin(observation: Observation, when: When | null, held: Held): boolean {
  if (when === null) return true;
  if (when.kind === "batch" || when.kind === "latest") return isOfYears([], observation.batch, when);
  const dates = [observation, ...roundsOf(observation, held)];
  return isOfYears(dates, observation.batch, when) && isOfMonth(observation, when);
}

/** Whether a date may lie in the month that was named, if any: "2021" may, and so may a span around it. */
function isOfMonth({ when, until }: Span, time: When): boolean {
  if (time.kind !== "year" || time.month === undefined) return true;
  const asked = `${time.year}-${String(time.month).padStart(2, "0")}`;
  return when.slice(0, 7) <= asked && asked <= lastDay(until ?? when);
}

/** The latest figures: those of the last moment alone, all of them if sources differ on it. */
export function ofLatestMoment(observations: readonly Observation[]): Observation[] {
  const [latest, ...rest] = [...observations].sort(latestFirst);
  return latest ? [latest, ...rest.filter((other) => sameMoment(latest, other))] : [];
}

/** The two moments between which a figure changed; an empty one is not held. */
export function endsOf(
  observations: readonly Observation[],
  when: When | null,
  held: Held,
): [Observation[], Observation[]] {
  const ofYear = (year: number): Observation[] =>
    ofLatestMoment(observations.filter((one) => yearsOf(one, held).includes(year)));
  if (when?.kind === "years") {
    const later = ofYear(when.to);
    return [later, ofYear(when.from).filter((one) => !later.includes(one))];
  }
  const later = when?.kind === "year" ? ofYear(when.year) : ofLatestMoment(observations);
  const [first] = later;
  if (!first) return [[], []];
  const before = observations.filter(
    (one) => !later.some((other) => sameMoment(one, other)) && latestFirst(one, first) > 0,
  );
  return [later, ofLatestMoment(before)];
}

/** Of every place, level and measure the latest figures. */
export function latestOfEach(observations: readonly Observation[]): Observation[] {
  const slots = new Map<string, Observation[]>();
  for (const observation of observations) {
    const { place, level, measure } = observation;
    const key = `${place} ${level} ${measure}`;
    slots.set(key, [...(slots.get(key) ?? []), observation]);
  }
  return [...slots.values()].flatMap(ofLatestMoment);
}
