// While a question is open: what a message names goes under that name, what it does not, under the question.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const zh = () => new Chat().command("/check 重庆");
const en = () => new Chat({ locale: "en" }).command("/check chongqing");

describe("several answers in one message", () => {
  it("are all taken, and the next question comes", () => {
    const chat = zh().types("7200万，研发260万，33人");
    chat.sees(
      "已从您的话里记录",
      "主营业务收入：上一年度 72,000,000 元",
      "研发经费支出：上一年度 2,600,000 元",
    );
    chat.sees("第 3 题");
    expect(chat.answers).toEqual({
      mainBusinessIncome: "72000000",
      rdExpenditure: "2600000",
      rdStaff: "33",
    });
  });

  it("and in English", () => {
    const chat = en().types("62 million revenue, R&D 2.6 million");
    chat.sees("Recorded from your message", "Question 3 of 4");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000", rdExpenditure: "2600000" });
  });

  it("figures that no words name are not shared out", () => {
    const chat = zh().types("7200万，260万，33").sees("这里有不止一个数", "第 1 题");
    expect(chat.answers).toEqual({});
  });
});

describe("an answer to another question", () => {
  it.each([
    ["营收6200万", "mainBusinessIncome", "62000000"],
    ["合併營收25億", "mainBusinessIncome", "2500000000"],
    ["revenue 62 million", "mainBusinessIncome", "62000000"],
    ["总人数120", "totalStaff", "120"],
  ])("%s at the question for R&D is kept under its own name", (typed, question, value) => {
    const chat = zh().types("5000万").sees("第 2 题").types(typed);
    expect(chat.answers).toMatchObject({ [question]: value });
    expect(chat.answers.rdExpenditure).toBeUndefined();
    expect(chat.asked).toBe("rdExpenditure");
  });

  it("R&D at the question for income is kept, and income asked again", () => {
    const chat = zh().types("研发费用240万").sees("这一题问的是主营业务收入", "第 1 题");
    expect(chat.answers).toEqual({ rdExpenditure: "2400000" });
    chat.types("6200万").sees("第 3 题");
  });

  it.each(["注册资本5000万", "registered capital 50 million"])(
    "%s names nothing that is asked: it is asked about",
    (typed) => {
      const chat = zh().types(typed);
      expect(chat.answers).toEqual({});
      chat.types("否");
      expect(chat.answers).toEqual({});
      expect(chat.asked).toBe("mainBusinessIncome");
    },
  );

  it("ten companies in one message are none", () => {
    const rows = Array.from({ length: 10 }, (_, row) => `公司${row} 收入${row + 3}000万 研发${row + 1}00万`);
    const chat = zh().types(rows.join("\n"));
    expect(chat.answers).toEqual({});
  });
});

describe("a correction", () => {
  it("without a name changes the last answer, and says from what to what", () => {
    const chat = zh().types("6000万", "1200万").sees("第 3 题").types("不对，是1300万");
    chat.sees("已更改：研发经费支出，由 上一年度 12,000,000 元（1200 万元） 改为 上一年度 13,000,000 元");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000", rdExpenditure: "13000000" });
    expect(chat.asked).toBe("rdIntensityAboveIndustryAverage");
  });

  it("in English", () => {
    const chat = en().types("62 million").types("no, it is 65 million");
    chat.sees(
      "Changed: Main business income, from 62,000,000 yuan (62 million), last year to 65,000,000 yuan",
    );
    expect(chat.answers).toEqual({ mainBusinessIncome: "65000000" });
  });

  it("with a name changes that one", () => {
    const chat = zh().types("6000万", "200万").types("说漏了一个零，营收是6亿");
    chat.sees("已更改：主营业务收入");
    expect(chat.answers).toEqual({ mainBusinessIncome: "600000000", rdExpenditure: "2000000" });
  });

  it("of a yes or no", () => {
    const chat = en().types("62 million", "3 million", "no").sees("Question 4 of 4").types("no sorry, yes");
    chat.sees("Changed: R&D intensity above the city average of the industry, from No to Yes.");
    expect(chat.answers).toMatchObject({ rdIntensityAboveIndustryAverage: true });
    expect(chat.asked).toBe("technologyCenterMonths");
  });

  it("to what is out of all proportion is asked about first", () => {
    const chat = zh().types("6000万", "1200万").types("不对，是13亿").sees("比“主营业务收入”还大");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000", rdExpenditure: "12000000" });
  });
});

