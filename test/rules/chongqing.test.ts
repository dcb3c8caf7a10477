// Chongqing: the conditions of 2022 (seed article), those of 2025 (one report), and the scheme for smaller firms.
import { describe, expect, it } from "vitest";
import { criterionOf, describeLaw, judge } from "../support/law.ts";

describeLaw({
  pack: "chongqing-municipal-2022",
  on: "2022-09-06",
  company: {
    mainBusinessIncome: 200_000_000,
    rdExpenditure: 10_000_000,
    rdStaff: 100,
    innovationMechanism: true,
  },
  confidence: "official",
  conditions: [
    // "more than 50 million yuan": the only limit of 2022 that has to be exceeded.
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">",
      limit: 50_000_000,
      unit: "yuan",
    },
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 1_500_000, unit: "yuan" },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 30, unit: "people" },
    { criterion: "innovation-mechanism", asks: "innovationMechanism", required: true },
  ],
});

describeLaw({
  pack: "chongqing-municipal-2025",
  on: "2025-10-10",
  company: {
    mainBusinessIncome: 200_000_000,
    rdExpenditure: 10_000_000,
    rdIntensityAboveIndustryAverage: true,
    technologyCenterMonths: 60,
  },
  confidence: "single-report",
  conditions: [
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 50_000_000,
      unit: "yuan",
    },
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 3_000_000, unit: "yuan" },
    { criterion: "rd-intensity", asks: "rdIntensityAboveIndustryAverage", required: true },
    {
      criterion: "technology-center-months",
      by: "technologyCenterMonths",
      comparison: ">=",
      limit: 12,
      unit: "months",
    },
  ],
});

const smallFirm = {
  technologyCenterMonths: 60,
  inIndustry: true,
  mainBusinessIncome: 100_000_000,
  rdSiteArea: 1000,
  rdExpenditure: 10_000_000,
  rdStaff: 50,
  seniorRdStaff: 20,
};

describeLaw({
  pack: "chongqing-sme-2024",
  on: "2025-06-30",
  company: smallFirm,
  confidence: "single-report",
  conditions: [
    {
      criterion: "technology-center-months",
      by: "technologyCenterMonths",
      comparison: ">=",
      limit: 12,
      unit: "months",
    },
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 20_000_000,
      unit: "yuan",
      when: { inIndustry: true },
    },
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 10_000_000,
      unit: "yuan",
      when: { inIndustry: false },
    },
    { criterion: "rd-site-area", by: "rdSiteArea", comparison: ">=", limit: 100, unit: "square-metres" },
    {
      criterion: "rd-intensity",
      by: "rdExpenditure",
      of: "mainBusinessIncome",
      comparison: ">=",
      limit: 3,
      unit: "percent",
      step: 0.01,
    },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 8, unit: "people" },
    // 5 in the summary of 2024; the notice of 2022 said 3.
    { criterion: "senior-rd-staff", by: "seniorRdStaff", comparison: ">=", limit: 5, unit: "people" },
  ],
});

describe("one company under both rules of Chongqing", () => {
  const answers = {
    mainBusinessIncome: 50_000_000,
    rdExpenditure: 2_000_000,
    rdStaff: 29,
    innovationMechanism: true,
    rdIntensityAboveIndustryAverage: true,
    technologyCenterMonths: 12,
  };

  it("income of exactly 50 million is too little for 2022 and enough for 2025", () => {
    const in2022 = judge("chongqing-municipal-2022", "2022-12-31", answers);
    const in2025 = judge("chongqing-municipal-2025", "2025-12-31", answers);
    expect(criterionOf(in2022, "main-business-income").status).toBe("unmet");
    expect(criterionOf(in2025, "main-business-income").status).toBe("met");
  });

  it("R&D of 2 million is enough for 2022 and a million short, a third, for 2025", () => {
    const in2022 = judge("chongqing-municipal-2022", "2022-12-31", answers);
    const in2025 = judge("chongqing-municipal-2025", "2025-12-31", answers);
    expect(criterionOf(in2022, "rd-expenditure")).toMatchObject({ status: "met", required: 1_500_000 });
    expect(criterionOf(in2025, "rd-expenditure")).toMatchObject({
      status: "unmet",
      required: 3_000_000,
      shortfall: { amount: 1_000_000, percent: 33.33 },
    });
  });

  it("29 staff fail 2022; the report of 2025 states no minimum", () => {
    const in2025 = judge("chongqing-municipal-2025", "2025-12-31", { ...answers, rdExpenditure: 3_000_000 });
    expect(criterionOf(judge("chongqing-municipal-2022", "2022-12-31", answers), "rd-staff").status).toBe(
      "unmet",
    );
    expect(in2025.verdict).toBe("meets");
  });

  it("R&D of 2.58 million is 420,000 yuan, 14 %, short of the 3 million of 2025", () => {
    const judged = judge("chongqing-municipal-2025", "2025-10-10", { ...answers, rdExpenditure: 2_580_000 });
    expect(criterionOf(judged, "rd-expenditure").shortfall).toEqual({ amount: 420_000, percent: 14 });
  });

  it("the rule of 2022 stays true for 2022 and says nothing of 2025", () => {
    expect(() => judge("chongqing-municipal-2022", "2025-01-01", answers)).toThrow(/2025-01-01/);
    expect(() => judge("chongqing-municipal-2025", "2024-12-31", answers)).toThrow(/2024-12-31/);
    expect(() => judge("chongqing-municipal-2022", "2021-12-31", answers)).toThrow(/2021-12-31/);
  });
});

describe("whether a small firm is industrial decides its income limit", () => {
  const unknown = { ...smallFirm, inIndustry: null, rdExpenditure: 3_000_000 };
  it.each([
    [9_999_999.99, "unmet", 10_000_000],
    [10_000_000, "cannot-tell", null],
    [19_999_999.99, "cannot-tell", null],
    [20_000_000, "met", 20_000_000],
  ] as const)("not known: income %d is %s", (mainBusinessIncome, status, required) => {
    const judged = judge("chongqing-sme-2024", "2025-06-30", { ...unknown, mainBusinessIncome });
    expect(criterionOf(judged, "main-business-income")).toMatchObject({ status, required });
  });
});
