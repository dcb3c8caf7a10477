// A doubtful figure waits for a yes; until then nothing is recorded, and another one takes its place.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const yes = "是，就用这个数";
const cq = () => new Chat().command("/check chongqing");

describe("it is asked about", () => {
  it.each([
    ["大概5000万", "主营业务收入是约数：上一年度 50,000,000 元（5000 万元）", "50000000"],
    ["5000多万", "主营业务收入是“多于”：上一年度 50,000,000 元（5000 万元）", "50000000"],
    ["5元", "读作 上一年度 5 元，与常见的数相差很大", "5"],
  ])("%s", (typed, seen, value) => {
    const chat = cq().types(typed);
    chat.sees(seen, "不是的话，重新输入");
    expect(chat.answers).toEqual({});
    chat.presses(yes);
    chat.sees("已记录：主营业务收入");
    expect(chat.answers).toEqual({ mainBusinessIncome: value });
  });

  it("R&D larger than income, and income smaller than R&D", () => {
    const chat = cq()
      .types("6000万", "7000万")
      .sees("研发经费支出读作 上一年度 70,000,000 元（7000 万元），比“主营业务收入”还大");
    expect(chat.answers).not.toHaveProperty("rdExpenditure");
    chat.types("是的").sees("已记录：研发经费支出", "第 3 题").presses("返回", "返回").types("5000万");
    chat.sees("主营业务收入读作 上一年度 50,000,000 元（5000 万元），比“研发经费支出”还小");
  });

  it("of two figures that do not fit, the other may be changed instead", () => {
    const chat = cq().types("600", "7000万");
    chat
      .presses("修改：主营业务收入")
      .sees("目前的答案：上一年度 6,000,000 元")
      .types("1亿", "7000万")
      .sees("第 3 题");
  });

  it("ten thousand times off: what it would be in the other unit is one tap", () => {
    const chat = new Chat({ locale: "en" }).command("/check cq").types("6000");
    chat.sees("Main business income was read as 6,000 yuan, last year, far from what is usual. Is it right?");
    chat
      .presses("60,000,000 yuan (60 million)")
      .sees("Recorded: Main business income, 60,000,000 yuan", "Question 2");
  });
});

describe("while it waits", () => {
  it("yes takes it, in either language and script", () => {
    for (const word of ["是", "對", "yes", "OK", "确认"]) {
      expect(cq().types("约6000万", word).answers).toEqual({ mainBusinessIncome: "60000000" });
    }
  });

  it("no asks again, without a value", () => {
    const chat = cq().types("约6000万", "不对").sees("第 1 题，共 4 题", "主营业务收入是多少");
    expect(chat.answers).toEqual({});
    expect(chat.conversation.check?.doubted).toBeNull();
  });

  it("another value replaces it, and may be doubtful itself", () => {
    const chat = cq().types("约6000万", "约7000万").sees("70,000,000 元").types("8000万").sees("第 2 题");
    expect(chat.answers).toEqual({ mainBusinessIncome: "80000000" });
  });

  it("help, a sticker and an old button leave it waiting", () => {
    const chat = cq().types("约6000万").command("/help").sees("怎么用", "主营业务收入是约数");
    chat
      .does({ kind: "other" })
      .sees("主营业务收入是约数")
      .taps("k:9")
      .sees("主营业务收入是约数")
      .presses(yes);
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000" });
  });

  it("junk is a miss, and the value is gone: a later yes does not take it", () => {
    const chat = cq().types("约6000万", "嗯哼哈").sees("第 1 题").types("是");
    expect(chat.answers).toEqual({});
  });

  it("don't know, back and cancel work", () => {
    expect(cq().types("约6000万").presses("不知道").answers).toEqual({ mainBusinessIncome: null });
    const chat = cq().types("6000万", "约300万").presses("返回").sees("第 1 题");
    expect(chat.conversation.check?.doubted).toBeNull();
    expect(cq().types("约6000万").presses("取消").conversation.check).toBeNull();
    const resumed = cq().types("6000万", "约300万").presses("取消", "恢复自检").sees("第 2 题").types("是");
    expect(resumed.answers).toEqual({ mainBusinessIncome: "60000000" });
  });
});

describe("a value on a button", () => {
  const both = "50000000"; // In yuan, or in ten thousand yuan?

  it("that exceeds a related figure waits for a yes too", () => {
    const chat = cq().types("6000万", both).presses("500,000,000,000 元（5000 亿元）");
    chat.sees("研发经费支出读作 上一年度 500,000,000,000 元（5000 亿元），比“主营业务收入”还大");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000" });
    chat.presses(yes).sees("已记录：研发经费支出", "第 3 题");
    expect(chat.answers).toHaveProperty("rdExpenditure", "500000000000");
  });

  it("that falls below one does so as well", () => {
    const chat = cq().types("6亿", "6000万").presses("返回", "返回").types(both);
    chat.presses("50,000,000 元（5000 万元）").sees("主营业务收入读作", "比“研发经费支出”还小");
    expect(chat.answers).toHaveProperty("mainBusinessIncome", "600000000");
  });

  it("that fits is taken at once", () => {
    cq().types("6000万", both).presses("50,000,000 元（5000 万元）").sees("已记录：研发经费支出", "第 3 题");
  });
});

describe("a head count with a decimal", () => {
  const counted = () => new Chat().command("/check chongqing 2022").types("6000万", "200万", "30.5");

  it("is asked about, for staff may be counted in full-time equivalents", () => {
    const chat = counted().sees("专职研发人员带小数：30.5 人。");
    expect(chat.answers).not.toHaveProperty("rdStaff");
    chat.presses(yes).sees("已记录：专职研发人员，30.5 人");
    expect(chat.answers).toHaveProperty("rdStaff", "30.5");
  });

  it("offers the whole numbers around it, one tap each", () => {
    const chat = counted();
    expect(chat.labels).toEqual(expect.arrayContaining(["30 人", "31 人"]));
    chat.presses("31 人").sees("已记录：专职研发人员，31 人");
  });

  it.each(["2.5", "半", "两项半"])("is a matter of people alone: %s patents are a miss", (typed) => {
    const chat = new Chat().command("/check shanghai");
    while (chat.asked !== "intellectualProperty3Years") chat.presses("不知道");
    chat.types(typed).sees("多少项").seesNot("人头");
    expect(chat.conversation.check?.doubted).toBeNull();
  });
});
