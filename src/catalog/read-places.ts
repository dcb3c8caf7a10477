import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PlaceFile, placeFileSchema } from "../places/place-file.ts";

/** Every place of the folder `data/`. Throws where data/places.gen.json is missing or not as generated. */
export const readPlaces = (folder: string): PlaceFile =>
  placeFileSchema.parse(JSON.parse(readFileSync(join(folder, "places.gen.json"), "utf8")));
