// What the log holds of a session in which everything fails: no text typed, no name, no token, no raw id.
import { closeSync, existsSync, openSync } from "node:fs";
import { GrammyError, HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { createLog, linesTo } from "../src/process/log.ts";
import { openStore } from "../src/store/open-store.ts";
import type { Store } from "../src/store/store.ts";
import { testServices } from "./support/services.ts";
import { TestBot } from "./support/test-bot.ts";

const token = "7712345678:AAF0abcdefghijklmnopqrstuvwxyz-_123";
const storeKey = "c3RvcmUga2V5IG9mIHRoaXMgdGVzdCwgMzIgYnl0ZXM=";

function capturing(level = "trace") {
  const lines: string[] = [];
  const log = createLog(level, {
    secrets: [token, storeKey],
    to: { write: (line) => void lines.push(line) },
  });
  return { log, lines, fields: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const person = 4_455_667_788;
const typed = [
  "61234567元",
  "上海机密科技有限公司的研发费用是多少",
  "/check 机密地方",
  "<b>secret-words</b>",
];

/** What must be in no line, whole or in part. */
const forbidden = [
  String(person),
  token,
  "AAF0abcdef",
  storeKey,
  "61234567",
  "机密",
  "secret-words",
  "Ann Example",
  "ann_example",
  "<b>",
];

function expectClean(lines: readonly string[]): void {
  for (const line of lines) for (const word of forbidden) expect(line).not.toContain(word);
}

describe("a session of failures", () => {
  /** Fails as each part fails in earnest, and says as much about what it failed on as it can. */
  const failures: [string, (text: string) => Error][] = [
    ["an error of ours that quotes", (text) => new Error(`no question "${text}" of ${person}`)],
    ["an error of ours that does not quote", (text) => new Error(`cannot read ${text} of ${person}`)],
    ["JSON.parse", (text) => jsonError(`{"${text}": ${text}`)],
    [
      "the disk",
      (text) =>
        Object.assign(new Error(`SQLITE_FULL: database is full at '${text}'`), { code: "SQLITE_FULL" }),
    ],
    [
      "PostgreSQL",
      (text) =>
        Object.assign(new Error(`invalid input syntax for type json: "${text}"`), {
          code: "22P02",
          detail: `Token "${text}" is invalid`,
          where: text,
        }),
    ],
    [
      "an argument of Node",
      (text) => Object.assign(new TypeError(`Received '${text}'`), { code: "ERR_INVALID_ARG_VALUE" }),
    ],
    ["an error within an error", (text) => new Error("outer", { cause: new Error(text) })],
    ["what is no error", (text) => text as unknown as Error],
    ["a made-up stack", (text) => new Error(`x\n    at ${text} (file:///${text}:1:1)`)],
  ];

  it.each(failures)("%s", async (_name, failure) => {
    const { log, lines, fields } = capturing();
    const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });
    let text = "";
    let away = false;
    const broken: Store = {
      ...store,
      load: (key) => (away ? Promise.reject(failure(text)) : store.load(key)),
    };
    const today = (): string => {
      throw failure(text);
    };
    const bot = new TestBot(broken, testServices({ today }), "off", { log, token });
    const ann = bot.person(person);
    for (text of typed) await ann.types(text);
    await ann.taps("a:1:mainBusinessIncome:61234567", 1);
    await ann.asksInline("机密");
    // What passes by itself is handed to whoever brought the update, who logs it so.
    away = true;
    for (text of typed) await ann.types(text).catch((err: unknown) => log.warn({ err }, "again"));
    expect(lines.length).toBeGreaterThanOrEqual(typed.length);
    expectClean(lines);
    const [first] = fields();
    expect(first).toMatchObject({ level: 50, msg: "an update failed" });
    expect(first?.person, "one code for one person").toMatch(/^[0-9a-f]{12}$/);
    expect(new Set(fields().flatMap((line) => line.person ?? [])).size).toBe(1);
  });

  it("Telegram refuses, with everything in the payload", async () => {
    const { log, lines, fields } = capturing();
    const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });
    const bot = new TestBot(store, testServices(), "off", { log, token });
    const ann = bot.person(person);
    for (const text of typed) {
      bot.refuses("sendMessage", 400, `Bad Request: something else in "${text}" of chat ${person}`);
      await ann.types(text);
    }
    expect(lines).toHaveLength(typed.length);
    expectClean(lines);
    expect(fields()[0]?.err).toMatchObject({ type: "GrammyError", error_code: 400, method: "sendMessage" });
    expect(JSON.stringify(fields()[0])).toContain("Bad Request: something else in …");
  });
});

