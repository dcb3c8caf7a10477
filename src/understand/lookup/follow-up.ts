import {
  askingOf,
  companyOf,
  listOf,
  type LookupQuery,
  mainMeasure,
  type Operation,
  only,
  operationOf,
  type When,
} from "../../lookups/query.ts";
import { isRelative } from "../../lookups/select.ts";
import type { Measure } from "../../records/axes.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import { operationSaid, wholeAround } from "./query-of.ts";
import type { Slots } from "./slots.ts";
import { setBeside } from "./set-beside.ts";

/** Whether a text leaves slots to the lookup before it: 那区级呢, "and in 2022?". A full question does not. */
export function isFollowUp(
  slots: Slots,
  previous: LookupQuery,
  gazetteer: Pick<Gazetteer, "ancestry">,
): boolean {
  const { places, levels, whens, measure, operation, unknownPlaces, domain, unplaced } = slots;
  if (unplaced.length > 0 && !slots.surely) return false;
  const marked = slots.followUp || slots.besides;
  if (unknownPlaces.length > 0 && !marked) return false;
  const named = places.length + unknownPlaces.length > 0;
  const asked = operation !== null || measure !== null || slots.net || slots.whole !== null;
  const counts = slots.scheme !== null && slots.followUp;
  if (!named && !asked && !counts && levels.length + whens.length === 0) return false;
  if (isComparedWith(slots, previous) || isShareIn(slots, previous, gazetteer)) return true;
  const full = named && asked;
  return marked ? !(full && domain) : !full && !domain;
}

/** "Compare with Shanghai": the other place is the one before. */
const isComparedWith = ({ operation, places, domain }: Slots, previous: LookupQuery): boolean =>
  (operation === "compare" || operation === "difference") &&
  places.length === 1 &&
  !domain &&
  previous.places.length > 0;

/** 占全国多少: of the place before. */
const isShareIn = (
  { measure, places, domain, levels }: Slots,
  previous: LookupQuery,
  { ancestry }: Pick<Gazetteer, "ancestry">,
): boolean => {
  const [[outer] = [], ...others] = places;
  const [last, ...more] = previous.places;
  const asks = isRelative(measure) && !domain && levels.length === 0;
  if (!asks || outer === undefined || last === undefined || others.length + more.length > 0) return false;
  return outer !== last && ancestry(last).includes(outer);
};

/** The lookup before with what the text says in place of what it said. */
export function follow(
  previous: LookupQuery,
  asked: LookupQuery,
  slots: Slots,
  gazetteer: Pick<Gazetteer, "ancestry" | "get">,
): LookupQuery {
  const together = setBeside(previous, slots);
  if (together) return together;
  const shared = sharesOf(previous, asked, slots, gazetteer);
  const beside = slots.besides || isComparedWith(slots, previous) || shared !== null;
  const measureAsked = mainMeasure(asked);
  const whole = slots.places.length === 0 && measureAsked === null ? slots.whole : null;
  const kept = beside || asked.places.length + slots.unknownPlaces.length === 0 ? previous.places : [];
  const around = kept.map((place) => (whole === null ? place : wholeAround(place, whole, gazetteer)));
  const places = [...new Set([...(shared ?? around), ...asked.places])];
  const isTotal = asksTotal(previous, asked, slots);
  // The whole that a place has a share of has no share of itself.
  const ofWhole = whole !== null && isRelative(mainMeasure(previous));
  // A sum is of the levels, unless one is named with it.
  const sums = slots.operation === "sum" && previous.is !== "names" && !isTotal;
  const levels = slots.levels.length > 0 || sums ? asked.levels : listOf(only(previous.levels));
  const moments = asked.moments.length > 0 ? asked.moments : momentsKept(previous, slots);
  const when = only(moments);
  const fixed = ofWhole || isTotal ? "total" : (mainMeasure(previous) ?? measureOf(slots, when));
  const measure = measureAsked ?? fixed;
  const asks = slots.operation !== null || isRelative(slots.measure) || slots.net;
  const merged = { places, levels, measure, when, moments };
  const operation = asks
    ? operationAsked(merged, slots, ofWhole || isTotal)
    : keptOperation(previous, merged, { ...slots, besides: beside });
  // "How much did it grow? In percent?"
  const before = operationOf(previous);
  const grown = slots.inPercent && (before === "trend" || before === "difference");
  // 占比多少 of the new ones that were asked for.
  const ofNew =
    measure === "share" && shared !== null && mainMeasure(previous) === "new" && asked.measures.length < 2;
  // A list holds companies: of a share or a rank there are none.
  const single = operation === "list" && isRelative(measure) ? [] : listOf(measure);
  const several = asked.measures.length > 1 ? asked.measures : single;
  // "And the municipal technology centers": no longer those of the scheme before.
  const leavesScheme = slots.domain && slots.levels.length > 0;
  return {
    ...askingOf(operation, companyOf(previous)),
    places,
    levels,
    measures: ofNew ? ["share", "new"] : several,
    moments,
    scheme: asked.scheme ?? (leavesScheme ? null : previous.scheme),
    shareOf: grown ? "earlier" : asked.shareOf,
    claims: asked.claims,
    earlier: [],
  };
}

