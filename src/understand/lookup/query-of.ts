import {
  askingOf,
  isSameWhen,
  isShareOfNew,
  listOf,
  type LookupQuery,
  mainMeasure,
  type Operation,
  type ShareBase,
  type When,
} from "../../lookups/query.ts";
import type { Measure } from "../../records/axes.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import type { Slots } from "./slots.ts";

type Places = Pick<Gazetteer, "ancestry" | "get">;

/** The query that a text asks on its own. */
export function queryOf(slots: Slots, places: Places): LookupQuery {
  const { levels, domain, scheme, claims } = slots;
  // "Municipal plus district" are added up, a place beside another before it as well.
  const adds =
    (slots.besides && (levels.length > 1 || slots.places.length > 1)) ||
    (slots.withCenters && slots.operation !== "difference");
  const isAdded =
    slots.operation === null ||
    slots.operation === "figure" ||
    (slots.withCenters && slots.operation !== "list");
  const operation = adds && isAdded ? "sum" : slots.operation;
  const whens = momentsOf(slots);
  const when = whens ? null : singleWhen(slots.whens);
  // "Certified in batch 23" are the new ones of that batch.
  const isOfBatch = when?.kind === "batch" && (operation === "figure" || operation === null);
  const worked = worksOutTotal(slots);
  const withoutNew = slots.before && slots.counts && slots.measures.join() === "new";
  const measures = measuresOf(slots, withoutNew, worked);
  const measureOfBatch = slots.after ? "total" : "new";
  const ofBatch = isOfBatch && domain ? measureOfBatch : null;
  // Places are not ranked by what is not held of all of them: their totals are set beside each other.
  const ranked = slots.places.length > 2 && measures.join() === "rank";
  const measure = ranked ? "total" : (mainMeasure({ measures }) ?? ofBatch);
  const named = slots.places.flatMap(([code]) => code ?? []);
  const codes = worked ? outermost(named, slots, places) : withWhole(named, slots, places);
  const shareOf = measure === "share" ? shareBaseOf(slots) : null;
  // "How many altogether" of one level is its total and no other count.
  const isTotal =
    operation === "sum" &&
    measure === null &&
    levels.length === 1 &&
    codes.length < 2 &&
    when?.kind !== "batch";
  const counted = isTotal ? "total" : measure;
  const subtracts = slots.net || withoutNew;
  return {
    ...askingOf(
      subtracts
        ? "difference"
        : operationSaid({ ...slots, operation, measure }, codes.length, when, whens ?? []),
    ),
    places: measure === "share" ? innerFirst(codes, places) : codes,
    levels,
    measures: measures.length > 1 && shareOf === null ? measures : listOf(counted),
    moments: whens ?? listOf(when),
    scheme,
    shareOf,
    claims,
    earlier: [],
  };
}

function measuresOf(slots: Slots, withoutNew: boolean, worked: boolean): readonly Measure[] {
  if (slots.net) return ["new", "revoked"];
  if (withoutNew) return ["total", "new"];
  return worked ? ["total"] : slots.measures;
}

/** 按12.9%倒推，全市多少家: a total is asked for, and the share is what it is worked out of. */
const worksOutTotal = ({ derive, counts, measures }: Slots): boolean =>
  derive && counts && measures.every((measure) => measure === "share" || measure === "total");

/** The place that the others lie in; where one alone is named, the city or province around it. */
function outermost(codes: readonly string[], { whole }: Slots, places: Places): readonly string[] {
  const outer = codes.find((code) => codes.every((other) => places.ancestry(other).includes(code)));
  const [only, second] = codes;
  if (only === undefined || second !== undefined) return outer === undefined ? codes : [outer];
  return [wholeAround(only, whole ?? "city", places)];
}

