// Companies: a status is said only of a whole name that is held, and a missing name only as far as a list is complete.
import { describe, expect, it } from "vitest";
import type { Absence, StatusOutcome } from "../../src/records/company.ts";
import type { QuerySlots } from "../../src/lookups/kept-query.ts";
import { askFor, batch, records, year } from "./held.ts";
import { workOf } from "../support/work-of.ts";

const statusOf = (company: string, slots: Partial<QuerySlots> = {}): StatusOutcome =>
  askFor("status", { operation: "status", company, ...slots }).outcome;

function found(outcome: StatusOutcome): string {
  return outcome.is === "found" ? (outcome.company.name.zh ?? outcome.company.name.en ?? "") : outcome.is;
}

function suggestions(outcome: StatusOutcome): (string | null)[] {
  return outcome.is === "near" ? outcome.candidates.map(({ name }) => name.zh ?? name.en) : [outcome.is];
}

function absence(outcome: StatusOutcome): Absence {
  if (outcome.is !== "absent" && outcome.is !== "near") throw new Error(outcome.is);
  return outcome.absence;
}

describe("中铁上海设计院集团: municipal in 2017, on the national list of 2023", () => {
  it.each([
    "中铁上海设计院集团有限公司",
    "中铁上海设计院集团",
    "中鐵上海設計院集團有限公司",
    " 中铁上海设计院集团（有限公司） ",
    "请问中铁上海设计院集团有限公司是国家企业技术中心吗",
    "China Railway Shanghai Design Institute Group Co., Ltd.",
    "china railway shanghai design institute group",
    "ＣＨＩＮＡ Railway  Shanghai Design Institute Group Company Limited",
  ])("%s", (name) => {
    for (const operation of ["status", "since"] as const) {
      const outcome = statusOf(name, { operation });
      if (outcome.is !== "found") throw new Error(outcome.is);
      expect(outcome.company.stages).toMatchObject([
        { kind: "named", named: { level: "municipal", place: "310106", when: "2017", batch: 23 } },
        {
          kind: "listed",
          matched: true,
          row: { number: 433, place: "310000" },
          list: { level: "national", date: "2023-02" },
        },
      ]);
    }
  });

  it("is held once", () => {
    const same = records.companies.filter(({ name }) => name.zh?.startsWith("中铁上海设计院集团"));
    expect(same).toHaveLength(1);
  });
});

describe("a whole name", () => {
  it.each([
    ["上海微创医疗器械(集团)有限公司", "上海微创医疗器械（集团）有限公司"],
    ["上海微创医疗器械集团", "上海微创医疗器械（集团）有限公司"],
    ["东软集团", "东软集团股份有限公司"],
    ["大连长丰实业", "大连长丰实业总公司"],
    ["重庆海扶医疗科技", "重庆海扶医疗科技"],
    ["Chongqing Haifu Medical Technology Co., Ltd.", "重庆海扶医疗科技"],
    [
      "CRSC Communication and Information Group Shanghai",
      "CRSC Communication & Information Group (Shanghai) Co., Ltd.",
    ],
    ["我们公司是宝山钢铁股份有限公司", "宝山钢铁股份有限公司"],
    ["宝山钢铁是不是国家企业技术中心", "宝山钢铁股份有限公司"],
  ])("%s", (typed, name) => {
    expect(found(statusOf(typed))).toBe(name);
  });

  it("Haifu is an example of an article, no more", () => {
    const outcome = statusOf("重庆海扶医疗科技");
    expect(outcome).toMatchObject({
      company: {
        stages: [{ kind: "named", named: { as: "example", level: "municipal", place: "liangjiang" } }],
      },
    });
  });

  it("every name that is held is found by itself", () => {
    for (const { name } of records.companies) {
      for (const text of [name.zh, name.en]) if (text !== null) expect(statusOf(text).is).toBe("found");
    }
  });

  it("every id is its own and fits a button", () => {
    const ids = records.companies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(48);
  });
});

