import { queryOfSlots } from "../../lookups/kept-query.ts";
import {
  type Asking,
  type Axes,
  askingOf,
  type LookupQuery,
  mainMeasure,
  only,
  operationOf,
  operations,
  shareBases,
  type When,
} from "../../lookups/query.ts";
import { centerLevels, measures, recordSchemes } from "../../records/axes.ts";

/** What a button carries of a query: no company, nothing of before, and figures that its code can hold. */
export function buttonQuery(query: Asking & Omit<Axes, "earlier">): LookupQuery {
  const { places, levels, measures: counted, moments, scheme, shareOf } = query;
  const claims = query.claims.filter((claim) => /^\d+(\.\d+)?$/.test(String(claim)));
  const axes = { places, levels, measures: counted, moments, scheme, shareOf, claims, earlier: [] };
  return { ...askingOf(operationOf(query)), ...axes };
}

/**
 * A query in few bytes: `0-2:y2017:310106.310115`. What is asked, the measure and the level by their position, "-" for what was
 * not named; behind them those of which several were named, the scheme, what a share is of, and figures of the text:
 * `20-l03m13s2o1k40_42`.
 */
export function encodeQuery(query: LookupQuery): string {
  const { measures: counted, levels, scheme, shareOf, claims } = query;
  const slots = [
    operations.indexOf(operationOf(query)),
    codeIn(measures, mainMeasure(query)),
    codeIn(centerLevels, only(levels)),
    ...severalCode("l", centerLevels, levels),
    ...severalCode("m", measures, counted),
    ...(scheme ? ["s", recordSchemes.indexOf(scheme)] : []),
    ...(shareOf ? ["o", shareBases.indexOf(shareOf)] : []),
    ...(claims.length > 0 ? ["k", claims.join("_")] : []),
  ];
  return [slots.join(""), query.moments.map(encodeWhen).join(","), query.places.join(".")].join(":");
}

const codeIn = <T>(values: readonly T[], value: T | null): string | number =>
  value === null ? "-" : values.indexOf(value);

const severalCode = <T>(letter: string, values: readonly T[], named: readonly T[]): (string | number)[] =>
  named.length > 1 ? [letter, ...named.map((one) => values.indexOf(one))] : [];

/** The slots, then those of which several were named. */
const slotsCode = /^([0-9a-z])([-0-9])([-0-9])(?:l(\d+))?(?:m(\d+))?(?:s(\d))?(?:o(\d))?(?:k(\d[\d._]*))?$/;

/** `null` for what no version has written. */
export function decodeQuery(slots: string, whenCode: string, placesCode: string): LookupQuery | null {
  const codes = slotsCode.exec(slots);
  if (!codes) return null;
  const [, operationCode = "", measureCode = "", levelCode = "", ...several] = codes;
  const [levelCodes = "", measureCodes = "", schemeCode, baseCode, claimCodes] = several;
  const operation = operations[Number.parseInt(operationCode, 36)];
  const level = slotOf(centerLevels, levelCode);
  const measure = slotOf(measures, measureCode);
  const levels = [...levelCodes].map((code) => slotOf(centerLevels, code));
  const counted = [...measureCodes].map((code) => slotOf(measures, code));
  const scheme = schemeCode === undefined ? null : slotOf(recordSchemes, schemeCode);
  const shareOf = baseCode === undefined ? null : slotOf(shareBases, baseCode);
  const claims = claimCodes?.split("_").map(Number) ?? [];
  const moments = whenCode === "" ? [] : whenCode.split(",").map(decodeWhen);
  const places = placesCode === "" ? [] : placesCode.split(".");
  if (!operation || level === undefined || measure === undefined || scheme === undefined) return null;
  if (shareOf === undefined || claims.some(Number.isNaN)) return null;
  if (!allKnown(levels) || !allKnown(counted) || !allKnown(moments)) return null;
  if (!places.every((place) => /^(\d{6}|[a-z]+(-[a-z]+)*)$/.test(place))) return null;
  return queryOfSlots({
    ...{ operation, company: null, places, level, measure, when: null, whens: moments, claims },
    ...(levels.length > 0 ? { levels } : {}),
    ...(counted.length > 0 ? { measures: counted } : {}),
    ...(scheme ? { scheme } : {}),
    ...(shareOf ? { shareOf } : {}),
  });
}

const allKnown = <T>(values: readonly (T | null | undefined)[]): values is T[] =>
  values.every((value) => value !== undefined && value !== null);

/** `undefined` for a position that does not exist. */
function slotOf<T>(values: readonly T[], code: string): T | null | undefined {
  return code === "-" ? null : values[Number.parseInt(code, 36)];
}

function encodeWhen(when: When): string {
  switch (when.kind) {
    case "latest":
      return "l";
    case "year":
      return `y${when.year}${when.month === undefined ? "" : `m${when.month}`}`;
    case "batch":
      return `b${when.batch}`;
    case "years":
      return `r${when.from}-${when.to}`;
  }
}

function decodeWhen(code: string): When | undefined {
  if (code === "l") return { kind: "latest" };
  const year = /^y(\d{1,4})(?:m([1-9]|1[0-2]))?$/.exec(code);
  if (year) return { kind: "year", year: Number(year[1]), ...(year[2] ? { month: Number(year[2]) } : {}) };
  const batch = /^b(\d{1,4})$/.exec(code);
  if (batch) return { kind: "batch", batch: Number(batch[1]) };
  const years = /^r(\d{1,4})-(\d{1,4})$/.exec(code);
  return years ? { kind: "years", from: Number(years[1]), to: Number(years[2]) } : undefined;
}
