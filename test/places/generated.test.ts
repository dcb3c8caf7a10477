// data/places.gen.json: what GB/T 2260 and data/places.yaml make, and whether it is current.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { placesJson } from "../../scripts/places.ts";
import { toPlain } from "./places.ts";

const root = new URL("../../", import.meta.url);

it("is current: run `npm run generate` after a change of data/places.yaml", () => {
  expect(readFileSync(new URL("data/places.gen.json", root), "utf8")).toBe(placesJson(root, toPlain));
});
