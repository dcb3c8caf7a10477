// Webhook mode against a fake Telegram: who is let in, what is answered, and that no update is lost or taken twice.
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { testServices } from "../support/services.ts";
import { memoryStore, ServedBot, secret } from "./served-bot.ts";
import { FailingStore } from "./failing-store.ts";

describe("the door", () => {
  it.each([
    ["no secret", undefined],
    ["another secret", "another-secret-of-tests"],
    ["the beginning of the secret", secret.slice(0, -1)],
    ["more than the secret", `${secret}x`],
    ["an empty secret", ""],
  ])("refuses %s alike, and takes nothing", async (_name, given) => {
    const bot = await ServedBot.open();
    const body = JSON.stringify(bot.message(1, "/start"));
    const headers = given === undefined ? {} : { "x-telegram-bot-api-secret-token": given };
    const response = await bot.posts("/telegram", body, headers);
    expect([response.status, await response.json()]).toEqual([401, { error: "this path is for Telegram" }]);
    expect(bot.api.callsOf("sendMessage")).toEqual([]);
    expect(bot.logged.join("")).not.toContain(secret);
  });

  it.each([
    ["not JSON", "{", 400],
    ["half a character", Buffer.from([0x22, 0xe4, 0xbd, 0x22]), 400],
    ["null", "null", 400],
    ["a list", "[]", 400],
    ["no update", "{}", 400],
    ["an update whose id is none", '{"update_id":"1"}', 400],
    ["an empty body", "", 400],
  ])("answers %s with %s", async (_name, body, status) => {
    const bot = await ServedBot.open();
    const response = await bot.posts("/telegram", body, { "x-telegram-bot-api-secret-token": secret });
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty("error");
  });

  it("wants POST and JSON", async () => {
    const bot = await ServedBot.open();
    const got = await fetch(`${bot.url}/telegram`);
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await bot.brings("{}", { "content-type": "text/plain" })).status).toBe(415);
    expect((await bot.brings("{}", { "content-type": "application/json; charset=utf-8" })).status).toBe(400);
  });

  it("takes a million bytes and no more, whether the length is told or not", async () => {
    const bot = await ServedBot.open();
    const filled = (bytes: number): string => {
      const start = '{"update_id":1,"x":"';
      return `${start}${"x".repeat(bytes - start.length - 2)}"}`;
    };
    expect((await bot.brings(filled(999_999))).status).toBe(200);
    expect((await bot.brings(filled(1_000_000))).status).toBe(200);
    expect((await bot.brings(filled(1_000_001))).status).toBe(413);
    expect(await chunked(bot, filled(1_000_001))).toBe(413);
    expect(await chunked(bot, filled(1_000_000))).toBe(200);
  });

  it("has nothing elsewhere", async () => {
    const bot = await ServedBot.open();
    for (const path of ["/", "/telegram/", "/telegram/x", "/v1", "/v1/check", "/v1/openapi.json"])
      expect((await bot.gets(path)).status, path).toBe(404);
  });
});

