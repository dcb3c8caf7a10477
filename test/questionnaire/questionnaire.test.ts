// Questionnaires as a company meets them: what is asked, in which order, and what is not.
import { describe, expect, it } from "vitest";
import { toAnswers } from "../../src/questionnaire/given-answers.ts";
import { nextStep, type Questionnaire, questionBefore } from "../../src/questionnaire/next-step.ts";
import { reviewLines } from "../../src/questionnaire/review.ts";
import type { Answers } from "../../src/rules/answers.ts";
import { evaluate } from "../../src/rules/evaluate.ts";
import { packNamed } from "../support/catalog.ts";
import { asked, walk } from "./walk.ts";

const check = (id: string, answers: Answers = {}, quick = false): Questionnaire => {
  const pack = packNamed(id);
  return { packs: [pack], answers, date: pack.from, quick };
};

describe("Chongqing 2022, four plain questions", () => {
  const pack = "chongqing-municipal-2022";
  const company = { mainBusinessIncome: 60e6, rdExpenditure: 2e6, rdStaff: 40, innovationMechanism: true };

  it("asks the four in the order of the criteria and then is done", () => {
    const walked = walk(check(pack), company);
    expect(
      walked.steps.map(({ question, position, total, sure }) => [question, position, total, sure]),
    ).toEqual([
      ["mainBusinessIncome", 1, 4, true],
      ["rdExpenditure", 2, 4, true],
      ["rdStaff", 3, 4, true],
      ["innovationMechanism", 4, 4, true],
    ]);
    expect(nextStep(check(pack, company))).toEqual({ kind: "done" });
  });

  it("don't know is an answer and is not asked again", () => {
    expect(asked(walk(check(pack, { rdExpenditure: null }), company))).toEqual([
      "mainBusinessIncome",
      "rdStaff",
      "innovationMechanism",
    ]);
  });

  it("goes back and forth without losing an answer", () => {
    expect(questionBefore(check(pack), "mainBusinessIncome")).toBeNull();
    expect(questionBefore(check(pack, { mainBusinessIncome: 1 }), "rdExpenditure")).toBe(
      "mainBusinessIncome",
    );
    expect(questionBefore(check(pack, company), null)).toBe("innovationMechanism");
    expect(nextStep(check(pack, company), "rdExpenditure")).toEqual({
      kind: "ask",
      question: "rdExpenditure",
      position: 2,
      total: 4,
      sure: true,
    });
  });

  it("a question that the packs do not ask cannot be gone back to", () => {
    expect(nextStep(check(pack, company), "districtCenter")).toEqual({ kind: "done" });
    expect(nextStep(check(pack), "districtCenter")).toMatchObject({ question: "mainBusinessIncome" });
    expect(questionBefore(check(pack, company), "districtCenter")).toBeNull();
  });

  it("quick: stops at the first miss, and asks on for a company that misses nothing", () => {
    expect(asked(walk(check(pack, {}, true), { ...company, mainBusinessIncome: 50e6 }))).toEqual([
      "mainBusinessIncome",
    ]);
    expect(asked(walk(check(pack, {}, true), { ...company, rdStaff: 29 }))).toHaveLength(3);
    expect(asked(walk(check(pack, {}, true), company))).toHaveLength(4);
    expect(asked(walk(check(pack, {}, true), { ...company, rdStaff: null }))).toHaveLength(4);
  });
});

describe("a question that only decides between limits is asked when the figure lies between them", () => {
  const zhejiang = "zhejiang-provincial-2019";
  const company = {
    mainBusinessIncome: 60e6,
    rdStaff: 60,
    municipalCenterMonths: 24,
    highTechEnterprise: true,
    inventionPatents: 2,
    otherIntellectualProperty: 0,
    inConstruction: false,
    inServices: true,
    inLessDevelopedCounty: false,
  };

  it("it comes after all that is measured", () => {
    expect(asked(walk(check(zhejiang), company)).slice(0, 5)).toEqual([
      "mainBusinessIncome",
      "rdStaff",
      "municipalCenterMonths",
      "highTechEnterprise",
      "inventionPatents",
    ]);
  });

  it("with an invention patent nobody is asked for other items", () => {
    expect(asked(walk(check(zhejiang), company))).not.toContain("otherIntellectualProperty");
    expect(asked(walk(check(zhejiang), { ...company, inventionPatents: 0 }))).toContain(
      "otherIntellectualProperty",
    );
  });

  it("a builder is asked no more: the limit of construction is not held", () => {
    const builder = asked(walk(check(zhejiang), { ...company, inConstruction: true }));
    expect(builder).toContain("inConstruction");
    expect(builder).not.toContain("inServices");
    expect(builder).not.toContain("inLessDevelopedCounty");
  });

  it("in Qingpu growth is asked only of a company that is too small", () => {
    const qingpu = {
      mainBusinessIncome: 80e6,
      inProducerServices: false,
      incomeGrowth2Years: 20,
      rdExpenditure: 1e6,
      cleanTaxRecord2Years: true,
      inRestrictedIndustry: false,
    };
    const of = (more: Answers): string[] =>
      asked(walk(check("qingpu-district-2022"), { ...qingpu, ...more }));
    expect(of({})).not.toContain("incomeGrowth2Years");
    expect(of({})).not.toContain("inProducerServices");
    expect(of({ mainBusinessIncome: 79e6 })).toContain("incomeGrowth2Years");
    expect(of({ mainBusinessIncome: 79e6, inProducerServices: true })).not.toContain("incomeGrowth2Years");
  });

  it("Guangdong asks a large company's trade only where the limit turns on it", () => {
    const guangdong = {
      mainBusinessIncome: 2e9,
      rdExpenditure: 30e6,
      inConstruction: false,
      rdStaff: 60,
      rdEquipmentValue: 10e6,
      rdSoftwareValue: 0,
      technologyCenterMonths: 24,
      cleanRecord2Years: true,
      universityPartner: true,
    };
    expect(asked(walk(check("guangdong-provincial-2023"), guangdong))).toContain("inConstruction");
  });
});

