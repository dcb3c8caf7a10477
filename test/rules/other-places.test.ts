// Places known from one report or app: Beijing, Zhejiang, Hangzhou, Yunnan, Quanzhou, Shenzhen.
import { describe, expect, it } from "vitest";
import { criterionOf, describeLaw, judge } from "../support/law.ts";

const beijing = {
  rdExpenditure: 50_000_000,
  inSoftware: false,
  inProfessionalServices: false,
  inConstruction: false,
  rdStaff: 300,
  rdEquipmentValue: 50_000_000,
  intellectualProperty3Years: 30,
  inventionPatents3Years: 5,
  inRestrictedIndustry: false,
  cleanRecord3Years: true,
};

describeLaw({
  pack: "beijing-municipal-2026",
  on: "2026-11-22",
  company: beijing,
  confidence: "single-report",
  conditions: [
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 10_000_000, unit: "yuan" },
    ...(
      [
        [{}, 60, 5_000_000],
        [{ inSoftware: true }, 80, 3_000_000],
        [{ inProfessionalServices: true }, 80, 3_000_000],
        [{ inConstruction: true }, 60, 10_000_000],
      ] as const
    ).flatMap(
      ([when, staff, equipment]) =>
        [
          { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: staff, unit: "people", when },
          {
            criterion: "rd-equipment-value",
            by: "rdEquipmentValue",
            comparison: ">=",
            limit: equipment,
            unit: "yuan",
            when,
          },
        ] as const,
    ),
    {
      criterion: "intellectual-property",
      by: "intellectualProperty3Years",
      comparison: ">=",
      limit: 10,
      unit: "items",
    },
    {
      criterion: "invention-patents",
      by: "inventionPatents3Years",
      comparison: ">=",
      limit: 1,
      unit: "items",
    },
    { criterion: "restricted-industry", asks: "inRestrictedIndustry", required: false },
    { criterion: "clean-record", asks: "cleanRecord3Years", required: true },
  ],
});

const zhejiang = {
  inConstruction: false,
  inServices: false,
  inLessDevelopedCounty: false,
  mainBusinessIncome: 1_000_000_000,
  rdStaff: 300,
  municipalCenterMonths: 60,
  highTechEnterprise: true,
  inventionPatents: 5,
  otherIntellectualProperty: 0,
};

describeLaw({
  pack: "zhejiang-provincial-2019",
  on: "2019-12-31",
  company: zhejiang,
  confidence: "single-report",
  conditions: [
    ...(
      [
        [{}, 200_000_000],
        [{ inServices: true }, 50_000_000],
        [{ inLessDevelopedCounty: true }, 100_000_000],
      ] as const
    ).map(
      ([when, limit]) =>
        ({
          criterion: "main-business-income",
          by: "mainBusinessIncome",
          comparison: ">=",
          limit,
          unit: "yuan",
          when,
        }) as const,
    ),
    // About 1,500 million for construction, garbled in the source: never judged.
    {
      criterion: "main-business-income",
      when: { inConstruction: true },
      notHeldFor: [
        { mainBusinessIncome: 1 },
        { mainBusinessIncome: 1_500_000_000 },
        { mainBusinessIncome: 1e13 },
      ],
    },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 50, unit: "people" },
    {
      criterion: "municipal-center-months",
      by: "municipalCenterMonths",
      comparison: ">=",
      limit: 12,
      unit: "months",
    },
    { criterion: "high-tech-enterprise", asks: "highTechEnterprise", required: true },
    { criterion: "invention-patents", by: "inventionPatents", comparison: ">=", limit: 1, unit: "items" },
  ],
});

describe("in Zhejiang four other items stand in for an invention patent", () => {
  it.each([
    [0, 3, "unmet"],
    [0, 4, "met"],
    [0, 5, "met"],
    [1, 0, "met"],
    [null, 4, "met"],
    [null, 3, "cannot-tell"],
    [0, null, "cannot-tell"],
  ] as const)("%s patents and %s others: %s", (inventionPatents, otherIntellectualProperty, status) => {
    const judged = judge("zhejiang-provincial-2019", "2019-12-31", {
      ...zhejiang,
      inventionPatents,
      otherIntellectualProperty,
    });
    expect(criterionOf(judged, "invention-patents").status).toBe(status);
  });

  it("construction not known: no income is called enough, for the limit of construction is not held", () => {
    const judged = judge("zhejiang-provincial-2019", "2019-12-31", { ...zhejiang, inConstruction: null });
    expect(criterionOf(judged, "main-business-income").status).toBe("cannot-tell");
  });
});

