// What a stranger sends may be nested deeper than any stack, or never end: one request suffers, and no other.
import { connect, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createServer } from "../../src/http/create-server.ts";
import type { Route } from "../../src/http/route.ts";
import { createLog } from "../../src/process/log.ts";
import { deep, deepAt } from "../support/deep.ts";
import { apiKey, ServedBot, secret } from "./served-bot.ts";

const pack = "chongqing-municipal-2025";
const bodies = {
  "/v1/check": {
    good: { id: 1, pack, date: "2026-01-01", answers: { rdStaff: 30 } },
    fields: ["id", "pack", "date", "answers", "answers.rdStaff", "answers.other", "answers.__proto__"],
  },
  "/v1/ask": {
    good: { id: 1, text: "收费吗", locale: "zh" },
    fields: ["id", "text", "turns", "locale"],
  },
} as const;

describe("100,000 levels", () => {
  it.each(["/v1/check", "/v1/ask"] as const)(
    "in each field of %s are refused, and the next is answered",
    async (path) => {
      const bot = await ServedBot.open({ apiKeys: [apiKey] });
      const post = async (body: string): Promise<[number, string]> => {
        const response = await bot.posts(path, body, { "x-api-key": apiKey });
        return [response.status, await response.text()];
      };
      const { good, fields } = bodies[path];
      for (const field of fields) {
        const [status, text] = await post(deepAt(good, field.split(".")));
        // A date or a locale that is not looked at does no harm; but each of these is.
        expect([field, status]).toEqual([field, field === "turns" ? 200 : 400]);
        expect(text).not.toContain("call stack");
        expect((await post(JSON.stringify(good)))[0]).toBe(200);
      }
      expect((await post(deep))[0]).toBe(400);
      expect((await post(`{"turns":[${deep}]}`))[0]).toBe(400);
      expect((await post(JSON.stringify(good)))[0]).toBe(200);
      expect(bot.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
    },
  );

  it("in an update are taken, and the next one is answered", async () => {
    const bot = await ServedBot.open();
    const fields = [
      "message",
      "message.text",
      "message.chat",
      "message.from",
      "message.entities",
      "message.x",
      "x",
    ];
    for (const [at, field] of fields.entries()) {
      const response = await bot.brings(deepAt(bot.message(at + 1, "/help", 100 + at), field.split(".")));
      expect([field, response.status]).toEqual([field, 200]);
    }
    expect((await bot.brings(deepAt(bot.message(20, "/help"), ["update_id"]))).status).toBe(400);
    expect((await bot.brings(deep)).status).toBe(400);
    expect((await bot.brings(bot.message(21, "/help"))).status).toBe(200);
    expect(bot.api.person().messages).toHaveLength(1);
  });
});

it.each([["false"], ["[3]"], ['{"four":4}'], [`"${"x".repeat(201)}"`]])(
  "the id %s is refused",
  async (id) => {
    const bot = await ServedBot.open({ apiKeys: [apiKey] });
    const response = await bot.posts("/v1/ask", `{"id":${id},"text":"收费吗"}`, { "x-api-key": apiKey });
    const error = "id: expected a text of at most 200 characters, a number or null";
    expect([response.status, await response.json()]).toEqual([400, { id: null, error }]);
  },
);

describe("the boundary of a request", () => {
  /** A server of routes that fail, each in a way of its own. */
  async function failing(onServed: (route: string, status: number) => void = () => {}) {
    const logged: string[] = [];
    const log = createLog("info", { to: { write: (line) => void logged.push(line) } });
    const handlers: Readonly<Record<string, Route["handle"]>> = {
      "/deep": async () => ({ status: 200, body: { value: JSON.parse(deep) as unknown } }),
      "/big-number": async () => ({ status: 200, body: { value: 1n } }),
      "/bad-header": async () => ({ status: 200, headers: { x: "a\nb" }, body: {} }),
      "/bad-status": async () => ({ status: 7, body: {} }),
      "/throws": () => {
        throw new Error("x");
      },
      "/good": async () => ({ status: 200, body: {} }),
    };
    const routes = Object.entries(handlers).map(([path, handle]): Route => ({ method: "GET", path, handle }));
    const server = createServer({ host: "127.0.0.1", port: 0, routes, log, now: () => 0, onServed });
    const { port } = await server.start();
    onTestFinished(() => server.stop(0));
    return { url: `http://127.0.0.1:${port}`, logged };
  }

  it("holds whatever is thrown: 500 or a closed connection, a line in the log, and the next is answered", async () => {
    const served: number[] = [];
    const { url, logged } = await failing((_route, status) => served.push(status));
    for (const path of ["/deep", "/big-number", "/throws"])
      expect((await fetch(url + path)).status).toBe(500);
    for (const path of ["/bad-header", "/bad-status"]) await expect(fetch(url + path)).rejects.toThrow();
    expect(logged).toHaveLength(5);
    expect((await fetch(`${url}/good`)).status).toBe(200);
    expect(served).toEqual([500, 500, 500, 200, 7, 200]);
  });

  it("holds what counts the answers", async () => {
    const { url, logged } = await failing(() => {
      throw new Error("x");
    });
    await expect(fetch(`${url}/good`)).rejects.toThrow();
    expect(logged).toHaveLength(1);
  });
});

describe("a body that nobody wants", () => {
  const key = `x-api-key: ${apiKey}`;
  const telegram = `x-telegram-bot-api-secret-token: ${secret}`;
  const json = "content-type: application/json";
  it.each([
    ["a wrong secret", 401, "POST /telegram", [json]],
    ["a wrong key", 401, "POST /v1/ask", [json, "x-api-key: wrong"]],
    ["an unknown path", 404, "POST /nowhere", [json]],
    ["another method", 405, "PUT /telegram", [json, telegram]],
    ["a body where none belongs", 200, "GET /healthz", [json]],
    ["too long a body", 413, "POST /telegram", [json, telegram]],
    ["too long a body of a program", 413, "POST /v1/ask", [json, key]],
    ["no JSON", 415, "POST /v1/ask", ["content-type: text/plain", key]],
    ["compressed", 415, "POST /v1/ask", [json, key, "content-encoding: gzip"]],
    ["too long headers", 431, "POST /v1/ask", [json, `x: ${"x".repeat(20_000)}`]],
  ])(
    "%s: %i, the answer arrives, and the connection is closed without reading on",
    async (_name, status, line, headers) => {
      const bot = await ServedBot.open({ apiKeys: [apiKey] });
      const lengths = ["content-length: 9000000000", "transfer-encoding: chunked"];
      const heads = lengths.map(
        (length) => `${line} HTTP/1.1\r\nhost: x\r\n${[...headers, length].join("\r\n")}\r\n\r\n`,
      );
      for (const { answer, sent } of await Promise.all(heads.map((head) => pours(bot, head)))) {
        expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*connection: close\r\n`, "i"));
        // What lies in the buffers of the system and a limit's worth, and no more.
        expect(sent).toBeLessThan(32_000_000);
      }
    },
  );

  it("closes after a short one as well, and not after one that was read", async () => {
    const bot = await ServedBot.open({ apiKeys: [apiKey] });
    const connectionOf = async (path: string, headers: Record<string, string>): Promise<string | null> =>
      (await bot.posts(path, '{"text":""}', headers)).headers.get("connection");
    expect(await connectionOf("/v1/ask", { "x-api-key": "wrong" })).toBe("close");
    expect(await connectionOf("/nowhere", {})).toBe("close");
    expect(await connectionOf("/v1/ask", { "x-api-key": apiKey })).toBe("keep-alive");
    expect(await connectionOf("/v1/check", { "x-api-key": apiKey })).toBe("keep-alive");
  });

  it.each([
    [{ "content-encoding": "gzip" }, "send the body as it is, without content-encoding"],
    [{ "content-encoding": "br, identity" }, "send the body as it is, without content-encoding"],
    [{ "content-type": "application/json; charset=gbk" }, "send the body in UTF-8"],
    [{ "content-type": 'application/json; charset="utf-16"' }, "send the body in UTF-8"],
    [{ "content-type": "application/json; x=y; charset=latin1" }, "send the body in UTF-8"],
    [{ "content-type": "application/jsonx" }, "send the body as application/json"],
  ])("%j is 415 and says what to do", async (headers, error) => {
    const bot = await ServedBot.open({ apiKeys: [apiKey] });
    const response = await bot.posts("/v1/ask", '{"text":""}', { "x-api-key": apiKey, ...headers });
    expect([response.status, await response.json()]).toEqual([415, { error }]);
  });

  it.each([
    { "content-encoding": "identity" },
    { "content-type": "application/json; charset=utf-8" },
    { "content-type": 'Application/JSON;Charset="UTF-8"' },
    { "content-type": "application/json ; x=y" },
  ])("%j is JSON in UTF-8", async (headers) => {
    const bot = await ServedBot.open({ apiKeys: [apiKey] });
    const response = await bot.posts("/v1/ask", '{"text":""}', { "x-api-key": apiKey, ...headers });
    expect(response.status).toBe(200);
  });
});

/** Sends a head and then a body without end, until the connection is closed: the answer, and how many bytes went out. */
async function pours(bot: ServedBot, head: string): Promise<{ answer: string; sent: number }> {
  const chunk = Buffer.from(`10000\r\n${"x".repeat(0x10000)}\r\n`);
  const socket: Socket = connect(Number(new URL(bot.url).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => {
    answer += data.toString("utf8");
  });
  socket.on("error", () => {}); // It is cut off while it sends.
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const pour = (): void => {
    while (!socket.destroyed && socket.write(chunk)) {}
  };
  socket.on("drain", pour);
  socket.write(head);
  pour();
  await closed;
  return { answer, sent: socket.bytesWritten };
}