/** 除两江新区以外全市: the place around stands beside the one that is taken off it. */
function withWhole(codes: readonly string[], { whole, except }: Slots, places: Places): readonly string[] {
  const [only, second] = codes;
  if (!except || whole === null || only === undefined || second !== undefined) return codes;
  return [wholeAround(only, whole, places), only];
}

/** 全市: the city that a place lies in, itself if it is one; in a municipality that is the whole of it. */
export function wholeAround(code: string, whole: NonNullable<Slots["whole"]>, places: Places): string {
  const around = places.ancestry(code);
  const province = around.find((one) => places.get(one)?.kind === "province");
  const city = around.find((one) => places.get(one)?.kind === "prefecture");
  return (whole === "city" ? (city ?? province) : province) ?? code;
}

function shareBaseOf({
  measures,
  places,
  allLevels,
  ownTotal,
  levels,
  claims,
  grows,
}: Slots): ShareBase | null {
  if (grows) return "earlier";
  if (allLevels && levels.length === 1) return "levels";
  const ofNew = isShareOfNew({ measures }) && places.length < 2;
  return ofNew && (ownTotal || claims.length > 1 || measures.includes("total")) ? "total" : null;
}

/** What is said comes to another operation where the slots for it are missing: a sum of one figure is that figure. */
export function operationSaid(
  {
    operation,
    levels,
    measure,
    measures,
    scheme,
    claims,
  }: Pick<Slots, "operation" | "levels" | "measure" | "measures" | "scheme" | "claims">,
  places: number,
  when: When | null,
  whens: readonly When[],
): Operation {
  const spans = when?.kind === "years";
  const single = places < 2 && levels.length < 2;
  switch (operation) {
    case "sum":
      // Centers and their branches are added up too.
      return single && !spans && scheme === null && (levels.length === 1 || when?.kind === "batch")
        ? "figure"
        : "sum";
    case "list":
      // "Which three rank first" asks for the ranks, "the share of those on the list" for a share.
      return measures.includes("rank") || measures.includes("share") ? "figure" : operation;
    case "compare":
      if ((measure === "rank" || measures.length > 1) && single) return "figure";
      return single && spans ? "trend" : "compare";
    case "figure":
    case null:
      if (measure === "share" || measure === "rank") return places > 2 ? "compare" : "figure";
      if (spans) return "trend";
      // "40 or 42": every figure that is held.
      if (single && measure !== "total" && when === null && whens.length === 0 && claims.length > 1)
        return "trend";
      return single ? "figure" : "compare";
    default:
      return operation;
  }
}

/** A share is the inner place's of the outer one, whichever was named first. */
function innerFirst(codes: readonly string[], places: Places): readonly string[] {
  const [first, second, ...more] = codes;
  if (first === undefined || second === undefined || more.length > 0) return codes;
  return places.ancestry(second).includes(first) ? [second, first] : codes;
}

/** Two batches, or a year and a batch that do not stand side by side: two moments; two years are a span. */
export function momentsOf({
  whens,
  joinedWhens,
}: Pick<Slots, "whens" | "joinedWhens">): readonly When[] | null {
  const dated = whens.filter(({ kind }) => kind === "year" || kind === "batch");
  const distinct = dated.filter((one, at) => dated.findIndex((other) => isSameWhen(other, one)) === at);
  const batches = distinct.filter(({ kind }) => kind === "batch").length;
  if (batches === 0 || distinct.length < 2 || (batches === 1 && joinedWhens)) return null;
  return distinct;
}

/** Two years are the span between them. */
export const singleWhen = (whens: readonly When[]): When | null => {
  const years = whens.flatMap((when) => (when.kind === "year" ? [when.year] : []));
  if (years.length > 1) return { kind: "years", from: Math.min(...years), to: Math.max(...years) };
  // Of a year and its batch the batch says more; a time says more than 目前.
  const batch = whens.find(({ kind }) => kind === "batch");
  return batch ?? whens.find(({ kind }) => kind !== "latest") ?? whens[0] ?? null;
};
