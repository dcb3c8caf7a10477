import type { Earlier, LookupQuery, Measure, Operation } from "../../centers/query.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import { operationOf, wholeAround } from "./query-of.ts";
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
  const asks = (measure === "share" || measure === "rank") && !domain && levels.length === 0;
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
  const whole = slots.places.length === 0 && asked.measure === null ? slots.whole : null;
  const kept = beside || asked.places.length + slots.unknownPlaces.length === 0 ? previous.places : [];
  const around = kept.map((place) => (whole === null ? place : wholeAround(place, whole, gazetteer)));
  const places = [...new Set([...(shared ?? around), ...asked.places])];
  const adds = slots.operation === "sum" && previous.operation !== "list";
  // "And altogether in batch 29": of the same level, nothing is added up.
  const isTotal =
    adds &&
    asked.measure === null &&
    (slots.whens.length > 0
      ? previous.level !== null || (slots.after && slots.whens.some(({ kind }) => kind === "batch"))
      : isPart(previous.measure));
  const sums = adds && !isTotal;
  // A sum is of the levels, unless one is named with it.
  const level = slots.levels.length > 1 || sums ? asked.level : (asked.level ?? previous.level);
  // A trend is of all years, unless some are named.
  const keepsWhen = (slots.operation !== "trend" || previous.when?.kind === "years") && !asked.whens;
  const when = asked.when ?? (keepsWhen ? previous.when : null);
  const levels = slots.levels.length > 1 || level === null ? slots.levels : [level];
  // The whole that a place has a share of has no share of itself.
  const ofWhole = whole !== null && isRelative(previous);
  const measure =
    asked.measure ?? (ofWhole || isTotal ? "total" : (previous.measure ?? measureOf(slots, when)));
  const derives = measure === "share" || measure === "rank";
  const merged = { measure, places, level, when };
  const figure = ofWhole || isTotal ? "figure" : null;
  const fixed = slots.net ? "difference" : figure;
  const operation =
    slots.operation === null && slots.measure !== "share" && slots.measure !== "rank" && !slots.net
      ? keptOperation(previous, merged, { ...slots, besides: beside })
      : (fixed ?? operationOf({ ...slots, levels, measure }, places.length, when, asked.whens));
  // "How much did it grow? In percent?"
  const grown = slots.inPercent && (previous.operation === "trend" || previous.operation === "difference");
  // 占比多少 of the new ones that were asked for.
  const ofNew = measure === "share" && shared !== null && previous.measure === "new" && !asked.measures;
  const measures = ofNew ? (["share", "new"] as const) : asked.measures;
  const shareOf = grown ? "earlier" : asked.shareOf;
  const company = operation === "status" || operation === "since" ? previous.company : null;
  // "And the municipal technology centers": no longer those of the scheme before.
  const leavesScheme = slots.domain && slots.levels.length > 0;
  const scheme = asked.scheme ?? (leavesScheme ? undefined : previous.scheme);
  // A list holds companies: of a share or a rank there are none.
  return {
    ...merged,
    measure: operation === "list" && derives ? null : measure,
    operation,
    company,
    ...(level === null && asked.levels ? { levels: asked.levels } : {}),
    ...(measures ? { measures } : {}),
    ...(asked.whens ? { whens: asked.whens } : {}),
    ...(asked.claims ? { claims: asked.claims } : {}),
    ...(shareOf ? { shareOf } : {}),
    ...(scheme ? { scheme } : {}),
  };
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
  if (!isRelative(asked) || slots.grows || last === undefined || more.length + others.length > 0) return null;
  const liesIn = (inner: string, around: string): boolean =>
    inner !== around && ancestry(inner).includes(around);
  if (outer !== undefined) return liesIn(last, outer) ? [last] : null;
  const [before] = previous.earlier?.at(-1)?.places ?? [];
  return before !== undefined && liesIn(before, last) ? [before, last] : null;
}

/** New ones, proposed ones: what is there altogether is more. */
const isPart = (measure: Measure | null): boolean => measure === "new" || measure === "proposed";

/** Of a batch those are counted that it brought. */
const measureOf = ({ counts }: Slots, when: LookupQuery["when"]): Measure | null =>
  counts && when?.kind === "batch" ? "new" : null;

const isRelative = ({ measure }: Earlier): boolean => measure === "share" || measure === "rank";

/** A comparison with one place left is a figure of it, and so is a trend in one year. */
function keptOperation(
  previous: LookupQuery,
  { places, when }: Pick<LookupQuery, "places" | "when">,
  slots: Slots,
): Operation {
  const { operation } = previous;
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
