// The environment: each name good, empty and wrong; one error lists all that is wrong.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/process/config.ts";

const token = "123456:ABC-def_1";

describe("nothing set", () => {
  it("is the terminal chat in Chinese, over the file in var/", () => {
    expect(readConfig({})).toEqual({
      mode: "terminal",
      storeUrl: "sqlite:var/bot.sqlite",
      storeKey: undefined,
      defaultLocale: "zh",
      logLevel: "info",
      today: undefined,
    });
  });

  it("is the same as everything empty or blank, and other names are no matter", () => {
    const names = [
      "BOT_TOKEN",
      "BOT_MODE",
      "BOT_API_ROOT",
      "HOST",
      "PORT",
      "STORE_URL",
      "STORE_KEY",
      "DEFAULT_LOCALE",
      "LOG_LEVEL",
      "TODAY",
    ];
    for (const blank of ["", "  "]) {
      expect(readConfig(Object.fromEntries(names.map((name) => [name, blank])))).toEqual(readConfig({}));
    }
    expect(readConfig({ HOME: "/root", PATH: "/bin" })).toEqual(readConfig({}));
  });
});

describe("a good value", () => {
  it.each([
    ["STORE_URL", "sqlite::memory:", { storeUrl: "sqlite::memory:" }],
    ["STORE_KEY", "c2VjcmV0", { storeKey: "c2VjcmV0" }],
    ["DEFAULT_LOCALE", "en", { defaultLocale: "en" }],
    ["DEFAULT_LOCALE", " zh ", { defaultLocale: "zh" }],
    ["LOG_LEVEL", "debug", { logLevel: "debug" }],
    ["TODAY", "2026-02-01", { today: "2026-02-01" }],
    ["BOT_MODE", "terminal", { mode: "terminal" }],
  ])("%s=%s is taken", (name, value, seen) => {
    expect(readConfig({ [name]: value })).toMatchObject(seen);
  });

  it("a token is the Telegram bot, unless the mode says terminal", () => {
    expect(readConfig({ BOT_TOKEN: token })).toMatchObject({ mode: "polling", token, apiRoot: undefined });
    expect(readConfig({ BOT_TOKEN: ` ${token}\n`, BOT_MODE: "polling" })).toMatchObject({
      mode: "polling",
      token,
    });
    expect(readConfig({ BOT_TOKEN: token, BOT_MODE: "terminal" }).mode).toBe("terminal");
  });

  it("another Bot API server is taken", () => {
    const config = readConfig({ BOT_TOKEN: token, BOT_API_ROOT: "http://127.0.0.1:8081" });
    expect(config).toMatchObject({ apiRoot: "http://127.0.0.1:8081" });
  });
});

describe("keys of /v1", () => {
  const webhook = { BOT_TOKEN: token, BOT_MODE: "webhook", WEBHOOK_SECRET: "a-secret_of-the-tests" };
  const hashesOf = (list: string): readonly string[] => {
    const config = readConfig({ ...webhook, API_KEYS: list });
    return config.mode === "webhook" ? config.apiKeys : [];
  };
  const sha256 = (key: string): string => createHash("sha256").update(key).digest("hex");
  const hex = "0123456789abcdef".repeat(4);

  it("are held by their hashes, whether given so or themselves", () => {
    const key = "k".repeat(24);
    expect(hashesOf("")).toEqual([]);
    expect(hashesOf(` ${key} ,, sha256:${hex},`)).toEqual([sha256(key), hex]);
    expect(hashesOf(`sha256:${hex.toUpperCase()},SHA256:${hex}`)).toEqual([hex, hex]);
  });

  it("as `openssl rand -hex 32` makes them are keys, and no hashes", () => {
    expect(hashesOf(hex)).toEqual([sha256(hex)]);
    expect(hashesOf(hex.toUpperCase())).toEqual([sha256(hex.toUpperCase())]);
  });

  it.each([
    ["one letter", "q"],
    ["23 characters", "k".repeat(23)],
    ["a good one and a short one", `${"k".repeat(24)},short`],
    ["a space within", `${"k".repeat(24)} ${"k".repeat(24)}`],
    ["what no header carries", "钥".repeat(24)],
    ["a hash that is too short", `sha256:${hex.slice(1)}`],
    ["a hash with another sign", `sha256:${hex.slice(1)}g`],
    ["a hash that is too long", `sha256:${hex}0`],
  ])("are refused with what to do, and not repeated: %s", (_name, list) => {
    const reading = (): unknown => readConfig({ ...webhook, API_KEYS: list });
    expect(reading).toThrow(/1 problem\(s\):\nAPI_KEYS: .*at least 24 .*openssl rand -hex 32.*sha256:/);
    expect(reading).not.toThrow(list);
  });
});

describe("a wrong value", () => {
  it.each([
    ["BOT_TOKEN", "abc"],
    ["BOT_TOKEN", "123456:"],
    ["BOT_MODE", "sometimes"],
    ["BOT_API_ROOT", "api.telegram.org"],
    ["BOT_API_ROOT", "ftp://127.0.0.1"],
    ["DEFAULT_LOCALE", "de"],
    ["DEFAULT_LOCALE", "ZH"],
    ["LOG_LEVEL", "loud"],
    ["TODAY", "yesterday"],
    ["TODAY", "2026-02-30"],
    ["TODAY", "2026-2-1"],
  ])("%s=%s is refused by its name", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`1 problem\\(s\\):\\n${name}: `));
  });

  it("all are listed at once", () => {
    const wrong = {
      BOT_TOKEN: "x",
      BOT_MODE: "x",
      BOT_API_ROOT: "x",
      DEFAULT_LOCALE: "x",
      LOG_LEVEL: "x",
      TODAY: "x",
    };
    expect(() => readConfig(wrong)).toThrow(/^The environment has 6 problem\(s\):/);
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(`\n${name}: `);
  });

  it("a token that is wrong is not repeated in the message", () => {
    expect(() => readConfig({ BOT_TOKEN: "98765:secret secret" })).toThrow(/^(?!.*secret)/s);
  });

  it("polling without a token says what is missing", () => {
    expect(() => readConfig({ BOT_MODE: "polling" })).toThrow(
      "BOT_MODE=polling needs BOT_TOKEN, from @BotFather",
    );
  });
});
