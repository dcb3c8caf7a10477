import { companyOf, type LookupQuery } from "../../lookups/query.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import { type Act, type Context, type RecordsAct, recordsActs } from "../learned/labels.ts";
import type { Said } from "../learned/reading-model.ts";
import type { LookupWords } from "../lookup-words.ts";
import type { Utterance } from "../utterance.ts";
import { follow } from "./follow.ts";
import { queryOf } from "./query-of.ts";
import { createReadSlots } from "./read-slots.ts";
import { remembering } from "./set-beside.ts";
import type { FollowingAct, Slots } from "./slots.ts";

/** What a text asks of the records, should it ask anything of them. */
export interface Asked {
  readonly query: LookupQuery;
  readonly act: FollowingAct;
  /** How surely the records are asked, of 1. */
  readonly share: number;
  readonly sure: boolean;
  /** Slots were taken over from the lookup before. */
  readonly followUp: boolean;
  /** Names that several places bear: the first code of each stands in the query, and the place has to be asked for. */
  readonly choices: readonly (readonly string[])[];
  /** Named like a place and no place that is known, in plain form: 火星. */
  readonly unknownPlaces: readonly string[];
  /** Parts of the text that narrow what is asked, and that no slot holds: an industry. */
  readonly unplaced: readonly string[];
  readonly company: string | null;
  /** What it may mean besides, where nothing is held of what it was read as. */
  others(): readonly Asked[];
}

/** @param previous the lookup answered before, which a text may lean on; `today` is an ISO date: what last year is. */
export type ReadAsked = (
  heard: Utterance,
  previous: LookupQuery | null,
  today: string,
  context: Context,
) => Asked;

/** From this share on the records are surely asked. */
const surelyAsked = 0.5;

const longest = 1200;

const isRecords = new Set<string>(recordsActs);

export interface AskedDependencies {
  readonly places: Gazetteer;
  readonly words: LookupWords;
  /** The company that stands at a row of the national list, where it is held. */
  readonly rowName: (row: number) => string | null;
}

export function createReadAsked({ places, words, rowName }: AskedDependencies): ReadAsked {
  const readSlots = createReadSlots(words, (plain) => places.find(plain));
  return (whole, previous, today, context) => {
    const said = whole.said(context);
    // A text of pages asks for no figure.
    const isLong = whole.plain.length > longest;
    const heard = isLong ? whole.part(0, longest) : whole;
    let slots = readSlots(heard, said, Number(today.slice(0, 4)));
    const asking = said.acts.filter(({ act }) => isRecords.has(act) || (act === "same" && previous !== null));
    const learnt = asking.reduce((sum, one) => sum + one.share, 0);
    const named =
      slots.company === null && asksOfCompany(said.acts[0]?.act) ? unheardCompany(heard, said) : null;
    if (named !== null) slots = { ...slots, company: named, places: [], unknownPlaces: [] };
    const row = said.acts[0]?.act === "row" ? slots.claims.map(rowName).find((name) => name !== null) : null;
    if (row) slots = { ...slots, company: row, claims: [] };
    const fitting = agreeing(
      asking.map((one) => one.act as FollowingAct),
      slots,
      previous,
    );
    const leaning = previous !== null && (fitting[0] === "same" || isOfBoth(slots, previous));
    const share = leaning && (slots.leans || slots.both !== null) ? Math.max(learnt, leansOnIt) : learnt;
    const reading = (act: FollowingAct): Asked => {
      const followUp = previous !== null && leansOn(previous, act, slots);
      const query =
        previous && followUp
          ? follow(previous, act, slots, places)
          : queryOf(act === "same" ? "total" : act, slots, places);
      return {
        query: remembering({ ...query, ...typedCompany(query, heard) } as LookupQuery, previous),
        act,
        share,
        sure: share >= surelyAsked && !isLong,
        followUp,
        choices: slots.places.filter((codes) => codes.length > 1),
        unknownPlaces: slots.unknownPlaces,
        unplaced: slots.narrowing,
        company: slots.company,
        others: () =>
          isSaid(act, slots)
            ? []
            : ["total" as const, ...fitting.slice(1, 3)].filter((one) => one !== act).map(reading),
      };
    };
    return reading(fitting[0] ?? "total");
  };
}

