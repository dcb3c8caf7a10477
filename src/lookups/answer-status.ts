import type { CenterList } from "../records/center-list.ts";
import type { Absence, Company, Stage, StatusOutcome } from "../records/company.ts";
import type { StatusFinding, Understood } from "./finding.ts";
import type { Held } from "./held.ts";
import { ownLevel } from "./level.ts";
import { isInside, isListOf } from "./held-names.ts";
import { isOfTime } from "./moment.ts";
import { isChinese } from "../names/normal-name.ts";
import type { CenterLevel } from "../records/axes.ts";
import { only, type When } from "./query.ts";

/** What is held of a company; of a name that is not held, how far that says anything. */
export function answerStatus(understood: StatusFinding["understood"], held: Held): StatusFinding {
  return { kind: "status", understood, outcome: outcomeOf(understood, held) };
}

function outcomeOf(understood: StatusFinding["understood"], held: Held): StatusOutcome {
  const { records } = held;
  const typed = understood.company?.trim() ?? "";
  if (typed === "") return { is: "unnamed" };
  const match = records.names.find(typed);
  const companies = (ids: readonly number[]): Company[] => ids.flatMap((id) => records.companies[id] ?? []);
  switch (match.is) {
    case "found": {
      const [company, ...more] = companies(match.ids);
      if (company && more.length === 0)
        return { is: "found", company, absence: absenceBeside(company, understood, held), short: false };
      return { is: "near", candidates: companies(match.ids), absence: absenceOf(typed, understood, held) };
    }
    case "begins": {
      const [company] = companies(match.ids);
      if (!company || !isNamedIn(company, understood, held))
        return { is: "absent", absence: absenceOf(typed, understood, held) };
      return { is: "found", company, absence: absenceBeside(company, understood, held), short: true };
    }
    case "near": {
      // 深圳的华为 is none of Shanghai.
      const candidates = companies(match.ids).filter((company) => isNamedIn(company, understood, held));
      const absence = absenceOf(typed, understood, held);
      return candidates.length > 0 ? { is: "near", candidates, absence } : { is: "absent", absence };
    }
    case "none":
      return { is: "absent", absence: absenceOf(typed, understood, held) };
  }
}

const isNamedIn = ({ stages }: Company, { places: [named] }: Understood, held: Held): boolean =>
  named === undefined || stages.some((stage) => isInside(placeOf(stage), named, held));

const placeOf = (stage: Stage): string => (stage.kind === "named" ? stage.named.place : stage.row.place);

/** The list of a level or a time that was asked for, where it surely does not have the company that is held otherwise. */
function absenceBeside(company: Company, asked: Understood, held: Held): Absence | null {
  const level = only(asked.levels);
  const when = only(asked.moments);
  const isAsked = company.stages.some(
    (stage) => isStageOf(stage, level, held) && (when === null || isStageAt(stage, when, held)),
  );
  if ((level === null && when === null) || isAsked) return null;
  const { zh, en } = company.name;
  const [stage] = company.stages;
  // The level that is asked for is that of the company's own place.
  const places = asked.places.length > 0 || stage === undefined ? asked.places : [placeOf(stage)];
  const absence = absenceOf(zh ?? en ?? "", { ...asked, places }, held);
  return absence.says === "not-on-list" ? absence : null;
}

function isStageOf(stage: Stage, level: CenterLevel | null, { places }: Held): boolean {
  const own = stage.kind === "named" ? stage.named.level : stage.list.level;
  return level === null || own === ownLevel(level, placeOf(stage), places);
}

function isStageAt(stage: Stage, when: When, held: Held): boolean {
  if (stage.kind === "listed") return isListOf(stage.list, when, held);
  return isOfTime([stage.named], stage.named.batch, when);
}

/** A missing name says something only in Chinese, at the level and time of a list, for a place the list is complete for. */
function absenceOf(typed: string, asked: Understood, held: Held): Absence {
  const { places: named } = asked;
  const level = only(asked.levels);
  const when = only(asked.moments);
  const { records, places } = held;
  const [newest] = [...records.lists].sort((a, b) => b.date.localeCompare(a.date));
  if (!newest) throw new Error("data/centers/lists.yaml holds no list");
  const ofLevel = records.lists.filter(
    (list) => level === null || list.level === ownLevel(level, named[0] ?? "", places),
  );
  const ofTime = ofLevel.filter((list) => isListOf(list, when, held));
  const list = ofTime[0] ?? newest;
  const complete = completePlace(typed, named, list, held);
  const place = complete?.place ?? named[0] ?? null;
  const cannotTell = (why: Extract<Absence, { says: "cannot-tell" }>["why"]): Absence => {
    return { says: "cannot-tell", why, list, place, rowsHeld: rowsOf(list, null, held) };
  };
  if (ofLevel.length === 0) return cannotTell("no-list-of-level");
  if (ofTime.length === 0) return cannotTell("no-list-of-time");
  if (!isChinese(typed)) return cannotTell("names-in-chinese");
  if (complete === null) return cannotTell("list-incomplete");
  return { says: "not-on-list", list, ...complete, rowsHeld: rowsOf(list, complete.place, held) };
}

/** The place that the list is complete for: the one that was named lies in it, or the company's name says it. */
function completePlace(
  typed: string,
  named: readonly string[],
  list: CenterList,
  { places }: Held,
): { place: string; placeBy: "query" | "name" } | null {
  const [first] = named;
  if (first !== undefined) {
    const place = places.ancestry(first).find((code) => list.completeFor.includes(code));
    return place === undefined ? null : { place, placeBy: "query" };
  }
  // The name's own place: 上海市, 上海, 某某（上海）.
  const place = list.completeFor.find((code) => {
    const name = (places.get(code)?.name.zh ?? "").replace(/[省市]$/, "");
    return name !== "" && (typed.startsWith(name) || typed.replace(/[（）]/g, bracket).includes(`(${name})`));
  });
  return place === undefined ? null : { place, placeBy: "name" };
}

const bracket = (wide: string): string => (wide === "（" ? "(" : ")");

function rowsOf(list: CenterList, place: string | null, held: Held): number {
  const rows = held.records.rows.get(list.id) ?? [];
  return place === null ? rows.length : rows.filter((row) => isInside(row.place, place, held)).length;
}
