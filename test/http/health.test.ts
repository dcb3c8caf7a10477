// For whoever watches over the process: alive, able to work, and how it fares, with nothing of what people write.
import { describe, expect, it } from "vitest";
import { createMetrics } from "../../src/process/metrics.ts";
import { FailingStore } from "./failing-store.ts";
import { memoryStore, ServedBot } from "./served-bot.ts";

describe("/healthz", () => {
  it("answers as long as the process lives, store or no store", async () => {
    const store = await memoryStore();
    const bot = await ServedBot.open({ store });
    await store.close();
    expect(await bot.gets("/healthz")).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    const head = await fetch(`${bot.url}/healthz`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });
});

describe("/readyz", () => {
  it("tells whether the store can be reached, and recovers with it", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store });
    expect((await bot.gets("/readyz")).status).toBe(200);
    store.failing = "load";
    expect(await bot.gets("/readyz")).toMatchObject({
      status: 503,
      text: '{"status":"the store cannot be reached"}',
    });
    store.failing = null;
    expect((await bot.gets("/readyz")).status).toBe(200);
  });

  it("is no for a store that was closed, and for one that never answers", async () => {
    const closed = await memoryStore();
    const bot = await ServedBot.open({ store: closed });
    await closed.close();
    expect((await bot.gets("/readyz")).status).toBe(503);
    const silent = new FailingStore(await memoryStore());
    const release = silent.hold();
    expect((await (await ServedBot.open({ store: silent })).gets("/readyz")).status).toBe(503);
    release();
  });

  it("asks the store once, however many ask", async () => {
    const store = new FailingStore(await memoryStore());
    const bot = await ServedBot.open({ store });
    const release = store.hold();
    const asked = Array.from({ length: 20 }, () => bot.gets("/readyz"));
    await store.loads(1);
    release();
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(store.mostLoading).toBe(1);
  });
});

describe("/metrics", () => {
  it("counts updates by kind, calls by method and outcome, and requests by route and status", async () => {
    const bot = await ServedBot.open();
    await bot.brings(bot.message(1, "/start"));
    await bot.brings(bot.message(2, "/help"));
    await bot.brings({ update_id: 3, poll: {} });
    bot.api.refuses("sendMessage", 403, "Forbidden: bot was blocked by the user");
    await bot.brings(bot.message(4, "/start"));
    await bot.posts("/telegram", "{}", {});
    await bot.gets("/nowhere?token=x");
    expect(await bot.metric('bot_updates_total{kind="message",outcome="done"}')).toBe(3);
    expect(await bot.metric('bot_updates_total{kind="other",outcome="done"}')).toBe(1);
    expect(await bot.metric('bot_update_seconds_count{kind="message"}')).toBe(3);
    expect(await bot.metric('bot_api_calls_total{method="sendMessage",outcome="ok"}')).toBe(2);
    expect(await bot.metric('bot_api_calls_total{method="sendMessage",outcome="403"}')).toBe(1);
    expect(await bot.metric('http_requests_total{route="/telegram",status="200"}')).toBe(4);
    expect(await bot.metric('http_requests_total{route="/telegram",status="401"}')).toBe(1);
    expect(await bot.metric('http_requests_total{route="none",status="404"}')).toBe(1);
    expect(await bot.metric("bot_updates_in_flight")).toBe(0);
    expect((await bot.gets("/metrics")).text).toContain("process_resident_memory_bytes");
  });

  it("is what Prometheus reads", async () => {
    const { headers, text } = await (await ServedBot.open()).gets("/metrics");
    expect(headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    for (const line of text.split("\n").filter((one) => one !== "" && !one.startsWith("#")))
      expect(line).toMatch(/^[a-z][a-z0-9_]+(\{[^{}]*\})? \S+$/);
  });

  it("holds nothing of what people write, who they are, and how they are let in", async () => {
    const bot = await ServedBot.open({ apiKeys: ["a-key"] });
    await bot.brings(bot.message(1, "/start", 987654321));
    await bot.brings(bot.message(2, "静安区有多少家 unmistakable 1234567万", 987654321));
    await bot.posts("/v1/ask", JSON.stringify({ text: "unmistakable" }), { "x-api-key": "a-key" });
    await bot.gets("/unmistakable");
    const { text } = await bot.gets("/metrics");
    expect(text).not.toMatch(/unmistakable|987654321|1234567|静安|Ann|a-key/);
    expect(bot.logged.join("")).not.toMatch(/unmistakable|987654321|1234567|静安|Ann|a-key/);
  });

  it("has a registry for each server: two in one process do not mix", async () => {
    const [one, two] = [createMetrics(), createMetrics()];
    one.failed();
    expect(await one.text()).toContain("bot_updates_failed_total 1");
    expect(await two.text()).toContain("bot_updates_failed_total 0");
  });

  it("knows a fixed set of kinds", async () => {
    const metrics = createMetrics();
    metrics.arrived({ update_id: 1, callback_query: {} })("done");
    metrics.arrived({ update_id: 1, anything_new: {} })("done");
    expect(await metrics.text()).toContain('bot_updates_total{kind="callback_query",outcome="done"} 1');
    expect(await metrics.text()).toContain('bot_updates_total{kind="other",outcome="done"} 1');
  });
});
