import type { Localized } from "../facts/localized.ts";

/** What the answers need to know of places; the gazetteer gives it. */
export interface PlaceView {
  /** `null`: no such place. */
  nameOf(code: string): Localized | null;
  /** What it lies in; `null` for the country and for what is no place. */
  parentOf(code: string): string | null;
  /** Whether it is one of the four municipalities, whose own centers have provincial rank. */
  isMunicipality(code: string): boolean;
}

/** A place and everything it lies in, nearest first. */
export function placesAround(code: string, places: PlaceView): string[] {
  const chain: string[] = [];
  for (let at: string | null = code; at !== null && !chain.includes(at); at = places.parentOf(at))
    chain.push(at);
  return chain;
}
