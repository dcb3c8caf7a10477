// Lookups as they are asked, and what the answer has to show: terms, contradictions, gaps, what stood in.
import { describe, expect, it } from "vitest";
import { ask, askFor, batch, formulasOf, linesOf, year, years } from "./held.ts";

describe("one figure", () => {
  it("Jing'an, no level: every level that is held", () => {
    const finding = askFor("figures", { places: ["310106"] });
    expect(linesOf(finding)).toEqual([
      "310106 national total 5 (2017-12)",
      "310106 municipal total 22 (2017-12)",
      "310106 district total 35 (2017-12)",
    ]);
    expect(finding.understood.stoodIn).toEqual([{ slot: "measure", value: "total" }]);
  });

  it("nothing named at all: national centers in the whole country, and both are shown as stood in", () => {
    const finding = askFor("figures", {});
    expect(linesOf(finding)).toEqual(["000000 national total 1714 (2023-02 b29)"]);
    expect(finding.understood).toMatchObject({
      places: ["000000"],
      levels: ["national"],
      measures: ["total"],
    });
    expect(finding.understood.stoodIn.map(({ slot }) => slot).sort()).toEqual(["level", "measure", "place"]);
  });

  it("new ones of Jing'an: the one level that is held, shown as stood in", () => {
    const finding = askFor("figures", { places: ["310106"], measure: "new" });
    expect(linesOf(finding)).toEqual(["310106 municipal new 4 (2017 b23)"]);
    expect(finding.understood.stoodIn).toEqual([
      { slot: "level", asked: null, value: "municipal", why: "only-held" },
    ]);
  });

  it("a place whose totals are not held: what is held, if no measure was named", () => {
    const finding = askFor("figures", { places: ["310118"] });
    expect(linesOf(finding)).toEqual(["310118 district new 24 (2023)"]);
    expect(finding.understood.stoodIn).toContainEqual({ slot: "measure", value: "new" });
    expect(askFor("no-data", { places: ["310118"], measure: "total" }).gaps[0]).toMatchObject({
      missing: "measure",
      nearest: [{ value: 24 }, {}, {}],
    });
  });

  it("municipal centers without a place: asks which", () => {
    const { slot, choices } = askFor("needs", { level: "municipal", measure: "total" });
    expect(slot).toBe("place");
    expect(choices).toContain("500000");
    expect(choices).toContain("310106");
    expect(choices).not.toContain("000000");
  });

  it("batch 23, which is no national one that is held: asks where", () => {
    expect(askFor("needs", { measure: "new", when: batch(23) }).choices).toEqual(["310000", "310106"]);
  });

  it("batch 29 is the national one, not Tianjin's or Jilin's", () => {
    expect(linesOf(askFor("figures", { when: batch(29) }))).toEqual([
      "000000 national total 1714 (2023-02 b29)",
    ]);
  });
});

describe("levels by place", () => {
  it("in a municipality, provincial is municipal", () => {
    for (const place of ["500000", "310106"]) {
      const finding = askFor("figures", { places: [place], level: "provincial", measure: "total" });
      expect(finding.figures[0]?.level).toBe("municipal");
      expect(finding.understood).toMatchObject({
        levels: ["municipal"],
        stoodIn: [{ slot: "level", asked: "provincial", value: "municipal", why: "own-rank" }],
      });
    }
  });

  it("of a province itself, 市级 is provincial", () => {
    const finding = askFor("figures", { places: ["370000"], level: "municipal", measure: "total" });
    expect(linesOf(finding)).toEqual(["370000 provincial total 1879 (2021-12 b28)"]);
    expect(finding.understood.stoodIn[0]).toMatchObject({ asked: "municipal", value: "provincial" });
  });

  it("of a city in a province, municipal is the city's own", () => {
    expect(linesOf(askFor("figures", { places: ["330421"], level: "municipal", measure: "total" }))).toEqual([
      "330421 municipal total 110 (2023-01)",
    ]);
    expect(
      askFor("no-data", { places: ["330300"], level: "municipal", measure: "total" }).gaps[0]?.missing,
    ).toBe("level");
  });
});

