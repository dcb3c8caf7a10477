// Whatever is typed: a clear word, nothing lost, nothing crashed.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const bad: [string, string][] = [
  ["10,000 characters", "万".repeat(10_000)],
  ["10,000 digits", "9".repeat(10_000)],
  ["markup", "<b>5000</b>万 *bold* _it_ `x` &amp; <script>"],
  ["a tag alone", "<b>"],
  ["an underscore and a star", "_*"],
  ["control characters", "\u0000\u0007\u001b[31mred\u001b[0m\u0008"],
  ["emoji only", "😀🎉👨‍👩‍👧‍👦"],
  ["nothing", ""],
  ["spaces", "   \n\t "],
  ["invisible characters", "\u200b\u200d\ufeff\u2060"],
  ["right to left", "\u202e万0005"],
  ["half an emoji", "\ud83d"],
  ["a placeholder", "{name} {{name}} %s $1"],
  ["a query", "'; DROP TABLE keyv; --"],
  ["JSON", '{"__proto__":{"check":null}}'],
  ["only signs", "。，、！？"],
];

describe.each([
  ["a figure", "第 2 题", () => new Chat().command("/check chongqing").types("6000万")],
  ["a yes or no", "第 3 题", () => new Chat().command("/check chongqing").types("6000万", "300万")],
] as const)("in place of %s", (_what, asked, open) => {
  it.each(bad)("%s", (_name, typed) => {
    const chat = open();
    const { answers } = chat;
    chat.types(typed).sees(asked).types(typed).sees(asked);
    expect(chat.answers).toEqual(answers);
    expect(chat.text.length).toBeLessThan(1000);
  });
});

describe("where no question is open", () => {
  it.each(bad)("%s", (_name, typed) => {
    const chat = new Chat().types(typed);
    expect(chat.conversation.check).toBeNull();
    expect(chat.text.length).toBeLessThan(1000);
  });

  it.each(bad.filter(([, typed]) => !/\p{Surrogate}/u.test(typed)))("%s after /check", (_name, typed) => {
    const chat = new Chat().does({ kind: "command", name: "check", argument: typed });
    expect(chat.conversation.check).toBeNull();
    expect(chat.labels).toContain("重庆市");
    expect(chat.text.length).toBeLessThan(1000);
  });

  it.each(bad)("%s as the name of a command", (_name, typed) => {
    new Chat().does({ kind: "command", name: typed, argument: "" }).sees("没有这条命令").types("重庆");
  });

  it("a place of many emoji is not cut in the middle of one", () => {
    new Chat().does({ kind: "command", name: "check", argument: `x${"😀".repeat(30)}` });
  });
});

describe("what is no text", () => {
  it("a sticker, a photo, a file are answered kindly, in both languages", () => {
    new Chat().does({ kind: "other" }).sees("这里只读文字。回答直接输入，或点按钮。");
    new Chat({ locale: "en" }).does({ kind: "other" }).sees("Only text can be read here.");
  });

  it("an edited message does not change the answer, and says how to", () => {
    const chat = new Chat().command("/check chongqing").types("6000万").does({ kind: "edited" });
    chat.sees("修改已发出的消息不会改变答案", "第 2 题");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000" });
  });
});
