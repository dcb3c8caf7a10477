// Shandong: three ways to satisfy the income condition.
import { describe, expect, it } from "vitest";
import { criterionOf, describeLaw, judge } from "../support/law.ts";

const pack = "shandong-provincial-2021";
const on = "2021-12-31";
const company = {
  highTechEnterprise: false,
  mainBusinessIncome: 1_000_000_000,
  rdExpenditure: 8_500_000,
  rdStaff: 300,
  inSoftware: false,
  inPharmaceuticalRd: false,
  rdEquipmentValue: 50_000_000,
  municipalCenterMonths: 60,
};

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
      limit: 200_000_000,
      unit: "yuan",
    },
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 100_000_000,
      unit: "yuan",
      when: { highTechEnterprise: true },
    },
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 8_000_000, unit: "yuan" },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 60, unit: "people" },
    ...[{}, { inSoftware: true }, { inPharmaceuticalRd: true }].map(
      (when) =>
        ({
          criterion: "rd-equipment-value",
          by: "rdEquipmentValue",
          comparison: ">=",
          limit: Object.keys(when).length === 0 ? 8_000_000 : 5_000_000,
          unit: "yuan",
          when,
        }) as const,
    ),
    {
      criterion: "municipal-center-months",
      by: "municipalCenterMonths",
      comparison: ">=",
      limit: 24,
      unit: "months",
    },
  ],
});

describe("the three ways", () => {
  const income = (answers: Record<string, number | boolean | null>): string =>
    criterionOf(judge(pack, on, { ...company, ...answers }), "main-business-income").status;

  it("first, 200 million", () => {
    expect(income({ mainBusinessIncome: 199_999_999.99 })).toBe("unmet");
    expect(income({ mainBusinessIncome: 200_000_000 })).toBe("met");
  });

  it("second, 100 million for a High and New Technology Enterprise", () => {
    expect(income({ highTechEnterprise: true, mainBusinessIncome: 99_999_999.99 })).toBe("unmet");
    expect(income({ highTechEnterprise: true, mainBusinessIncome: 100_000_000 })).toBe("met");
    expect(income({ highTechEnterprise: null, mainBusinessIncome: 99_999_999.99 })).toBe("unmet");
    expect(income({ highTechEnterprise: null, mainBusinessIncome: 100_000_000 })).toBe("cannot-tell");
    expect(income({ highTechEnterprise: null, mainBusinessIncome: 199_999_999.99 })).toBe("cannot-tell");
    expect(income({ highTechEnterprise: null, mainBusinessIncome: 200_000_000 })).toBe("met");
  });

  it("third, R&D of more than 10 % of income, whatever the income", () => {
    expect(income({ mainBusinessIncome: 80_000_000, rdExpenditure: 7_999_999.99 })).toBe("unmet");
    expect(income({ mainBusinessIncome: 80_000_000, rdExpenditure: 8_000_000 })).toBe("unmet");
    expect(income({ mainBusinessIncome: 80_000_000, rdExpenditure: 8_000_000.01 })).toBe("met");
    expect(income({ mainBusinessIncome: 80_000_000, rdExpenditure: null })).toBe("cannot-tell");
    expect(income({ mainBusinessIncome: 79_999_999.99, rdExpenditure: 8_000_000 })).toBe("met");
    expect(income({ mainBusinessIncome: 0.3, rdExpenditure: 0.03 })).toBe("unmet");
  });

  it("the third way needs no answer to the second", () => {
    expect(
      income({ highTechEnterprise: null, mainBusinessIncome: 150_000_000, rdExpenditure: 15_000_000.01 }),
    ).toBe("met");
  });
});
