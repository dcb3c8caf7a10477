// Guangdong, in force 2023-01-01 for 5 years: what R&D has to reach turns on income and on construction.
import { describe, expect, it } from "vitest";
import { packsOf } from "../../src/rules/packs-of.ts";
import { catalog } from "../support/catalog.ts";
import { criterionOf, describeLaw, judge } from "../support/law.ts";

const pack = "guangdong-provincial-2023";
const on = "2025-06-30";
const company = {
  mainBusinessIncome: 200_000_000,
  rdExpenditure: 50_000_000,
  inConstruction: false,
  rdStaff: 300,
  rdEquipmentValue: 50_000_000,
  rdSoftwareValue: 0,
  technologyCenterMonths: 60,
  cleanRecord2Years: true,
  universityPartner: true,
};
const builder = { inConstruction: true };

describeLaw({
  pack,
  on,
  company,
  confidence: "corroborated",
  conditions: [
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 100_000_000,
      unit: "yuan",
    },
    {
      criterion: "rd-expenditure",
      by: "rdExpenditure",
      comparison: ">=",
      limit: 8_000_000,
      unit: "yuan",
    },
    {
      criterion: "rd-expenditure",
      by: "rdExpenditure",
      comparison: ">=",
      limit: 30_000_000,
      unit: "yuan",
      when: { mainBusinessIncome: 1_000_000_000 },
    },
    {
      criterion: "rd-expenditure",
      by: "rdExpenditure",
      comparison: ">=",
      limit: 8_000_000,
      unit: "yuan",
      when: { ...builder, mainBusinessIncome: 1_000_000_000 },
    },
    {
      criterion: "rd-intensity",
      by: "rdExpenditure",
      of: "mainBusinessIncome",
      comparison: ">=",
      limit: 3,
      unit: "percent",
      step: 0.01,
      when: { mainBusinessIncome: 500_000_000 },
    },
    {
      criterion: "rd-intensity",
      by: "rdExpenditure",
      of: "mainBusinessIncome",
      comparison: ">=",
      limit: 0.5,
      unit: "percent",
      step: 0.01,
      when: { ...builder, mainBusinessIncome: 5_000_000_000 },
    },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 50, unit: "people" },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 60, unit: "people", when: builder },
    {
      criterion: "rd-equipment-value",
      by: "rdEquipmentValue",
      comparison: ">=",
      limit: 8_000_000,
      unit: "yuan",
    },
    {
      criterion: "rd-equipment-value",
      by: "rdEquipmentValue",
      comparison: ">=",
      limit: 10_000_000,
      unit: "yuan",
      when: builder,
    },
    {
      criterion: "technology-center-months",
      by: "technologyCenterMonths",
      comparison: ">=",
      limit: 12,
      unit: "months",
    },
    { criterion: "clean-record", asks: "cleanRecord2Years", required: true },
    { criterion: "university-partner", asks: "universityPartner", required: true },
  ],
});

