// What one key may ask of /v1: requests and turns, by a clock of the test.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { HttpProblem } from "../../src/http/route.ts";
import { createV1Guard } from "../../src/http/v1-guard.ts";
import { v1Routes } from "../../src/http/v1-routes.ts";
import { testServices } from "../support/services.ts";
import { apiKey, ServedBot } from "./served-bot.ts";

const other = "another-key-of-a-program";
const hashes = [apiKey, other].map((key) => createHash("sha256").update(key).digest("hex"));

/** /v1/ask without a server, on a clock that stands still until it is set. */
function askOf() {
  const clock = { now: 0 };
  const routes = v1Routes({ services: testServices(), apiKeys: hashes, now: () => clock.now });
  const route = routes.find(({ path }) => path === "/v1/ask");
  /** The status, and the seconds of `Retry-After` where it was refused. */
  const ask = async (turns: number, key = apiKey): Promise<number | string> => {
    const body = Buffer.from(JSON.stringify({ turns: Array(turns).fill("/help") }));
    try {
      const reply = await route?.handle({ headers: { "x-api-key": key }, body: async () => body });
      return reply?.status ?? 0;
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error;
      return `${error.status}, ${error.headers["retry-after"]} s`;
    }
  };
  return { clock, ask };
}

describe("a turn is a token", () => {
  it("sixty at once, in requests of twenty or of one, and then ten a second", async () => {
    const { clock, ask } = askOf();
    for (let time = 0; time < 3; time += 1) expect(await ask(20)).toBe(200);
    expect(await ask(20)).toBe("429, 2 s");
    expect(await ask(1)).toBe("429, 1 s");
    clock.now = 1_999;
    expect(await ask(20)).toBe("429, 1 s");
    clock.now = 2_000;
    expect(await ask(20)).toBe(200);
    expect(await ask(1)).toBe("429, 1 s");
    expect(await ask(20, other)).toBe(200);
  });

  it("a refused request costs no turn: however often it is sent, after the time it was told it is answered", async () => {
    const { clock, ask } = askOf();
    for (let time = 0; time < 3; time += 1) await ask(20);
    for (let time = 0; time < 40; time += 1) expect(await ask(20)).toBe("429, 2 s");
    clock.now = 2_000;
    expect(await ask(20)).toBe(200);
  });

  it("of many at once so many are answered as there are turns", async () => {
    const { ask } = askOf();
    const flood = await Promise.all(Array.from({ length: 30 }, () => ask(20)));
    expect(flood.filter((status) => status === 200)).toHaveLength(3);
    expect(flood.filter((status) => status === "429, 2 s")).toHaveLength(27);
  });

  it("what waits for its turn does not grow, however long the clock runs on", async () => {
    let now = 0;
    const guard = createV1Guard({ apiKeys: hashes, now: () => now });
    let over = false;
    function* work(): Generator<void, string> {
      while (!over) yield;
      return "done";
    }
    const [name = "", otherName = ""] = hashes;
    const first = [1, 2, 3].map(() => guard.run(name, 20, work()));
    now = 60_000;
    await expect(guard.run(name, 20, work())).rejects.toMatchObject({
      status: 429,
      headers: { "retry-after": "2" },
    });
    const others = guard.run(otherName, 20, work());
    over = true;
    expect(await Promise.all([...first, others])).toEqual(Array(4).fill("done"));
    expect(await guard.run(name, 20, work())).toBe("done");
  });

  it("a request of more turns than are ever there is refused for good", async () => {
    const { ask } = askOf();
    expect(await ask(21)).toBe(400);
  });
});

describe("wrong keys", () => {
  it("a flood of them is told how long to wait, and does not hold up a right one", async () => {
    const bot = await ServedBot.open({ apiKeys: [apiKey] });
    const tries = Array.from({ length: 200 }, (_, at) =>
      bot.posts(at % 2 === 0 ? "/v1/ask" : "/telegram", "{}", { "x-api-key": `wrong-${at}` }),
    );
    const flood = await Promise.all(tries);
    const refused = flood.filter(({ status }) => status === 429);
    expect(flood.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(60);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect(await refused[0]?.json()).toEqual({ error: "too many wrong keys; send this one again in 1 s" });
    const right = await bot.posts("/v1/ask", '{"text":""}', { "x-api-key": apiKey });
    expect(right.status).toBe(200);
    expect((await bot.brings(bot.message(1, "/help"))).status).toBe(200);
    const counted = await bot.metric('http_requests_total{route="/v1/ask",status="429"}');
    expect(counted).toBeGreaterThan(0);
  });
});
