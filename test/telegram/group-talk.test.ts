// What a group hears, and when: in whose language, by whom, and not after the talk has gone on.
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { BotDeps } from "../../src/telegram/create-bot.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";

const group = -1_000_900;
const toPrivate = {
  zh: "企业数据只在私聊中填写。点这里开始：https://t.me/etc_test_bot?start=check",
  en: "Company figures are entered in a private chat only. Start here: https://t.me/etc_test_bot?start=check",
};

async function opened(deps: Partial<Pick<BotDeps, "now" | "waitOut">> = {}): Promise<TestBot> {
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });
  return new TestBot(store, testServices(), "off", deps);
}

/** What is said in the group, `text` at 1970's second 1,000, by nobody where none is named. */
const said = (text: string, content: object = {}): never =>
  ({
    message: {
      message_id: 5,
      date: 1000,
      chat: { id: group, type: "supergroup", title: "G" },
      text,
      ...(text.startsWith("/")
        ? { entities: [{ type: "bot_command", offset: 0, length: text.length }] }
        : {}),
      ...content,
    },
  }) as never;

const texts = (bot: TestBot): unknown[] => bot.calls.map(({ payload }) => payload.text);

describe("a command's name is of no language", () => {
  it.each([
    ["@etc_test_bot /mydata", "zh-hans", toPrivate.zh],
    ["@etc_test_bot /help", "zh-hant", "三件事：核对企业是否达到"],
    ["/help @etc_test_bot", "zh-hans", "三件事：核对企业是否达到"],
    ["@etc_test_bot /help", "en", "What can this assistant do?"],
    ["@etc_test_bot /check our company", "zh-hans", toPrivate.en],
    ["@etc_test_bot /check 重庆", "en", toPrivate.zh],
  ])("%s, from someone whose app speaks %s", async (text, code, answer) => {
    const bot = await opened();
    await bot.person(7, code).saysInGroup(group, text);
    expect(texts(bot)).toEqual([expect.stringContaining(answer)]);
  });
});

describe("without a sender", () => {
  it.each(["/check", "@etc_test_bot 帮我核对重庆"])("%s is answered all the same", async (text) => {
    const bot = await opened();
    await bot.receives(said(text));
    expect(texts(bot)).toEqual([toPrivate.zh]);
    expect(bot.logged).toEqual([]);
  });
});

const five = 5 * 60;

describe.each(["/check", "@etc_test_bot 认定收费吗"])("%s, when Telegram brings it", (text) => {
  it.each([
    ["at once", 0, 1],
    ["after five minutes", five, 1],
    ["a second later", five + 1, 0],
    ["after days", 86_400 * 3, 0],
    ["before the bot's clock, which is slow", -60, 1],
  ])("%s", async (_, seconds, answers) => {
    const bot = await opened({ now: () => (1000 + seconds) * 1000 });
    await bot.receives(said(text));
    expect(bot.calls).toHaveLength(answers);
  });

  it("and the connection breaks: it is tried again, and answered", async () => {
    const bot = await opened({ now: () => 1_000_000 });
    bot.breaks("sendMessage");
    await bot.receives(said(text));
    expect(bot.calls).toHaveLength(2);
    expect(bot.logged).toEqual([]);
  });

  it("and the connection stays broken: it is dropped, and nothing of it comes later", async () => {
    const bot = await opened({ now: () => 1_000_000 });
    for (let time = 0; time < 3; time += 1) bot.breaks("sendMessage");
    await bot.receives(said(text));
    expect(bot.calls).toHaveLength(3);
    expect(JSON.stringify(bot.logged)).toContain("dropped");
  });

  it("and Telegram has had enough of the bot there: the answer is dropped at once", async () => {
    const bot = await opened({ now: () => 1_000_000 });
    bot.refuses("sendMessage", 429, "Too Many Requests: retry after 40", 40);
    await bot.receives(said(text));
    expect(bot.calls).toHaveLength(1);
  });
});

it("a result of inline mode is the bot's own words, and no question to it", async () => {
  const bot = await opened();
  const via_bot = { id: 42, is_bot: true, first_name: "ETC", username: "etc_test_bot" };
  await bot.receives(said("@etc_test_bot 认定收费吗", { via_bot }));
  expect(bot.calls).toEqual([]);
  await bot.receives(said("@etc_test_bot 认定收费吗", { via_bot: { ...via_bot, id: 43 } }));
  expect(bot.calls, "those of another bot may be one").toHaveLength(1);
});

it("a picture's caption is not read, whatever stands in it", async () => {
  const bot = await opened();
  const entities = [{ type: "bot_command", offset: 0, length: 6 }];
  await bot.receives(said("", { text: undefined, photo: [], caption: "/check", caption_entities: entities }));
  expect(bot.calls).toEqual([]);
});