describe("derived figures show their terms", () => {
  it("5 + 22 + 35 = 62", () => {
    const finding = askFor("figures", { operation: "sum", places: ["310106"], measure: "total" });
    expect(formulasOf(finding)).toEqual(["5 + 22 + 35 = 62"]);
    expect(finding.cautions).toEqual(["levels-overlap"]);
  });

  it("137 / 12.9 % ~ 1,062, beside the 1,014 of April", () => {
    for (const when of [null, year(2022)]) {
      const finding = askFor("figures", { places: ["500000"], level: "municipal", measure: "total", when });
      expect(linesOf(finding)).toEqual(["500000 municipal total 1014 (2022-04)"]);
      expect(formulasOf(finding)).toEqual(["137 / 12.9 % ~ 1062"]);
    }
  });

  it("about 113 more after batch 29 than after batch 28", () => {
    expect(formulasOf(askFor("figures", { operation: "difference", when: years(2021, 2022) }))).toEqual([
      "1714 - 1601 = 113",
    ]);
    expect(formulasOf(askFor("figures", { operation: "difference" }))).toEqual(["1714 - 1601 = 113"]);
  });

  it("shares of the whole, where both are of one batch or year", () => {
    const share = (place: string): string[] =>
      formulasOf(askFor("figures", { places: [place], measure: "share" }));
    expect(share("310000")).toEqual(["89 / 1714 = 5.2 %"]);
    expect(share("510100")).toEqual(["62 / 92 = 67.4 %"]);
    expect(share("330300")).toEqual(["164 / 1546 = 10.6 %"]);
    expect(share("210200")).toEqual(["14 / 44 = 31.8 %"]);
    expect(share("210000")).toEqual(["47 / 1714 = 2.7 %", "44 / 1714 = 2.6 %"]);
    expect(share("370000")).toEqual(["166 / 1090 = 15.2 %"]);
  });

  it("a share is taken within the place that was named beside it", () => {
    const chengdu = askFor("figures", { places: ["510100", "000000"], measure: "share" });
    expect(formulasOf(chengdu)).toEqual(["62 / 1714 = 3.6 %"]);
    const liangjiang = askFor("figures", { places: ["500000", "liangjiang"], measure: "share" });
    expect(linesOf(liangjiang)).toEqual(["liangjiang municipal share 12.9 (2022-09)"]);
    expect(liangjiang.understood).toMatchObject({ places: ["liangjiang"], within: "500000" });
  });

  it("a share that would need a total of another time is not made up", () => {
    expect(askFor("no-data", { places: ["310106"], measure: "share" }).gaps[0]?.missing).toBe("measure");
  });

  it("22 - 5, 35 - 5 and 35 - 22 between Jing'an's levels, whose earlier figures are not held", () => {
    expect(formulasOf(askFor("figures", { operation: "difference", places: ["310106"] }))).toEqual([
      "22 - 5 = 17",
      "35 - 5 = 30",
      "35 - 22 = 13",
    ]);
  });

  it("both levels of Chongqing of one day: 40 + 1,014, not the later 42", () => {
    const finding = askFor("figures", { operation: "sum", places: ["500000"], measure: "total" });
    expect(formulasOf(finding)).toEqual(["40 + 1014 = 1054"]);
    expect(finding.cautions).not.toContain("different-dates");
  });

  it("new ones of several years are added up only if every year is held", () => {
    const missing = askFor("figures", { operation: "sum", measure: "new", when: years(2021, 2022) });
    expect(formulasOf(missing)).toEqual([]);
    expect(missing.cautions).toEqual(["years-missing"]);
    expect(linesOf(missing)).toEqual(["000000 national new 101 (2021 b28)"]);
  });

  it("what may be new ones or all is not added to anything", () => {
    const finding = askFor("figures", { operation: "sum", places: ["320000"], measure: "total" });
    expect(formulasOf(finding)).toEqual([]);
    expect(finding.cautions).toContain("measure-unstated");
  });
});

describe("contradictions", () => {
  it("Liaoning: 47 by the newspaper, 44 on the list; both", () => {
    for (const when of [null, year(2022), year(2023), batch(29)]) {
      const { figures } = askFor("figures", {
        places: ["210000"],
        level: "national",
        measure: "total",
        when,
      });
      expect(figures).toHaveLength(1);
      expect(figures[0]?.contradicts).toBe(true);
      expect(figures[0]?.observations.map(({ value, source }) => [value, source])).toEqual([
        [47, "liaoning-2023-press"],
        [44, "ndrc-list-2023"],
      ]);
    }
  });

  it("a difference is taken from both", () => {
    const slots = { operation: "difference", places: ["210000", "500000"], level: "national" } as const;
    expect(formulasOf(askFor("figures", slots))).toEqual(["47 - 42 = 5", "44 - 42 = 2"]);
  });

  it("two moments of a year are none: Chongqing, 40 in April 2022 and 42 after batch 29", () => {
    const { figures } = askFor("figures", { places: ["500000"], level: "national", when: year(2022) });
    expect(figures[0]?.observations.map(({ value }) => value)).toEqual([42, 40]);
    expect(figures[0]?.contradicts).toBe(false);
  });
});

