// /v1: the command line's JSON over HTTP, for those who have a key.
import { createHash } from "node:crypto";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { answerAsk } from "../../src/answers/ask.ts";
import { answerCheck } from "../../src/answers/check.ts";
import type { AnswerLine } from "../../src/answers/answer-line.ts";
import { answerLines } from "../../src/cli/json-lines.ts";
import { createKeyCheck } from "../../src/http/api-keys.ts";
import { createTokenBuckets } from "../../src/http/token-bucket.ts";
import { catalog } from "../support/catalog.ts";
import { testDay, testServices } from "../support/services.ts";
import { apiKey, ServedBot, type ServedOptions } from "./served-bot.ts";

const bearer = { authorization: `Bearer ${apiKey}` };
const open = (options: ServedOptions = {}): Promise<ServedBot> =>
  ServedBot.open({ apiKeys: ["another-key", apiKey], ...options });

async function post(bot: ServedBot, path: string, body: unknown, headers: Record<string, string> = bearer) {
  const response = await bot.posts(path, typeof body === "string" ? body : JSON.stringify(body), headers);
  return { status: response.status, headers: response.headers, body: (await response.json()) as object };
}

/** What the command line prints for a line. */
async function printed(answer: AnswerLine, line: unknown): Promise<unknown> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(JSON.stringify(line));
  await answerLines(input, output, answer);
  return JSON.parse(String(output.read()));
}

describe("without keys", () => {
  it("there is nothing at all", async () => {
    const bot = await ServedBot.open();
    for (const path of ["/v1/check", "/v1/ask", "/v1/openapi.json"])
      expect((await post(bot, path, {})).status).toBe(404);
  });
});

