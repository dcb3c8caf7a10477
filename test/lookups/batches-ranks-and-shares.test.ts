// Batches, ranks, two moments, several measures, branches and shares of a place's own: terms shown, nothing guessed.
import { describe, expect, it } from "vitest";
import { ask, askFor, batch, formulasOf, linesOf, year, years } from "./held.ts";

describe("batches", () => {
  const rounds = (slots: Parameters<typeof askFor>[1]): string[] =>
    askFor("batches", { operation: "batch", ...slots }).rounds.map(
      ({ place, level, batch: number, events }) =>
        `${place} ${level} ${number}: ${events.map(({ event, when }) => `${event} ${when}`).join(", ")}`,
    );

  it("of a place, with all that is held of the batch", () => {
    expect(rounds({ places: ["310000"], when: batch(23) })).toEqual(["310000 municipal 23: round 2017"]);
    const { rounds: national } = askFor("batches", {
      operation: "batch",
      level: "national",
      when: batch(28),
    });
    expect(national[0]?.figures.map(({ measure, value }) => `${measure} ${value}`)).toEqual([
      "new 101",
      "revoked 142",
      "total 1601",
    ]);
  });

  it("of a district are those of its authority, with its own figures", () => {
    const [round] = askFor("batches", { operation: "batch", places: ["310106"], when: batch(23) }).rounds;
    expect(round?.figures.map(({ place, value }) => `${place} ${value}`)).toEqual(["310000 64", "310106 4"]);
  });

  it("of a year", () => {
    expect(rounds({ places: ["310000"], when: year(2023) })).toEqual([
      "310000 municipal 30: round 2023",
      "310000 municipal 31: round 2023",
    ]);
    expect(rounds({ places: ["310000"], when: year(2024) })).toHaveLength(2);
    expect(rounds({ level: "national", when: year(2025) })).toEqual(["000000 national null: no-round 2024"]);
  });

  it("the latest, and all", () => {
    expect(rounds({ places: ["310000"], when: { kind: "latest" } })).toEqual([
      "310000 municipal 33: call 2024-08",
    ]);
    expect(rounds({ places: ["120000"] })).toHaveLength(2);
  });

  it("without a place, of every authority that counts one of that number", () => {
    expect(rounds({ when: batch(28) }).map((line) => line.slice(0, 6))).toEqual(["000000", "370000"]);
  });

  it("that is not held: those next to it, and never another authority's", () => {
    const { gaps } = askFor("no-data", { operation: "batch", places: ["310000"], when: batch(28) });
    expect(gaps[0]).toMatchObject({
      missing: "when",
      place: "310000",
      batches: [{ batch: 26 }, { batch: 30 }, {}, {}, {}],
    });
    for (const number of [0, 99, 9999]) {
      expect(askFor("no-data", { operation: "batch", when: batch(number) }).gaps).toHaveLength(1);
    }
    expect(
      askFor("no-data", { operation: "batch", places: ["310000"], when: year(9999) }).gaps[0]?.missing,
    ).toBe("when");
  });
});

describe("ranks of places that are not named", () => {
  it("which province has the most: the rank that is held, with the total it goes by", () => {
    for (const when of [null, year(2015), batch(22)]) {
      expect(linesOf(askFor("figures", { measure: "rank", level: "national", when }))).toEqual([
        "370000 national rank 1 (2015 b22)",
        "370000 national total 166 (2015 b22)",
      ]);
    }
  });

  it("which area of Chongqing", () => {
    expect(linesOf(askFor("figures", { places: ["500000"], measure: "rank" }))).toEqual([
      "liangjiang municipal rank 1 (2022-09)",
      "liangjiang municipal total 137 (2022-09)",
    ]);
  });

  it("of another year is not reckoned from the totals that are held", () => {
    const { gaps } = askFor("no-data", { measure: "rank", level: "national", when: year(2022) });
    expect(gaps[0]).toMatchObject({ missing: "when", nearest: [{ place: "370000", value: 1 }] });
  });
});

