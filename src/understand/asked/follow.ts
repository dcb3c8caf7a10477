import { type LookupQuery, only } from "../../lookups/query.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import type { RecordsAct } from "../learned/labels.ts";
import { setBeside } from "./set-beside.ts";
import { actOf, levelKept, queryOf, wholeAround } from "./query-of.ts";
import type { FollowingAct, Slots } from "./slots.ts";

type Places = Pick<Gazetteer, "ancestry" | "get" | "find">;

/** The lookup before with what the text says in place of what it said. */
export function follow(previous: LookupQuery, act: FollowingAct, slots: Slots, places: Places): LookupQuery {
  const together = setBeside(previous, act, slots);
  if (together) return together;
  const asked = act === "same" ? sameAct(previous, slots) : act;
  const merged: Slots = {
    ...slots,
    places: placesOf(previous, asked, act, slots, places).map((codes) => codes),
    levels: slots.levels.length > 0 ? slots.levels : levelKept(previous),
    // What was asked of a time dies with its question, unless the same is asked again.
    whens: slots.whens.length > 0 || !(act === "same" || slots.leans) ? slots.whens : previous.moments,
    company: slots.company ?? (previous.is === "status" ? previous.company : null),
    scheme: slots.scheme ?? previous.scheme,
  };
  return queryOf(asked, merged, places);
}

/** A comparison with one place left is a figure of it. */
function sameAct(previous: LookupQuery, slots: Slots): RecordsAct {
  if (slots.company !== null && previous.is !== "status") return "status";
  const act = actOf(previous);
  const single = slots.places.length === 1 && previous.places.length > 1;
  const beside = act === "compare" || act === "difference" || act === "sum";
  if (beside && (single || slots.levels.length === 1)) return "total";
  return act === "trend" && slots.whens.length > 0 && only(slots.whens)?.kind !== "years" ? "total" : act;
}

const setsBeside: ReadonlySet<string> = new Set(["compare", "difference", "times"]);

function placesOf(
  previous: LookupQuery,
  asked: RecordsAct,
  act: FollowingAct,
  slots: Slots,
  places: Places,
): readonly (readonly string[])[] {
  const before = previous.places;
  const [last, ...more] = before;
  if (slots.places.length === 0) {
    if (slots.unknownPlaces.length > 0) return [];
    const { whole } = slots;
    const shares = asked === "share" || asked === "rank";
    if (shares && whole !== null && last !== undefined) return [[last], [wholeAround(last, whole, places)]];
    if (shares && act !== "same" && last !== undefined && more.length === 0) {
      // 占比多少, after the whole: of the place before that in it.
      const [inner] = previous.earlier.at(-1)?.places ?? [];
      if (inner !== undefined && inner !== last && places.ancestry(inner).includes(last))
        return [[inner], [last]];
    }
    return before.map((place) => [whole === null ? place : wholeAround(place, whole, places)]);
  }
  const settled = slots.places.map((codes) => settledIn(codes, previous, places));
  const [named, ...others] = settled;
  const [outer] = named ?? [];
  if (last === undefined || more.length + others.length > 0 || outer === undefined) return settled;
  // 占全国多少, of the place before; 跟渝北比.
  const isShareIn =
    (asked === "share" || asked === "rank") &&
    act !== "same" &&
    outer !== last &&
    places.ancestry(last).includes(outer);
  return isShareIn || (setsBeside.has(asked) && act !== "same") ? [[last], [outer]] : settled;
}

/** After 江北, which is in Chongqing and in Ningbo, 宁波那个 is the one in Ningbo. */
function settledIn(codes: readonly string[], previous: LookupQuery, places: Places): readonly string[] {
  const [outer, ...others] = codes;
  const [before, ...besides] = previous.places;
  if (outer === undefined || before === undefined || others.length + besides.length > 0) return codes;
  const [same] = places.find(places.get(before)?.name.zh ?? "");
  const within = same?.codes.filter((code) => code !== outer && places.ancestry(code).includes(outer)) ?? [];
  return (same?.codes.length ?? 0) > 1 && within.length > 0 ? within : codes;
}
