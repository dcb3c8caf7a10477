// The clock of the machine is set, forwards and back, while people are in the middle of a check. Only the time of day
// moves, as it does when somebody sets it: what measures how long a thing takes goes on as before.
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { createLimits } from "../../src/delivery/rate-limit.ts";
import { secret, ServedBot } from "../http/served-bot.ts";
import { enginesHere } from "../store/engines.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const start = Date.UTC(2026, 10, 20, 4);

/** The time of day from now on; the test's own clock again when it is over. */
function setClock(ms: number): void {
  // Set, not made anew: who holds `Date.now` goes on reading the same clock.
  if (vi.isFakeTimers()) vi.setSystemTime(ms);
  else vi.useFakeTimers({ toFake: ["Date"], now: ms });
}

describe.each(await enginesHere())("on $name", ({ place }) => {
  async function served() {
    onTestFinished(() => void vi.useRealTimers());
    setClock(start);
    const at = await place();
    // Not by the clock that the place brings: this store reads the machine's, as in earnest.
    const store = await openStore({ url: at.url, key: at.key });
    onTestFinished(() => store.close().catch(() => undefined));
    const bot = await ServedBot.open({ store });
    bot.api.brings([`${bot.url}/telegram`], secret);
    return { bot, store };
  }

  it.each([
    ["a second back", -1000],
    ["an hour back, as when summer ends", -hour],
    ["a day back", -day],
    ["29 days back", -29 * day],
    ["an hour forwards", hour],
    ["29 days forwards", 29 * day],
  ])("%s: nothing expires, no chat is stuck, and the check goes on", async (_what, jump) => {
    const { bot, store } = await served();
    const ann = bot.api.person(7, "zh-hans");
    await ann.types("/check chongqing");
    await ann.presses("同意");
    await ann.types("6000万");
    await bot.api.delivered();
    setClock(start + jump);
    expect(await store.sweep()).toBe(0);
    await ann.types("258万");
    expect(ann.last.text).toContain("第 3 题");
    // And to the right time again.
    await bot.api.delivered();
    setClock(start + 5 * minute);
    expect(await store.sweep()).toBe(0);
    await ann.types("/mydata");
    expect(ann.last.text).toMatch(/60,000,000 元[\s\S]*2,580,000 元/);
    await bot.api.delivered();
    expect(bot.logged.filter((line) => /"level":(40|50|60)/.test(line))).toEqual([]);
  });

  it("thirty days or more back: people are answered meanwhile; what was saved then has expired when the time is right", async () => {
    const { bot, store } = await served();
    const ann = bot.api.person(7, "zh-hans");
    await ann.types("/check chongqing");
    setClock(0);
    await ann.presses("同意");
    await ann.types("6000万");
    expect(ann.last.text).toContain("第 2 题");
    await bot.api.delivered();
    setClock(start);
    await ann.types("258万");
    expect(ann.last.text).not.toContain("第 3 题");
    await ann.types("/check chongqing");
    expect(ann.last.text).toContain("需要您同意");
    expect(await store.sweep()).toBe(0);
  });

  it("to and fro at every message: each is answered once, in order", async () => {
    const { bot } = await served();
    const people = Array.from({ length: 5 }, (_, at) => bot.api.person(at + 1, "zh-hans"));
    const jumps = [hour, -hour, 3 * day, -2 * day, -9 * day, 20 * day];
    for (const [turn, jump] of jumps.entries()) {
      setClock(start + jump);
      await Promise.all(people.map((person) => person.types(turn % 2 === 0 ? "/help" : "/faq")));
    }
    await bot.api.delivered();
    for (const { messages } of people)
      expect(messages.map(({ text }) => text.slice(0, 2))).toEqual([
        "怎么",
        "常见",
        "怎么",
        "常见",
        "怎么",
        "常见",
      ]);
  });
});

it("a clock of the limits that goes back a year lets a flooding person be heard after seconds, not after a year", async () => {
  let now = 365 * day;
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });
  const bot = new TestBot(store, testServices(), "off", { limits: createLimits(() => now) });
  const [ann, ben] = [bot.person(7), bot.person(8)];
  for (let time = 0; time < 40; time += 1) await ann.types("/help");
  expect(ann.messages.at(-1)?.html).toContain("消息来得太快");
  now = 0;
  await ann.types("/faq");
  await ben.types("/help");
  expect(ben.last.html).toContain("怎么用");
  now += 5000;
  await ann.types("/faq");
  expect(ann.last.html).toContain("常见问题");
});
