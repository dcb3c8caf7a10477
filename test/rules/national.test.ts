// The national rule: NDRC Order No. 34 of 2016 until 2026-01-31, Order No. 39 of 2025 from 2026-02-01.
import { describe, expect, it } from "vitest";
import { describeLaw, judge } from "../support/law.ts";

const order34 = {
  rdExpenditure: 100_000_000,
  rdStaff: 500,
  rdEquipmentValue: 100_000_000,
  provincialCenterMonths: 60,
  cleanRecord3Years: true,
};

const order39 = {
  rdExpenditure: 100_000_000,
  rdStaff: 500,
  rdEquipmentValue: 100_000_000,
  innovationMechanism: true,
  cleanRecord3Years: true,
  parentIsNationalCenter: false,
};

describeLaw({
  pack: "cn-national-2016",
  on: "2026-01-31",
  company: order34,
  confidence: "corroborated",
  conditions: [
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 15_000_000, unit: "yuan" },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 150, unit: "people" },
    {
      criterion: "rd-equipment-value",
      by: "rdEquipmentValue",
      comparison: ">=",
      limit: 20_000_000,
      unit: "yuan",
    },
    {
      criterion: "provincial-center-months",
      by: "provincialCenterMonths",
      comparison: ">=",
      limit: 24,
      unit: "months",
    },
    { criterion: "clean-record", asks: "cleanRecord3Years", required: true, confidence: "official" },
  ],
});

describeLaw({
  pack: "cn-national-2026",
  on: "2026-02-01",
  company: order39,
  confidence: "corroborated",
  conditions: [
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 30_000_000, unit: "yuan" },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 150, unit: "people" },
    {
      criterion: "rd-equipment-value",
      by: "rdEquipmentValue",
      comparison: ">=",
      limit: 30_000_000,
      unit: "yuan",
    },
    {
      criterion: "innovation-mechanism",
      asks: "innovationMechanism",
      required: true,
      confidence: "single-report",
    },
    { criterion: "clean-record", asks: "cleanRecord3Years", required: true, confidence: "single-report" },
    { criterion: "parent-is-national-center", asks: "parentIsNationalCenter", required: false },
  ],
});

describe("the day Order No. 39 replaced Order No. 34", () => {
  // R&D 20M and equipment 25M satisfy the old order and not the new one; no provincial center, the reverse.
  const answers = { ...order34, ...order39, rdExpenditure: 20_000_000, rdEquipmentValue: 25_000_000 };

  it("Order No. 34 still holds on 2026-01-31 and no longer on 2026-02-01", () => {
    expect(judge("cn-national-2016", "2026-01-31", answers).verdict).toBe("meets");
    expect(() => judge("cn-national-2016", "2026-02-01", answers)).toThrow(/2026-02-01/);
  });

  it("Order No. 39 holds from 2026-02-01 and not on 2026-01-31", () => {
    expect(judge("cn-national-2026", "2026-02-01", answers).verdict).toBe("falls-short");
    expect(() => judge("cn-national-2026", "2026-01-31", answers)).toThrow(/2026-01-31/);
  });

  it("Order No. 39 dropped the two years as a provincial center", () => {
    const young = { ...order34, ...order39, provincialCenterMonths: 0 };
    expect(judge("cn-national-2016", "2026-01-31", young).verdict).toBe("falls-short");
    expect(judge("cn-national-2026", "2026-02-01", young).verdict).toBe("meets");
  });

  it("neither order sets a main business income", () => {
    const asked = ["cn-national-2016", "cn-national-2026"].flatMap((pack) =>
      judge(pack, pack === "cn-national-2016" ? "2026-01-31" : "2026-02-01", {}).criteria.map(({ id }) => id),
    );
    expect(asked).not.toContain("main-business-income");
  });
});