describe("two moments", () => {
  it("two batches, whichever is named first", () => {
    for (const whens of [
      [batch(28), batch(29)],
      [batch(29), batch(28)],
    ]) {
      const finding = askFor("figures", { operation: "difference", level: "national", whens });
      expect(formulasOf(finding)).toEqual(["1714 - 1601 = 113"]);
    }
  });

  it("a year and a batch: what belongs to both stands for the batch", () => {
    const finding = askFor("figures", {
      operation: "difference",
      places: ["500000"],
      level: "national",
      whens: [year(2022), batch(29)],
    });
    expect(formulasOf(finding)).toEqual(["42 - 40 = 2"]);
  });

  it("falling numbers fall", () => {
    const finding = askFor("figures", {
      operation: "trend",
      level: "national",
      whens: [year(2020), batch(28)],
    });
    expect(formulasOf(finding)).toEqual(["1601 - 1636 = -35"]);
  });

  it("one that is not held is a gap, the other is shown", () => {
    const finding = askFor("figures", {
      operation: "difference",
      level: "national",
      whens: [batch(28), batch(31)],
    });
    expect(linesOf(finding)).toEqual(["000000 national total 1601 (2021 b28)"]);
    expect(finding).toMatchObject({ derived: [], gaps: [{ when: batch(31) }] });
  });
});

describe("several measures, levels and schemes", () => {
  it("new and revoked, and new less revoked", () => {
    const slots = { places: ["510000"], level: "provincial", when: year(2024) } as const;
    const both = askFor("figures", { ...slots, measure: "new", measures: ["new", "revoked"] });
    expect(linesOf(both)).toEqual([
      "510000 provincial new 238 (2024)",
      "510000 provincial revoked 65 (2024)",
    ]);
    const net = askFor("figures", {
      ...slots,
      operation: "difference",
      measure: "new",
      measures: ["new", "revoked"],
    });
    expect(formulasOf(net)).toEqual(["238 - 65 = 173"]);
  });

  it("one of two that is not held is a gap", () => {
    const finding = askFor("figures", {
      places: ["310106"],
      level: "district",
      measure: "total",
      measures: ["total", "new"],
    });
    expect(linesOf(finding)).toEqual(["310106 district total 35 (2017-12)"]);
    expect(finding.gaps).toMatchObject([{ missing: "measure", measure: "new" }]);
  });

  it("two levels of three: only these are added up and shown", () => {
    const finding = askFor("figures", {
      operation: "sum",
      places: ["310106"],
      levels: ["national", "municipal"],
    });
    expect(formulasOf(finding)).toEqual(["5 + 22 = 27"]);
    expect(linesOf(finding)).toHaveLength(2);
  });

  it("the sum of a day, with what is held since", () => {
    const finding = askFor("figures", { operation: "sum", places: ["500000"] });
    expect(formulasOf(finding)).toEqual(["40 + 1014 = 1054"]);
    expect(linesOf(finding)).toContain("500000 national total 42 (2023-02 b29)");
  });

  it("SME technology R&D centers by name alone, in the one place that has them", () => {
    const slots = { scheme: "sme-rd-center", when: year(2025) } as const;
    const finding = askFor("figures", { ...slots, measure: "new", measures: ["new", "confirmed"] });
    expect(linesOf(finding)).toEqual([
      "500000 municipal new 117 (2025)",
      "500000 municipal confirmed 80 (2025)",
    ]);
    expect(askFor("no-data", { ...slots, places: ["310000"] }).gaps[0]?.missing).toBe("place");
    expect(
      askFor("no-data", { places: ["500000"], when: year(2025), measure: "new", level: "municipal" }).gaps,
    ).toHaveLength(1);
  });

  it("branches, and centers with their branches", () => {
    expect(linesOf(askFor("figures", { scheme: "branch-center" }))).toEqual([
      "000000 national total 105 (2021 b28)",
    ]);
    const both = askFor("figures", { operation: "sum", scheme: "branch-center", when: batch(28) });
    expect(formulasOf(both)).toEqual(["1601 + 105 = 1706"]);
    const shandong = { operation: "sum", scheme: "branch-center", places: ["370000"] } as const;
    expect(formulasOf(askFor("figures", shandong))).toEqual(["1879 + 2 = 1881"]);
  });

  it("what an evaluation revoked, asked by batch, is that of the year of the batch", () => {
    const finding = askFor("figures", { level: "national", measure: "revoked", when: batch(28) });
    expect(linesOf(finding)).toEqual(["000000 national revoked 142 (2021)"]);
    expect(finding.cautions).toContain("year-of-batch");
    expect(
      askFor("no-data", { level: "national", measure: "revoked", when: batch(29) }).gaps[0]?.missing,
    ).toBe("when");
  });
});

