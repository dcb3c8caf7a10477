import { type Axes, type LookupQuery, listOf, mainMeasure, nothingNamed, only } from "../../lookups/query.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import type { RecordsAct } from "../learned/labels.ts";
import { momentsOf } from "./moments.ts";
import type { Slots } from "./slots.ts";

type Places = Pick<Gazetteer, "ancestry" | "get">;

/** The query that a text asks on its own. */
export function queryOf(act: RecordsAct, slots: Slots, places: Places): LookupQuery {
  const codes = [...new Set(slots.places.flatMap(([code]) => code ?? []))];
  const { levels, scheme, claims, company } = slots;
  const axes: Axes = {
    ...nothingNamed,
    places: codes,
    levels,
    moments: momentsOf(slots.whens),
    scheme,
    claims,
  };
  switch (act) {
    case "status":
    case "since":
    case "row":
    case "industry":
      return { ...axes, is: "status", since: act === "since", company };
    case "list":
      return {
        ...axes,
        is: "names",
        measures: slots.measures.filter((one) => one === "new" || one === "proposed"),
      };
    case "batch":
      return { ...axes, is: "batches" };
    case "held":
    case "places":
      return { ...axes, is: "held" };
    default:
      return { ...figures(act, axes, slots, places), is: "figures" };
  }
}

type FigureAct = Exclude<
  RecordsAct,
  "status" | "since" | "row" | "industry" | "list" | "batch" | "held" | "places"
>;
type Figures = Axes & { readonly fold: Extract<LookupQuery, { is: "figures" }>["fold"] };

function figures(act: FigureAct, axes: Axes, slots: Slots, places: Places): Figures {
  const measures = slots.measures.filter((measure) => measure !== "share" && measure !== "rank");
  switch (act) {
    case "total":
    case "new":
    case "revoked":
      return countedAs(act, axes, slots, places);
    case "net":
      return { ...axes, fold: "difference", measures: ["new", "revoked"] };
    case "rank":
      // Places are not ranked by what is not held of all of them: their totals are set beside each other.
      return axes.places.length > 2
        ? { ...axes, fold: "compare", measures: ["total"] }
        : { ...axes, fold: "figure", measures: ["rank"], places: innerFirst(axes.places, places) };
    case "mostplace":
      return { ...axes, fold: "figure", measures: ["rank"] };
    case "share":
      return shared(axes, slots, places);
    case "growth":
      return { ...axes, fold: "figure", measures: ["share"], shareOf: "earlier" };
    case "mostlevel":
      return { ...axes, fold: "compare", measures, levels: axes.levels.length > 1 ? axes.levels : [] };
    case "times":
      // Of one thing over the years: by how much it grew.
      return axes.moments.length === 1 && axes.moments[0]?.kind === "years"
        ? figures("growth", axes, slots, places)
        : beside({ ...axes, fold: "compare", measures });
    case "compare":
      return beside({ ...axes, fold: "compare", measures });
    case "sum":
    case "trend":
      return { ...axes, fold: act, measures };
    case "difference":
      if (measures.includes("new") && measures.includes("revoked"))
        return { ...axes, fold: "difference", measures: ["new", "revoked"] };
      return { ...axes, fold: "difference", measures, places: withWhole(axes.places, slots, places) };
  }
}

function countedAs(act: "total" | "new" | "revoked", axes: Axes, slots: Slots, places: Places): Figures {
  const ofBatch = only(axes.moments)?.kind === "batch";
  if (slots.derives) return counted({ ...axes, measures: ["total"], places: outermost(axes.places, places) });
  if (
    slots.folds.includes("difference") &&
    ["new", "revoked"].every((one) => slots.measures.some((held) => held === one))
  )
    return { ...axes, fold: "difference", measures: ["new", "revoked"] };
  if (slots.measures.length > 1 && slots.folds.includes("sum"))
    return { ...axes, fold: "sum", measures: slots.measures };
  if (slots.measures.length > 1) return counted({ ...axes, measures: slots.measures });
  if (slots.behind === "before" && act !== "revoked" && slots.measures.includes("new"))
    return { ...axes, fold: "difference", measures: ["total", "new"] };
  const [special] = slots.measures.filter(
    (one) => one === "proposed" || one === "confirmed" || one === "evaluated",
  );
  if (special) return counted({ ...axes, measures: [special] });
  if (act !== "total") return counted({ ...axes, measures: [act] });
  // "How many are there of batch 29" are those that it brought, unless it is what there was behind it.
  if (ofBatch) return counted({ ...axes, measures: slots.behind === "after" ? ["total"] : ["new"] });
  return counted({ ...axes, measures: slots.measures.includes("total") ? ["total"] : [] });
}