describe("at an income of 1,000 million yuan the ratio gives way to 30 million", () => {
  const rd = (mainBusinessIncome: number | null, rdExpenditure: number, more = {}): unknown[] => {
    const judged = judge(pack, on, { ...company, mainBusinessIncome, rdExpenditure, ...more });
    const amount = criterionOf(judged, "rd-expenditure");
    return [amount.status, amount.required, criterionOf(judged, "rd-intensity").status];
  };

  it.each([
    // One fen below: 8 million and 3 %, which is 29,999,999.9997 yuan.
    [999_999_999.99, 29_999_999.99, "met", 8_000_000, "unmet"],
    [999_999_999.99, 30_000_000, "met", 8_000_000, "met"],
    [999_999_999.99, 7_999_999.99, "unmet", 8_000_000, "unmet"],
    // From there on 30 million, and no ratio.
    [1_000_000_000, 29_999_999.99, "unmet", 30_000_000, "not-applicable"],
    [1_000_000_000, 30_000_000, "met", 30_000_000, "not-applicable"],
    [1_000_000_000, 30_000_000.01, "met", 30_000_000, "not-applicable"],
    [1_000_000_000.01, 30_000_000, "met", 30_000_000, "not-applicable"],
    [100_000_000_000, 30_000_000, "met", 30_000_000, "not-applicable"],
  ] as const)("income %d, R&D %d", (income, spent, amount, required, ratio) => {
    expect(rd(income, spent)).toEqual([amount, required, ratio]);
  });

  it("income not known: 30 million is enough either way, less than 8 million for neither", () => {
    expect(rd(null, 30_000_000)).toEqual(["met", 30_000_000, "cannot-tell"]);
    expect(rd(null, 29_999_999.99)).toEqual(["cannot-tell", null, "cannot-tell"]);
    expect(rd(null, 8_000_000)).toEqual(["cannot-tell", null, "cannot-tell"]);
    expect(rd(null, 7_999_999.99)).toEqual(["unmet", 8_000_000, "cannot-tell"]);
  });

  it("a builder needs 8 million and 0.5 % at any income", () => {
    const built = { inConstruction: true };
    expect(rd(1_000_000_000, 8_000_000, built)).toEqual(["met", 8_000_000, "met"]);
    expect(rd(1_600_000_000, 8_000_000, built)).toEqual(["met", 8_000_000, "met"]);
    expect(rd(1_600_000_000.01, 8_000_000, built)).toEqual(["met", 8_000_000, "unmet"]);
    expect(rd(null, 8_000_000, built)).toEqual(["met", 8_000_000, "cannot-tell"]);
    expect(rd(100_000_000, 8_000_000, built)).toEqual(["met", 8_000_000, "met"]);
  });

  it("construction not known: the ratio may apply, so a miss is none yet", () => {
    const open = { inConstruction: null };
    // 1.5 % would do for a builder, and nobody else is asked: still left open, for the limit (0.5 or 3) is not known.
    expect(rd(2_000_000_000, 30_000_000, open)).toEqual(["met", 30_000_000, "cannot-tell"]);
    expect(rd(1_000_000_000, 30_000_000, open)).toEqual(["met", 30_000_000, "met"]);
    expect(rd(2_000_000_000, 29_999_999.99, open)).toEqual(["cannot-tell", null, "cannot-tell"]);
    expect(rd(8_000_000_000, 30_000_000, open)).toEqual(["met", 30_000_000, "cannot-tell"]);
    expect(rd(500_000_000, 15_000_000, open)).toEqual(["met", 8_000_000, "met"]);
    expect(rd(500_000_000, 14_999_999.99, open)).toEqual(["met", 8_000_000, "cannot-tell"]);
    expect(rd(500_000_000, 2_499_999.99, open)).toEqual(["unmet", 8_000_000, "unmet"]);
  });
});

describe("where and when it holds", () => {
  it("is in force from 2023-01-01 to 2027-12-31", () => {
    expect(judge(pack, "2023-01-01", company).verdict).toBe("meets");
    expect(judge(pack, "2027-12-31", company).verdict).toBe("meets");
    expect(() => judge(pack, "2022-12-31", company)).toThrow(/2022-12-31/);
    expect(() => judge(pack, "2028-01-01", company)).toThrow(/2028-01-01/);
  });

  it("does not reach Shenzhen", () => {
    const scope = (region: string) => ({ region, level: "all", scheme: "technology-center" }) as const;
    const held = (region: string): string[] =>
      packsOf(catalog.packs, catalog.places, scope(region)).map(({ id }) => id);
    expect(held("440000")).toContain(pack);
    expect(held("440300")).not.toContain(pack);
    expect(held("440300")).toContain("shenzhen-municipal-2025");
  });

  it("software counts as equipment", () => {
    const equipment = (rdEquipmentValue: number, rdSoftwareValue: number | null): string =>
      criterionOf(judge(pack, on, { ...company, rdEquipmentValue, rdSoftwareValue }), "rd-equipment-value")
        .status;
    expect(equipment(5_000_000, 2_999_999.99)).toBe("unmet");
    expect(equipment(5_000_000, 3_000_000)).toBe("met");
    expect(equipment(5_000_000, null)).toBe("cannot-tell");
    expect(equipment(8_000_000, null)).toBe("met");
  });
});
