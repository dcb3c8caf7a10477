import type { Localized } from "../facts/localized.ts";

/** A province is any division of the first order: 直辖市, autonomous and special administrative regions too. */
export const placeKinds = ["country", "province", "prefecture", "county", "area"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A place that a figure, a rule or a question may name. */
export interface Place {
  /** GB/T 2260, or the slug of an area that has no code there: `liangjiang`. */
  readonly code: string;
  readonly kind: PlaceKind;
  readonly name: Localized;
  /** Code of what it lies in; `null` for the country. */
  readonly parent: string | null;
}

/** 直辖市: Beijing, Tianjin, Shanghai and Chongqing. They have the rank of a province and no cities below them. */
export const isMunicipality = (code: string): boolean => /^(11|12|31|50)0000$/.test(code);

/** A place named in a text: from `start` to before `end` in UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The places that may be meant, most likely first; one where the text settles it. */
  readonly codes: readonly string[];
}