/** Sends a body without telling its length; resolves to the status. */
function chunked(bot: ServedBot, body: string): Promise<number> {
  const { port } = new URL(bot.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(
        `POST /telegram HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nx-telegram-bot-api-secret-token: ${secret}\r\ntransfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
      );
    });
    socket.on("error", reject);
    socket.once("data", (data) => {
      socket.destroy();
      resolve(Number(data.toString("utf8").split(" ")[1]));
    });
  });
}

describe("an update", () => {
  it("is answered 200 when the turn is stored", async () => {
    const bot = await ServedBot.open();
    expect((await bot.brings(bot.message(1, "/language en"))).status).toBe(200);
    const kept = await bot.store.load("telegram:7");
    expect(kept).toMatchObject({
      kind: "found",
      value: { data: { conversation: { locale: "en" }, updates: [1] } },
    });
  });

  it("that comes twice is taken once", async () => {
    const bot = await ServedBot.open();
    const both = await Promise.all([1, 2].map(() => bot.brings(bot.message(1, "/start"))));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await bot.brings(bot.message(1, "/start"))).status).toBe(200);
    expect(bot.api.callsOf("sendMessage")).toHaveLength(1);
  });

  it("of a kind nobody asked for is answered 200 and left alone", async () => {
    const bot = await ServedBot.open();
    expect((await bot.brings({ update_id: 1, poll: {} })).status).toBe(200);
    expect(bot.api.callsOf("sendMessage")).toEqual([]);
  });

  it("is brought by Telegram, and a whole chat goes through", async () => {
    const bot = await ServedBot.open();
    await bot.register();
    const ann = bot.api.person();
    await ann.types("/start");
    await ann.presses("常见问题");
    await bot.api.delivered();
    expect(bot.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe("in the response goes out", () => {
  it("the acknowledgement of a press, and nothing that a person reads", async () => {
    const bot = await ServedBot.open();
    await bot.register();
    const ann = bot.api.person();
    await ann.types("/start");
    await ann.presses("常见问题");
    await bot.api.delivered();
    const inResponse = bot.api.calls.filter((call) => call.inWebhook).map(({ method }) => method);
    expect(inResponse).toEqual(["answerCallbackQuery"]);
    expect(bot.api.callsOf("answerCallbackQuery").map(({ outcome }) => outcome)).toEqual([null]);
  });

  it("a list of inline results", async () => {
    const bot = await ServedBot.open();
    await bot.register();
    const { results } = await bot.api.person().asksInline("静安");
    expect(results.length).toBeGreaterThan(0);
    expect(bot.api.callsOf("answerInlineQuery").map((call) => call.inWebhook)).toEqual([true]);
  });
});

describe("a store that is away", () => {
  it("before anything was shown: 503, one word is said, and Telegram's next try goes through", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store });
    await bot.register();
    store.failing = "load";
    const ann = bot.api.person();
    ann.says("/language en");
    await bot.api.until("five tries", () => (bot.api.updates.sender?.sent ?? 0) >= 5);
    expect(ann.messages.map(({ text }) => text)).toEqual([
      "暂时读不到之前的记录，记录没有丢失。恢复后就回复这条消息，不用再发。",
    ]);
    store.failing = null;
    await bot.api.delivered();
    expect(ann.messages).toHaveLength(2);
    expect(await bot.metric('bot_updates_total{kind="message",outcome="again"}')).toBeGreaterThanOrEqual(3);
  });

  it("for longer than any burst allowance: the update is nobody's flood", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store });
    store.failing = "load";
    for (let time = 0; time < 40; time += 1)
      expect((await bot.brings(bot.message(1, "/start"))).status).toBe(503);
    store.failing = null;
    expect((await bot.brings(bot.message(1, "/start"))).status).toBe(200);
    expect(bot.api.person().last.text).toContain("企业技术中心助手");
  });

  it("after the reply was shown: shown three times at most, then the person is told", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store });
    store.failing = "save";
    const statuses = [];
    for (let time = 0; time < 3; time += 1)
      statuses.push((await bot.brings(bot.message(1, "/language en"))).status);
    expect(statuses).toEqual([503, 503, 200]);
    const said = bot.api.person().messages.map(({ text }) => text);
    expect(said).toHaveLength(4);
    expect(said.at(-1)).toContain("这一步没有完成");
    expect(await bot.metric("bot_updates_failed_total")).toBe(1);
  });

  it("after the reply was shown, and back at the next try: kept, and told nothing", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store });
    store.failing = "save";
    expect((await bot.brings(bot.message(1, "/language en"))).status).toBe(503);
    store.failing = null;
    expect((await bot.brings(bot.message(1, "/language en"))).status).toBe(200);
    expect(await bot.store.load("telegram:7")).toMatchObject({ kind: "found" });
  });
});

describe("what else fails", () => {
  it("a poison update is answered 200, told to the person, and the next one works", async () => {
    const services = testServices();
    const bot = await ServedBot.open({
      services: {
        ...services,
        today: () => {
          throw new Error("poison");
        },
      },
    });
    expect((await bot.brings(bot.message(1, "/start"))).status).toBe(200);
    expect(bot.api.person().last.text).toContain("这一步没有完成");
    expect(bot.logged.join("")).toContain("an update failed");
    expect(await bot.metric("bot_updates_failed_total")).toBe(1);
  });

  it("a connection that breaks on the way to Telegram: 503, and the next try is answered", async () => {
    const bot = await ServedBot.open();
    bot.api.lays({ method: "sendMessage" }, { kind: "drop", when: "before" });
    expect((await bot.brings(bot.message(1, "/start"))).status).toBe(503);
    expect((await bot.brings(bot.message(1, "/start"))).status).toBe(200);
    expect(bot.api.person().messages).toHaveLength(1);
    expect(await bot.metric('bot_api_calls_total{method="sendMessage",outcome="unreachable"}')).toBe(1);
  });

  it("a person who blocked the bot: 200", async () => {
    const bot = await ServedBot.open();
    bot.api.refuses("sendMessage", 403, "Forbidden: bot was blocked by the user");
    expect((await bot.brings(bot.message(1, "/start"))).status).toBe(200);
    expect(await bot.metric("bot_updates_failed_total")).toBe(0);
  });
});

describe("under load", () => {
  it("so many are in flight, the rest wait, and all are answered", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store, maxInFlight: 3 });
    const release = store.hold();
    const brought = Array.from({ length: 10 }, (_, at) =>
      bot.brings(bot.message(at + 1, "/start", at + 100)),
    );
    await store.loads(3);
    while ((await bot.metric("bot_updates_waiting")) < 7) {}
    expect(await bot.metric("bot_updates_in_flight")).toBe(3);
    expect(store.loading).toBe(3);
    release();
    expect((await Promise.all(brought)).map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(store.mostLoading).toBe(3);
    expect(await bot.metric("bot_updates_in_flight")).toBe(0);
  });

  it("an update is answered in time in any case: the turn goes on, and is not taken twice", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store, deadline: 50 });
    const release = store.hold();
    expect((await bot.brings(bot.message(1, "/start"))).status).toBe(503);
    release();
    await bot.api.until("the answer", () => bot.api.person().messages.length === 1);
    while ((await bot.brings(bot.message(1, "/start"))).status !== 200) {}
    expect(bot.api.person().messages).toHaveLength(1);
  });

  it("what waits in vain for its turn is answered too, and never handled", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store, maxInFlight: 1, deadline: 50 });
    const release = store.hold();
    const both = await Promise.all([
      bot.brings(bot.message(1, "/start", 7)),
      bot.brings(bot.message(2, "/start", 8)),
    ]);
    expect(both.map(({ status }) => status)).toEqual([503, 503]);
    expect(store.loading).toBe(1);
    release();
    await bot.api.until("the answer", () => bot.api.person(7).messages.length === 1);
    expect(bot.api.person(8).messages).toEqual([]);
  });
});

it("stopping lets turns in hand finish, and sends back what waits", async () => {
  const store = new FailingStore(await memoryStore());
  const bot = await ServedBot.open({ store, maxInFlight: 1 });
  const release = store.hold();
  const first = bot.brings(bot.message(1, "/start", 7));
  await store.loads(1);
  const second = bot.brings(bot.message(2, "/start", 8));
  while ((await bot.metric("bot_updates_waiting")) < 1) {}
  const stopped = bot.stop();
  expect((await second).status).toBe(503);
  release();
  expect((await first).status).toBe(200);
  await stopped;
  await expect(bot.gets("/healthz")).rejects.toThrow();
});
