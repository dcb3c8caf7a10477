// A flood gets one polite word, then silence until it calms down, and never slows others.
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { createLimits, createRateLimit } from "../../src/delivery/rate-limit.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";

/** A clock to set, in milliseconds. */
class Clock {
  now = 0;
  readonly read = (): number => this.now;
}

function limited(mostSenders = 1000) {
  const clock = new Clock();
  const limit = createRateLimit({ burst: 20, perSecond: 1, calm: 5, mostSenders, now: clock.read });
  const send = (times: number, sender = "7") => Array.from({ length: times }, () => limit.admit(sender));
  return { clock, limit, send };
}

describe("the bucket", () => {
  it.each([
    [19, { pass: 19, flood: 0, silence: 0 }],
    [20, { pass: 20, flood: 0, silence: 0 }],
    [21, { pass: 20, flood: 1, silence: 0 }],
    [500, { pass: 20, flood: 1, silence: 479 }],
  ])("of %i at once", (times, expected) => {
    const came = limited().send(times);
    const count = (kind: string) => came.filter((one) => one === kind).length;
    expect({ pass: count("pass"), flood: count("flood"), silence: count("silence") }).toEqual(expected);
  });

  it("lets one a second through for ever", () => {
    const { clock, send } = limited();
    send(20);
    for (let second = 0; second < 1000; second++) {
      clock.now += 1000;
      expect(send(1)).toEqual(["pass"]);
    }
  });

  it("stays silent while the flood goes on, however long, and warns once", () => {
    const { clock, send } = limited();
    send(21);
    for (let step = 0; step < 10_000; step++) {
      clock.now += 500;
      expect(send(1)).toEqual(["silence"]);
    }
  });

  it.each([
    [4999, "silence"],
    [5000, "pass"],
    [5001, "pass"],
  ])("%i ms of calm after a flood: %s", (calm, expected) => {
    const { clock, send } = limited();
    send(100);
    clock.now += calm;
    expect(send(1)).toEqual([expected]);
  });

  it("someone who goes on slowly is heard again within seconds", () => {
    const { clock, send } = limited();
    send(30);
    const answers = Array.from({ length: 4 }, () => {
      clock.now += 3000;
      return send(1)[0];
    });
    expect(answers).toEqual(["silence", "pass", "pass", "pass"]);
  });

  it("a second flood is warned of again", () => {
    const { clock, send } = limited();
    send(100);
    clock.now += 60_000;
    expect(send(21).at(-1)).toBe("flood");
  });

  it("others do not notice", () => {
    const { send } = limited();
    send(1000, "7");
    expect(send(20, "8").every((one) => one === "pass")).toBe(true);
  });

  it("a clock that goes back gives no room and takes none", () => {
    const { clock, send } = limited();
    clock.now = 10_000;
    send(20);
    clock.now = 0;
    expect(send(1)).toEqual(["flood"]);
  });

  it("remembers no more senders than it may, and never forgets one who goes on", () => {
    const { limit, send } = limited(100);
    send(25, "flooder");
    for (let sender = 0; sender < 10_000; sender++) {
      send(1, `s${sender}`);
      if (sender % 25 === 0) expect(send(1, "flooder")).toEqual(["silence"]);
      expect(limit.size).toBeLessThanOrEqual(100);
    }
  });
});

describe("on Telegram", () => {
  async function floodable() {
    const clock = new Clock();
    const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });
    const bot = new TestBot(store, testServices(), "off", { limits: createLimits(clock.read) });
    return { clock, bot, ann: bot.person(7), ben: bot.person(8) };
  }
  const word = "消息来得太快，刚才的没有处理。停几秒再发。";

  it("a flood of messages: twenty answers, one polite word, then silence; another person is answered", async () => {
    const { clock, bot, ann, ben } = await floodable();
    await Promise.all(Array.from({ length: 300 }, () => ann.types("/help")));
    expect(ann.messages.filter(({ html }) => html.includes("怎么用"))).toHaveLength(20);
    expect(ann.messages.filter(({ html }) => html === word)).toHaveLength(1);
    expect(ann.messages).toHaveLength(21);
    await ben.types("/start");
    expect(ben.last.html).toContain("企业技术中心助手");
    clock.now += 5000;
    await ann.types("/start");
    expect(ann.last.html).toContain("企业技术中心助手");
    expect(bot.logged).toEqual([]);
  });

  it("presses are acknowledged all the same, and do nothing", async () => {
    const { bot, ann } = await floodable();
    await ann.types("/start");
    for (let press = 0; press < 50; press++) await ann.taps("h", ann.last.id);
    const methods = bot.calls.map(({ method }) => method);
    expect(methods.filter((method) => method === "answerCallbackQuery")).toHaveLength(50);
    expect(methods.filter((method) => method === "editMessageText")).toHaveLength(19);
  });

  it("the word is in the person's own language", async () => {
    const { ann } = await floodable();
    await ann.types("/en");
    await Promise.all(Array.from({ length: 30 }, () => ann.types("/help")));
    expect(ann.messages.some(({ html }) => html.startsWith("Messages are coming too fast"))).toBe(true);
  });

  it("a flood in a group is met with silence, and does not close the person's own chat", async () => {
    const { bot, ann } = await floodable();
    for (let time = 0; time < 50; time++) await ann.typesInGroup(900, "/check");
    expect(bot.messagesOf(900)).toHaveLength(20);
    await ann.types("/start");
    expect(ann.last.html).toContain("企业技术中心助手");
  });

  it("letters typed in inline mode do not count as messages", async () => {
    const { bot, ann } = await floodable();
    for (let time = 0; time < 50; time++) await ann.asksInline("静安");
    expect(bot.calls.filter(({ method }) => method === "answerInlineQuery")).toHaveLength(20);
    await ann.types("/start");
    expect(ann.last.html).toContain("企业技术中心助手");
  });

  it("nothing of an answer is lost before the flood: the check goes on after it", async () => {
    const { clock, ann } = await floodable();
    await ann.agrees();
    await ann.types("/check chongqing");
    await ann.types("6000万");
    for (let time = 0; time < 40; time++) await ann.types("哈");
    clock.now += 30_000;
    await ann.types("258万");
    expect(ann.last.html).toContain("第 3 题");
  });
});