describeLaw({
  pack: "hangzhou-municipal-2019",
  on: "2019-12-31",
  company: {
    rdExpenditure3Years: 50_000_000,
    rdStaff: 100,
    totalStaff: 200,
    highTechEnterprise: true,
    halfCenterStaffQualified: true,
  },
  confidence: "single-report",
  conditions: [
    {
      criterion: "rd-expenditure-three-years",
      by: "rdExpenditure3Years",
      comparison: ">=",
      limit: 2_000_000,
      unit: "yuan",
    },
    {
      criterion: "rd-staff-share",
      by: "rdStaff",
      of: "totalStaff",
      comparison: ">=",
      limit: 15,
      unit: "percent",
    },
    { criterion: "high-tech-enterprise", asks: "highTechEnterprise", required: true },
    { criterion: "center-staff-qualified", asks: "halfCenterStaffQualified", required: true },
  ],
});

describeLaw({
  pack: "yunnan-provincial-2026",
  on: "2026-11-22",
  company: {
    rdExpenditure: 50_000_000,
    rdStaff: 200,
    rdEquipmentValue: 50_000_000,
    municipalCenterMonths: 60,
    universityPartner: true,
  },
  confidence: "official",
  conditions: [
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 5_000_000, unit: "yuan" },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 20, unit: "people" },
    {
      criterion: "rd-equipment-value",
      by: "rdEquipmentValue",
      comparison: ">=",
      limit: 5_000_000,
      unit: "yuan",
    },
    {
      criterion: "municipal-center-months",
      by: "municipalCenterMonths",
      comparison: ">=",
      limit: 12,
      unit: "months",
    },
    { criterion: "university-partner", asks: "universityPartner", required: true },
  ],
});

describeLaw({
  pack: "quanzhou-municipal-2026",
  on: "2026-11-22",
  company: {
    profitable: true,
    rdExpenditure: 50_000_000,
    rdStaff: 200,
    rdEquipmentValue: 50_000_000,
    centerEquipmentValue: 40_000_000,
    ownPremises: true,
    cleanRecord3Years: true,
  },
  confidence: "single-report",
  conditions: [
    { criterion: "profitable", asks: "profitable", required: true },
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 5_000_000, unit: "yuan" },
    { criterion: "rd-staff", by: "rdStaff", comparison: ">=", limit: 25, unit: "people" },
    {
      criterion: "rd-equipment-value",
      by: "rdEquipmentValue",
      comparison: ">=",
      limit: 3_000_000,
      unit: "yuan",
      when: { centerEquipmentValue: 2_900_000 },
    },
    // "over 60 %" of the equipment.
    {
      criterion: "center-equipment-share",
      by: "centerEquipmentValue",
      of: "rdEquipmentValue",
      comparison: ">",
      limit: 60,
      unit: "percent",
      step: 0.01,
    },
    { criterion: "own-premises", asks: "ownPremises", required: true },
    { criterion: "clean-record", asks: "cleanRecord3Years", required: true },
  ],
});

describeLaw({
  pack: "shenzhen-municipal-2025",
  on: "2025-12-31",
  company: {
    nicheLeader: false,
    mainBusinessIncome: 500_000_000,
    rdExpenditure: 50_000_000,
    inManufacturing: true,
    companyMonths: 120,
  },
  // The ratio is cut off in the source: nobody can be told "meets".
  verdict: "cannot-tell",
  confidence: "single-report",
  conditions: [
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 50_000_000,
      unit: "yuan",
    },
    {
      criterion: "main-business-income",
      by: "mainBusinessIncome",
      comparison: ">=",
      limit: 30_000_000,
      unit: "yuan",
      when: { nicheLeader: true },
    },
    { criterion: "rd-expenditure", by: "rdExpenditure", comparison: ">=", limit: 3_000_000, unit: "yuan" },
    {
      criterion: "rd-intensity",
      notHeldFor: [{ rdExpenditure: 3_000_000 }, { rdExpenditure: 500_000_000 }, { rdExpenditure: null }],
    },
    { criterion: "manufacturing", asks: "inManufacturing", required: true },
    { criterion: "company-months", by: "companyMonths", comparison: ">=", limit: 36, unit: "months" },
  ],
});
