// A lookup that a release kept, by its slots: read as the query along axes that it is now, and written no more.
import { describe, expect, it } from "vitest";
import { keptQuerySchema } from "../../src/lookups/kept-query.ts";
import { batch, year } from "./held.ts";

const slots = { operation: "figure", measure: null, places: [], level: null, when: null, company: null };
const read = (kept: object): unknown => keptQuerySchema.parse({ ...slots, ...kept });

describe("kept by 0.2.0", () => {
  it("one of each", () => {
    const kept = { places: ["310106"], level: "municipal", measure: "new", when: year(2017) };
    expect(read(kept)).toEqual({
      is: "figures",
      fold: "figure",
      places: ["310106"],
      levels: ["municipal"],
      measures: ["new"],
      moments: [year(2017)],
      scheme: null,
      shareOf: null,
      claims: [],
      earlier: [],
    });
  });

  it("several, and the lookups before", () => {
    const kept = {
      ...{ operation: "difference", measure: "share", measures: ["new", "share"] },
      ...{ levels: ["national", "municipal"], whens: [batch(28), batch(29)], scheme: "branch-center" },
      ...{ shareOf: "earlier", claims: [40, 42] },
      earlier: [{ places: ["310000"], level: "national", measure: null, when: batch(29) }],
    };
    expect(read(kept)).toMatchObject({
      ...{ fold: "difference", measures: ["new", "share"], levels: ["national", "municipal"] },
      ...{ moments: [batch(28), batch(29)], scheme: "branch-center", shareOf: "earlier", claims: [40, 42] },
      earlier: [{ places: ["310000"], levels: ["national"], measures: [], moments: [batch(29)] }],
    });
  });

  it.each([
    ["list", { is: "names" }],
    ["status", { is: "status", since: false, company: "上海微创" }],
    ["since", { is: "status", since: true, company: "上海微创" }],
    ["held", { is: "held" }],
    ["batch", { is: "batches" }],
    ["trend", { is: "figures", fold: "trend" }],
  ])("%s", (operation, asked) => {
    const company = asked.is === "status" ? "上海微创" : null;
    expect(read({ operation, company })).toMatchObject(asked);
  });
});

it("what is kept now is read as it is", () => {
  const query = read({ places: ["310106"], levels: ["national", "district"] });
  expect(keptQuerySchema.parse(JSON.parse(JSON.stringify(query)))).toEqual(query);
});

it("what no release kept is refused", () => {
  expect(keptQuerySchema.safeParse({ ...slots, operation: "guess" }).success).toBe(false);
  expect(keptQuerySchema.safeParse({ is: "figures" }).success).toBe(false);
});
