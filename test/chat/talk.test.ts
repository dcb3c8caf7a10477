// Courtesy gets courtesy, each sentence its own language, and what is not ours a short line.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";

describe("courtesy", () => {
  it.each([
    ["谢谢", "不客气。"],
    ["谢谢您的帮助", "不客气。"],
    ["再见", "再见。"],
    ["拜拜", "再见。"],
    ["你好", "您好。"],
  ])("%s in a check gets a line, and the same question again", (typed, line) => {
    const chat = new Chat().command("/check 重庆").types("6000万", typed).sees(line, "第 2 题");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000" });
  });

  it.each([
    ["thanks", "You are welcome."],
    ["bye", "Goodbye."],
    ["hello", "Hello."],
    ["ok", "All right."],
  ])("%s in English", (typed, line) => {
    new Chat({ locale: "en" }).command("/check chongqing").types(typed).sees(line, "Question 1 of 4");
  });

  it("好的 at a question for a figure is no answer", () => {
    const chat = new Chat().command("/check 重庆").types("好的").sees("好的。", "第 1 题");
    expect(chat.answers).toEqual({});
    expect(chat.conversation.check?.misses).toBe(0);
  });

  it("without a check: a greeting gets the menu, thanks a line", () => {
    new Chat().types("你好").sees("企业技术中心助手");
    new Chat().types("谢谢").sees("不客气。");
  });
});

describe("the language of a message", () => {
  it("is that of its reply, and the chat's stays", () => {
    const chat = new Chat().types("How long is a recognition valid?").sees(/recognition|evaluat/);
    expect(chat.conversation.locale).toBeNull();
    chat.types("认定收费吗").sees(/收费|费用/);
  });

  it.each(["ok", "hi", "CSV", "NDRC", "R&D 3m", "back", "不知道", "重庆"])("%s changes nothing", (typed) => {
    const chat = new Chat().command("/check 重庆").types("6000万").types(typed);
    expect(chat.conversation).toMatchObject({ locale: null, spoken: null });
  });

  it("an English question that quotes a Chinese term is English", () => {
    const chat = new Chat({ locale: "en" }).types("what does 鲁发改 mean");
    expect(chat.conversation.spoken).toBeNull();
  });

  it("a bare figure after an English question is in the unit that was shown", () => {
    const chat = new Chat().command("/check 重庆").types("what is main business income?").sees("In yuan");
    expect(chat.types("60000000").answers).toEqual({ mainBusinessIncome: "60000000" });
    const back = new Chat().command("/check 重庆").types("what is main business income?", "6000万");
    back.sees("第 2 题");
  });

  it.each([
    ["switch to english please", "zh", "The language is now English."],
    ["你好，可以说中文吗", "en", "已切换为中文"],
  ] as const)("%s switches", (typed, locale, seen) => {
    const chat = new Chat({ locale }).command("/check chongqing").types(typed).sees(seen);
    expect(chat.conversation.locale).not.toBe(locale);
  });

  it("where no app tells a language the first words do, and a name leads nowhere", () => {
    const services = testServices({ defaultLocale: "zh" });
    const chat = new Chat({ locale: null, services }).types("Does it cost anything?");
    chat.sees(/fee|charge|cost/i).types("CSV");
    expect(chat.conversation).toMatchObject({ locale: null, spoken: "en" });
  });
});

it("what is not ours is told what this is for", () => {
  new Chat().types("今天天气怎么样").sees("这里只答企业技术中心的事");
  new Chat({ locale: "en" })
    .types("write me a poem about the sea")
    .sees("enterprise technology centers only");
});