const asksOfCompany = (act: Act | undefined): boolean =>
  act === "status" || act === "since" || act === "industry";

/** 腾讯在市级名单上吗: the letters that no list knows, with the place before them, where a company is asked for. */
function unheardCompany({ plain, places }: Utterance, { strange }: Said): string | null {
  const [longest] = [...strange].sort((one, other) => other.end - other.start - (one.end - one.start));
  if (!longest || longest.end - longest.start < 2) return null;
  const place = places.find(({ end }) => end === longest.start);
  return plain.slice(place?.start ?? longest.start, longest.end);
}

/** "The difference of the two": of the last question and the one before it. */
const isOfBoth = ({ both, folds }: Slots, { earlier }: LookupQuery): boolean =>
  both !== null && folds.length > 0 && earlier.length > 0;
/** What says of itself that it leans on the question before surely asks the records. */
const leansOnIt = 0.9;

/** Acts that stand for another one more often than others, where no word of a list says them. */
const mistakable: ReadonlySet<string> = new Set([
  "new",
  "revoked",
  "net",
  "share",
  "rank",
  "growth",
  "trend",
  "difference",
  "mostplace",
]);

const isSaid = (act: FollowingAct, { measures, folds }: Slots): boolean =>
  !mistakable.has(act) || [...measures, ...folds].some((one) => one === act);

/** The acts from the likeliest on, as far as their slots are there. */
function agreeing(
  acts: readonly FollowingAct[],
  slots: Slots,
  previous: LookupQuery | null,
): readonly FollowingAct[] {
  const several = slots.places.length > 1 || slots.levels.length > 1 || slots.whens.length > 1;
  const fits = (act: FollowingAct): boolean => {
    if (act === "status" || act === "since" || act === "industry" || act === "row")
      return slots.company !== null || previous?.is === "status";
    if (act === "share")
      return (
        slots.measures.includes("share") ||
        slots.places.length > 1 ||
        slots.whole !== null ||
        previous !== null
      );
    return true;
  };
  // Behind a question a place, a level or a year asks the same of it.
  const names = slots.places.length + slots.levels.length + slots.whens.length > 0 || slots.company !== null;
  if (
    previous &&
    slots.bare &&
    names &&
    slots.measures.length + slots.folds.length === 0 &&
    slots.both === null &&
    slots.whole === null
  )
    return ["same"];
  const fitting = acts.filter(fits);
  const [first = "total"] = fitting;
  if (slots.folds.includes("times") && several) return ["times", ...fitting];
  const added =
    several && slots.folds.includes("sum") && (first === "total" || first === "compare" || first === "list");
  return added ? ["sum", ...fitting] : fitting;
}

/** Whether a text leaves slots to the lookup before it. */
function leansOn(previous: LookupQuery, act: FollowingAct, slots: Slots): boolean {
  if (act === "same") return true;
  const isCompany = act === "status" || act === "since" || act === "industry" || act === "row";
  if (isCompany) return slots.company === null && companyOf(previous) !== null;
  if (slots.places.length + slots.unknownPlaces.length === 0) return true;
  return (
    slots.leans ||
    (slots.places.length === 1 &&
      (besides.has(act) || act === "share" || act === "rank") &&
      slots.levels.length === 0)
  );
}
const besides: ReadonlySet<string> = new Set(["compare", "difference", "times"] satisfies RecordsAct[]);

const typedCompany = (query: LookupQuery, heard: Utterance) =>
  query.is === "status" && query.company !== null ? { company: heard.asTyped(query.company) } : {};
