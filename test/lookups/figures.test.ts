// Every figure of facts.md, asked for as a reader of it would, each with its date, source and confidence.
import { describe, expect, it } from "vitest";
import type { CenterLevel, Measure } from "../../src/records/axes.ts";
import type { When } from "../../src/lookups/query.ts";
import { askFor, batch, recordFiles, year } from "./held.ts";

type Fact = readonly [
  place: string,
  level: CenterLevel,
  measure: Measure,
  when: When,
  value: number,
  confidence: string,
  source: string,
];

const facts: readonly Fact[] = [
  // The article on Jing'an, December 2017
  ["310106", "national", "total", year(2017), 5, "official", "jingan-2017"],
  ["310106", "municipal", "total", year(2017), 22, "official", "jingan-2017"],
  ["310106", "district", "total", year(2017), 35, "official", "jingan-2017"],
  ["310106", "municipal", "new", batch(23), 4, "official", "jingan-2017"],
  // The article on Liangjiang New Area, September 2022
  ["liangjiang", "municipal", "new", year(2022), 20, "official", "liangjiang-2022"],
  ["liangjiang", "municipal", "total", year(2022), 137, "official", "liangjiang-2022"],
  ["liangjiang", "municipal", "share", year(2022), 12.9, "official", "liangjiang-2022"],
  ["liangjiang", "municipal", "rank", year(2022), 1, "official", "liangjiang-2022"],
  // §1.5 How many national centers
  ["000000", "national", "total", year(2006), 438, "single-report", "communique-2006-quoted"],
  ["000000", "national", "total", year(2012), 887, "single-report", "sichuan-2012-press"],
  ["510000", "national", "total", year(2012), 44, "single-report", "sichuan-2012-press"],
  ["000000", "national", "new", batch(20), 123, "single-report", "sichuan-2013-report"],
  ["510000", "national", "total", batch(20), 51, "single-report", "sichuan-2013-report"],
  ["000000", "national", "new", batch(22), 98, "single-report", "national-2015-report"],
  ["000000", "national", "total", year(2015), 1090, "single-report", "national-2015-report"],
  ["370000", "national", "new", year(2015), 14, "single-report", "national-2015-report"],
  ["370000", "national", "total", year(2015), 166, "single-report", "national-2015-report"],
  ["370000", "national", "rank", year(2015), 1, "single-report", "national-2015-report"],
  ["320000", "national", "new", batch(24), 6, "single-report", "jiangsu-2018-report"],
  ["320000", "national", "total", year(2017), 111, "single-report", "jiangsu-2018-report"],
  ["320000", "national", "total", year(2018), 111, "single-report", "jiangsu-2018-report"],
  ["000000", "national", "total", year(2020), 1636, "single-report", "white-paper-2021-reported"],
  ["000000", "national", "new", year(2021), 101, "official", "ndrc-2022-158"],
  ["000000", "national", "revoked", year(2021), 142, "official", "ndrc-2022-158"],
  ["000000", "national", "total", batch(28), 1601, "official", "ndrc-2022-158"],
  ["000000", "national", "total", batch(29), 1714, "single-report", "ndrc-list-2023"],
  ["000000", "national", "total", year(2022), 1714, "single-report", "ndrc-list-2023"],
  ["000000", "national", "total", year(2023), 1714, "single-report", "ndrc-list-2023"],
  ["210000", "national", "new", batch(29), 5, "single-report", "liaoning-2023-press"],
  ["510000", "national", "new", batch(29), 5, "single-report", "people-sichuan-2023"],
  ["510000", "national", "total", batch(29), 92, "single-report", "people-sichuan-2023"],
  ["510100", "national", "total", batch(29), 62, "single-report", "people-sichuan-2023"],
  ["000000", "national", "proposed", batch(30), 123, "single-report", "policy-collection"],
  ["500000", "national", "total", batch(29), 42, "single-report", "ndrc-list-2023"],
  ["310000", "national", "total", batch(29), 89, "single-report", "ndrc-list-2023"],
  ["210200", "national", "total", year(2023), 14, "single-report", "ndrc-list-2023"],
  // §2 Chongqing
  ["500000", "municipal", "total", year(2022), 1014, "single-report", "chongqing-2022-evaluation"],
  ["500000", "municipal", "proposed", year(2025), 84, "single-report", "chongqing-2025-press"],
  ["500152", "municipal", "evaluated", year(2018), 3, "single-report", "tongnan-2018-report"],
  // §3 Shanghai and its districts
  ["310000", "municipal", "new", batch(23), 64, "single-report", "songjiang-2017-report"],
  ["310000", "municipal", "new", batch(26), 24, "official", "shanghai-batch-26"],
  ["310000", "municipal", "new", year(2020), 24, "official", "shanghai-batch-26"],
  ["310118", "district", "new", year(2023), 24, "official", "qingpu-2023"],
  // §4 Counts and batches
  ["370000", "provincial", "new", batch(28), 168, "official", "shandong-2021-evaluation"],
  ["370000", "provincial", "revoked", year(2021), 353, "official", "shandong-2021-evaluation"],
  ["370000", "provincial", "total", year(2021), 1879, "official", "shandong-2021-evaluation"],
  ["510000", "provincial", "new", year(2024), 238, "official", "sichuan-2024-list"],
  ["510000", "provincial", "revoked", year(2024), 65, "official", "sichuan-2024-list"],
  ["510000", "provincial", "total", year(2024), 1724, "official", "sichuan-2024-list"],
  ["510000", "provincial", "proposed", year(2020), 124, "official", "sichuan-2020-proposed"],
  ["330000", "provincial", "total", year(2024), 1546, "single-report", "wenzhou-2024-report"],
  ["330300", "provincial", "total", year(2024), 164, "single-report", "wenzhou-2024-report"],
  ["320000", "provincial", "total", year(2021), 462, "official", "jiangsu-counts"],
  ["320000", "provincial", "total", year(2022), 549, "official", "jiangsu-counts"],
  ["321100", "provincial", "new", year(2022), 20, "single-report", "zhenjiang-2022-report"],
  ["321100", "provincial", "total", year(2022), 125, "single-report", "zhenjiang-2022-report"],
  ["321100", "national", "total", year(2022), 6, "single-report", "zhenjiang-2022-report"],
  ["330100", "municipal", "new", year(2024), 179, "official", "hangzhou-2024"],
  ["440300", "municipal", "total", year(2017), 23, "official", "shenzhen-2017"],
  ["330421", "provincial", "total", year(2023), 21, "official", "jiashan-2023"],
  ["330421", "municipal", "total", year(2023), 110, "official", "jiashan-2023"],
];

