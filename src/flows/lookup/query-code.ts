import {
  type CenterLevel,
  centerLevels,
  type LookupQuery,
  type Measure,
  measures,
  operations,
  recordSchemes,
  shareBases,
  type When,
} from "../../centers/query.ts";

/** A query without a company's name: what a button can carry. */
export type ButtonQuery = Omit<LookupQuery, "company" | "earlier">;

/** What a button carries of a query; what was not named is left out. */
export function buttonQuery(query: ButtonQuery): ButtonQuery {
  const {
    operation,
    measure,
    level,
    when,
    places,
    levels,
    measures: several,
    whens,
    scheme,
    shareOf,
  } = query;
  const claims = query.claims?.filter((claim) => /^\d+(\.\d+)?$/.test(String(claim))) ?? [];
  return {
    operation,
    measure,
    level,
    when,
    places,
    ...(levels ? { levels } : {}),
    ...(several ? { measures: several } : {}),
    ...(whens && whens.length > 1 ? { whens } : {}),
    ...(scheme ? { scheme } : {}),
    ...(shareOf ? { shareOf } : {}),
    ...(claims.length > 0 ? { claims } : {}),
  };
}

/**
 * A query in few bytes: `0-2:y2017:310106.310115`. Slots by their position, "-" for one that was not named; behind the
 * first three those of which several were named, the scheme, what a share is of, and figures of the text:
 * `20-l03m13s2o1k40_42`.
 */
export function encodeQuery(query: ButtonQuery): string {
  const { operation, measure, level, when, places, levels, whens, scheme, shareOf, claims } = query;
  const slots = [
    operations.indexOf(operation).toString(36),
    measure === null ? "-" : measures.indexOf(measure).toString(36),
    level === null ? "-" : centerLevels.indexOf(level).toString(36),
    ...(levels ? ["l", ...levels.map((one) => centerLevels.indexOf(one))] : []),
    ...(query.measures ? ["m", ...query.measures.map((one) => measures.indexOf(one))] : []),
    ...(scheme ? ["s", recordSchemes.indexOf(scheme)] : []),
    ...(shareOf ? ["o", shareBases.indexOf(shareOf)] : []),
    ...(claims ? ["k", claims.join("_")] : []),
  ];
  return [slots.join(""), whens ? whens.map(encodeWhen).join(",") : encodeWhen(when), places.join(".")].join(
    ":",
  );
}

/** The slots, then those of which several were named. */
const slotsCode = /^([0-9a-z])([-0-9])([-0-9])(?:l(\d+))?(?:m(\d+))?(?:s(\d))?(?:o(\d))?(?:k(\d[\d._]*))?$/;

/** `null` for what no version has written. */
export function decodeQuery(slots: string, whenCode: string, placesCode: string): ButtonQuery | null {
  const codes = slotsCode.exec(slots);
  if (!codes) return null;
  const [, operationCode = "", measureCode = "", levelCode = "", ...further] = codes;
  const operation = operations[Number.parseInt(operationCode, 36)];
  const measure = slotOf<Measure>(measures, measureCode);
  const level = slotOf<CenterLevel>(centerLevels, levelCode);
  const moments = whenCode.split(",").map(decodeWhen);
  const [when] = moments.length > 1 ? [null] : moments;
  const places = placesCode === "" ? [] : placesCode.split(".");
  const several = furtherOf(further);
  if (!operation || measure === undefined || level === undefined || when === undefined || !several)
    return null;
  const whens = moments.flatMap((moment) => (moment ? [moment] : []));
  if (moments.length > 1 && whens.length < moments.length) return null;
  if (!places.every((place) => /^(\d{6}|[a-z]+(-[a-z]+)*)$/.test(place))) return null;
  return { operation, measure, level, when, places, ...several, ...(moments.length > 1 ? { whens } : {}) };
}

type Further = Pick<ButtonQuery, "levels" | "measures" | "scheme" | "shareOf" | "claims">;

function furtherOf(codes: readonly (string | undefined)[]): Further | null {
  const [levelCodes, measureCodes, schemeCode, baseCode, claimCodes] = codes;
  const levels = [...(levelCodes ?? "")].map((code) => centerLevels[Number(code)]);
  const several = [...(measureCodes ?? "")].map((code) => measures[Number(code)]);
  const scheme = recordSchemes[Number(schemeCode ?? 0)];
  const shareOf = shareBases[Number(baseCode ?? 0)];
  const claims = claimCodes?.split("_").map(Number) ?? [];
  const known = <T>(values: readonly (T | undefined)[]): values is readonly T[] =>
    !values.includes(undefined);
  if (!known(levels) || !known(several) || !scheme || !shareOf || claims.some(Number.isNaN)) return null;
  return {
    ...(levels.length > 0 ? { levels } : {}),
    ...(several.length > 0 ? { measures: several } : {}),
    ...(schemeCode === undefined ? {} : { scheme }),
    ...(baseCode === undefined ? {} : { shareOf }),
    ...(claims.length > 0 ? { claims } : {}),
  };
}

/** `undefined` for a position that does not exist. */
function slotOf<T>(values: readonly T[], code: string): T | null | undefined {
  return code === "-" ? null : values[Number.parseInt(code, 36)];
}

function encodeWhen(when: When | null): string {
  switch (when?.kind) {
    case undefined:
      return "";
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

function decodeWhen(code: string): When | null | undefined {
  if (code === "") return null;
  if (code === "l") return { kind: "latest" };
  const year = /^y(\d{1,4})(?:m([1-9]|1[0-2]))?$/.exec(code);
  if (year) return { kind: "year", year: Number(year[1]), ...(year[2] ? { month: Number(year[2]) } : {}) };
  const batch = /^b(\d{1,4})$/.exec(code);
  if (batch) return { kind: "batch", batch: Number(batch[1]) };
  const years = /^r(\d{1,4})-(\d{1,4})$/.exec(code);
  return years ? { kind: "years", from: Number(years[1]), to: Number(years[2]) } : undefined;
}
