// More than one level of a place, other schemes, and what is carried from one check to the next.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const all = {
  mainBusinessIncome: "6亿",
  rdExpenditure: "2000万",
  rdIntensityAboveIndustryAverage: "是",
  technologyCenterMonths: "2年",
  rdStaff: "160",
  rdEquipmentValue: "3500万",
  innovationMechanism: "是",
  cleanRecord3Years: "是",
  parentIsNationalCenter: "否",
};

describe("all levels at once", () => {
  it("asks the union of the questions once, and shows each level's verdict side by side", () => {
    const chat = new Chat()
      .types("重庆 各级")
      .sees("依据：重庆市企业技术中心", "依据：国家企业技术中心", "第 1 题，共 9 题");
    const asked: string[] = [];
    for (let question = chat.asked; question !== null; question = chat.asked) {
      asked.push(question);
      chat.types(all[question as keyof typeof all]);
    }
    expect(asked.toSorted()).toEqual(Object.keys(all).toSorted());
    chat
      .presses("查看结果")
      .sees("各级基本条件", "条件 | 市级 | 国家级", "结论 | 符合（4/4） | 不符合（5/6）");
    // A row for each condition that any level sets, with the company's own figure.
    chat.sees(
      "研发经费支出：20,000,000 元（2000 万元） | 符合；不低于 3,000,000 元（300 万元） | 不符合；不低于 30,000,000 元（3000 万元）",
      "专职研发人员：160 人 | 未列明 | 符合；不低于 150 人",
      "母公司是国家企业技术中心：否 | 未列明 | 符合；须为“否”",
    );
    chat.sees("差 10,000,000 元（1000 万元），即差 33.33%", "华龙网", "第39号令");
  });

  it("in English too, from the menu of levels", () => {
    const chat = new Chat({ locale: "en" })
      .types("Shanghai")
      .presses("Other levels")
      .sees("Shanghai: which level?");
    chat.presses("All 2 levels").sees("Shanghai municipal", "National enterprise technology center");
  });

  it("says where a limit turns on what is not known, and what was met in another way", () => {
    const chat = new Chat({ locale: "en" }).command("/check guangdong all");
    while (chat.asked !== null) {
      if (chat.asked === "mainBusinessIncome") chat.presses("Don't know");
      else if (chat.asked === "rdExpenditure") chat.types("20 million");
      else chat.presses("Don't know");
    }
    chat
      .presses("See the result")
      .sees(
        "R&D expenditure: 20,000,000 yuan (20 million) | cannot tell; at least",
        " or at least ",
        "| not met; at least 30,000,000 yuan (30 million)",
      );
  });

  it("of a district reach up to the nation", () => {
    new Chat()
      .command("/check 青浦 各级")
      .sees("依据：青浦区企业技术中心", "依据：上海市企业技术中心", "依据：国家企业技术中心");
  });
});

describe("after a result", () => {
  const fallenShort = () =>
    new Chat()
      .command("/check chongqing")
      .types("3000万", "150万", "是", "2年")
      .presses("查看结果")
      .sees("未达到基本条件");

  it("a company that falls short is offered the neighbour scheme first", () => {
    const chat = fallenShort();
    const others = chat.labels.filter((label) => label.startsWith("再核对："));
    expect(others).toEqual([
      "再核对：重庆市中小企业技术研发中心",
      "再核对：国家企业技术中心",
      "再核对：全部 2 个层级",
    ]);
    chat
      .presses("再核对：重庆市中小企业技术研发中心")
      .sees("已沿用之前的 3 项答案")
      .seesNot("主营业务收入是多少");
    chat
      .fillsIn({ inIndustry: "是", rdSiteArea: "120平方米", rdStaff: "10", seniorRdStaff: "5" })
      .sees("核对答案");
    chat.presses("查看结果").sees("符合基本条件（6 项全部符合）", "实际 5%", "120 平方米");
  });

  it("one that meets is offered the next level first", () => {
    const chat = new Chat()
      .command("/check chongqing")
      .types("6000万", "300万", "是", "2年")
      .presses("查看结果");
    const others = chat.labels.filter((label) => label.startsWith("再核对："));
    expect(others[0]).toBe("再核对：国家企业技术中心");
    chat.presses("再核对：国家企业技术中心").sees("已沿用之前的 1 项答案", "专职研究与试验发展人员有多少人");
    expect(chat.asked).toBe("rdStaff");
  });

  it("another place, starting over and the menu lead on", () => {
    fallenShort().presses("换个地方").sees("企业在哪里？");
    expect(fallenShort().presses("重新开始").sees("第 1 题").answers).toEqual({});
    fallenShort().presses("主菜单").sees("企业技术中心助手").command("/continue").sees("未达到基本条件");
  });

  it("stays as a message: what follows comes below it", () => {
    const chat = fallenShort();
    expect(chat.presses("核对或修改答案").reply.replaces).toBe(false);
    expect(chat.presses("修改：主营业务收入").reply.replaces).toBe(true);
  });

  it("a place typed after the result is checked with the same answers, without asking", () => {
    fallenShort().types("广东").sees("依据：广东省企业技术中心", "已沿用之前的");
  });
});
