// Limits that turn on other answers: what is asked, and what is judged, follows.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

describe("in Guangdong", () => {
  const usual = {
    mainBusinessIncome: "5亿",
    rdExpenditure: "2000万",
    inConstruction: "否",
    rdStaff: "60人",
    rdEquipmentValue: "1000万",
    rdSoftwareValue: "0",
    technologyCenterMonths: "2年",
    cleanRecord2Years: "是",
    universityPartner: "是",
  };
  const company = (answers: Partial<typeof usual>) =>
    new Chat().command("/check guangdong").fillsIn({ ...usual, ...answers });

  it.each([
    ["99999万", "2999.97万", "符合基本条件（8 项全部符合）", "要求不低于 8,000,000 元（800 万元）"],
    ["99999万", "2999.96万", "8 项中有 1 项不符合", "实际 2.99%，要求不低于 3%"],
    ["10亿", "2999.99万", "7 项中有 1 项不符合", "要求不低于 30,000,000 元（3000 万元）"],
    ["10亿", "3000万", "符合基本条件（7 项全部符合）", "要求不低于 30,000,000 元（3000 万元）"],
  ])("an income of %s and R&D of %s: %s", (mainBusinessIncome, rdExpenditure, verdict, limit) => {
    company({ mainBusinessIncome, rdExpenditure }).presses("查看结果").sees(verdict, limit);
  });

  it("a company of a billion in construction needs eight million, half a percent and 60 staff", () => {
    const chat = company({ mainBusinessIncome: "10亿", rdExpenditure: "800万", inConstruction: "是" });
    chat.presses("查看结果").sees("8 项全部符合", "不低于 8,000,000 元", "不低于 0.5%", "不低于 60 人");
  });

  it("a share is said with what would close the gap", () => {
    const chat = company({ rdExpenditure: "1000万" }).presses("查看结果");
    chat.sees("实际 2%，要求不低于 3%", "差 1 个百分点");
    chat.sees("研发经费支出须达到 15,000,000 元（1500 万元），还差 5,000,000 元（500 万元）");
  });

  it("software counts together with the equipment", () => {
    const short = { rdEquipmentValue: "700万" };
    company({ ...short, rdSoftwareValue: "99.99万" })
      .presses("查看结果")
      .sees("1 项不符合", "差 100 元");
    company({ ...short, rdSoftwareValue: "100万" })
      .presses("查看结果")
      .sees("8 项全部符合");
    company({ ...short, rdSoftwareValue: "不知道" })
      .presses("查看结果")
      .sees("缺少：研发软件原值");
  });

  it("the province's rules are not those of Shenzhen, and say so", () => {
    new Chat().command("/check 深圳 省级").seesNot("依据：广东省企业技术中心");
    new Chat().command("/check guangdong").fillsIn(usual).presses("查看结果").sees("不适用于深圳市");
  });
});

describe("in Shandong", () => {
  const large = () =>
    new Chat().command("/check shandong").fillsIn({
      mainBusinessIncome: "3亿",
      rdExpenditure: "1200万",
      rdStaff: "80",
      rdEquipmentValue: "1000万",
      municipalCenterMonths: "3年",
    });

  it("high-tech status is not asked of a company that is large enough", () => {
    large().sees("核对答案").seesNot("高新技术企业").presses("查看结果").sees("5 项全部符合");
  });

  it("a changed income brings only the question that is needed now", () => {
    const chat = large().presses("修改：主营业务收入").sees("目前的答案：上一年度 300,000,000 元（3 亿元）");
    chat.types("1.5亿").sees("企业是否为高新技术企业").seesNot("核对答案");
    expect(chat.labels).not.toContain("查看结果");
    chat.presses("是").sees("核对答案", "高新技术企业：是", "主营业务收入：上一年度 150,000,000 元");
    chat.presses("查看结果").sees("符合基本条件（5 项全部符合）", "不低于 100,000,000 元（1 亿元）");
  });

  it("no result is had while a changed answer leaves a question open", () => {
    const chat = large();
    const result = chat.dataOf("查看结果");
    chat.presses("修改：主营业务收入").types("1.5亿").taps(result).sees("企业是否为高新技术企业");
    expect(chat.conversation.check?.closed).toBeNull();
  });

  it("an answer that is no longer asked for is kept, not shown, and counts again when it applies", () => {
    const chat = large().presses("修改：主营业务收入").types("1.5亿", "是").presses("修改：主营业务收入");
    chat.types("3亿").sees("核对答案").seesNot("高新技术企业");
    chat.presses("修改：主营业务收入").types("1.5亿").sees("核对答案", "高新技术企业：是");
  });

  it("R&D above a tenth of income meets the income condition in the other way", () => {
    const chat = large().presses("修改：主营业务收入").types("9000万").sees("核对答案").presses("查看结果");
    chat.sees("主营业务收入：符合", "另一种情形：研发经费支出占主营业务收入的比重实际", "要求超过 10%");
    expect(chat.answers).not.toHaveProperty("highTechEnterprise");
  });

  it("an income that is missed shows both ways, and how far each is off", () => {
    const chat = large().presses("修改：主营业务收入").types("1.9亿", "否").presses("查看结果");
    chat.sees("要求不低于 200,000,000 元（2 亿元）", "差 10,000,000 元（1000 万元），即差 5%");
    chat.sees("另一种情形：研发经费支出占主营业务收入的比重实际 6.31%，要求超过 10%");
  });

  it("while the deciding answer is not known, every limit that may apply is shown, and only what decides is missing", () => {
    const chat = large().presses("修改：主营业务收入").types("1.5亿", "不知道").presses("查看结果");
    chat.sees(
      "要求视情形而定：不低于 100,000,000 元（1 亿元）、不低于 200,000,000 元（2 亿元）",
      "缺少：高新技术企业",
    );
    chat.seesNot("缺少：主营业务收入");
  });
});

it("a shortfall too small for two decimals is not shown as nothing", () => {
  const chat = new Chat().command("/check chongqing").fillsIn({
    mainBusinessIncome: "49999999元",
    rdExpenditure: "300万",
    rdIntensityAboveIndustryAverage: "是",
    technologyCenterMonths: "2年",
  });
  chat.presses("查看结果").sees("差 1 元，不到 0.01%。");
});
