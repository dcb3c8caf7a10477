// Groups get the way to a private chat and no figures; the command menu speaks both languages.
import { describe, expect, it } from "vitest";
import { locales } from "../../src/facts/localized.ts";
import { profilesOf } from "../../src/telegram/setup.ts";
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
    const ann = await bot.person().agrees();
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

describe("the bot's own page", () => {
  const profiles = profilesOf(testServices().translators);

  it("is there in both languages, English for everybody else, within Telegram's limits", () => {
    expect(profiles.map(({ language }) => language)).toEqual([null, "zh", "en"]);
    for (const { language, name, shortDescription, description, commands } of profiles) {
      expect(name.length).toBeLessThanOrEqual(64);
      expect(shortDescription.length).toBeLessThanOrEqual(120);
      expect(description.length).toBeLessThanOrEqual(512);
      for (const one of commands) {
        expect(one.command).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(one.description.length).toBeGreaterThan(0);
        expect(one.description.length).toBeLessThanOrEqual(256);
      }
      for (const text of [name, shortDescription, description, ...commands.map((one) => one.description)])
        expect(/\p{Script=Han}/u.test(text)).toBe(language === "zh");
    }
  });

  it("says that the bot is unofficial wherever it says what it is", () => {
    for (const { language, name, shortDescription, description } of profiles)
      for (const text of [name, shortDescription, description])
        expect(text).toMatch(language === "zh" ? /非官方/ : /unofficial/i);
  });

  it("names only commands that the bot obeys", async () => {
    const bot = await TestBot.open();
    for (const locale of locales) {
      for (const { command } of profiles[0]?.commands ?? []) {
        const ann = bot.person(7, locale);
        await ann.types(`/${command}`);
        expect(ann.last.html, command).not.toMatch(/没有这条命令|There is no such command/);
      }
    }
  });
});
