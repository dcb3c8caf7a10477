import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Region } from "../facts/region.ts";
import { createGazetteer, type Gazetteer } from "../places/gazetteer.ts";
import { placeFileSchema } from "../places/place-file.ts";

/** The gazetteer of the folder `data/`. Throws where data/places.gen.json is missing or not as generated. */
export function readPlaces(folder: string, regions: Iterable<Region> = []): Gazetteer {
  const text = readFileSync(join(folder, "places.gen.json"), "utf8");
  return createGazetteer(placeFileSchema.parse(JSON.parse(text)), regions);
}
