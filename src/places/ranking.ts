import type { PlaceNames } from "./place-file.ts";
import { isMunicipality, type Place } from "./place.ts";

/** A name that was found in a text, before what stands around it has been looked at. */
export interface NamedInText {
  readonly start: number;
  readonly end: number;
  /** None: the text holds the name and names no place. */
  readonly codes: readonly string[];
  /** It counts only beside what it lies in. */
  readonly needsParent: boolean;
}

/** Puts the places that bear one name in order, and leaves out those that are not plainly meant. */
export interface Ranking {
  /** Of one Chinese name. */
  chinese(codes: readonly string[], name: string): readonly string[];
  /** Of one English name, which several Chinese names may have. */
  english(codes: readonly string[]): readonly string[];
  order(codes: readonly string[]): readonly string[];
}

const rankOf = { country: 0, province: 1, prefecture: 2, area: 3, county: 3 } as const;

export function createRanking(
  places: ReadonlyMap<string, Place>,
  shortNames: ReadonlyMap<string, string>,
  file: Pick<PlaceNames, "first" | "shared">,
): Ranking {
  const first = new Map(file.first.map((code, at) => [code, at]));
  const shared = new Set(file.shared);
  const kind = (code: string): number => rankOf[places.get(code)?.kind ?? "county"];
  const order = (codes: readonly string[]): readonly string[] =>
    [...codes].sort(
      (a, b) =>
        (first.get(a) ?? first.size) - (first.get(b) ?? first.size) || kind(a) - kind(b) || (a < b ? -1 : 1),
    );

  function chinese(codes: readonly string[], name: string): readonly string[] {
    if (codes.length < 2) return codes;
    const highest = Math.min(...codes.map(kind));
    const meant = codes.filter((code) => shared.has(name) || kind(code) === highest);
    const apart = meant.filter((code) => !meant.includes(places.get(code)?.parent ?? ""));
    return order(apart.filter((code) => !isOlderName(code, apart)));
  }

  /** A county that has become a district of the same name is listed beside it; the lower code is the district's. */
  function isOlderName(code: string, others: readonly string[]): boolean {
    const place = places.get(code);
    if (place?.kind !== "county") return false;
    return others.some((other) => {
      const twin = places.get(other);
      return twin?.kind === "county" && twin.parent === place.parent && other < code;
    });
  }

  return {
    chinese,
    order,
    english(codes) {
      if (codes.length < 2) return codes;
      const byName = new Map<string, string[]>();
      for (const code of codes) {
        const name = shortNames.get(code) ?? code;
        byName.set(name, [...(byName.get(name) ?? []), code]);
      }
      const meant = [...byName].flatMap(([name, same]) => chinese(same, name));
      const highest = Math.min(...meant.map(kind));
      // Baoshan is 保山市 and 宝山区 of Shanghai; Jing'an is 静安区 before 靖安县.
      const plain = meant.filter((code) => {
        const place = places.get(code);
        if (kind(code) === highest && highest < 3) return true;
        if (highest < 2) return false;
        if (highest === 2)
          return shared.has(shortNames.get(code) ?? "") || isMunicipality(place?.parent ?? "");
        return !place?.name.zh.endsWith("县");
      });
      return order(plain.length > 0 ? plain : meant);
    },
  };
}
