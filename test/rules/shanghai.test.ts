// Shanghai, batch 33 (second half of 2024), and Qingpu district, call of 2022.
import { describe, expect, it } from "vitest";
import { criterionOf, describeLaw, judge } from "../support/law.ts";

const shanghai = {
  rdExpenditure: 50_000_000,
  mainBusinessIncome: 1_000_000_000,
  inProducerServices: false,
  rdEquipmentValue: 50_000_000,
  rdStaff: 300,
  intellectualProperty3Years: 30,
  districtCenter: true,
};

describeLaw({
  pack: "shanghai-municipal-2024",
  on: "2024-08-31",
  company: shanghai,
  confidence: "corroborated",
  conditions: [
    {
      criterion: "rd-expenditure",
      by: "rdExpenditure",
      comparison: ">=",
      limit: 10_000_000,
      unit: "yuan",
      when: { mainBusinessIncome: 200_000_000 },
    },
    {
      criterion: "rd-intensity",
      by: "rdExpenditure",
      of: "mainBusinessIncome",
      comparison: ">=",
      limit: 3,
      unit: "percent",
      step: 0.01,
    },
    {
      criterion: "rd-equipment-value",
      by: "rdEquipmentValue",
      comparison: ">=",
      limit: 10_000_000,
      unit: "yuan",
    },
    {
      criterion: "rd-equipment-value",
      by: "rdEquipmentValue",
      comparison: ">=",
      limit: 6_000_000,
      unit: "yuan",
      when: { inProducerServices: true },
    },
    // Software counts as equipment does: with 4 million of it, 6 million of equipment are enough.
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 60, unit: "people" },
    {
      criterion: "intellectual-property",
      by: "intellectualProperty3Years",
      comparison: ">=",
      limit: 6,
      unit: "items",
    },
    { criterion: "district-center", asks: "districtCenter", required: true },
  ],
});

describe("Shanghai counts R&D software with the equipment", () => {
  const equipment = (answers: Record<string, number | boolean | null>): string =>
    criterionOf(
      judge("shanghai-municipal-2024", "2024-08-31", { ...shanghai, ...answers }),
      "rd-equipment-value",
    ).status;

  it.each([
    [5_999_999.99, 4_000_000, "unmet"],
    [6_000_000, 4_000_000, "met"],
    [6_000_000.01, 4_000_000, "met"],
    [0, 10_000_000, "met"],
    [10_000_000, 0, "met"],
    [9_999_999.99, 0, "unmet"],
  ] as const)("equipment %d and software %d: %s", (rdEquipmentValue, rdSoftwareValue, status) => {
    expect(equipment({ rdEquipmentValue, rdSoftwareValue })).toBe(status);
  });

  it("software that is not known leaves it open, unless the equipment alone is enough", () => {
    expect(equipment({ rdEquipmentValue: 9_999_999.99, rdSoftwareValue: null })).toBe("cannot-tell");
    expect(equipment({ rdEquipmentValue: 10_000_000, rdSoftwareValue: null })).toBe("met");
  });

  it("both figures add up in fen, without the dust of binary fractions", () => {
    expect(equipment({ rdEquipmentValue: 9_999_999.8, rdSoftwareValue: 0.2 })).toBe("met");
    expect(
      equipment({ rdEquipmentValue: 5_999_999.7, rdSoftwareValue: 0.1 + 0.2, inProducerServices: true }),
    ).toBe("met");
  });
});

describe("Shanghai asks for the amount and for the ratio", () => {
  it.each([
    [10_000_000, 333_333_333.33, "met", "met"],
    [10_000_000, 333_333_333.34, "met", "unmet"],
    [9_999_999.99, 300_000_000, "unmet", "met"],
    [9_999_999.99, 400_000_000, "unmet", "unmet"],
  ] as const)("R&D %d of income %d", (rdExpenditure, mainBusinessIncome, amount, ratio) => {
    const judged = judge("shanghai-municipal-2024", "2024-08-31", {
      ...shanghai,
      rdExpenditure,
      mainBusinessIncome,
    });
    expect(criterionOf(judged, "rd-expenditure").status).toBe(amount);
    expect(criterionOf(judged, "rd-intensity").status).toBe(ratio);
  });

  it("is held from the second half of 2024", () => {
    expect(judge("shanghai-municipal-2024", "2024-07-01", shanghai).verdict).toBe("meets");
    expect(() => judge("shanghai-municipal-2024", "2024-06-30", shanghai)).toThrow(/2024-06-30/);
  });
});

const qingpu = {
  inProducerServices: false,
  mainBusinessIncome: 500_000_000,
  incomeGrowth2Years: 0,
  rdExpenditure: 50_000_000,
  cleanTaxRecord2Years: true,
  inRestrictedIndustry: false,
};

describeLaw({
  pack: "qingpu-district-2022",
  on: "2022-06-30",
  company: qingpu,
  verdict: "cannot-tell",
  confidence: "single-report",
  conditions: [
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 80_000_000,
      unit: "yuan",
    },
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 50_000_000,
      unit: "yuan",
      when: { inProducerServices: true },
    },
    {
      criterion: "rd-expenditure",
      notHeldFor: [{ rdExpenditure: 0 }, { rdExpenditure: 1e12 }, { rdExpenditure: null }],
    },
    { criterion: "clean-tax-record", asks: "cleanTaxRecord2Years", required: true },
    { criterion: "restricted-industry", asks: "inRestrictedIndustry", required: false },
  ],
});

describe("in Qingpu growth stands in for income", () => {
  const income = (answers: Record<string, number | boolean | null>): string =>
    criterionOf(
      judge("qingpu-district-2022", "2022-06-30", { ...qingpu, ...answers }),
      "main-business-income",
    ).status;

  it.each([
    [19.99, "unmet"],
    [20, "met"],
    [20.01, "met"],
    [null, "cannot-tell"],
  ] as const)("income of 1 million, growth of %s %%: %s", (incomeGrowth2Years, status) => {
    expect(income({ mainBusinessIncome: 1_000_000, incomeGrowth2Years })).toBe(status);
  });

  it("growth is enough where the income is not known, and is not needed where the income is", () => {
    expect(income({ mainBusinessIncome: null, incomeGrowth2Years: 20 })).toBe("met");
    expect(income({ mainBusinessIncome: null, incomeGrowth2Years: 19.99 })).toBe("cannot-tell");
    expect(income({ mainBusinessIncome: 80_000_000, incomeGrowth2Years: null })).toBe("met");
  });
});