describe("places beside each other", () => {
  it("Shanghai and Chongqing: the level both have, of one batch", () => {
    const finding = askFor("figures", { operation: "compare", places: ["310000", "500000"] });
    expect(linesOf(finding)).toEqual([
      "310000 national total 89 (2023-02 b29)",
      "500000 national total 42 (2023-02 b29)",
    ]);
    expect(finding.cautions).toEqual([]);
  });

  it("a municipality's own level has the rank of a province's", () => {
    const finding = askFor("figures", {
      operation: "compare",
      places: ["500000", "510000"],
      level: "municipal",
    });
    expect(linesOf(finding)).toEqual([
      "500000 municipal total 1014 (2022-04)",
      "510000 provincial total 1724 (2024)",
    ]);
    expect(finding.cautions).toEqual(["different-dates"]);
    expect(finding.understood.stoodIn).toContainEqual({
      slot: "level",
      asked: "municipal",
      value: "provincial",
      why: "own-rank",
    });
  });

  it("Sichuan and Chongqing: of the year both have, though Sichuan has earlier ones", () => {
    const slots = { operation: "difference", places: ["510000", "500000"], level: "national" } as const;
    expect(formulasOf(askFor("figures", slots))).toEqual(["92 - 42 = 50"]);
  });

  it("Jing'an and Liangjiang: five years apart, and said", () => {
    const finding = askFor("figures", {
      operation: "difference",
      places: ["310106", "liangjiang"],
      level: "municipal",
    });
    expect(formulasOf(finding)).toEqual(["22 - 137 = -115"]);
    expect(finding.cautions).toEqual(["different-dates"]);
  });

  it("a place for which nothing is held is a gap, the other is shown", () => {
    const finding = askFor("figures", {
      operation: "compare",
      places: ["310000", "410000"],
      level: "national",
    });
    expect(linesOf(finding)).toEqual(["310000 national total 89 (2023-02 b29)"]);
    expect(finding.gaps).toMatchObject([{ missing: "place", place: "410000" }]);
  });

  it("Shanghai and Chongqing together: 89 + 42 = 131", () => {
    expect(formulasOf(askFor("figures", { operation: "sum", places: ["310000", "500000"] }))).toEqual([
      "89 + 42 = 131",
    ]);
  });

  it("Liaoning and Dalian are not added up: one lies in the other", () => {
    const finding = askFor("figures", { operation: "sum", places: ["210000", "210200"] });
    expect(finding.derived).toEqual([]);
    expect(finding.cautions).toContain("place-within-place");
  });

  it("no place at all: the provinces", () => {
    const { figures, cautions } = askFor("figures", { operation: "compare" });
    expect(figures.map(({ place }) => place)).toEqual([
      "210000",
      "310000",
      "320000",
      "370000",
      "500000",
      "510000",
    ]);
    expect(cautions).toEqual(["different-dates"]);
  });

  it("thousands of places, each twice, are cut to what somebody might compare", () => {
    const places = Array.from({ length: 6000 }, (_, index) => String(100_000 + (index % 3000)));
    expect(askFor("no-data", { operation: "compare", places }).gaps).toHaveLength(30);
  });
});

describe("trends", () => {
  it("national centers since 2006", () => {
    const { series } = askFor("trend", { operation: "trend" });
    expect(series).toHaveLength(1);
    expect(series[0]?.points.map(({ value }) => value)).toEqual([438, 887, 1090, 1636, 1601, 1714]);
    expect(series[0]?.change?.value).toBe(1276);
  });

  it("within years that were named", () => {
    const { series } = askFor("trend", { operation: "trend", when: years(2012, 2020) });
    expect(series[0]?.points.map(({ value }) => value)).toEqual([887, 1090, 1636]);
  });

  it("Jiangsu's provincial figures, of which it is not known what they count", () => {
    const finding = askFor("trend", { operation: "trend", places: ["320000"], level: "provincial" });
    expect(finding.series[0]?.points.map(({ value }) => value)).toEqual([462, 549]);
    expect(finding.cautions).toEqual(["measure-unstated"]);
  });

  it("a change up to a contradiction is not given", () => {
    const { series } = askFor("trend", { operation: "trend", places: ["210000"] });
    expect(series[0]).toMatchObject({ change: null, points: [{ value: 44 }, { value: 47 }] });
  });

  it("no data where no year is held", () => {
    expect(askFor("no-data", { operation: "trend", places: ["410000"] }).gaps[0]?.missing).toBe("place");
    expect(askFor("no-data", { operation: "trend", when: years(1990, 1999) }).gaps[0]?.missing).toBe("when");
  });
});

