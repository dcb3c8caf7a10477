// The program as a process: told to stop under load it finishes what is in hand, and what it did not take comes again.
import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import { setUp } from "../../src/telegram/setup.ts";
import { temporaryFolder } from "../store/temporary.ts";
import { type BotApi, startBotApi } from "../../support/bot-api/bot-api.ts";
import { BotProcess } from "../../support/bot-api/bot-process.ts";
import { testServices } from "../support/services.ts";
import { secret, webhookConfig } from "./served-bot.ts";

/** A process takes some seconds to start where many are started. */
const patience = 60_000;
const people = 40;
const texts = ["/start", "/help", "/language en", "/privacy"];

/** Starts the program in webhook mode on a free port, and tells Telegram where it is. */
async function webhookBot(api: BotApi, environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const bot = new BotProcess(api, { BOT_MODE: "webhook", WEBHOOK_SECRET: secret, PORT: "0", ...environment });
  const port = await bot.until(api, "the port", () => /"port":(\d+)/.exec(bot.log)?.[1]);
  const config = webhookConfig(api, { webhookUrl: `http://127.0.0.1:${port}/telegram` });
  await setUp({
    api: new Api(api.token, { apiRoot: api.root }),
    config,
    translators: testServices().translators,
  });
  return bot;
}

const pollingBot = (api: BotApi, environment: Readonly<Record<string, string>>): Promise<BotProcess> =>
  BotProcess.polling(api, environment);

/** Everybody says everything at once. */
function everybodyTalks(api: BotApi): void {
  for (let person = 1; person <= people; person += 1) {
    for (const text of texts) api.person(person, "zh-hans").says(text);
  }
}

/** What each person was shown, by the number of messages. */
const shown = (api: BotApi): number[] =>
  Array.from({ length: people }, (_, at) => api.person(at + 1).messages.length);

describe.each([
  ["webhook", webhookBot],
  ["polling", pollingBot],
] as const)("%s", (mode, start) => {
  it("SIGTERM under load: exit 0 in time, every update is answered, here or by the next process, and once", {
    timeout: patience,
  }, async () => {
    const api = await startBotApi();
    const env = { STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite` };
    const first = await start(api, env);
    api.latencyMs = 20;
    everybodyTalks(api);
    await api.until("the first answers", () => api.callsOf("sendMessage").length >= 20);
    const before = performance.now();
    expect(await first.stops(), first.log).toBe(0);
    const took = performance.now() - before;
    expect(took).toBeLessThan(10_000);
    const answeredByFirst = api.callsOf("sendMessage").length;
    // Long polling takes in hand whatever there is, and finishes it.
    if (mode === "webhook") expect(answeredByFirst).toBeLessThan(people * texts.length);
    expect(first.log).toContain("stopped");

    api.latencyMs = 0;
    const second = await start(api, env);
    await api.until("all answers", () => shown(api).every((count) => count >= texts.length), 20);
    await api.delivered();
    expect(shown(api)).toEqual(Array(people).fill(texts.length));
    expect(await second.stops()).toBe(0);
    process.stdout.write(`${mode}: stopped in ${Math.round(took)} ms with ${answeredByFirst} answers out\n`);
  });

  it("kill -9 under load: every update is answered, and hardly any twice", {
    timeout: patience,
  }, async () => {
    const api = await startBotApi();
    const env = { STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite` };
    const first = await start(api, env);
    api.latencyMs = 20;
    everybodyTalks(api);
    await api.until("the first answers", () => api.callsOf("sendMessage").length >= 20);
    await first.dies();
    api.latencyMs = 0;
    await start(api, env);
    await api.until("all answers", () => shown(api).every((count) => count >= texts.length), 20);
    await api.delivered();
    // Shown and not yet kept when the process died: at most the one in hand of each chat.
    for (const count of shown(api)) expect(count).toBeLessThanOrEqual(texts.length + 1);
  });
});

it("SIGTERM with a turn that does not end: exit 0 in time, and the next process answers", {
  timeout: patience,
}, async () => {
  const api = await startBotApi();
  const env = { STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite` };
  const first = await webhookBot(api, env);
  api.lays(
    { method: "sendMessage" },
    { kind: "refuse", code: 429, description: "Too Many Requests", retryAfter: 50 },
  );
  api.person().says("/start");
  await api.until("the call", () => api.callsOf("sendMessage").length === 1);
  const before = performance.now();
  expect(await first.stops(), first.log).toBe(0);
  expect(performance.now() - before).toBeLessThan(10_000);
  await webhookBot(api, env);
  await api.person().sees("企业技术中心助手");
  await api.delivered();
});

describe("the start", () => {
  it("says what is wrong and ends with 1, where the secret is missing", async () => {
    const api = await startBotApi();
    const bot = new BotProcess(api, { BOT_MODE: "webhook", STORE_URL: "sqlite::memory:" });
    await api.until("the end", () => !bot.running, 20);
    expect(bot.log).toContain("BOT_MODE=webhook needs WEBHOOK_SECRET");
  });

  it("needs no setup before, and does none", async () => {
    const api = await startBotApi();
    const bot = await BotProcess.polling(api, { STORE_URL: "sqlite::memory:" });
    await api.person().types("/start");
    expect([...new Set(api.calls.map(({ method }) => method))].toSorted()).toEqual(["getMe", "sendMessage"]);
    expect(await bot.stops()).toBe(0);
  });
});