describe("less than a whole name is never a yes", () => {
  it.each([
    ["东软", "东软集团股份有限公司"],
    ["东软", "东软医疗系统股份有限公司"],
    ["重庆长安汽车股份有限公司江北分公司", "重庆长安汽车股份有限公司"],
    ["中芯国际集成电路制造有限公司", "中芯国际集成电路制造（上海）有限公司"],
    // One character mistyped, left out, added, or two of them exchanged.
    ["华勒技术", "华勤技术股份有限公司"],
    ["上海复旦微电集团", "上海复旦微电子集团股份有限公司"],
    ["上海海立电气器有限公司", "上海海立电器有限公司"],
    ["上海复旦微子电集团", "上海复旦微电子集团股份有限公司"],
    ["China Railway Shangai Design Institute Group", "中铁上海设计院集团有限公司"],
  ])("%s: did you mean %s", (typed, name) => {
    expect(suggestions(statusOf(typed))).toContain(name);
  });

  it("suggests five at most", () => {
    for (const typed of ["上海", "重庆", "集团", "沈阳"]) {
      expect(suggestions(statusOf(typed)).length).toBeLessThanOrEqual(5);
    }
  });

  it("does not suggest whoever shares a city and an industry", () => {
    expect(statusOf("上海东方明珠文化科技有限公司").is).toBe("absent");
    expect(statusOf("重庆某某医药有限公司").is).toBe("absent");
  });
});

describe("the beginning of one held name alone", () => {
  const begun = (typed: string): string => {
    const { is, ...match } = records.names.find(typed);
    const [id = -1] = "ids" in match ? match.ids : [];
    return is === "begins" ? (records.companies[id]?.name.zh ?? "") : is;
  };

  it.each([
    ["中铁上海", "中铁上海设计院集团有限公司"],
    ["China Railway Shanghai Design", "中铁上海设计院集团有限公司"],
    // With the place that the name begins with or without it, in either script or both.
    ["上海微创", "上海微创医疗器械（集团）有限公司"],
    ["微创医疗", "上海微创医疗器械（集团）有限公司"],
    ["长安汽车", "重庆长安汽车股份有限公司"],
  ])("%s is perhaps %s", (typed, name) => {
    expect(begun(typed)).toBe(name);
  });

  it.each(["东软", "平伟", "上海", "重庆", "沈阳", "Chin", "海", "海扶 Neusoft", "微创医疗器械有限公司"])(
    "%s is none",
    (typed) => {
      expect(begun(typed)).not.toMatch(/公司|科技/);
    },
  );

  it("is answered as that company's, and said to be a part of its name", () => {
    expect(statusOf("上海微创", { level: "national" })).toMatchObject({
      is: "found",
      company: { name: { zh: "上海微创医疗器械（集团）有限公司" } },
      short: true,
    });
  });

  it("is none of another place", () => {
    expect(statusOf("微创医疗", { places: ["500000"] })).toMatchObject({ is: "absent" });
  });

  it.each([
    ["海扶", "重庆海扶医疗科技"],
    ["Haifu", "重庆海扶医疗科技"],
    ["海扶 Haifu", "重庆海扶医疗科技"],
    ["中铁上海设计院", "中铁上海设计院集团有限公司"],
  ])("%s is a short form that the data has, and so the name of %s", (typed, name) => {
    const outcome = statusOf(typed);
    expect(outcome.is === "found" && outcome.company.name.zh).toBe(name);
  });

  it("Haifu is surely not on the list of 2023, which is complete for Chongqing", () => {
    const name = "重庆海扶医疗科技";
    const outcome = statusOf(name, { level: "national", when: year(2023) });
    expect(outcome).toMatchObject({ is: "found", absence: { says: "not-on-list", place: "500000" } });
    // Of municipal lists none is held, so nothing is said beside the article.
    expect(statusOf(name, { level: "municipal" })).toMatchObject({ is: "found", absence: null });
    expect(statusOf(name, { when: year(2022) })).toMatchObject({ is: "found", absence: null });
    const english = statusOf("CRSC Communication & Information Group (Shanghai)", { level: "national" });
    expect(english).toMatchObject({ is: "found", absence: null });
  });
});