describe("shares of a place's own", () => {
  it("of new centers in the total: one source, one year", () => {
    const slots = { places: ["liangjiang"], measure: "share", shareOf: "total" } as const;
    expect(formulasOf(askFor("figures", slots))).toEqual(["20 / 137 = 14.6 %"]);
    expect(askFor("no-data", { ...slots, places: ["330100"] }).gaps).toHaveLength(1);
  });

  it("of a level in all levels that are held", () => {
    const slots = { places: ["310106"], measure: "share", shareOf: "levels" } as const;
    expect(formulasOf(askFor("figures", { ...slots, level: "municipal" }))).toEqual([
      "22 / 5 + 22 + 35 = 35.5 %",
    ]);
  });

  it("of new centers within the city, where these are named or their figures are", () => {
    const slots = { places: ["310106", "310000"], measure: "share", when: year(2017) } as const;
    for (const more of [{ claims: [64] }, { measures: ["share", "new"] as const }]) {
      expect(formulasOf(askFor("figures", { ...slots, ...more }))).toContain("4 / 64 = 6.3 %");
    }
    expect(askFor("no-data", slots).gaps[0]?.measure).toBe("share");
  });

  it("of new centers is never the share of all", () => {
    const slots = { places: ["liangjiang"], measure: "share", measures: ["share", "new"] } as const;
    expect(linesOf(askFor("figures", slots))).toEqual(["liangjiang municipal new 20 (2022)"]);
  });
});

describe("help beside a gap", () => {
  it("new centers of batch 29 are not held: how the total changed, and that it is no number of new ones", () => {
    for (const when of [batch(29), year(2022)]) {
      const { gaps } = askFor("no-data", { level: "national", measure: "new", when });
      expect(gaps[0]?.changes).toMatchObject([{ kind: "difference", value: 113 }]);
    }
  });

  it("none where the batch before is not held", () => {
    expect(
      askFor("no-data", { level: "national", measure: "new", when: batch(30) }).gaps[0]?.changes,
    ).toEqual([]);
  });

  it("what is asked for altogether is no other count", () => {
    const { gaps } = askFor("no-data", { operation: "sum", places: ["310118"] });
    expect(gaps[0]?.measure).toBe("total");
    expect(gaps[0]?.nearest[0]).toMatchObject({ measure: "new", value: 24 });
  });
});

describe("a part taken off", () => {
  it("by the source that counts both", () => {
    const finding = askFor("figures", { operation: "difference", places: ["210000", "210200"] });
    expect(formulasOf(finding)).toEqual(["44 - 14 = 30"]);
    expect(linesOf(finding)).toContain("210000 national total 47 (2023-03 b29)");
  });

  it("whichever was named first, and several at once", () => {
    const finding = askFor("figures", {
      operation: "difference",
      places: ["liangjiang", "500000"],
      level: "municipal",
    });
    expect(formulasOf(finding)).toEqual(["1014 - 137 = 877"]);
    expect(finding.cautions).toContain("different-dates");
    const rest = askFor("figures", {
      operation: "difference",
      places: ["310000", "500000", "000000"],
      level: "national",
    });
    expect(formulasOf(rest)).toEqual(["1714 - 89 - 42 = 1583"]);
  });
});

