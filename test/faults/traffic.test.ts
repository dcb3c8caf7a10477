// What arrives in a way it should not, at the program itself: a flood of one person, storms of 429, updates of no shape
// that the bot knows. One process a mode goes through all of it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BotApi } from "../../support/bot-api/bot-api.ts";
import type { BotProcess } from "../../support/bot-api/bot-process.ts";
import type { Person } from "../../support/bot-api/person.ts";
import { startBot, tell } from "./settings.ts";

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

describe.each(["polling", "webhook"] as const)("%s", (mode) => {
  const api = new BotApi();
  let bot: BotProcess;
  beforeAll(async () => {
    await api.open();
    bot = await startBot(api, { mode }, { STORE_URL: "sqlite::memory:" });
    tell(api, { mode }, [bot]);
  }, 60_000);
  afterAll(() => api.close());

  const crowd = (first: number, count: number): Person[] =>
    Array.from({ length: count }, (_, at) => api.person(first + at, "zh-hans"));

  it("a flood of one person: twenty answers, one polite word, then silence; the others get every answer", {
    timeout: 90_000,
  }, async () => {
    const texts = ["/help", "/faq", "/privacy"];
    /** Everybody asks three things, one after the other; milliseconds until each answer. */
    const asked = async (others: readonly Person[]): Promise<number[]> => {
      const took = others.map(async (person) => {
        const times: number[] = [];
        for (const text of texts) {
          const began = performance.now();
          await person.types(text);
          times.push(performance.now() - began);
        }
        return times;
      });
      return (await Promise.all(took)).flat();
    };
    await asked(crowd(100, 10)); // the first of a process are slower
    const without = await asked(crowd(200, 20));
    const flooder = api.person(1, "zh-hans");
    const began = performance.now();
    for (let time = 0; time < 300; time += 1) flooder.says("/help");
    await api.until("the first answers to the flood", () => flooder.messages.length >= 3, 30);
    const others = crowd(300, 20);
    const beside = await asked(others);
    await api.delivered(30);
    const seconds = Math.ceil((performance.now() - began) / 1000);
    await api.until("twenty answers and the word", () => flooder.messages.length >= 21, 30);
    const answers = flooder.messages.filter(({ text }) => text.startsWith("怎么用")).length;
    const words = flooder.messages.filter(({ text }) => text.startsWith("消息来得太快")).length;
    process.stdout.write(
      `${mode}, a flood of 300: ${answers} answers, ${words} word; others' median ${median(without).toFixed(0)} ms without, ` +
        `${median(beside).toFixed(0)} ms beside it\n`,
    );
    expect(words).toBe(1);
    expect(answers).toBeGreaterThanOrEqual(20);
    // One more for each second that the flood lasted.
    expect(answers).toBeLessThanOrEqual(20 + seconds);
    for (const { messages } of others)
      expect(messages.map(({ text }) => text.slice(0, 2))).toEqual(["怎么", "常见", "隐私"]);
  });

  it("a storm of 429: nobody is asked again before the time is over, and everybody is answered once", {
    timeout: 90_000,
  }, async () => {
    const people = crowd(400, 20);
    const refusals = 60;
    api.floods(refusals, 1, { method: "sendMessage" });
    for (const person of people) person.says("/help");
    await Promise.all(people.map((person) => api.until("an answer", () => person.messages.length > 0, 60)));
    await api.delivered(30);
    const calls = api.callsOf("sendMessage").filter(({ params }) => Number(params.chat_id) >= 400);
    for (const { user, messages } of people) {
      expect(messages.map(({ text }) => text.slice(0, 3))).toEqual(["怎么用"]);
      const own = calls.filter(({ params }) => params.chat_id === user.id);
      for (const [at, { at: when }] of own.slice(1).entries())
        expect(when - (own[at]?.at ?? 0), "milliseconds between the calls").toBeGreaterThanOrEqual(990);
    }
    process.stdout.write(
      `${mode}, a storm: ${calls.length - people.length} calls refused with 429, ${people.length} of ${people.length} answered once\n`,
    );
    expect(calls).toHaveLength(people.length + refusals);
  });

  const chat = { id: 900, type: "private", first_name: "x" };
  const from = { id: 900, is_bot: false, first_name: "x" };
  const message = { message_id: 1, date: 0, chat, from };
  const odd: [string, object][] = [
    ["message", {}],
    ["message", { ...message, from: undefined, text: "/start" }],
    ["message", { ...message, chat: undefined, text: "/start" }],
    ["message", { ...message, chat: { id: 900, type: "of a kind to come" }, text: "/start" }],
    ["message", { ...message, text: 5 }],
    ["message", { ...message, text: null }],
    ["message", { ...message, text: { bold: "/start" } }],
    ["message", { ...message, text: "\uD800 half a character" }],
    ["message", { ...message, text: "万".repeat(50_000) }],
    [
      "message",
      { ...message, text: "/start", entities: [{ type: "bot_command", offset: -5, length: 99_999 }] },
    ],
    ["message", { ...message, text: "/start", entities: "none" }],
    ["message", { ...message, from: { ...from, language_code: 7 }, text: "/start" }],
    ["message", { ...message, from: { ...from, id: "900" }, text: "/start" }],
    ["message", { ...message, of_a_kind_to_come: { deep: [[[[]]]] } }],
    ["edited_message", {}],
    ["edited_message", { ...message, text: 5 }],
    ["callback_query", { id: "1", from, chat_instance: "1" }],
    ["callback_query", { id: "1", from, chat_instance: "1", data: 5, message }],
    ["callback_query", { id: "1", from, chat_instance: "1", data: "x".repeat(5000), message }],
    ["callback_query", { id: "1", from, message: { chat } }],
    ["inline_query", {}],
    ["inline_query", { id: "1", from, query: 5, offset: 5 }],
  ];

  it("poison updates: each is dealt with, none comes again, and those who write meanwhile are answered", {
    timeout: 90_000,
  }, async () => {
    api.world.open({ id: 900, type: "private", first_name: "x" }).met = true;
    // Whatever this person is told is refused, and that they cannot be told too.
    api.lays(
      { method: "sendMessage", chat: 901, times: Number.POSITIVE_INFINITY },
      { kind: "refuse", code: 400, description: "Bad Request: of a kind nobody knows" },
    );
    for (const [at, [kind, content]] of odd.entries()) {
      api.updates.add(kind, content, true);
      if (at % 8 === 0) api.person(901).says("/start");
      if (at % 8 === 4) await api.person(910 + at).types("/start");
    }
    await api.delivered(30);
    await api.person(950).types("/help");
    api.mends();
    process.stdout.write(`${mode}, poison: ${odd.length} odd updates dealt with, the process runs on\n`);
    expect(bot.running).toBe(true);
    expect(api.updates.sender?.lastError ?? null, bot.log.slice(-2000)).toBeNull();
  });

  it("and stops as it should after all of it", async () => {
    expect(await bot.stops(), bot.log).toBe(0);
  });
});
