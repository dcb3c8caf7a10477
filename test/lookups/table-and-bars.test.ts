// What a file and a chart are made from: keys and codes, terms beside what is derived, both sides of a contradiction.
import { describe, expect, it } from "vitest";
import { barSeriesOf } from "../../src/lookups/bars.ts";
import { alternativesOf, placesWithFigures } from "../../src/lookups/held-figures.ts";
import type { QuerySlots } from "../../src/lookups/kept-query.ts";
import { tableOf } from "../../src/lookups/table.ts";
import { type CenterLevel, type Measure, measures } from "../../src/records/axes.ts";
import { ask, held, placeView, year } from "./held.ts";

const tableFor = (slots: Partial<QuerySlots>): ReturnType<typeof tableOf> => tableOf(ask(slots));
const barsFor = (slots: Partial<QuerySlots>): ReturnType<typeof barSeriesOf> =>
  barSeriesOf(ask(slots), placeView);

/** The measures with which something is held of a place and level. */
const measuresHeld = (place: string, level: CenterLevel | null): Measure[] =>
  measures.filter((measure) => alternativesOf({ places: [place], level, measure }, held).years.length > 0);

describe("rows", () => {
  it("a sum after its terms, with its formula", () => {
    const { figures, companies } = tableFor({ operation: "sum", places: ["310106"] });
    expect(figures.map(({ level, value, confidence }) => [level, value, confidence])).toEqual([
      ["national", 5, "official"],
      ["municipal", 22, "official"],
      ["district", 35, "official"],
      [null, 62, "derived"],
    ]);
    expect(figures.at(-1)).toMatchObject({ source: null, derived: { kind: "sum" } });
    expect(companies).toEqual([]);
  });

  it("a contradiction is two rows with two sources", () => {
    expect(tableFor({ places: ["210000"] }).figures.map(({ value, source }) => [value, source])).toEqual([
      [47, "liaoning-2023-press"],
      [44, "ndrc-list-2023"],
    ]);
  });

  it("shares and derived totals name what they are of", () => {
    expect(tableFor({ places: ["310000"], measure: "share" }).figures).toMatchObject([
      { measure: "share", value: 5.2, of: "000000", derived: { kind: "share" } },
    ]);
    expect(tableFor({ places: ["500000"], level: "municipal" }).figures[1]).toMatchObject({
      place: "500000",
      measure: "total",
      value: 1062,
      when: "2022-09",
    });
  });

  it("companies with number, place, level, date and source", () => {
    const { companies } = tableFor({ operation: "list", places: ["310000"], level: "national" });
    expect(companies).toHaveLength(89);
    expect(companies[0]).toEqual({
      number: 348,
      zh: "上海诺基亚贝尔股份有限公司",
      en: null,
      place: "310000",
      level: "national",
      when: "2023-02",
      batch: 29,
      source: "ndrc-list-2023",
      confidence: "single-report",
    });
    expect(tableFor({ operation: "list", places: ["310106"] }).companies.map(({ en }) => en)).toHaveLength(4);
  });

  it("every point of a trend, every figure that is held", () => {
    expect(tableFor({ operation: "trend" }).figures.map(({ when }) => when)[0]).toBe("2006-12-31");
    expect(tableFor({ operation: "held", places: ["310106"] }).figures).toHaveLength(4);
    expect(tableFor({ places: ["410000"] })).toEqual({ figures: [], companies: [] });
  });
});

describe("bars", () => {
  it("the levels of a place", () => {
    const [series, ...more] = barsFor({ places: ["310106"] });
    expect(more).toEqual([]);
    expect(series).toMatchObject({ by: "level", unit: "centers", place: "310106" });
    expect(series?.bars.map(({ level, value }) => [level, value])).toEqual([
      ["national", 5],
      ["municipal", 22],
      ["district", 35],
    ]);
  });

  it("places side by side, each rank for itself", () => {
    const series = barsFor({ operation: "compare", places: ["500000", "510000"] });
    expect(series.map(({ rank, bars }) => [rank, bars.map(({ value }) => value)])).toEqual([
      ["national", [42, 92]],
      ["provincial", [1014, 1724]],
    ]);
  });

  it("a trend", () => {
    const [series] = barsFor({ operation: "trend" });
    expect(series?.by).toBe("date");
    expect(series?.bars.map(({ when }) => when.slice(0, 4))).toEqual([
      "2006",
      "2012",
      "2015",
      "2020",
      "2021",
      "2023",
    ]);
  });

  it("a contradiction names the source of each side", () => {
    const [series] = barsFor({ places: ["210000"] });
    expect(series?.bars.map(({ disputed }) => disputed)).toEqual(["ndrc-list-2023", "liaoning-2023-press"]);
    const [two] = barsFor({ operation: "compare", places: ["210000", "500000"] });
    expect(two?.bars.map(({ value, disputed }) => [value, disputed !== null])).toEqual([
      [47, true],
      [44, true],
      [42, false],
    ]);
  });

  it("one bar, a rank, companies and gaps are not drawn", () => {
    expect(barsFor({ places: ["310000"], level: "national" })).toEqual([]);
    expect(barsFor({ measure: "rank", places: ["liangjiang"] })).toEqual([]);
    expect(barsFor({ operation: "status", company: "东软集团" })).toEqual([]);
    expect(barsFor({ places: ["410000"] })).toEqual([]);
    expect(barsFor({ operation: "list", places: ["310000"] })).toEqual([]);
  });
});

describe("menus and corrections", () => {
  it("places with figures", () => {
    expect(placesWithFigures(held)).toHaveLength(19);
    expect(placesWithFigures(held)).toContain("liangjiang");
  });

  it("the levels, measures and years with which something is held", () => {
    const places = ["310106"];
    expect(alternativesOf({ places, level: "municipal", measure: "total" }, held)).toEqual({
      levels: ["national", "municipal", "district"],
      years: [2017],
    });
    expect(measuresHeld("310106", "municipal")).toEqual(["total", "new"]);
    expect(alternativesOf({ places: ["000000"], level: null, measure: "total" }, held).years).toEqual([
      2023, 2022, 2021, 2020, 2015, 2012, 2006,
    ]);
    expect(alternativesOf({ places: ["410000"], level: null, measure: null }, held)).toEqual({
      levels: [],
      years: [],
    });
    expect(measuresHeld("410000", null)).toEqual([]);
  });

  it("whatever is offered is answered", () => {
    for (const place of placesWithFigures(held)) {
      const { levels } = alternativesOf({ places: [place], level: null, measure: null }, held);
      for (const level of levels) {
        for (const measure of measuresHeld(place, level)) {
          expect(ask({ places: [place], level, measure }).kind).toBe("figures");
          const { years } = alternativesOf({ places: [place], level, measure }, held);
          for (const one of years)
            expect(ask({ places: [place], level, measure, when: year(one) }).kind).toBe("figures");
        }
      }
      expect(measuresHeld(place, null)).not.toEqual([]);
    }
  });
});