describe("a name that is not held", () => {
  it("in Shanghai, Chongqing and Liaoning is not on the list published in 2023, of which every row is held", () => {
    expect(absence(statusOf("虚构精密仪器有限公司", { places: ["310000"] }))).toMatchObject({
      says: "not-on-list",
      place: "310000",
      placeBy: "query",
      rowsHeld: 89,
    });
    expect(absence(statusOf("虚构精密仪器有限公司", { places: ["310106"] }))).toMatchObject({
      place: "310000",
    });
    expect(absence(statusOf("重庆虚构饮料有限公司"))).toMatchObject({ placeBy: "name", rowsHeld: 42 });
    expect(absence(statusOf("辽宁虚构饮料有限公司"))).toMatchObject({ says: "not-on-list", rowsHeld: 44 });
    expect(absence(statusOf("大连虚构饮料有限公司"))).toMatchObject({ says: "not-on-list", place: "210200" });
  });

  it("elsewhere, or nowhere, says nothing", () => {
    for (const places of [["440300"], ["330000"], []]) {
      expect(absence(statusOf("虚构精密仪器有限公司", { places }))).toMatchObject({
        says: "cannot-tell",
        why: "list-incomplete",
        place: places[0] ?? null,
        rowsHeld: 175,
        list: { statedTotal: 1714, completeFor: ["310000", "500000", "210000", "210200"] },
      });
    }
  });

  it("at a level without a list, or at another time, says nothing", () => {
    for (const level of ["municipal", "district", "provincial"] as const) {
      expect(absence(statusOf("上海虚构饮料有限公司", { level }))).toMatchObject({ why: "no-list-of-level" });
    }
    expect(absence(statusOf("上海虚构饮料有限公司", { when: year(2019) }))).toMatchObject({
      why: "no-list-of-time",
    });
    for (const when of [year(2022), year(2023), batch(29)]) {
      expect(absence(statusOf("上海虚构饮料有限公司", { when }))).toMatchObject({ says: "not-on-list" });
    }
  });

  it("in English says nothing, not even in Shanghai: the list is in Chinese", () => {
    expect(absence(statusOf("Shanghai Imaginary Beverages", { places: ["310000"] }))).toMatchObject({
      says: "cannot-tell",
      why: "names-in-chinese",
    });
  });

  it("is what holds if none of the suggestions was meant", () => {
    expect(absence(statusOf("东软", { places: ["210000"] })).says).toBe("not-on-list");
    expect(absence(statusOf("东软")).says).toBe("cannot-tell");
  });

  it("is another company where its registered name has another brand", () => {
    expect(statusOf("华为技术有限公司").is).toBe("absent");
  });

  it("says its place in brackets too", () => {
    expect(statusOf("某某能源（上海）有限公司")).toMatchObject({
      absence: { says: "not-on-list", place: "310000" },
    });
  });

  it("suggests nobody of another place than the one that was named", () => {
    expect(suggestions(statusOf("华勒技术"))).toContain("华勤技术股份有限公司");
    expect(statusOf("华勒技术", { places: ["440300"] }).is).toBe("absent");
  });
});

describe("no name, or no name of a company", () => {
  it("nothing", () => {
    expect(askFor("status", { operation: "status" }).outcome).toEqual({ is: "unnamed" });
    expect(statusOf("  ")).toEqual({ is: "unnamed" });
  });

  it.each([
    "😀😀😀",
    "()",
    "<script>alert(1)</script>",
    "公司",
    "Техцентр",
    "ศูนย์",
    "'; DROP TABLE companies; --",
    "\u0000",
  ])("%j", (typed) => {
    expect(["absent", "near"]).toContain(statusOf(typed).is);
  });

  it("ten thousand characters, at little work", () => {
    for (const typed of ["上海".repeat(5000), "是".repeat(10_000), "a ".repeat(5000), "请问".repeat(5000)]) {
      expect(workOf(() => statusOf(typed))).toBeLessThan(20_000);
    }
  });
});

