// Programs that ask /v1 for all that they may, and the dearest texts there are: what people notice of it.
import { describe, expect, it } from "vitest";
import { BotApi } from "../support/bot-api/bot-api.ts";
import { startBot, tell } from "./settings.ts";
import { complete } from "./size.ts";

/** The slowest text that is known, and a conversation of as many as one request may hold. */
const dearest = { turns: Array<string>(20).fill("不？月".repeat(66)) };
const requests = 60;

describe.runIf(complete)("the program", () => {
  it.each([1, 5])("a flood of %i keys: the worst delays of /help and /healthz beside it", {
    timeout: 300_000,
  }, async (count) => {
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
    const flood = Promise.all(
      keys.flatMap((key) =>
        Array.from({ length: requests }, async () => {
          const response = await fetch(`${url}/v1/ask`, {
            method: "POST",
            headers: { "content-type": "application/json", "x-api-key": key },
            body: JSON.stringify(dearest),
          });
          await response.text();
          return response.status;
        }),
      ),
    ).finally(() => {
      over = true;
    });
    const [floodHelp, floodHealth] = await Promise.all([
      worst(help, () => !over),
      worst(health, () => !over),
    ]);
    const statuses = await flood;
    const of = (status: number): number => statuses.filter((one) => one === status).length;
    process.stdout.write(
      `${count} key(s), ${requests} requests of 20 turns each: ${of(200)} answered, ${of(429)} told to wait, ` +
        `${Math.round(performance.now() - began)} ms; /help ${floodHelp} ms at worst (${quietHelp} without), ` +
        `/healthz ${floodHealth} (${quietHealth})\n`,
    );
    expect(of(200) + of(429)).toBe(count * requests);
    expect(await bot.stops(), bot.log).toBe(0);
    await api.close();
  });
});

/** The slowest of at least ten, in whole milliseconds. */
async function worst(work: () => Promise<number>, goesOn: () => boolean): Promise<number> {
  const times: number[] = [];
  while (times.length < 10 || goesOn()) times.push(await work());
  return Math.round(Math.max(...times));
}
