// Groups get the way to a private chat and no figures; the command menu speaks both languages.
import { describe, expect, it } from "vitest";
import { locales } from "../../src/facts/localized.ts";
import { registerCommands } from "../../src/telegram/run-telegram.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";

describe("in a group", () => {
  it.each([
    ["zh-hans", "企业数据只在私聊中填写。点这里开始：https://t.me/etc_test_bot?start=check"],
    [
      "en",
      "Company figures are entered in a private chat only. Start here: https://t.me/etc_test_bot?start=check",
    ],
  ])("a command is answered with a link, in %s", async (code, text) => {
    const bot = await TestBot.open();
    await bot.person(7, code).typesInGroup(900, "/check@etc_test_bot chongqing");
    expect(bot.calls.map(({ payload }) => [payload.chat_id, payload.text])).toEqual([[900, text]]);
    expect(bot.calls[0]?.payload.reply_markup).toBeUndefined();
  });

  it("the link's start opens the private chat", async () => {
    const bot = await TestBot.open();
    const ann = bot.person();
    await ann.types("/start check");
    expect(ann.last.html).toContain("企业在哪里？");
    expect(ann.labels).toContain("重庆市");
  });

  it("what is said there is not read, nor kept for the private chat", async () => {
    const bot = await TestBot.open();
    const ann = bot.person();
    await ann.types("/check chongqing");
    await bot.receives({
      message: {
        message_id: 5,
        date: 0,
        chat: { id: 900, type: "group", title: "G" },
        from: { id: 7, is_bot: false, first_name: "A" },
        text: "6000万",
      },
    } as never);
    expect(ann.messages).toHaveLength(1);
    await ann.types("/mydata");
    expect(ann.last.html).not.toContain("60,000,000");
  });

  it("a command for another bot is left to it", async () => {
    const bot = await TestBot.open();
    await bot.person().typesInGroup(900, "/start@other_bot");
    expect(bot.calls).toEqual([]);
  });
});

describe("the command menu", () => {
  it("is set in both languages, English for everybody else, within Telegram's limits", async () => {
    const bot = await TestBot.open();
    await registerCommands(bot.bot.api, testServices());
    const menus = bot.calls.filter(({ method }) => method === "setMyCommands");
    expect(menus.map(({ payload }) => payload.language_code).toSorted()).toEqual(["en", "zh", undefined]);
    for (const { payload } of menus) {
      const commands = payload.commands as { command: string; description: string }[];
      for (const { command, description } of commands) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(256);
        expect(/\p{Script=Han}/u.test(description)).toBe(payload.language_code === "zh");
      }
    }
  });

  it("every command of the menu is one that the bot obeys", async () => {
    const bot = await TestBot.open();
    await registerCommands(bot.bot.api, testServices());
    const commands = bot.calls[0]?.payload.commands as { command: string }[];
    for (const locale of locales) {
      for (const { command } of commands) {
        const ann = bot.person(7, locale);
        await ann.types(`/${command}`);
        expect(ann.last.html, command).not.toMatch(/没有这条命令|There is no such command/);
      }
    }
  });
});
