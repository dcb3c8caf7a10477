import { createHash } from "node:crypto";
import { Api } from "grammy";
import { onTestFinished } from "vitest";
import type { Config } from "../../src/process/config.ts";
import { createLog, type Log } from "../../src/process/log.ts";
import { createMetrics } from "../../src/process/metrics.ts";
import { type ServeDeps, serveWebhook } from "../../src/process/serve-webhook.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { setUp } from "../../src/telegram/setup.ts";
import { type BotApi, type BotApiOptions, startBotApi } from "../../support/bot-api/bot-api.ts";
import { testServices } from "../support/services.ts";

export const secret = "a-webhook-secret-of-tests";
export const apiKey = "key-of-a-program";

export interface ServedOptions extends Partial<Pick<ServeDeps, "services" | "maxInFlight" | "deadline">> {
  readonly store?: Store;
  readonly api?: BotApiOptions;
  readonly apiKeys?: readonly string[];
}

/** The real web server on a free port of loopback, behind it the real bot, before it a fake Telegram. */
export class ServedBot {
  readonly api: BotApi;
  readonly store: Store;
  readonly url: string;
  /** Lines of the log, as they would be written. */
  readonly logged: string[];
  readonly stop: () => Promise<void>;

  private constructor(parts: Pick<ServedBot, "api" | "store" | "url" | "logged" | "stop">) {
    this.api = parts.api;
    this.store = parts.store;
    this.url = parts.url;
    this.logged = parts.logged;
    this.stop = parts.stop;
  }

  static async open(options: ServedOptions = {}): Promise<ServedBot> {
    const api = await startBotApi(options.api);
    const store = options.store ?? (await memoryStore());
    const logged: string[] = [];
    const log: Log = createLog("info", { to: { write: (line) => void logged.push(line) } });
    const keys = options.apiKeys ?? [];
    const config = webhookConfig(api, {
      apiKeys: keys.map((key) => createHash("sha256").update(key).digest("hex")),
    });
    const { services = testServices(), maxInFlight, deadline } = options;
    const { port, stop } = await serveWebhook({
      config,
      services,
      store,
      log,
      metrics: createMetrics(),
      stopping: new AbortController().signal,
      ...(maxInFlight === undefined ? {} : { maxInFlight }),
      ...(deadline === undefined ? {} : { deadline }),
    });
    onTestFinished(stop);
    return new ServedBot({ api, store, url: `http://127.0.0.1:${port}`, logged, stop });
  }

  /** Telegram is told where the bot is, and brings its updates from now on. */
  async register(): Promise<void> {
    const config = webhookConfig(this.api, { webhookUrl: `${this.url}/telegram` });
    const api = new Api(config.token, { apiRoot: this.api.root });
    await setUp({ api, config, translators: testServices().translators });
  }

  /** A message as Telegram brings it, of a person in a private chat, whose chat the fake knows from now on. */
  message(update_id: number, text: string, id = 7): object {
    this.api.person(id).chat.met = true;
    const entities = text.startsWith("/")
      ? [{ type: "bot_command", offset: 0, length: (text.split(/\s/)[0] ?? "").length }]
      : [];
    const chat = { id, type: "private", first_name: "Ann" };
    const from = { id, is_bot: false, first_name: "Ann", language_code: "zh-hans" };
    return { update_id, message: { message_id: update_id, date: 0, chat, from, text, entities } };
  }

  /** Brings an update as Telegram does. */
  async brings(update: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.posts("/telegram", typeof update === "string" ? update : JSON.stringify(update), {
      "x-telegram-bot-api-secret-token": secret,
      ...headers,
    });
  }

  posts(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: "POST",
      body: new Uint8Array(Buffer.from(body)),
      headers: { "content-type": "application/json", ...headers },
    });
  }

  async gets(path: string): Promise<{ status: number; text: string; headers: Headers }> {
    const response = await fetch(`${this.url}${path}`);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** The value of a line of /metrics, 0 where it is not there. */
  async metric(line: string): Promise<number> {
    const { text } = await this.gets("/metrics");
    const found = text.split("\n").find((one) => one.startsWith(`${line} `));
    return Number(found?.split(" ").at(-1) ?? 0);
  }
}

export const memoryStore = (): Promise<Store> =>
  openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });

export function webhookConfig(
  api: BotApi,
  other: Partial<Extract<Config, { mode: "webhook" }>> = {},
): Extract<Config, { mode: "webhook" }> {
  return {
    mode: "webhook",
    token: api.token,
    apiRoot: api.root,
    richMessages: "off",
    developerInfo: undefined,
    webhookUrl: undefined,
    webhookSecret: secret,
    host: "127.0.0.1",
    port: 0,
    apiKeys: [],
    storeUrl: "sqlite::memory:",
    storeKey: undefined,
    storeKeyPrevious: undefined,
    defaultLocale: "zh",
    logLevel: "info",
    today: undefined,
    ...other,
  };
}
