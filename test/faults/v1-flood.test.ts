// Programs that ask /v1 for all that they may, and the dearest texts there are: what people notice of it.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { BotApi } from "../../support/bot-api/bot-api.ts";
import { testDay, testServices } from "../support/services.ts";
import { ServedBot } from "../http/served-bot.ts";
import { startBot, tell } from "./settings.ts";
import { complete } from "./size.ts";

/** The slowest text that is known, and a conversation of as many as one request may hold. */
const dearest = { turns: Array<string>(20).fill("不？月".repeat(66)) };
const requests = 60;

it("a turn at a stretch and no more, and a person is answered while the flood goes on", async () => {
  // Each step of a turn asks what day it is: counted, they tell how much is done at a stretch.
  let steps = 0;
  const services = testServices({
    today: () => {
      steps += 1;
      return testDay;
    },
  });
  const keys = ["one", "two", "three", "four", "five"].map((key) => `${key}-key-of-a-program-of-tests`);
  const bot = await ServedBot.open({ services, apiKeys: keys });
  const ask = async (key: string, body: object): Promise<number> =>
    (await bot.posts("/v1/ask", JSON.stringify(body), { "x-api-key": key })).status;
  const turn = dearest.turns[0] ?? "";
  expect(await ask(keys[0] ?? "", { text: turn })).toBe(200);
  const ofOne = steps;

  let over = false;
  let most = 0;
  const rounds = (): void => {
    most = Math.max(most, steps);
    steps = 0;
    if (!over) setImmediate(rounds);
  };
  steps = 0;
  rounds();
  let answered = 0;
  const flood = keys.flatMap((key) =>
    Array.from({ length: 12 }, async () => {
      const status = await ask(key, dearest);
      answered += 1;
      return status;
    }),
  );
  expect((await bot.brings(bot.message(1, "/help"))).status).toBe(200);
  expect(bot.api.person().messages).toHaveLength(1);
  expect(answered).toBeLessThan(flood.length);
  const statuses = await Promise.all(flood);
  over = true;
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(3 * keys.length - 1);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  // Of the person's own turn perhaps as well.
  expect(most).toBeLessThanOrEqual(2 * ofOne);
});

describe.runIf(complete)("the program", () => {
  it.each([1, 5])(
    "a flood of %i keys: the worst delays of /help and /healthz beside it",
    {
      timeout: 300_000,
    },
    async (count) => {
      const api = new BotApi();
      await api.open();
      const keys = Array.from({ length: count }, (_, at) => `key-number-${at}-of-a-program-of-tests`);
      const mode = { mode: "webhook" } as const;
      const bot = await startBot(api, mode, { STORE_URL: "sqlite::memory:", API_KEYS: keys.join(",") });
      tell(api, mode, [bot]);
      const url = new URL(bot.webhookUrl).origin;
      let next = 100;
      /** Milliseconds. */
      const timed = async (work: () => Promise<unknown>): Promise<number> => {
        const began = performance.now();
        await work();
        return performance.now() - began;
      };
      const help = (): Promise<number> =>
        timed(() => {
          const person = api.person(next++, "zh-hans");
          person.says("/help");
          return api.until("an answer", () => person.messages.length > 0, 120);
        });
      const health = (): Promise<number> => timed(async () => (await fetch(`${url}/healthz`)).text());
      for (let time = 0; time < 20; time += 1) await Promise.all([help(), health()]); // the first are slower
      const [quietHelp, quietHealth] = [await worst(help, () => false), await worst(health, () => false)];

      const began = performance.now();
      let over = false;
      const flood = floodOf(url, keys).finally(() => {
        over = true;
      });
      const [floodHelp, floodHealth] = await Promise.all([
        worst(help, () => !over),
        worst(health, () => !over),
      ]);
      const { 200: answered = 0, 429: refused = 0, ...others } = await flood;
      process.stdout.write(
        `${count} key(s), ${requests} requests of 20 turns each: ${answered} answered, ${refused} told to wait, ` +
          `${Math.round(performance.now() - began)} ms; /help ${floodHelp} ms at worst (${quietHelp} without), ` +
          `/healthz ${floodHealth} (${quietHealth})\n`,
      );
      expect([answered + refused, others]).toEqual([count * requests, {}]);
      expect(await bot.stops(), bot.log).toBe(0);
      await api.close();
    },
  );
});

/** The slowest of at least ten, in whole milliseconds. */
async function worst(work: () => Promise<number>, goesOn: () => boolean): Promise<number> {
  const times: number[] = [];
  while (times.length < 10 || goesOn()) times.push(await work());
  return Math.round(Math.max(...times));
}

/** From a process of its own, so that what is measured beside it does not wait for the sender. How many answers of which status. */
async function floodOf(url: string, keys: readonly string[]): Promise<Record<number, number>> {
  const script = fileURLToPath(new URL("flood.mjs", import.meta.url));
  const env = { PATH: process.env.PATH ?? "", KEYS: keys.join(","), BODY: JSON.stringify(dearest) };
  const { stdout } = await promisify(execFile)(process.execPath, [script, url, String(requests)], { env });
  return JSON.parse(stdout) as Record<number, number>;
}