describe("several places together", () => {
  it("have a share of one around them, all of one list", () => {
    const together = { operation: "sum", measure: "share", places: ["310000", "500000", "000000"] } as const;
    expect(formulasOf(askFor("figures", together))).toEqual([
      "89 + 42 / 1714 = 7.6 %",
      "89 / 1714 = 5.2 %",
      "42 / 1714 = 2.5 %",
    ]);
  });

  it("each have theirs where they are compared, and the whole has none", () => {
    const finding = askFor("figures", {
      operation: "compare",
      measure: "share",
      places: ["310000", "500000", "000000"],
    });
    expect(formulasOf(finding)).toEqual(["89 / 1714 = 5.2 %", "42 / 1714 = 2.5 %"]);
    expect(finding.gaps).toEqual([]);
  });
});

describe("growth", () => {
  const growth = (slots: Parameters<typeof askFor>[1]): string[] =>
    formulasOf(askFor("figures", { measure: "share", shareOf: "earlier", ...slots }));

  it("of the last two figures, or between the years that are named", () => {
    expect(growth({ places: ["320000"], level: "provincial" })).toEqual(["(549 - 462) / 462 = 18.8 %"]);
    expect(growth({ places: ["510000"], level: "national", when: years(2012, 2013) })).toEqual([
      "(51 - 44) / 44 = 15.9 %",
    ]);
    expect(growth({ when: years(2020, 2021), level: "national" })).toEqual(["(1601 - 1636) / 1636 = -2.1 %"]);
  });

  it("of what is not known to be new or all says so", () => {
    const finding = askFor("figures", { measure: "share", shareOf: "earlier", places: ["320000"] });
    expect(finding.cautions).toContain("measure-unstated");
  });

  it("of one figure is none", () => {
    expect(ask({ measure: "share", shareOf: "earlier", places: ["310106"] }).kind).toBe("no-data");
  });
});

describe("centers with their branches", () => {
  const both = { scheme: "branch-center", level: "national" } as const;

  it("are added up for one time, with what is held of the centers since", () => {
    const finding = askFor("figures", { ...both, operation: "sum" });
    expect(formulasOf(finding)).toEqual(["1601 + 105 = 1706"]);
    expect(linesOf(finding)).toContain("000000 national total 1714 (2023-02 b29)");
  });

  it("or one less the other, of a batch or of the proposed ones", () => {
    const less = askFor("figures", { ...both, operation: "difference" });
    expect(formulasOf(less)).toEqual(["1601 - 105 = 1496"]);
    const proposed = askFor("figures", { ...both, operation: "sum", measure: "proposed" });
    expect(formulasOf(proposed)).toEqual(["123 + 6 = 129"]);
  });

  it("without a figure of branches show the centers, and that no branches are held", () => {
    const finding = askFor("figures", { ...both, operation: "sum", when: year(2023), measure: "total" });
    expect(linesOf(finding)).toEqual(["000000 national total 1714 (2023-02 b29)"]);
    expect(finding.gaps).toHaveLength(1);
  });
});

describe("places that hold figures of a level", () => {
  it("with the latest of each figure; a municipality's own are of provincial rank", () => {
    const { places } = askFor("held", { operation: "held", level: "provincial" });
    const codes = places.map(({ place }) => place);
    expect(codes).toEqual(expect.arrayContaining(["370000", "500000", "320000"]));
    expect(codes).not.toContain("000000");
    const jiangsu = places.find(({ place }) => place === "320000");
    expect(jiangsu?.observations.map(({ value }) => value)).toEqual([549]);
  });
});