describe("a total that is called sure stays", () => {
  it.each<[string, Answers, Answers]>([
    // Kept from an earlier check: the equipment. R&D above 10 % of income then makes the status needless.
    [
      "shandong-provincial-2021",
      { rdEquipmentValue: 20e6 },
      {
        mainBusinessIncome: 4e6,
        rdExpenditure: 8.5e6,
        highTechEnterprise: true,
        rdStaff: 60,
        municipalCenterMonths: 24,
      },
    ],
    [
      "qingpu-district-2022",
      {},
      {
        mainBusinessIncome: 60e6,
        inProducerServices: true,
        incomeGrowth2Years: 0,
        rdExpenditure: 1e6,
        cleanTaxRecord2Years: true,
        inRestrictedIndustry: false,
      },
    ],
  ])("%s with %o", (id, some, company) => {
    const { steps } = walk(check(id, some), company);
    const totals = steps.filter(({ sure }) => sure).map(({ total }) => total);
    expect(new Set(totals).size).toBeLessThanOrEqual(1);
  });
});

describe("a figure that may be left out is not taken for left out while it is still to be asked", () => {
  // 5 million of equipment and 6 million of software: 11 million, where 10 are required.
  const company = {
    rdExpenditure: 15e6,
    mainBusinessIncome: 300e6,
    rdEquipmentValue: 5e6,
    rdSoftwareValue: 6e6,
    inProducerServices: false,
    rdStaff: 80,
    intellectualProperty3Years: 10,
    districtCenter: true,
  };

  it("asked thoroughly the company meets Shanghai's conditions", () => {
    const { answers } = walk(check("shanghai-municipal-2024"), company);
    expect(evaluate(packNamed("shanghai-municipal-2024"), answers, "2024-08-31").verdict).toBe("meets");
  });

  it("asked quickly it is not sent away before the software was asked for", () => {
    const walked = walk(check("shanghai-municipal-2024", {}, true), company);
    expect(asked(walked)).toContain("rdSoftwareValue");
    expect(evaluate(packNamed("shanghai-municipal-2024"), walked.answers, "2024-08-31").verdict).toBe(
      "meets",
    );
  });
});

describe("the review", () => {
  it("lists what applies: given, not known, and still open", () => {
    expect(
      reviewLines([packNamed("chongqing-municipal-2022")], { mainBusinessIncome: 1, rdStaff: null }),
    ).toEqual([
      { question: "mainBusinessIncome", given: true },
      { question: "rdExpenditure", given: false },
      { question: "rdStaff", given: false },
      { question: "innovationMechanism", given: false },
    ]);
  });

  it("leaves out what may never be asked, and answers of another check", () => {
    const lines = reviewLines([packNamed("qingpu-district-2022")], {
      mainBusinessIncome: 80e6,
      districtCenter: true,
    });
    const questions = lines.map(({ question }) => question);
    expect(questions).not.toContain("incomeGrowth2Years");
    expect(questions).not.toContain("districtCenter");
  });
});

describe("kept answers as the rules read them", () => {
  it("figures become numbers, exact to the fen; yes, no and don't know stay", () => {
    expect(
      toAnswers({
        mainBusinessIncome: "50000000.01",
        rdExpenditure: "9999999999999.99",
        rdStaff: "0",
        innovationMechanism: true,
        districtCenter: false,
        rdSiteArea: null,
      }),
    ).toEqual({
      mainBusinessIncome: 50_000_000.01,
      rdExpenditure: 9_999_999_999_999.99,
      rdStaff: 0,
      innovationMechanism: true,
      districtCenter: false,
      rdSiteArea: null,
    });
  });
});