describe("a key", () => {
  it.each([
    ["as a bearer", bearer],
    ["as a bearer in small letters", { authorization: `bearer ${apiKey}` }],
    ["in a header of its own", { "x-api-key": apiKey }],
    ["the other one", { "x-api-key": "another-key" }],
  ])("%s is let in", async (_name, headers) => {
    expect((await post(await open(), "/v1/ask", { text: "收费吗" }, headers as never)).status).toBe(200);
  });

  it.each([
    ["none", {}],
    ["an empty one", { "x-api-key": "" }],
    ["a wrong one", { "x-api-key": `${apiKey}x` }],
    ["its hash", { "x-api-key": createHash("sha256").update(apiKey).digest("hex") }],
    ["another scheme", { authorization: `Basic ${apiKey}` }],
  ])("%s is refused, with how to send it", async (_name, headers) => {
    const {
      status,
      headers: sent,
      body,
    } = await post(await open(), "/v1/ask", { text: "x" }, headers as never);
    expect([status, sent.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(body).toEqual({ error: "send your key as: Authorization: Bearer KEY, or as: X-Api-Key: KEY" });
  });

  it("is found among many by its hash alone", () => {
    const hashes = ["a", "b", "c"].map((key) => createHash("sha256").update(key).digest("hex"));
    const check = createKeyCheck(hashes);
    expect(check({ "x-api-key": "b" })).toBe(hashes[1]);
    expect(check({ "x-api-key": "d" })).toBeNull();
    expect(check({})).toBeNull();
  });
});

describe("/v1/check answers as the command line does", () => {
  const packs = catalog.packs.map(({ id }) => id);
  it.each([
    [
      "answers",
      { id: 1, answers: { mainBusinessIncome: 60_000_000, rdExpenditure: 2_580_000, rdStaff: 29 } },
    ],
    ["no answers", { id: "two", answers: {} }],
    ["not known", { answers: { mainBusinessIncome: null } }],
    ["an unknown question", { id: 3, answers: { income: 5 } }],
    ["an answer of the wrong kind", { id: "four", answers: { mainBusinessIncome: "5000万" } }],
    ["a negative figure", { id: 5, answers: { mainBusinessIncome: -1 } }],
    ["answers that are none", { id: 6, answers: 7 }],
  ])("%s", async (_name, line) => {
    const bot = await open();
    for (const pack of [packs[0] ?? "", "chongqing-municipal-2025", "chongqing-municipal-2022"]) {
      const cli = await printed(answerCheck(catalog, { pack, date: undefined, today: testDay }), line);
      const { status, body } = await post(bot, "/v1/check", { ...line, pack });
      expect(body).toEqual(cli);
      expect(status).toBe("error" in body ? 400 : 200);
    }
  });

  it("on a day that is named", async () => {
    const bot = await open();
    const pack = "chongqing-municipal-2022";
    for (const date of ["2023-05-01", "2020-01-01"]) {
      const cli = await printed(answerCheck(catalog, { pack, date, today: testDay }), { id: 1, answers: {} });
      expect((await post(bot, "/v1/check", { id: 1, pack, date, answers: {} })).body).toEqual(cli);
    }
  });

  it.each([
    [{ answers: {} }, /^pack: /],
    [
      { pack: "nowhere-1999", answers: {} },
      /no pack "nowhere-1999" is held; held: .*chongqing-municipal-2025/,
    ],
    [{ pack: "chongqing-municipal-2025" }, /^answers: /],
    [{ pack: "chongqing-municipal-2025", date: "yesterday", answers: {} }, /^date: /],
    [[], /^body: /],
    [null, /^body: /],
  ])("%j is refused with what to change", async (body, error) => {
    const answered = await post(await open(), "/v1/check", body);
    expect(answered.status).toBe(400);
    expect(answered.body).toEqual({ id: null, error: expect.stringMatching(error) });
  });
});

describe("/v1/ask answers as the command line does", () => {
  const services = testServices();
  it.each([
    { id: 1, text: "静安区2017年有多少家市级企业技术中心？" },
    { id: 2, text: "Does it cost anything?" },
    { text: "火星有多少家企业技术中心" },
    { id: 4, turns: ["静安区2017年有多少家市级企业技术中心？", "2022年呢"] },
    { id: 5, text: "" },
    { id: 6, turns: [] },
    { id: 7, text: 5 },
    { id: 8 },
  ])("%j", async (line) => {
    const bot = await open();
    expect((await post(bot, "/v1/ask", line)).body).toEqual(await printed(answerAsk(services, null), line));
    for (const locale of ["zh", "en"] as const) {
      const cli = await printed(answerAsk(services, locale), line);
      expect((await post(bot, "/v1/ask", { ...line, locale })).body).toEqual(cli);
    }
  });

  it("keeps nothing of what was asked", async () => {
    const noted: unknown[] = [];
    const bot = await open({ services: testServices({ noteUnanswered: (asked) => void noted.push(asked) }) });
    await post(bot, "/v1/ask", { text: "a question that nothing held here answers" });
    expect(noted).toEqual([]);
  });

  it.each([
    [{ text: "x".repeat(4097) }, /^text: /],
    [{ turns: Array(21).fill("x") }, /^turns: /],
    [{ text: "x", locale: "de" }, /^locale: /],
  ])("refuses what is too much or not known", async (body, error) => {
    const answered = await post(await open(), "/v1/ask", body);
    expect(answered.status).toBe(400);
    expect(answered.body).toEqual({ id: null, error: expect.stringMatching(error) });
  });
});

describe("limits", () => {
  it("256 kB and no more", async () => {
    const bot = await open();
    const filled = (bytes: number): string => `{"text":"x","y":"${"y".repeat(bytes - 19)}"}`;
    expect(filled(262_144)).toHaveLength(262_144);
    expect((await post(bot, "/v1/ask", filled(262_144))).status).toBe(200);
    const { status, body } = await post(bot, "/v1/ask", filled(262_145));
    expect([status, body]).toEqual([413, { error: "send at most 262144 bytes" }]);
  });

  it("JSON alone", async () => {
    const bot = await open();
    expect(await post(bot, "/v1/ask", "{")).toMatchObject({
      status: 400,
      body: { error: "the body is not JSON" },
    });
    const form = await post(bot, "/v1/ask", "text=x", { ...bearer, "content-type": "text/plain" });
    expect([form.status, form.body]).toEqual([415, { error: "send the body as application/json" }]);
  });

  it("a flood is told how long to wait, and does not hold up another key", async () => {
    const bot = await open();
    const flood = await Promise.all(Array.from({ length: 150 }, () => post(bot, "/v1/ask", { text: "" })));
    const refused = flood.filter(({ status }) => status === 429);
    expect(flood.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(60);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect(refused[0]?.body).toEqual({
      error: "too many requests with this key; send this one again in 1 s",
    });
    expect((await post(bot, "/v1/ask", { text: "" }, { "x-api-key": "another-key" })).status).toBe(200);
  });

  it("a bucket fills again as time goes by, never above the brim", () => {
    let now = 0;
    const take = createTokenBuckets({ burst: 2, perSecond: 4, now: () => now });
    expect([take("a"), take("a"), take("a")]).toEqual([0, 0, 250]);
    now = 249;
    expect(take("a")).toBe(1);
    now = 250;
    expect([take("a"), take("a")]).toEqual([0, 250]);
    now = 1_000_000;
    expect([take("a"), take("a"), take("a")]).toEqual([0, 0, 250]);
    expect(take("b")).toBe(0);
  });
});
