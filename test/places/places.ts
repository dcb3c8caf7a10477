import { readPlaces } from "../../src/catalog/read-places.ts";
import { createGazetteer } from "../../src/places/gazetteer.ts";
import { createToPlain } from "../../src/language/plain-text.ts";
import { dataFolder } from "../support/catalog.ts";

/** The gazetteer that ships, read once for a test file. */
export const gazetteer = createGazetteer(readPlaces(dataFolder));
export const toPlain = createToPlain();

/** What a text names: one code or, where the text does not settle it, all that may be meant. */
export function placesIn(text: string): (string | readonly string[])[] {
  return gazetteer.find(toPlain(text)).map(({ codes }) => (codes.length === 1 ? (codes[0] ?? "") : codes));
}
