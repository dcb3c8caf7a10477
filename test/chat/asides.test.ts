// Commands and off-topic things during a question: answered, then the same question again, and nothing stored.
import { describe, expect, it } from "vitest";
import type { Locale } from "../../src/facts/localized.ts";
import { Chat } from "../support/chat.ts";

const texts = {
  zh: {
    asked: "第 2 题，共 4 题",
    income: "6000万",
    unknown: "没有这条命令",
    help: "怎么用",
    only: "这里只读文字",
  },
  en: {
    asked: "Question 2 of 4",
    income: "60 million",
    unknown: "There is no such command",
    help: "How it works",
    only: "Only text can be read here",
  },
};

describe.each(Object.keys(texts) as Locale[])("at question 2 in %s", (locale) => {
  const words = texts[locale];
  const atTwo = () => new Chat({ locale }).command("/check chongqing").types(words.income).sees(words.asked);

  it.each([
    ["/help", words.help],
    ["help", words.help],
    ["/privacy", "30"],
    ["/mydata", "60,000,000"],
    ["/nonsense", words.unknown],
    ["/constructor", words.unknown],
    ["/__proto__", words.unknown],
    ["/why", "107-2"],
    ["为什么", "107-2"],
  ])("%s is answered and the question asked again", (typed, seen) => {
    const chat = atTwo();
    const before = JSON.stringify(chat.conversation);
    if (typed.startsWith("/")) chat.command(typed);
    else chat.types(typed);
    chat.sees(seen, words.asked);
    expect(JSON.stringify(chat.conversation)).toBe(before);
    expect(chat.asked).toBe("rdExpenditure");
  });

  it("a sticker or an edited message is answered and the question asked again", () => {
    const chat = atTwo();
    const before = JSON.stringify(chat.conversation);
    chat.does({ kind: "other" }).sees(words.only, words.asked).does({ kind: "edited" }).sees(words.asked);
    expect(JSON.stringify(chat.conversation)).toBe(before);
  });

  it("the places and the main menu do not end the check", () => {
    const chat = atTwo().taps("p").taps("m").taps("lg").taps("fg").taps("go").sees(words.asked);
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000" });
  });
});

it("why says what the term means, on what that rests, and which conditions turn on it", () => {
  const chat = new Chat().command("/check chongqing").types("6000万").presses("为什么问");
  chat.sees("统计口径", "107-2", "用到这项的条件：", "重庆市企业技术中心：研发经费不低于300万元", "第 2 题");
});

it("without a check, commands that need one say so and offer the menu", () => {
  for (const typed of ["/back", "/review", "/cancel", "/why"]) {
    const chat = new Chat().command(typed).sees("目前没有进行中的自检");
    expect(chat.labels).toContain("开始自检");
  }
});

it("/why at the review does not claim that no check is open", () => {
  new Chat()
    .command("/check cq")
    .types("6000万", "300万", "是", "2年")
    .sees("核对答案")
    .command("/why")
    .seesNot("没有进行中的自检");
});

it("off-topic text without a check is not taken for anything, and says what can be asked", () => {
  const chat = new Chat().types("今天天气怎么样").sees("这里只答企业技术中心的事", "查数据", "核对");
  expect(chat.conversation.check).toBeNull();
  expect(chat.labels).toEqual(expect.arrayContaining(["开始自检", "查数据", "常见问题"]));
  new Chat({ locale: "en" })
    .types("what is the weather like")
    .sees("This is about enterprise technology centers only");
});
