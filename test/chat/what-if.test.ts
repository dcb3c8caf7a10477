// What is supposed is worked out beside the present and changes nothing, until it is taken over.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const answers = {
  zh: ["6000万", "258万", "是", "2年"],
  en: ["60 million", "2.58 million", "yes", "2 years"],
};
const atReview = () =>
  new Chat()
    .command("/check 重庆")
    .types(...answers.zh)
    .sees("核对答案");
const atResult = () => atReview().presses("查看结果").sees("4 项中有 1 项不符合");
const inEnglish = () =>
  new Chat({ locale: "en" })
    .command("/check chongqing")
    .types(...answers.en)
    .presses("See the result");

describe("after the result", () => {
  it("shows then and now, condition by condition where it changes, and keeps nothing", () => {
    const chat = atResult();
    const before = chat.conversation.check;
    chat.types("如果研发费用增加到300万呢");
    chat.sees(/^那样的话：符合基本条件（4 项全部符合）/, "现在：未达到基本条件（4 项中有 1 项不符合）");
    chat.sees("研发经费支出：不符合 → 符合", "只是假设，答案没有改动");
    chat.seesNot("技术中心运行时间：符合");
    expect(chat.conversation.check).toEqual(before);
    expect(chat.labels).toEqual(["采用假设的数", "回到结果"]);
    chat.presses("回到结果").sees("4 项中有 1 项不符合");
  });

  it("taken over, the supposed values are recorded, and the new result comes", () => {
    const chat = atResult().types("如果研发费用增加到300万呢").presses("采用假设的数");
    chat.sees(
      "已更改：研发经费支出，由 上一年度 2,580,000 元（258 万元） 改为",
      "符合基本条件（4 项全部符合）",
    );
    expect(chat.answers).toMatchObject({ rdExpenditure: "3000000" });
  });

  it("in English", () => {
    const chat = inEnglish().types("what if income were 80 million");
    chat.sees("Main business income: 60,000,000 yuan (60 million), last year → 80,000,000 yuan");
    chat.sees("Your answers are unchanged").presses("Back to the result").sees("Short by 420,000 yuan");
  });

  it.each([
    ["如果研发翻一番", "5160000"],
    ["研发再加一半呢", "3870000"],
    ["如果多投100万研发呢", "3580000"],
  ])("%s", (typed, value) => {
    expect(atResult().types(typed).presses("采用假设的数").answers).toMatchObject({ rdExpenditure: value });
  });

  it("more of what is not known cannot be worked out", () => {
    const chat = atResult().types("如果再招5个研发");
    chat.sees("还不知道专职研发人员现在是多少");
    expect(chat.labels).toEqual(["回到结果"]);
  });

  it("what changes no condition says so", () => {
    atResult().types("如果专职研发有80人呢").sees("各项条件的结论都不变");
  });

  it("a factor that cannot be read is asked for as a figure", () => {
    atResult().types("如果研发费用有500万美元呢").sees("没有读出假设的研发经费支出");
  });
});

describe("before the result", () => {
  it("at the review, with the way back to it", () => {
    const chat = atReview().types("如果研发有300万呢").sees("那样的话：符合基本条件");
    chat.presses("回到自检").sees("核对答案", "2,580,000 元");
  });

  it("at a question, which waits", () => {
    const chat = new Chat().command("/check 重庆").types("6000万", "258万").sees("第 3 题");
    chat.types("如果研发费用有300万呢").sees("暂时无法判断");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000", rdExpenditure: "2580000" });
    chat.presses("回到自检").sees("第 3 题").types("是").sees("第 4 题");
  });
});

describe("on a button", () => {
  it("more than fits is kept until the next turn, and then is out of date", () => {
    const chat = atResult().types("要是收入做到1亿2千万，研发投入1234万，研发设备原值2345万呢");
    const data = chat.dataOf("采用假设的数");
    expect(data).toMatch(/^su:\d+:-$/);
    expect(chat.conversation.check?.supposed).toMatchObject({ mainBusinessIncome: "120000000" });
    const other = chat.types("差多少");
    expect(other.conversation.check?.supposed).toBeNull();
    other.taps(data).sees("那个假设已经过时");
  });

  it("and taken over at once it counts", () => {
    const chat = atResult().types("要是收入做到1亿2千万，研发投入1234万，研发设备原值2345万呢");
    expect(chat.presses("采用假设的数").answers).toMatchObject({
      mainBusinessIncome: "120000000",
      rdExpenditure: "12340000",
      rdEquipmentValue: "23450000",
    });
  });
});
