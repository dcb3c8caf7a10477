// A doubtful figure waits for a yes; until then nothing is recorded, and another one takes its place.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const yes = "是，就用这个数";
const cq = () => new Chat().command("/check chongqing");

describe("it is asked about", () => {
  it.each([
    ["大概5000万", "主营业务收入是约数：50,000,000 元（5000 万元）", "50000000"],
    ["5000多万", "主营业务收入是“多于”：50,000,000 元（5000 万元）", "50000000"],
    ["5元", "读作 5 元，与常见的数相差很大", "5"],
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
      .sees("研发经费支出读作 70,000,000 元（7000 万元），比“主营业务收入”还大");
    expect(chat.answers).not.toHaveProperty("rdExpenditure");
    chat.types("是的").sees("已记录：研发经费支出", "第 3 题").presses("返回", "返回").types("5000万");
    chat.sees("主营业务收入读作 50,000,000 元（5000 万元），比“研发经费支出”还小");
  });

  it("ten thousand times off: what it would be in the other unit is one tap", () => {
    const chat = new Chat({ locale: "en" }).command("/check cq").types("6000");
    chat.sees("Main business income was read as 6,000 yuan, far from what is usual. Is it right?");
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
  });
});

it("a head count with a decimal is not taken: the whole numbers around it are one tap each", () => {
  const chat = new Chat().command("/check chongqing 2022").types("6000万", "200万", "30.5").sees("整数");
  expect(chat.answers).not.toHaveProperty("rdStaff");
  chat.presses("31 人").sees("已记录：专职研发人员 31 人");
});