describe("lists", () => {
  it.each([
    ["310000", 89, 348, 436],
    ["500000", 42, 1455, 1496],
    ["210000", 44, 267, null],
    ["210200", 14, null, null],
  ])("%s on the national list: %d rows, all that there are", (place, count, first, last) => {
    const { lists, gaps } = askFor("list", { operation: "list", places: [place], level: "national" });
    expect(lists).toHaveLength(1);
    expect(lists[0]).toMatchObject({ complete: true, place });
    expect(lists[0]?.rows).toHaveLength(count);
    expect(gaps).toEqual([]);
    const numbers = lists[0]?.rows.flatMap(({ number }) => number ?? []) ?? [];
    if (first !== null) expect(Math.min(...numbers)).toBe(first);
    // The last four of Chongqing are known by name alone: rows 1455 to 1496 are 42 all the same.
    if (place === "310000") expect(Math.max(...numbers)).toBe(last);
  });

  it("the country: 175 of 1,714, and not complete", () => {
    const { lists } = askFor("list", { operation: "list", level: "national" });
    expect(lists[0]).toMatchObject({ complete: false, list: { statedTotal: 1714 } });
    expect(lists[0]?.rows).toHaveLength(175);
  });

  it("Jing'an: the four of batch 23, which are all of them", () => {
    for (const slots of [
      {},
      { level: "municipal" as const },
      { when: year(2017) },
      { when: batch(23), measure: "new" as const },
    ]) {
      const { named, lists } = askFor("list", { operation: "list", places: ["310106"], ...slots });
      expect(lists).toEqual([]);
      expect(named).toHaveLength(1);
      expect(named[0]?.companies.map(({ name }) => name.en?.split(" ")[0])).toEqual([
        "China",
        "The",
        "CRSC",
        "CREC",
      ]);
      expect(named[0]?.outOf?.value).toBe(4);
    }
  });

  it("Liangjiang: one example out of twenty", () => {
    const { named } = askFor("list", { operation: "list", places: ["liangjiang"] });
    expect(named[0]).toMatchObject({ companies: [{ id: "chongqing-haifu" }], outOf: { value: 20 } });
  });

  it("elsewhere no names are held, figures or not", () => {
    const sichuan = askFor("no-data", { operation: "list", places: ["510000"], level: "national" });
    expect(sichuan.gaps[0]).toMatchObject({ missing: "names", nearest: [{ value: 92 }, {}, {}, {}, {}] });
    expect(askFor("no-data", { operation: "list", places: ["410000"] }).gaps[0]?.missing).toBe("place");
    expect(
      askFor("no-data", { operation: "list", places: ["310106"], level: "district" }).gaps[0]?.missing,
    ).toBe("names");
  });

  it("another year than the list's", () => {
    expect(
      askFor("no-data", { operation: "list", places: ["310000"], when: year(2020) }).gaps[0]?.missing,
    ).toBe("when");
    expect(askFor("list", { operation: "list", places: ["310000"], when: year(2023) }).lists).toHaveLength(1);
  });

  it("which companies of a list are new, no list says", () => {
    const { gaps } = askFor("no-data", {
      operation: "list",
      places: ["310000"],
      level: "national",
      measure: "new",
      when: batch(29),
    });
    expect(gaps[0]?.missing).toBe("names");
  });

  it("places that have a figure, with those of the level that was asked for", () => {
    const { figures } = askFor("list", { operation: "list", measure: "new", level: "provincial" });
    expect(figures.map(({ place }) => place)).toEqual(
      expect.arrayContaining(["310000", "liangjiang", "370000", "510000"]),
    );
    expect(figures.map(({ place }) => place)).not.toContain("330100");
  });
});