it.each(facts)("%s %s %s %j: %d", (place, level, measure, when, value, confidence, source) => {
  const { figures, gaps } = askFor("figures", { places: [place], level, measure, when });
  expect(gaps).toEqual([]);
  // Beside a rank stands the total that it goes by.
  expect(figures.filter((figure) => figure.measure === measure)).toHaveLength(1);
  expect(figures[0]).toMatchObject({ place, level, measure, contradicts: false });
  expect(figures[0]?.observations).toHaveLength(1);
  expect(figures[0]?.observations[0]).toMatchObject({ place, level, value, confidence, source });
});

it("holds no figure that is not in this file", () => {
  const held = recordFiles.counts.map(({ place, level, value }) => `${place} ${level} ${value}`);
  const tested = facts.map(([place, level, , , value]) => `${place} ${level} ${value}`);
  const elsewhere = [
    // Contradictions and two moments of a year, below; the scheme for smaller firms.
    ...["210000 national 47", "210000 national 44", "500000 national 40"],
    ...["500000 municipal 117", "500000 municipal 80"],
    // Branches, which sources count apart.
    ...["000000 national 3", "000000 national 105", "000000 national 6", "370000 provincial 2"],
  ];
  expect([...new Set([...tested, ...elsewhere])].sort()).toEqual([...new Set(held)].sort());
});

describe("what a reader must know of a figure", () => {
  const noteOf = (place: string, level: CenterLevel, measure: Measure, when: When): string => {
    const [figure] = askFor("figures", { places: [place], level, measure, when }).figures;
    return figure?.observations[0]?.note?.en ?? "";
  };

  it("branch centers are counted apart: 3, 105, 6 and 2", () => {
    expect(noteOf("000000", "national", "new", batch(28))).toContain("3");
    expect(noteOf("000000", "national", "total", batch(28))).toContain("105");
    expect(noteOf("000000", "national", "proposed", batch(30))).toContain("6");
    expect(noteOf("370000", "provincial", "total", year(2021))).toContain("2");
  });

  it("whether Jiangsu's and Shenzhen's figures are new ones or all is not known, and said", () => {
    for (const measure of ["total", "new"] as const) {
      const { figures, cautions } = askFor("figures", {
        places: ["320000"],
        level: "provincial",
        measure,
        when: year(2022),
      });
      expect(figures[0]?.observations[0]).toMatchObject({ value: 549, measure: "unstated" });
      expect(cautions).toEqual(["measure-unstated"]);
    }
    expect(noteOf("440300", "municipal", "total", year(2017))).not.toBe("");
  });

  it("the sums over two levels of the source are not held for batch 22", () => {
    expect(noteOf("000000", "national", "new", batch(22))).toContain("do not agree");
  });
});

describe("the scheme for smaller firms of Chongqing", () => {
  it("is never among the municipal centers", () => {
    const finding = askFor("no-data", {
      places: ["500000"],
      level: "municipal",
      measure: "new",
      when: year(2025),
    });
    expect(finding.gaps[0]?.nearest.map(({ value }) => value)).not.toContain(117);
  });

  it("stands apart among all that is held for the city", () => {
    const { places } = askFor("held", { operation: "held", places: ["500000"] });
    expect(places[0]?.observations.map(({ value }) => value)).not.toContain(117);
    expect(places[0]?.otherScheme.map(({ measure, value }) => [measure, value])).toEqual([
      ["new", 117],
      ["confirmed", 80],
    ]);
  });
});
