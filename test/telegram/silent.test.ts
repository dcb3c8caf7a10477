// A Telegram, or a proxy before it, that takes a call and never answers: it is asked anew, and not after grammY's 500 s.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { HttpError } from "grammy";
import { expect, it, onTestFinished, vi } from "vitest";
import { createInHand } from "../../src/delivery/in-hand.ts";
import { createPulse } from "../../src/delivery/pulse.ts";
import { createMetrics } from "../../src/process/metrics.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { runTelegram } from "../../src/telegram/run-telegram.ts";
import { memoryStore } from "../http/served-bot.ts";
import { testServices } from "../support/services.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };
const config = { token: "123456:ABC", richMessages: "off" } as const;

/** Answers the second getMe, and nothing else. */
async function silentTelegram() {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    const method = url.split("/").at(-1) ?? "";
    asked.push(method);
    if (method === "getMe" && asked.length === 2)
      response.end(JSON.stringify({ ok: true, result: { id: 1, is_bot: true, username: "etc_test_bot" } }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
    server.closeAllConnections();
    server.close();
  });
  const isAsked = async (...methods: string[]): Promise<void> => {
    while (asked.length < methods.length) await new Promise(setImmediate);
    expect(asked).toEqual(methods);
  };
  return { apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, isAsked };
}

it("is asked anew who the bot is after 10 s, and for updates after 45 s", async () => {
  const { apiRoot, isAsked } = await silentTelegram();
  const stopping = new AbortController();
  const running = runTelegram({
    config: { ...config, apiRoot },
    ...{ services: testServices(), store: await memoryStore(), log, metrics: createMetrics() },
    ...{ inHand: createInHand(() => 0), pulse: createPulse(() => 0), onBroken: () => {} },
    stopping: stopping.signal,
  });
  await isAsked("getMe");
  await vi.advanceTimersByTimeAsync(10_000);
  await isAsked("getMe", "getMe", "getUpdates");
  await vi.advanceTimersByTimeAsync(45_000);
  await isAsked("getMe", "getMe", "getUpdates", "getUpdates");
  stopping.abort();
  await running;
});

it("is given up after 60 s by whoever sends something", async () => {
  const { apiRoot, isAsked } = await silentTelegram();
  const bot = createBot({ ...config, apiRoot, services: testServices(), store: await memoryStore(), log });
  const failed = expect(bot.api.sendMessage(1, "…")).rejects.toThrow(HttpError);
  await isAsked("sendMessage");
  await vi.advanceTimersByTimeAsync(60_000);
  await failed;
});
