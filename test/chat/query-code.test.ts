// A query in the 64 bytes of a button: what goes in comes out, and nothing forged comes out as a query.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askingOf, type LookupQuery, operations, shareBases, type When } from "../../src/lookups/query.ts";
import { centerLevels, measures, recordSchemes } from "../../src/records/axes.ts";
import { buttonQuery, decodeQuery, encodeQuery } from "../../src/flows/lookup/query-code.ts";
import { queryFrom } from "../support/query.ts";

const year = fc.integer({ min: 0, max: 9999 });
const when: fc.Arbitrary<When> = fc.oneof(
  fc.record({ kind: fc.constant("year" as const), year }),
  fc.record({ kind: fc.constant("year" as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("batch" as const), batch: year }),
  fc.record({ kind: fc.constant("years" as const), from: year, to: year }),
  fc.constant({ kind: "latest" } as const),
);
const batch = (number: number): When => ({ kind: "batch", batch: number });
const several = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });

const asking = fc.constantFrom(...operations).map((operation) => askingOf(operation));
const axes = fc.record({
  places: fc.array(fc.constantFrom("310000", "310106", "000000", "liangjiang", "west-coast"), {
    maxLength: 4,
  }),
  levels: several(centerLevels),
  measures: several(measures),
  moments: fc.array(when, { maxLength: 3 }),
  scheme: fc.option(fc.constantFrom(...recordSchemes)),
  shareOf: fc.option(fc.constantFrom(...shareBases)),
  claims: fc.array(fc.oneof(fc.nat(), fc.constantFrom(12.9, 0, 1714)), { maxLength: 3 }),
  earlier: fc.constant([]),
});
const query: fc.Arbitrary<LookupQuery> = fc.tuple(asking, axes).map(([is, named]) => ({ ...is, ...named }));

it("any query comes out of its code as it went in", () => {
  fc.assert(
    fc.property(query, (asked) => {
      const [slots = "", moments = "", places = ""] = encodeQuery(asked).split(":");
      expect(decodeQuery(slots, moments, places)).toEqual(asked);
    }),
  );
});

// Buttons stay in chats for years, and the place of a name in its list is its code.
describe("buttons that have been sent", () => {
  it.each([
    ["0.1.0", "012:y2017:310106", { fold: "figure", measures: ["new"], levels: ["municipal"] }],
    ["0.1.0", "30-:b28,b29:000000", { fold: "difference", levels: [], moments: [batch(28), batch(29)] }],
    ["0.1.0", "1-0:l:", { is: "names", levels: ["national"], moments: [{ kind: "latest" }], places: [] }],
    ["0.2.0", "40-s2:l:310000", { fold: "compare", levels: [], scheme: "branch-center" }],
    ["0.2.0", "25-o2:r2021-2023:310000", { fold: "sum", measures: ["share"], shareOf: "earlier" }],
    ["0.2.0", "05-m51k20_137::500000", { measures: ["share", "new"], claims: [20, 137] }],
    ["0.2.0", "6-0:y2023m2:310000", { is: "status", since: false, company: null, levels: ["national"] }],
    ["0.2.0", "9-2:b23:310000", { is: "batches", levels: ["municipal"], moments: [batch(23)] }],
  ])("by %s ask what they asked: %s", (_, code, asked) => {
    const [slots = "", moments = "", places = ""] = code.split(":");
    const query = decodeQuery(slots, moments, places);
    expect(query).toMatchObject(asked);
    expect(query && encodeQuery(query)).toBe(code);
  });

  // Until 0.2.0 a level that stood in for several was written beside them.
  it("name several levels once", () => {
    expect(decodeQuery("400l01", "y2021", "")).toMatchObject({ levels: ["national", "provincial"] });
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
  const claims = [1e30, Number.NaN, -3, 40];
  expect(buttonQuery({ ...queryFrom({}), claims })).toEqual({ ...queryFrom({}), claims: [40] });
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