describe("of another year, or a plan", () => {
  it.each([
    ["2023年6200万", "是以前年度的数"],
    ["62 million (2024)", "是以前年度的数"],
    ["2027年预计6200万", "是计划或预计"],
    ["今年6200万", "是今年的数"],
  ])("%s is asked about", (typed, why) => {
    const chat = zh().types(typed).sees(why, "上一年度也是这个数吗？");
    expect(chat.answers).toEqual({});
    chat.types("是");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000" });
  });

  it("last year's own is taken", () => {
    expect(zh().types("2025年6200万").answers).toEqual({ mainBusinessIncome: "62000000" });
  });
});

describe("not known", () => {
  it.each(["唔知", "唔清楚", "不知道", "还没统计"])("%s is don't know", (typed) => {
    expect(zh().types(typed).answers).toEqual({ mainBusinessIncome: null });
  });

  it("a figure that is not sure is offered", () => {
    const chat = zh().types("大约六千来万吧，我问问").sees("60,000,000 元");
    expect(chat.answers).toEqual({});
    expect(zh().types("大约六千来万吧，我问问", "是").answers).toEqual({ mainBusinessIncome: "60000000" });
    expect(en().types("about 62 million, not sure").sees("you said that it is not sure").answers).toEqual({});
  });

  it("of two that are not sure none is", () => {
    expect(en().types("62 million or 63, not sure").sees("That is a range").answers).toEqual({});
    expect(zh().types("6000到7000万吧 不确定").sees("这是一个范围").answers).toEqual({});
  });

  it("belongs to what it stands beside", () => {
    const chat = zh().types("主营业务收入5000万，研发费用不清楚").sees("第 3 题");
    expect(chat.answers).toEqual({ mainBusinessIncome: "50000000", rdExpenditure: null });
  });

  it.each(["呃 等一下 我问下财务", "先这样吧 明天再说"])("%s stays at the question", (typed) => {
    const chat = zh().types("6200万", typed).sees("已填的答案都保留着", "第 2 题");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000" });
  });

  it("and in English", () => {
    const chat = en().types("62 million", "I'll ask my accountant tomorrow").sees("Your answers are kept");
    expect(chat.asked).toBe("rdExpenditure");
  });
});

describe("zero", () => {
  it.each(["0", "零", "0元", "zero", "nil", "没收入"])(
    "%s is asked once, and is zero the second time",
    (typed) => {
      const chat = zh().types(typed).sees("是零，还是不知道？");
      expect(chat.answers).toEqual({});
      expect(chat.types("0").answers).toEqual({ mainBusinessIncome: "0" });
    },
  );

  it("so is 是零, and a yes; a no is none", () => {
    expect(zh().types("0", "是零").answers).toEqual({ mainBusinessIncome: "0" });
    expect(zh().types("0", "是").answers).toEqual({ mainBusinessIncome: "0" });
    expect(zh().types("0", "否").answers).toEqual({});
  });
});

describe("how long", () => {
  const atMonths = () => zh().types("6000万", "300万", "是").sees("第 4 题");

  it.each([
    ["2023年成立", "46 个月"],
    ["2020年", "82 个月"],
  ])("%s is reckoned from its date, and asked about", (typed, figure) => {
    const chat = atMonths().types(typed).sees(figure);
    expect(chat.answers.technologyCenterMonths).toBeUndefined();
    expect(chat.types("是").answers.technologyCenterMonths).toBe(figure.replace(" 个月", ""));
  });

  it("2年零3个月 is 27 months", () => {
    expect(atMonths().types("2年零3个月").answers.technologyCenterMonths).toBe("27");
  });
});

describe("a question in between", () => {
  it.each(["几年复核一次", "审计报告要几年的"])(
    "%s is answered, and the same question asked again",
    (typed) => {
      const chat = zh().types(typed).sees("第 1 题");
      expect(chat.answers).toEqual({});
    },
  );
});

it("12 engineers are 12", () => {
  const chat = new Chat({ locale: "en" }).command("/check china");
  for (let step = 0; step < 8 && chat.asked !== "rdStaff"; step += 1) chat.types("don't know");
  expect(chat.types("12 engineers").answers.rdStaff).toBe("12");
});

it.each(["我们是做市政工程的", "we are a construction company"])("%s is a yes where it is asked", (typed) => {
  const chat = new Chat().command("/check 广东 省级");
  for (let step = 0; step < 12 && chat.asked !== "inConstruction" && chat.asked !== null; step += 1)
    chat.types("不知道");
  expect(chat.asked).toBe("inConstruction");
  expect(chat.types(typed).answers.inConstruction).toBe(true);
});
