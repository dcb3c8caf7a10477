// What cannot be read: the first miss says why, the second gives an example and ways out, and nothing is stored.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const cq = () => new Chat().command("/check chongqing");

describe("the second miss on one question", () => {
  it("uses other words, an example and the buttons, in Chinese", () => {
    const first = cq().types("随便").sees("没有读出数字", "第 1 题").text;
    const chat = cq().types("随便", "哈哈");
    chat.sees("只输入“主营业务收入”的数字和单位，例如 5000万、1.2亿。", "点“不知道”");
    expect(chat.text).not.toBe(first);
    expect(chat.labels).toContain("不知道");
    expect(chat.answers).toEqual({});
  });

  it("and in English, also for a yes or no", () => {
    const chat = new Chat({ locale: "en" }).command("/check cq").types("hmm").sees("No figure could be read");
    chat.types("lots").sees('Type only the figure for "Main business income"', "50 million");
    chat.types("60 million", "3 million", "maybe").sees('This question takes yes, no or "Don\'t know".');
    chat
      .types("maybe")
      .sees("Use a button below, or type one word: yes or no.")
      .types("yep")
      .sees("Question 4 of 4");
  });

  it("none to a question on the absence of offences is asked back, not taken as a bad record", () => {
    for (const [locale, texts] of [
      ["zh", ["没有", "无", "有"]],
      ["en", ["none", "no offences"]],
    ] as const) {
      for (const text of texts) {
        const chat = new Chat({ locale }).command("/check cn").fillsIn({
          rdExpenditure: "60 million",
          rdStaff: "200",
          rdEquipmentValue: "60 million",
          innovationMechanism: locale === "zh" ? "是" : "yes",
        });
        expect(chat.asked).toBe("cleanRecord3Years");
        chat
          .types(text)
          .sees(locale === "zh" ? "记录良好、没有这类问题的，答“是”" : "Answer yes if the record is clean");
        expect(chat.answers).not.toHaveProperty("cleanRecord3Years");
      }
    }
  });

  it("a third miss still helps, and an answer starts the count anew", () => {
    const chat = cq().types("哈", "哈", "哈").sees("只输入“主营业务收入”").types("6000万");
    chat.types("哈").seesNot("只输入“研发经费支出”").sees("没有读出数字");
  });

  it("a move starts the count anew too", () => {
    cq().types("6000万", "哈").presses("返回").types("哈").seesNot("只输入“").sees("没有读出数字");
  });
});

describe("one miss", () => {
  it.each([
    ["5000万到6000万", "这是一个范围"],
    ["5000万美元", "只收人民币"],
    ["每月500万", "要的是全年的数"],
    ["50%", "要的是数量，不是百分比"],
    ["几千万", "这个数不够确定"],
    ["不超过5000万", "这只是上限或下限"],
    ["-5000万", "不能是负数"],
    ["保密", "不便填写的，点“不知道”"],
    ["30人", "单位与这一题不符"],
    ["999999999999999999亿", "大得不可能"],
    ["没有", "是零，还是不知道？"],
  ])("%s: %s", (typed, seen) => {
    const chat = cq().types(typed).sees(seen, "第 1 题");
    expect(chat.answers).toEqual({});
  });

  it("none of them tells the person off", () => {
    for (const typed of ["5000万到6000万", "随便", "-1", ""])
      cq()
        .types(typed)
        .seesNot(/错误|无效|抱歉|对不起|请/);
    const chat = new Chat({ locale: "en" }).command("/check cq");
    for (const typed of ["5 to 6 million", "whatever", "-1", ""])
      chat.types(typed).seesNot(/invalid|please|sorry|oops|error/i);
  });

  it.each([
    ["1.200万", "12,000,000 元（1200 万元）", "12000000"],
    ["50000000", "50,000,000 元（5000 万元）", "50000000"],
    ["50000000", "500,000,000,000 元（5000 亿元）", "500000000000"],
  ])("%s: what may have been meant is a button that answers: %s", (typed, label, value) => {
    const chat = cq().types(typed);
    expect(chat.answers).toEqual({});
    chat.presses(label).sees(`已记录：主营业务收入，上一年度 ${label}。`, "第 2 题");
    expect(chat.answers).toEqual({ mainBusinessIncome: value });
  });

  it.each([
    ["1.200万", "12,000 元（1.2 万元）"],
    ["5000000000", "50,000,000,000,000 元（500000 亿元）"],
  ])("%s: what would be far from usual is not offered: %s", (typed, label) => {
    const chat = cq().types(typed);
    expect(chat.labels.some((one) => one.includes("元"))).toBe(true);
    expect(chat.labels).not.toContain(label);
  });

  it("in English, each meaning of a comma is one tap", () => {
    const chat = new Chat({ locale: "en" })
      .command("/check cq")
      .types("1,5 million")
      .sees("can be read in two ways");
    chat.presses("15,000,000 yuan (15 million)").sees("Recorded: Main business income, 15,000,000 yuan");
  });

  it("none for a figure where zero is usual is the figure zero", () => {
    const zero = new Chat()
      .command("/check 国家 2025")
      .fillsIn({ rdExpenditure: "2000万", rdStaff: "200", rdEquipmentValue: "3000万" });
    expect(zero.asked).toBe("provincialCenterMonths");
    zero.types("0").sees("已记录：获得省级认定的时间，0 个月");
  });

  it("none for a figure that is hardly ever zero is asked about, and zero is one tap", () => {
    const chat = cq()
      .types("6000万", "0")
      .sees("是零，还是不知道？")
      .presses("0 元")
      .sees("已记录：研发经费支出，上一年度 0 元");
    expect(chat.answers.rdExpenditure).toBe("0");
  });
});

describe("a miss is said in the words of its question", () => {
  const months = () => new Chat().command("/check chongqing").types("6000万", "300万", "是");

  it("a bare number of months or years is asked about, each meaning one tap", () => {
    const chat = months().types("2").presses("24 个月").sees("已记录：技术中心运行时间，24 个月");
    expect(chat.answers).toMatchObject({ technologyCenterMonths: "24" });
  });

  it("a bare number of months or years is not asked about in yuan", () => {
    months().types("18").seesNot("元还是万元").sees("是月还是年");
  });

  it.each([
    ["三分之一", "第 1 题", cq],
    ["半", "第 1 题", cq],
    ["半", "第 4 题", months],
    ["两个半", "第 4 题", months],
  ])("%s, a fraction, at %s is a miss that does not talk of people", (typed, asked, open) => {
    const chat = open().types(typed).sees(asked).seesNot("人数");
    expect(chat.conversation.check?.misses).toBe(1);
  });

  it("a share below one percent is not told that no percentage is wanted", () => {
    const chat = new Chat().command("/check qingpu").fillsIn({
      mainBusinessIncome: "3000万",
      rdExpenditure: "500万",
      inProducerServices: "否",
      cleanTaxRecord2Years: "是",
      inRestrictedIndustry: "否",
    });
    expect(chat.asked).toBe("incomeGrowth2Years");
    chat.types("0.2").seesNot("不是百分比").sees("是百分之几");
  });
});