function operationAsked(
  { places, levels, measure, when, moments }: Merged,
  slots: Slots,
  isFigure: boolean,
): Operation {
  if (slots.net) return "difference";
  if (isFigure) return "figure";
  return operationSaid({ ...slots, levels, measure }, places.length, when, when ? [] : moments);
}

/** What was asked before with what is named now. */
interface Merged extends Pick<LookupQuery, "places" | "levels" | "moments"> {
  readonly measure: Measure | null;
  readonly when: When | null;
}

/** "And altogether in batch 29": of the same level, nothing is added up. */
function asksTotal(previous: LookupQuery, asked: LookupQuery, slots: Slots): boolean {
  if (slots.operation !== "sum" || previous.is === "names" || asked.measures.length > 0) return false;
  const ofBatch = slots.after && slots.whens.some(({ kind }) => kind === "batch");
  return slots.whens.length > 0 ? previous.levels.length === 1 || ofBatch : isPart(mainMeasure(previous));
}

/** A trend is of all years, unless some are named. */
function momentsKept({ moments }: LookupQuery, { operation }: Slots): readonly When[] {
  const when = only(moments);
  return operation !== "trend" || when?.kind === "years" ? listOf(when) : [];
}

/**
 * The places that a share or a rank is of, where the text leaves them to what was asked before: 占全国多少 of the place before,
 * 占比多少 of the place before that in the last one.
 */
function sharesOf(
  previous: LookupQuery,
  asked: LookupQuery,
  slots: Slots,
  { ancestry }: Pick<Gazetteer, "ancestry">,
): readonly string[] | null {
  const [last, ...more] = previous.places;
  const [outer, ...others] = asked.places;
  if (!isRelative(mainMeasure(asked)) || slots.grows || last === undefined || more.length + others.length > 0)
    return null;
  const liesIn = (inner: string, around: string): boolean =>
    inner !== around && ancestry(inner).includes(around);
  if (outer !== undefined) return liesIn(last, outer) ? [last] : null;
  const [before] = previous.earlier.at(-1)?.places ?? [];
  return before !== undefined && liesIn(before, last) ? [before, last] : null;
}

/** New ones, proposed ones: what is there altogether is more. */
const isPart = (measure: Measure | null): boolean => measure === "new" || measure === "proposed";

/** Of a batch those are counted that it brought. */
const measureOf = ({ counts }: Slots, when: When | null): Measure | null =>
  counts && when?.kind === "batch" ? "new" : null;

/** A comparison with one place left is a figure of it, and so is a trend in one year. */
function keptOperation(previous: LookupQuery, { places, when }: Merged, slots: Slots): Operation {
  const operation = operationOf(previous);
  const replaced = slots.places.length > 0 && !slots.besides;
  switch (operation) {
    case "status":
    case "since":
      return replaced ? "figure" : operation;
    case "batch":
      return slots.measure === null ? operation : "figure";
    case "sum":
    case "compare":
    case "difference":
      if (slots.levels.length > 0 && places.length < 2) return slots.levels.length > 1 ? operation : "figure";
      return replaced && places.length < 2 && previous.places.length > 1 ? "figure" : operation;
    case "trend":
      return when?.kind === "years" || slots.whens.length === 0 ? operation : "figure";
    case "figure":
      if (places.length > 1) return "compare";
      return when?.kind === "years" ? "trend" : "figure";
    default:
      return operation;
  }
}
