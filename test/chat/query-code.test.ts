// A query in the 64 bytes of a button: what goes in comes out, and nothing forged comes out as a query.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  centerLevels,
  measures,
  operations,
  recordSchemes,
  shareBases,
  type When,
} from "../../src/centers/query.ts";
import { buttonQuery, decodeQuery, encodeQuery } from "../../src/flows/lookup/query-code.ts";

const year = fc.integer({ min: 0, max: 9999 });
const when: fc.Arbitrary<When> = fc.oneof(
  fc.record({ kind: fc.constant("year" as const), year }),
  fc.record({ kind: fc.constant("year" as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("batch" as const), batch: year }),
  fc.record({ kind: fc.constant("years" as const), from: year, to: year }),
  fc.constant({ kind: "latest" } as const),
);
const several = <T>(values: readonly T[]) =>
  fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 4 });

const query = fc.record(
  {
    operation: fc.constantFrom(...operations),
    measure: fc.option(fc.constantFrom(...measures)),
    level: fc.option(fc.constantFrom(...centerLevels)),
    when: fc.option(when),
    places: fc.array(fc.constantFrom("310000", "310106", "000000", "liangjiang", "west-coast"), {
      maxLength: 4,
    }),
    levels: several(centerLevels),
    measures: several(measures),
    whens: fc.array(when, { minLength: 2, maxLength: 3 }),
    scheme: fc.constantFrom(...recordSchemes),
    shareOf: fc.constantFrom(...shareBases),
    claims: fc.array(fc.oneof(fc.nat(), fc.constantFrom(12.9, 0, 1714)), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ["operation", "measure", "level", "when", "places"] },
);

it("any query comes out of its code as it went in", () => {
  fc.assert(
    fc.property(query, (any) => {
      // Several moments stand in place of one.
      const asked = buttonQuery("whens" in any ? { ...any, when: null } : any);
      const [slots = "", moments = "", places = ""] = encodeQuery(asked).split(":");
      expect(decodeQuery(slots, moments, places)).toEqual(asked);
    }),
  );
});

// Buttons stay in chats for years, and the place of a name in its list is its code.
describe("buttons that have been sent", () => {
  it.each([
    ["0.1.0", "012:y2017:310106", { operation: "figure", measure: "new", level: "municipal" }],
    ["0.2.0", "40-s2:l:310000", { operation: "compare", level: null, scheme: "branch-center" }],
  ])("by %s ask what they asked", (_, code, asked) => {
    const [slots = "", moments = "", places = ""] = code.split(":");
    expect(decodeQuery(slots, moments, places)).toMatchObject(asked);
  });

  it("find every name in its place", () => {
    expect(operations).toEqual("figure list sum difference compare trend status since held batch".split(" "));
    expect(measures).toEqual("total new proposed revoked evaluated share rank confirmed".split(" "));
    expect(centerLevels).toEqual("national provincial municipal district".split(" "));
    expect(recordSchemes).toEqual("technology-center sme-rd-center branch-center".split(" "));
    expect(shareBases).toEqual("total levels earlier".split(" "));
  });
});

it("figures that no code can hold are left out", () => {
  const asked = { operation: "figure", measure: null, level: null, when: null, places: [] } as const;
  expect(buttonQuery({ ...asked, claims: [1e30, Number.NaN, -3, 40] })).toEqual({ ...asked, claims: [40] });
});

it.each([
  ["", "", ""],
  ["0", "", ""],
  ["00", "", ""],
  ["z00", "", ""],
  ["09-", "", ""],
  ["0-9", "", ""],
  ["00-l9", "", ""],
  ["00-m9", "", ""],
  ["00-s9", "", ""],
  ["00-o9", "", ""],
  ["00-kx", "", ""],
  ["00-k4.0.2", "", ""],
  ["00-q1", "", ""],
  ["00-", "y", ""],
  ["00-", "b1,zz", ""],
  ["00-", "y2017,", ""],
  ["00-", "y12345", ""],
  ["00-", "", "31010"],
  ["00-", "", "Shanghai"],
  ["00-", "", "310000..310106"],
])("%s:%s:%s is no query", (slots, moments, places) => {
  expect(decodeQuery(slots, moments, places)).toBeNull();
});

it("any text at all never throws", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (slots, moments, places) => {
      decodeQuery(slots, moments, places);
    }),
  );
});
