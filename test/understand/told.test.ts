// What people say of their own company, as they say it: which figure answers which question, and which must not.
import { describe, expect, it } from "vitest";
import { testServices } from "../support/services.ts";

const { understanding } = testServices();
const told = (text: string) => {
  const heard = understanding.hear(text);
  return understanding.told(heard.plain, heard.said({ at: "start" }), null, "2026-11-30").answers;
};
const valuesOf = (text: string) =>
  Object.fromEntries(
    told(text)
      .filter(({ mood, doubt }) => mood === "is" && doubt === null)
      .map(({ question, value }) => [question, value]),
  );
const doubtsOf = (text: string) =>
  Object.fromEntries(told(text).map(({ question, doubt }) => [question, doubt]));

describe("a form that is pasted", () => {
  it.each([
    [
      "a unit in brackets belongs to the figure behind it",
      "所在地：重庆\n销售收入（万元）：15600\n研发投入（万元）：702\n专职研发（人）：38",
      { mainBusinessIncome: "156000000", rdExpenditure: "7020000", rdStaff: "38" },
    ],
    [
      "a unit that is said once belongs to all",
      "单位：万元\n主营业务收入 15,320\n研发经费支出 611.5\n专职研发人员 33人",
      { mainBusinessIncome: "153200000", rdExpenditure: "6115000", rdStaff: "33" },
    ],
    [
      "asked and answered in one line",
      "研发经费300万；是否盈利：否",
      { rdExpenditure: "3000000", profitable: false },
    ],
  ])("%s", (_what, text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });
});

describe("two figures of one thing", () => {
  it.each([
    ["研发费用从420万加到590万", { rdExpenditure: "5900000" }],
    ["R&D spend 6.1m -> 7.7m RMB", { rdExpenditure: "7700000" }],
    ["主营收入2024年7000万、2025年8150万", { mainBusinessIncome: "81500000" }],
    ["营收九千万，不对，一亿一千万", { mainBusinessIncome: "110000000" }],
    ["研发人员准备招到50人，现在只有18人", { rdStaff: "18" }],
    [
      "研发设备原值510万，其中在技术中心的300万",
      { rdEquipmentValue: "5100000", centerEquipmentValue: "3000000" },
    ],
  ])("%s", (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it("people of whom some work part time are asked about", () => {
    expect(doubtsOf("研发人员40人，其中12个兼职").rdStaff).not.toBeNull();
  });

  it("fewer than so many is no figure", () => {
    expect(doubtsOf("研发人员不到五十个").rdStaff).toBe("bound");
  });
});

describe("what is no figure of the company", () => {
  it.each(["竞争对手研发都9000万了", "松江G60科创走廊", "有12个子公司"])("%s", (text) => {
    expect(valuesOf(`主营收入1.6亿，${text}`)).toEqual({ mainBusinessIncome: "160000000" });
  });

  it("a question behind the figures supposes none of them", () => {
    expect(valuesOf("Wuhu. R&D cost 8 million RMB, R&D staff 35. Judge if we can apply.")).toMatchObject({
      rdExpenditure: "8000000",
      rdStaff: "35",
    });
  });
});

describe("what is so or not", () => {
  it.each([
    ["市级技术中心没有评过，收入1.1亿", { municipalCenterMonths: "0", mainBusinessIncome: "110000000" }],
    ["设备原值1200万，软件已经算在设备里了", { rdEquipmentValue: "12000000", rdSoftwareValue: "0" }],
    ["不在欠发达县，收入5000万", { inLessDevelopedCounty: false, mainBusinessIncome: "50000000" }],
    ["母公司不是国家企业技术中心，研发2亿", { parentIsNationalCenter: false, rdExpenditure: "200000000" }],
    ["两年纳税没有违法记录，研发300万", { cleanTaxRecord2Years: true, rdExpenditure: "3000000" }],
  ])("%s", (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it("a title that is wanted is not had", () => {
    expect(valuesOf("主营收入5400万，想做区级企业技术中心的认定")).not.toHaveProperty("districtCenter");
  });

  it("asked, and not known", () => {
    expect(valuesOf("niche leader? not sure. income 300 million yuan")).toMatchObject({ nicheLeader: null });
  });
});
