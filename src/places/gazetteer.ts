import { countryCode, type Region } from "../facts/region.ts";
import { createChineseNames, type FindNames } from "./chinese-names.ts";
import { createEnglishNames } from "./english-names.ts";
import { createRanking, type NamedInText } from "./ranking.ts";
import type { Mention, Place, PlaceKind } from "./place.ts";
import { type AreaRow, type PlaceFile, type PlaceNames, type PlaceRow, placeNames } from "./place-file.ts";
import { settle } from "./settle.ts";

/** Every place of the country, and how it is named. */
export interface Gazetteer {
  readonly places: ReadonlyMap<string, Place>;
  get(code: string): Place | undefined;
  /** Codes of a place and everything it lies in: itself first, the country last. Empty for an unknown code. */
  ancestry(code: string): readonly string[];
  /**
   * Places named in a text in plain form (`ToPlain`), from left to right, none over another. 上海市静安区 is one mention.
   * A place that shares its name is one mention of several codes, unless the text settles which.
   */
  find(plainText: string): Mention[];
  /** The two halves of `find`: every name in a text, and what those of a text or of a part of it mean beside each other. */
  search(plainText: string): readonly NamedInText[];
  settle(plainText: string, found: readonly NamedInText[]): Mention[];
}

/** @param regions places that rules are held for: what they are called here besides, and those that are no division. */
export function createGazetteer(file: PlaceFile, regions: Iterable<Region> = []): Gazetteer {
  const names = withRegions(placeNames(file), [...regions]);
  const places = new Map<string, Place>();
  const codes = new Set(names.places.map(([code]) => code));
  for (const [code, zh, en] of names.places) {
    places.set(code, { code, kind: kindOf(code), name: { zh, en }, parent: parentOf(code, codes) });
  }
  for (const [code, parent, zh, en] of names.areas) {
    places.set(code, { code, kind: "area", name: { zh, en }, parent });
  }
  const ancestry = (code: string): string[] => {
    const chain: string[] = [];
    for (let at = places.get(code); at; at = at.parent === null ? undefined : places.get(at.parent)) {
      chain.push(at.code);
    }
    return chain;
  };
  const liesIn = (inner: string, outer: string): boolean =>
    inner !== outer && ancestry(inner).includes(outer);
  // Half of the time to make a gazetteer; a start without a question does not need it.
  let finders: readonly FindNames[] | null = null;
  const createFinders = (): readonly FindNames[] => {
    const shortNames = new Map(names.places.map(([code, , , short]) => [code, short]));
    const ranking = createRanking(places, shortNames, names);
    return [createChineseNames(names, ranking), createEnglishNames(names, places, ranking)];
  };

  const search = (plainText: string): readonly NamedInText[] => {
    finders ??= createFinders();
    return finders.flatMap((find) => find(plainText)).sort((a, b) => a.start - b.start);
  };
  const settleFound = (plainText: string, found: readonly NamedInText[]): Mention[] =>
    settle(plainText, found, names.joints, liesIn, (code) => places.get(code)?.parent ?? null);

  return {
    places,
    get: (code) => places.get(code),
    ancestry,
    find: (plainText) => settleFound(plainText, search(plainText)),
    search,
    settle: settleFound,
  };
}

/** The names of regions beside those of all places; a region that the file does not have is an area. */
function withRegions(names: PlaceNames, regions: readonly Region[]): PlaceNames {
  const held = new Map(regions.map((region) => [region.code, region]));
  const written = ({ slug, aliases }: Region): string[] =>
    [slug.replaceAll("-", " "), ...aliases].map((name) => name.toLowerCase());
  const places = names.places.map((row): PlaceRow => {
    const region = held.get(row[0]);
    held.delete(row[0]);
    return region ? [...row, ...written(region)] : row;
  });
  const areas = [...held.values()].map((region): AreaRow => {
    const { code, name, parent = countryCode } = region;
    return [code, parent, name.zh, name.en, ...written(region)];
  });
  return { ...names, places, areas: [...names.areas, ...areas] };
}

/** By the digits of GB/T 2260: two for the province, two for the prefecture, two for the county, from 71 on for a zone. */
function kindOf(code: string): PlaceKind {
  if (code === countryCode) return "country";
  if (code.endsWith("0000")) return "province";
  if (code.endsWith("00")) return "prefecture";
  return code.charAt(4) === "7" ? "area" : "county";
}

function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  if (code === countryCode) return null;
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return above.find((outer) => outer !== code && codes.has(outer)) ?? countryCode;
}