describe("an error of grammY", () => {
  it("is its method, code and description alone", () => {
    const { log, lines, fields } = capturing();
    const payload = { chat_id: person, text: "61234567元", reply_markup: { secret: "secret-words" } };
    const answer = { ok: false as const, error_code: 400, description: "Bad Request: message is too long" };
    log.error(
      { err: new GrammyError("Call to 'sendMessage' failed!", answer, "sendMessage", payload) },
      "refused",
    );
    expectClean(lines);
    const { at, ...err } = { ...(fields()[0]?.err as Record<string, unknown>) };
    expect(err).toEqual({
      type: "GrammyError",
      method: "sendMessage",
      error_code: 400,
      description: "Bad Request: message is too long",
    });
    expect(at).toBeInstanceOf(Array);
  });

  it("of the network holds no address, for the token is in it", () => {
    const { log, lines, fields } = capturing();
    const refused = Object.assign(
      new Error(
        `request to https://api.telegram.org/bot${token}/sendMessage failed, reason: connect ECONNREFUSED`,
      ),
      { code: "ECONNREFUSED" },
    );
    log.warn({ err: new HttpError("Network request for 'sendMessage' failed!", refused) }, "away");
    expectClean(lines);
    expect(fields()[0]?.err).toMatchObject({ type: "HttpError", cause: { code: "ECONNREFUSED" } });
    expect(lines[0]).not.toContain("api.telegram.org");
  });
});

describe("a line", () => {
  it("says what the system failed with, for the operator to act on", () => {
    const { log, fields } = capturing();
    log.error({ err: Object.assign(new Error("no space left on device, write"), { code: "ENOSPC" }) }, "x");
    expect(fields()[0]?.err).toMatchObject({ code: "ENOSPC", message: "no space left on device, write" });
  });

  it("holds no object: an update or a context put there by mistake is withheld", () => {
    const { log, lines, fields } = capturing();
    const update = {
      update_id: 1,
      message: { text: "61234567元", from: { id: person, first_name: "Ann Example" } },
    };
    log.info({ update, other: [update], text: "secret-words", chat: person, from: person }, "x");
    expectClean(lines);
    expect(fields()[0]).toMatchObject({ update: "[withheld]", other: "[withheld]", text: "[withheld]" });
  });

  it("holds no secret of the process, wherever it was put", () => {
    const { log, lines } = capturing();
    log.info(
      { method: token, where: `bot${token}/getMe`, note: storeKey },
      `started with ${token} ${storeKey}`,
    );
    expectClean(lines);
    expect(lines[0]).toContain("[secret]");
  });

  it("holds no token of another bot either", () => {
    const { log, lines } = capturing();
    log.info("started with 9912345678:BBF0abcdefghijklmnopqrstuvwxyz-_999");
    expect(lines[0]).toContain("[token]");
    expect(lines[0]).not.toContain("BBF0");
  });

  it("names one person alike within a process, and otherwise in the next", () => {
    const first = capturing();
    first.log.info({ person }, "x");
    first.log.info({ person }, "y");
    first.log.info({ person: person + 1 }, "z");
    const second = capturing();
    second.log.info({ person }, "x");
    const [one, same, other] = first.fields().map((line) => line.person);
    expect(one).toBe(same);
    expect(one).not.toBe(other);
    expect(second.fields()[0]?.person).not.toBe(one);
  });

  it("is written from its level on", () => {
    const { log, lines } = capturing("error");
    log.info("a");
    log.warn({ person }, "b");
    log.error("c");
    expect(lines).toHaveLength(1);
  });
});

function jsonError(text: string): Error {
  try {
    JSON.parse(text);
  } catch (error) {
    return error as Error;
  }
  throw new Error("that parsed");
}

it.skipIf(!existsSync("/dev/full"))("a log that lies on a full disk fails nobody who writes a line", () => {
  const fd = openSync("/dev/full", "w");
  const log = createLog("info", { to: linesTo(fd) });
  for (let time = 0; time < 3; time += 1) log.info("polling");
  closeSync(fd);
});
