import type { CenterList } from "../records/center-list.ts";
import type { Asked, ListPart, NamedPart, Understood } from "./finding.ts";
import { type Held, observationsAt } from "./held.ts";
import { ownLevel } from "./level.ts";
import { isOfTime } from "./moment.ts";
import type { NamedCompany } from "../records/named-company.ts";
import { centerLevels } from "../records/axes.ts";
import { mainMeasure, only, type When } from "./query.ts";

/** Which names are asked for: of a place and everything inside it. */
export type NamesAsked = Omit<Asked, "place">;

export const namesAsked = (asked: Understood): NamesAsked => ({
  level: only(asked.levels),
  measure: mainMeasure(asked),
  when: only(asked.moments),
});

/** Whether names are held of a place. */
export function hasNames(place: string, held: Held): boolean {
  const all = { level: null, measure: null, when: null };
  return listPartsOf(place, all, held).length + namedPartsOf(place, all, held).length > 0;
}

/** Rows of lists that belong to a place; a list that holds none of them, and might have some, is left out. */
export function listPartsOf(place: string, asked: NamesAsked, held: Held): ListPart[] {
  const { records, places } = held;
  const level = asked.level && ownLevel(asked.level, place, places);
  // Which rows of a list are new, or which names have left it, no list says.
  if (asked.measure !== null && asked.measure !== "total") return [];
  return records.lists
    .filter((list) => (level === null || list.level === level) && isListOf(list, asked.when, held))
    .map((list) => ({
      list,
      place,
      complete: list.completeFor.includes(place),
      rows: (records.rows.get(list.id) ?? []).filter((row) => isInside(row.place, place, held)),
    }))
    .filter(({ complete, rows }) => complete || rows.length > 0);
}

/** A list stands for the year it was published in and for that of its last batch. */
export function isListOf(list: CenterList, when: When | null, { records }: Held): boolean {
  const rounds = records.batches.filter(
    ({ level, batch, event }) => event === "round" && level === list.level && batch === list.batch,
  );
  return isOfTime([{ when: list.date }, ...rounds], list.batch, when);
}

/** Companies that articles name in a place, by place and level. */
export function namedPartsOf(place: string, asked: NamesAsked, held: Held): NamedPart[] {
  const { records, places } = held;
  if (asked.measure !== null && asked.measure !== "total" && asked.measure !== "new") return [];
  const companies = records.named
    .filter((company) => isInside(company.place, place, held))
    .filter(({ level, place: own }) => asked.level === null || level === ownLevel(asked.level, own, places))
    .filter((company) => isOfTime([company], company.batch, asked.when));
  const parts: NamedPart[] = [];
  for (const own of new Set(companies.map((company) => company.place))) {
    for (const level of centerLevels) {
      const found = companies.filter((company) => company.place === own && company.level === level);
      if (found.length > 0) parts.push({ place: own, level, companies: found, outOf: outOf(found, held) });
    }
  }
  return parts;
}

/** The number of new centers that the names belong to: of their batch, or of their source and year. */
function outOf([first]: readonly NamedCompany[], held: Held): NamedPart["outOf"] {
  if (!first) return null;
  const found = observationsAt(first.place, held).find(
    ({ measure, level, source, batch, when }) =>
      measure === "new" &&
      level === first.level &&
      source === first.source &&
      batch === first.batch &&
      when.slice(0, 4) === first.when.slice(0, 4),
  );
  return found ?? null;
}

export const isInside = (place: string, outer: string, { places }: Held): boolean =>
  places.ancestry(place).includes(outer);
