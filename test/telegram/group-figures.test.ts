// What a person entered in private is never shown in a group, whatever is said or pressed there, and by whom.
import { describe, expect, it } from "vitest";
import { groupReply } from "../../src/conversation/group-reply.ts";
import { locales } from "../../src/facts/localized.ts";
import { textOf } from "../support/reply-text.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";

const group = -1_000_900;
const figures = /61[,.]?234|6123|2[,.]?345[,.]?678|234\.5/;

async function withFigures() {
  const bot = await TestBot.open();
  const ann = await bot.person(7).agrees();
  for (const text of ["/check chongqing", "61234567元", "2345678元"]) await ann.types(text);
  await ann.types("/mydata");
  expect(ann.last.html, "they are there to be shown").toMatch(figures);
  return { bot, ann };
}

const said = [
  "@etc_test_bot 我的数据",
  "@etc_test_bot /mydata",
  "@etc_test_bot 我的答案",
  "@etc_test_bot 核对",
  "@etc_test_bot 继续",
  "@etc_test_bot 查看结果",
  "@etc_test_bot 重庆",
  "@etc_test_bot 我们的主营业务收入是多少",
  "@etc_test_bot 研发费用够不够？",
  "@etc_test_bot 主营业务收入61234567元够吗？",
  "@etc_test_bot 是",
  "@etc_test_bot review my answers",
  "@etc_test_bot export",
];
const commands =
  "start check continue review mydata forget consent why back restart centers faq privacy".split(" ");

describe("in a group", () => {
  it("nothing that is said to the bot brings them out", async () => {
    const { bot, ann } = await withFigures();
    const ben = bot.person(8);
    for (const text of said) {
      for (const one of [ann, ben]) await one.saysInGroup(group, text);
    }
    for (const command of commands) await ann.typesInGroup(group, `/${command}@etc_test_bot`);
    const shown = bot.messagesOf(group);
    expect(shown.length).toBeGreaterThan(commands.length);
    for (const { html } of shown) expect(html).not.toMatch(figures);
  });

  it("an answer to the bot's own message brings nothing out, and is no answer to the check", async () => {
    const { bot, ann } = await withFigures();
    await ann.saysInGroup(group, "是", { message_id: 3, from: { id: 42, is_bot: true } });
    for (const { html } of bot.messagesOf(group)) expect(html).not.toMatch(figures);
    await ann.types("/continue");
    expect(ann.last.html, "still asked").toContain("第 3 题");
  });

  it("a button of a private chat, forwarded or forged there, does nothing", async () => {
    const { bot, ann } = await withFigures();
    const before = bot.messagesOf(group).length;
    for (const data of ["go", "my", "r:1", "v:1", "b:1", "a:1:mainBusinessIncome:1", "fy", "ow"]) {
      await bot.receives({
        callback_query: {
          id: "1",
          from: { id: 7, is_bot: false, first_name: "A" },
          chat_instance: "1",
          data,
          message: { message_id: 9, date: 0, chat: { id: group, type: "supergroup", title: "G" }, text: "…" },
        },
      } as never);
    }
    expect(bot.messagesOf(group)).toHaveLength(before);
    await ann.types("/mydata");
    expect(ann.last.html, "nothing was erased or answered either").toMatch(/61,234,567[\s\S]*2,345,678/);
  });

  it("inline mode, whose results go to any chat, holds none", async () => {
    const { bot, ann } = await withFigures();
    for (const query of ["", "我的数据", "重庆", "主营业务收入", "61234567"]) await ann.asksInline(query);
    const answers = bot.calls.filter(({ method }) => method === "answerInlineQuery");
    expect(answers.length).toBe(5);
    expect(JSON.stringify(answers)).not.toMatch(figures);
  });

  it("a failure says nothing there", async () => {
    const { bot, ann } = await withFigures();
    bot.refuses("sendMessage", 400, "Bad Request: something else");
    await ann.saysInGroup(group, "@etc_test_bot 认定收费吗");
    expect(bot.messagesOf(group)).toEqual([]);
  });
});

it.each(locales)("a group's reply knows no conversation, in %s", (locale) => {
  const services = testServices();
  for (const text of said) {
    const blocks = groupReply(services, locale, text.replace("@etc_test_bot", "").trim()) ?? [];
    expect(textOf({ blocks })).not.toMatch(figures);
  }
});