describe("what is not held is said exactly", () => {
  it.each([
    [
      "a year of Jing'an",
      { places: ["310106"], level: "municipal", measure: "total", when: year(2022) },
      "when",
      22,
    ],
    [
      "Shanghai's municipal total",
      { places: ["310000"], level: "municipal", measure: "total" },
      "measure",
      24,
    ],
    ["Shanghai's district level", { places: ["310000"], level: "district", measure: "total" }, "level", 89],
    ["Henan", { places: ["410000"] }, "place", 1714],
    ["Jiangbei in Chongqing", { places: ["500105"], level: "municipal" }, "place", 1014],
    ["Jiangbei in Ningbo", { places: ["330205"], level: "provincial", measure: "total" }, "place", 1546],
    ["the year 0", { when: year(0) }, "when", 438],
    ["the year 9999", { when: year(9999) }, "when", 1714],
    ["the rank of Shanghai", { places: ["310000"], measure: "rank" }, "measure", 89],
  ] as const)("%s", (_, slots, missing, nearest) => {
    const { gaps } = askFor("no-data", slots);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.missing).toBe(missing);
    expect(gaps[0]?.nearest[0]?.value).toBe(nearest);
    expect(gaps[0]?.nearest.length).toBeLessThanOrEqual(5);
  });

  it("beside Shanghai's district level stand the districts that have one", () => {
    const { gaps } = askFor("no-data", { places: ["310000"], level: "district", measure: "total" });
    expect(gaps[0]?.nearest.map(({ place }) => place)).toEqual(expect.arrayContaining(["310106", "310118"]));
  });

  it("a batch whose size is not held comes with what is known of it", () => {
    const { gaps } = askFor("no-data", { places: ["310000"], level: "municipal", when: batch(33) });
    expect(gaps[0]).toMatchObject({ missing: "when", batches: [{ event: "call", when: "2024-08" }] });
    expect(askFor("no-data", { when: year(2024) }).gaps[0]?.batches).toMatchObject([{ event: "no-round" }]);
  });

  it("a place of which batches alone are held", () => {
    const { gaps } = askFor("no-data", { places: ["120000"], level: "municipal" });
    expect(gaps[0]?.batches.map(({ batch: number }) => number)).toEqual([29, 31]);
  });

  it("a year before the only one cannot be taken from it", () => {
    const finding = askFor("figures", { operation: "difference", places: ["310106"], level: "municipal" });
    expect(finding.derived).toEqual([]);
    expect(finding.gaps).toMatchObject([{ missing: "when" }]);
    const span = askFor("figures", {
      operation: "difference",
      places: ["310106"],
      level: "municipal",
      when: years(2017, 2022),
    });
    expect(linesOf(span)).toEqual(["310106 municipal total 22 (2017-12)"]);
    expect(span.gaps).toMatchObject([{ missing: "when", when: { kind: "year", year: 2022 } }]);
  });
});

describe("which figures are held", () => {
  it("for Shanghai: figures, batches, the list, named companies and districts", () => {
    const [shanghai] = askFor("held", { operation: "held", places: ["310000"] }).places;
    expect(shanghai?.observations.map(({ value }) => value)).toEqual([89, 24, 64]);
    expect(shanghai?.batches.map(({ batch: number }) => number)).toEqual([23, 26, 30, 31, 32, 33]);
    expect(shanghai?.lists[0]?.rows).toHaveLength(89);
    expect(shanghai?.named).toHaveLength(4);
    expect(shanghai?.inside).toEqual(["310106", "310118"]);
  });

  it("at all: every place, the country first", () => {
    const { places } = askFor("held", { operation: "held" });
    expect(places[0]?.place).toBe("000000");
    expect(places).toHaveLength(19);
  });

  it("for a place with batches alone, and for one with nothing", () => {
    expect(askFor("held", { operation: "held", places: ["120000"] }).places[0]?.batches).toHaveLength(2);
    expect(askFor("no-data", { operation: "held", places: ["410000"] }).gaps[0]?.missing).toBe("place");
  });
});

it("every operation answers every measure, level and time of a place without failing", () => {
  const operations = [
    "figure",
    "list",
    "sum",
    "difference",
    "compare",
    "trend",
    "status",
    "since",
    "held",
  ] as const;
  for (const operation of operations) {
    for (const places of [
      [],
      ["310106"],
      ["310000", "500000", "liangjiang"],
      ["nowhere"],
      ["310000", "310106"],
    ]) {
      for (const level of [null, "national", "provincial", "municipal", "district"] as const) {
        for (const measure of [null, "total", "new", "share", "rank", "revoked"] as const) {
          for (const when of [
            null,
            year(0),
            year(2022),
            batch(29),
            years(2022, 2010),
            { kind: "latest" } as const,
          ]) {
            const finding = ask({ operation, places, level, measure, when });
            if (finding.kind === "no-data") expect(finding.gaps).not.toEqual([]);
            if (finding.kind === "figures")
              expect(finding.figures.length + finding.derived.length).toBeGreaterThan(0);
          }
        }
      }
    }
  }
});
