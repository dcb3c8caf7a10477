import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rulePackJsonSchema } from "../../scripts/rule-pack-schema.ts";

it("the JSON Schema for editors is that of the packs: else run `npm run generate`", () => {
  const held = readFileSync(new URL("../../data/rule-pack.schema.json", import.meta.url), "utf8");
  expect(held).toBe(rulePackJsonSchema());
});