function shared(axes: Axes, slots: Slots, places: Places): Figures {
  const codes = innerFirst(axes.places, places);
  const fold = codes.length > 2 ? "compare" : "figure";
  if (slots.allLevels && axes.levels.length === 1)
    return { ...axes, fold, measures: ["share"], places: codes, shareOf: "levels" };
  const ofNew = slots.measures.includes("new");
  if (ofNew && codes.length < 2)
    return { ...axes, fold, measures: ["share"], places: codes, shareOf: "total" };
  const counts = slots.measures.filter((one) => one === "total" || one === "new");
  return { ...axes, fold, measures: ["share", ...counts], places: codes };
}

/** The place that the others lie in. */
function outermost(codes: readonly string[], places: Places): readonly string[] {
  const outer = codes.find((code) => codes.every((other) => places.ancestry(other).includes(code)));
  const [single, ...more] = codes;
  if (single !== undefined && more.length === 0) return [wholeAround(single, "city", places)];
  return outer === undefined ? codes : [outer];
}

/** One figure, several side by side, or one over the years. */
function counted(axes: Axes): Figures {
  const single = axes.places.length < 2 && axes.levels.length < 2;
  if (only(axes.moments)?.kind === "years") return { ...axes, fold: "trend" };
  return { ...axes, fold: single ? "figure" : "compare" };
}

/** A comparison of one thing in a span of years is its trend. */
function beside(axes: Figures): Figures {
  const single = axes.places.length < 2 && axes.levels.length < 2;
  return single && only(axes.moments)?.kind === "years" ? { ...axes, fold: "trend" } : axes;
}

/** 除两江新区以外全市: the place around stands beside the one that is taken off it. */
function withWhole(codes: readonly string[], { whole, except }: Slots, places: Places): readonly string[] {
  const [single, ...more] = codes;
  if (!except || whole === null || single === undefined || more.length > 0) return codes;
  return [wholeAround(single, whole, places), single];
}

/** 全市: the city that a place lies in, itself if it is one; in a municipality that is the whole of it. */
export function wholeAround(code: string, whole: "city" | "province", places: Places): string {
  const around = places.ancestry(code);
  const province = around.find((one) => places.get(one)?.kind === "province");
  const city = around.find((one) => places.get(one)?.kind === "prefecture");
  return (whole === "city" ? (city ?? province) : province) ?? code;
}

/** A share is the inner place's of the outer one, whichever was named first. */
function innerFirst(codes: readonly string[], places: Places): readonly string[] {
  const [first, second, ...more] = codes;
  if (first === undefined || second === undefined || more.length > 0) return codes;
  return places.ancestry(second).includes(first) ? [second, first] : codes;
}

/** What a query asked, as it is asked again of another place, level or time. */
export function actOf(query: LookupQuery): RecordsAct {
  switch (query.is) {
    case "names":
      return "list";
    case "status":
      return query.since ? "since" : "status";
    case "batches":
      return "batch";
    case "held":
      return "held";
    case "figures":
      return actOfFigures(query);
  }
}

function actOfFigures(query: Extract<LookupQuery, { is: "figures" }>): RecordsAct {
  const { fold, measures, shareOf } = query;
  if (measures.join() === "new,revoked") return "net";
  if (fold !== "figure") return fold;
  const measure = mainMeasure(query);
  if (measure === "share") return shareOf === "earlier" ? "growth" : "share";
  return measure === "rank" || measure === "new" || measure === "revoked" ? measure : "total";
}

export const levelKept = ({ levels }: LookupQuery): LookupQuery["levels"] => listOf(only(levels));
