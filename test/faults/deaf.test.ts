// What once made the bot deaf to everybody while it looked healthy, with the program itself, by long polling: a group that
// floods, a chat that cannot be written to, ids of updates that begin anew, Telegram away at the start, a broken database.
import { openSync, writeSync, closeSync, statSync } from "node:fs";
import sqlite3 from "sqlite3";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary.ts";
import { type BotApi, startBotApi } from "../../support/bot-api/bot-api.ts";
import { BotProcess } from "../../support/bot-api/bot-process.ts";
import type { Person } from "../../support/bot-api/person.ts";
import { pause } from "./pause.ts";
import { quiet } from "./settings.ts";
import { complete } from "./size.ts";

const timeout = complete ? 240_000 : 90_000;
const newStore = (): Readonly<Record<string, string>> => ({
  ...quiet,
  STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite`,
});

/** Each asks for help, one after the other; how long the slowest waited. Milliseconds. */
async function slowest(people: readonly Person[]): Promise<number> {
  let most = 0;
  for (const person of people) {
    const began = performance.now();
    await person.types("/help");
    most = Math.max(most, performance.now() - began);
  }
  return Math.round(most);
}

const peopleFrom = (api: BotApi, first: number, count: number): Person[] =>
  Array.from({ length: count }, (_, at) => api.person(first + at));

it("27 people with 20 mentions each in one group, which Telegram answers with 429: people in private are answered", {
  timeout,
}, async () => {
  const api = await startBotApi();
  const bot = await BotProcess.polling(api, newStore());
  const others = peopleFrom(api, 1, 10);
  const before = await slowest(others);
  const group = api.group();
  api.floods(1_000_000, 40, { chat: group.chat.head.id });
  for (const person of peopleFrom(api, 101, 27))
    for (let time = 0; time < 20; time += 1) person.saysIn(group, `@etc_test_bot 认定收费吗 ${time}`);
  const during = await slowest(others);
  await api.delivered();
  expect(await bot.stops(), bot.log).toBe(0);
  const asked = api.calls.filter(({ params }) => params.chat_id === group.chat.head.id).length;
  process.stdout.write(
    `polling, 540 mentions in one group: others wait ${before} ms before, ${during} ms at most meanwhile; ${asked} attempts in the group\n`,
  );
  expect(asked).toBeLessThanOrEqual(40);
  if (complete) expect(during).toBeLessThan(1000);
});

it("a chat that Telegram answers with 500 for good: others are answered, and every stop and start is a clean one", {
  timeout,
}, async () => {
  const api = await startBotApi();
  const store = newStore();
  const [dead, ...others] = peopleFrom(api, 1, 4);
  if (!dead) throw new Error("nobody there");
  api.fails(1_000_000, { chat: dead.user.id });
  const codes: (number | null)[] = [];
  const waits: number[] = [];
  for (let start = 0; start < (complete ? 12 : 5); start += 1) {
    const bot = await BotProcess.polling(api, store);
    // Each start brings one more of what a restless person sends.
    dead.says("/help");
    waits.push(await slowest(others));
    codes.push(await bot.stops());
    expect(bot.log).not.toContain("an update is given up");
  }
  process.stdout.write(
    `polling, a chat that cannot be written to, over ${codes.length} starts: others wait ${waits.join(", ")} ms\n`,
  );
  expect(new Set(codes)).toEqual(new Set([0]));
  // And when Telegram lets it be written to, its person is answered.
  api.mends();
  await BotProcess.polling(api, store);
  await dead.sees("怎么用");
});

it("ids of updates that begin anew, with lower ones: each update is answered once, and polling does not run hot", {
  timeout,
}, async () => {
  const api = await startBotApi();
  await BotProcess.polling(api, newStore());
  const [ann, ben] = [api.person(1), api.person(2)];
  await ann.types("/help");
  await api.delivered();
  api.updates.beginAnew(4_000);
  const group = api.group();
  ben.saysIn(group, "@etc_test_bot 认定收费吗");
  await group.hears("收费");
  await ben.asksInline("静安");
  for (let time = 0; time < 5; time += 1) await ann.types("/help");
  await api.delivered();
  await ann.types("/help");
  expect(group.messages).toHaveLength(1);
  expect(api.callsOf("answerInlineQuery")).toHaveLength(1);
  expect(ann.messages).toHaveLength(7);
  expect(api.updates.polls).toBeLessThan(40);
});

describe("Telegram away at the start", () => {
  it.each([
    ["is refused", (api: BotApi) => api.goesAway()],
    ["answers with 500", async (api: BotApi) => api.fails(1000, { method: "getMe" })],
    ["answers with 429", async (api: BotApi) => api.floods(1000, 30, { method: "getMe" })],
  ])(
    "%s: the log says so, health is served, and SIGTERM ends it with 0",
    async (_, away) => {
      for (const mode of ["polling", "webhook"]) {
        const api = await startBotApi();
        await away(api);
        const bot = new BotProcess(api, {
          ...newStore(),
          BOT_MODE: mode,
          PORT: "0",
          WEBHOOK_SECRET: "a-secret_of-the-tests",
        });
        await bot.until(api, "a line", () => bot.log.includes("Telegram does not answer yet"));
        const port = /"port":(\d+)/.exec(bot.log)?.[1];
        expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
        expect(await bot.stops(), bot.log).toBe(0);
      }
    },
    timeout,
  );
});

it("long polling tells how it fares: alive while polls come back, with the metrics of webhook mode", async () => {
  const api = await startBotApi();
  const bot = await BotProcess.polling(api, newStore());
  await api.person().types("/help");
  const port = /"port":(\d+)/.exec(bot.log)?.[1];
  const get = async (path: string): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(JSON.parse(await get("/healthz"))).toEqual({ status: "ok" });
  expect(JSON.parse(await get("/readyz"))).toEqual({ status: "ready" });
  const metrics = await get("/metrics");
  for (const name of ["bot_poll_silence_seconds", "bot_oldest_update_seconds", "bot_places_taken"])
    expect(metrics).toMatch(new RegExp(`^${name} [\\d.e-]+$`, "m"));
  expect(metrics).toContain('bot_updates_total{kind="message",outcome="done"} 1');
});

it("a database that is overwritten while the bot runs ends it, with what to do", { timeout }, async () => {
  const api = await startBotApi();
  const folder = temporaryFolder();
  const path = `${folder}/bot.sqlite`;
  const bot = await BotProcess.polling(api, { ...quiet, STORE_URL: `sqlite:${path}` });
  const people = peopleFrom(api, 1, 20);
  for (const person of people) await person.types("/language zh");
  // Another program empties the log into the file, so that the bot reads it anew.
  await new Promise<void>((resolve, reject) => {
    const other = new sqlite3.Database(path);
    other.exec("UPDATE keyv SET value = value; PRAGMA wal_checkpoint(TRUNCATE)", (failed) =>
      other.close((failedToo) => (failed || failedToo ? reject(failed ?? failedToo) : resolve())),
    );
  });
  const { size } = statSync(path);
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(size, 0xa5), 0, size, 0);
  closeSync(file);
  for (const person of people) person.says("/language en");
  expect(await bot.ends(), bot.log).toBe(1);
  expect(bot.log).toContain("STORE_URL: the database cannot be used any more");
  expect(bot.log).toContain("Put back a backup");
});

it("a rejection that nobody handles is told and counted, and ends nothing", async () => {
  const api = await startBotApi();
  const bot = await BotProcess.polling(api, {
    ...newStore(),
    // Begins only when the bot does: before that nobody could tell of it.
    NODE_OPTIONS: `--import=${new URL("stray.mjs", import.meta.url).href}`,
  });
  await bot.until(api, "the line", () => bot.log.includes("a rejection was not handled"));
  await api.person().types("/help");
  const port = /"port":(\d+)/.exec(bot.log)?.[1];
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(Number(/^bot_unhandled_rejections_total (\d+)/m.exec(metrics)?.[1])).toBeGreaterThan(0);
  expect(await bot.stops()).toBe(0);
});

describe("SIGTERM", () => {
  it.each([0, 100, 200, 400, 700, 1000, 1500])(
    "%i ms after it begins to listen ends it with 0",
    async (ms) => {
      const api = await startBotApi();
      const store = newStore();
      const codes = await Promise.all(
        ["polling", "webhook"].map(async (mode) => {
          const bot = new BotProcess(api, {
            ...store,
            STORE_URL: `${store.STORE_URL}.${mode}`,
            BOT_MODE: mode,
            PORT: "0",
            WEBHOOK_SECRET: "a-secret_of-the-tests",
            NODE_OPTIONS: `--import=${new URL("listening.mjs", import.meta.url).href}`,
          });
          await bot.until(api, "the listener", () => bot.log.includes("listening"));
          await pause(ms);
          return bot.stops();
        }),
      );
      expect(codes).toEqual([0, 0]);
    },
  );
});
