// `npm run telegram:setup`: what Telegram is told, once, and nothing twice.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import { allowedUpdates } from "../../src/telegram/create-bot.ts";
import { setUp } from "../../src/telegram/setup.ts";
import { secret, webhookConfig } from "../http/served-bot.ts";
import { type BotApi, startBotApi } from "../../support/bot-api/bot-api.ts";
import { testServices } from "../support/services.ts";

const { translators } = testServices();
const url = "http://127.0.0.1:9/telegram";

function run(api: BotApi, config = webhookConfig(api, { webhookUrl: url })): Promise<string[]> {
  return setUp({ api: new Api(api.token, { apiRoot: api.root }), config, translators });
}

/** Calls that change something. */
const setters = (api: BotApi): string[] =>
  api.calls.map(({ method }) => method).filter((method) => !method.startsWith("get"));

describe("in webhook mode", () => {
  it("sets webhook, names, texts and commands, and says so", async () => {
    const api = await startBotApi();
    const done = await run(api);
    expect(api.callsOf("setWebhook").map(({ params }) => params)).toEqual([
      { url, secret_token: secret, allowed_updates: [...allowedUpdates], max_connections: 100 },
    ]);
    expect(done[0]).toBe(`webhook: set to ${url}`);
    expect(done).toContain("name (default): set");
    expect(done).toContain("description (zh): set");
    // Who speaks English is shown the default, which is English.
    expect(done).toContain("shortDescription (en): already so");
    expect(done.join("\n")).not.toContain(secret);
    const { names, descriptions, shortDescriptions } = api.world.profile;
    expect([names.get(""), names.get("zh")]).toEqual([
      "Enterprise Technology Center assistant (unofficial)",
      "企业技术中心助手（非官方）",
    ]);
    expect(descriptions.get("zh")).toContain("非官方");
    expect(shortDescriptions.get("")).toContain("Unofficial");
  });

  it("run again, sets the webhook alone: its secret may be another", async () => {
    const api = await startBotApi();
    await run(api);
    api.calls.length = 0;
    const done = await run(api);
    expect(setters(api)).toEqual(["setWebhook"]);
    expect(done.slice(1).every((line) => line.endsWith(": already so"))).toBe(true);
  });

  it("after a change of words, sets what changed", async () => {
    const api = await startBotApi();
    await run(api);
    api.world.profile.names.set("zh", "another name");
    api.calls.length = 0;
    expect(await run(api)).toContain("name (zh): set");
    expect(setters(api)).toEqual(["setWebhook", "setMyName"]);
  });

  it("without an address says what is missing, and sets nothing", async () => {
    const api = await startBotApi();
    await expect(run(api, webhookConfig(api))).rejects.toThrow("WEBHOOK_URL is needed");
    expect(setters(api)).toEqual([]);
  });
});

describe("in polling mode", () => {
  it("takes a webhook away, keeps what waits, and leaves none alone", async () => {
    const api = await startBotApi();
    await run(api);
    api.person().says("/start");
    const { mode: _mode, ...common } = webhookConfig(api);
    const config = { ...common, mode: "polling" as const };
    const set = (): Promise<string[]> =>
      setUp({ api: new Api(api.token, { apiRoot: api.root }), config, translators });
    expect(await set()).toContain("webhook: deleted, for polling");
    expect(api.updates.queue.size).toBe(1);
    api.calls.length = 0;
    expect(await set()).toContain("webhook: none, for polling");
    expect(setters(api)).toEqual([]);
  });
});

describe("as a command", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  function command(env: Readonly<Record<string, string>>): Promise<{ status: number | null; said: string }> {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/telegram-setup.ts"], {
      cwd: root,
      env: { PATH: process.env.PATH ?? "", ...env },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    return new Promise((resolve) => child.once("close", (status) => resolve({ status, said })));
  }

  it("prints what it set, and no secret", async () => {
    const api = await startBotApi();
    const env = { ...api.environment, BOT_MODE: "webhook", WEBHOOK_URL: url, WEBHOOK_SECRET: secret };
    const { status, said } = await command(env);
    expect([status, said]).toEqual([
      0,
      expect.stringContaining(`webhook: set to ${url}\nname (default): set`),
    ]);
    expect(said).not.toContain(secret);
    expect(said).not.toContain(api.token);
  });

  it("says what is missing, and ends with 1", async () => {
    expect(await command({})).toEqual({ status: 1, said: "BOT_TOKEN is needed, from @BotFather\n" });
  });
});
