// The language follows the app until one is chosen, and may change in the middle without losing an answer.
import { expect, it } from "vitest";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";

it("switches in the middle of a check: same question, answers kept", () => {
  const chat = new Chat().command("/check chongqing").types("6000万", "258万").sees("第 3 题，共 4 题");
  chat.command("/language").sees("选择语言");
  expect(chat.labels).toEqual(["中文", "English"]);
  chat.presses("English").sees("The language is now English.", "Question 3 of 4", "above the city average");
  chat.presses("Yes").sees("Recorded: R&D intensity above").types("2 years");
  chat.sees("Main business income: 60,000,000 yuan (60 million), last year").presses("See the result");
  chat
    .sees("Short by 420,000 yuan, or 14%")
    .types("中文")
    .sees("已切换为中文", "差 420,000 元（42 万元），即差 14%。");
});

it.each(["/language en", "/lang English", "/en"])("%s switches at once", (typed) => {
  new Chat().command("/check cq").command(typed).sees("The language is now English.", "Question 1 of 4");
});

it.each([
  ["english", "Question 1 of 4"],
  ["说中文", "第 1 题"],
  ["英文", "Question 1 of 4"],
])("so does typing %s", (text, seen) => {
  new Chat().command("/check cq").types(text).sees(seen);
});

it("a choice outlives the app's language, and an unknown one is asked about", () => {
  const chat = new Chat({ locale: "en" }).command("/language zh").sees("企业技术中心助手");
  expect(chat.conversation.locale).toBe("zh");
  chat.command("/help").sees("怎么用").command("/language klingon").sees("选择语言");
});

it("the bot's own language speaks where the app's is not known", () => {
  for (const [defaultLocale, seen] of [
    ["en", "Enterprise Technology Center assistant"],
    ["zh", "企业技术中心助手"],
  ] as const) {
    new Chat({ locale: null, services: testServices({ defaultLocale }) }).command("/start").sees(seen);
  }
});

it("a bare number is in the unit that the prompt names: ten thousand yuan in Chinese, yuan in English", () => {
  const chat = new Chat().command("/check cq").sees("单位：万元").types("6000");
  expect(chat.answers).toEqual({ mainBusinessIncome: "60000000" });
  const english = new Chat({ locale: "en" }).command("/check cq").sees("In yuan").types("60000000");
  expect(english.answers).toEqual({ mainBusinessIncome: "60000000" });
});

it("buttons of before the switch go on working", () => {
  const chat = new Chat().command("/check cq").types("6000万", "300万");
  const yes = chat.dataOf("是");
  chat
    .types("english")
    .taps(yes)
    .sees("Recorded: R&D intensity above the city average of the industry, Yes.");
});

it("a doubtful figure is asked about in the other language too", () => {
  const chat = new Chat().command("/check cq").types("大概6000万").sees("约数").types("english");
  chat
    .sees("about 60,000,000 yuan (60 million), last year. Use this figure?")
    .presses("Yes, use this figure")
    .sees("Question 2 of 4");
});

it("the command menu word of each language is understood in the other", () => {
  new Chat({ locale: "en" }).command("/check cq").types("60 million", "返回").sees("Question 1 of 4");
  new Chat().command("/check cq").types("6000万", "back").sees("第 1 题");
});
