import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BotApi } from "./bot-api.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Of the programs that `BotProcess.webhook` starts. */
export const webhookSecret = "a-secret_of-the-tests";

/** The unmodified program as `npm start` runs it, talking to a fake Bot API. Killed when that closes. */
export class BotProcess {
  /** All that it wrote to stderr and stdout. */
  log = "";
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;
  private over = false;
  private port = 0;

  /** Starts it and does not wait. Nothing of this process's own environment goes along: a token there must not. */
  constructor(api: BotApi, environment: Readonly<Record<string, string>>, script = "scripts/start.mjs") {
    const env = {
      PATH: process.env.PATH ?? "",
      STORE_KEY: Buffer.alloc(32, 7).toString("base64"),
      TODAY: "2026-11-20",
      ...api.environment,
      ...environment,
    };
    const loader = script.endsWith(".ts") ? ["--import", "tsx"] : [];
    this.child = spawn(process.execPath, [...loader, script], { cwd: root, env });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.log += text;
        api.changed();
      });
    }
    this.ended = new Promise((resolve) => {
      this.child.once("close", (code) => {
        this.over = true;
        resolve(code);
        api.changed();
      });
    });
    api.ends.push(() => this.dies());
  }

  /** Starts it for long polling and waits for its first poll. */
  static async polling(
    api: BotApi,
    environment: Readonly<Record<string, string>>,
    script?: string,
  ): Promise<BotProcess> {
    const before = api.updates.polls;
    const bot = new BotProcess(api, { BOT_MODE: "polling", PORT: "0", ...environment }, script);
    await bot.until(api, "the first poll", () => api.updates.polls > before);
    return bot;
  }

  /** Starts it for webhooks on a free port, without telling Telegram, and waits until it serves. */
  static async webhook(
    api: BotApi,
    environment: Readonly<Record<string, string>>,
    script?: string,
  ): Promise<BotProcess> {
    const webhook = { BOT_MODE: "webhook", PORT: "0", WEBHOOK_SECRET: webhookSecret };
    const bot = new BotProcess(api, { ...webhook, ...environment }, script);
    bot.port = Number(await bot.until(api, "the port", () => /"port":(\d+)/.exec(bot.log)?.[1]));
    return bot;
  }

  /** Where it takes updates, in webhook mode. */
  get webhookUrl(): string {
    return `http://127.0.0.1:${this.port}/telegram`;
  }

  /** As `api.until`, but fails at once, with its log, when the process ends. */
  async until<T>(api: BotApi, what: string, found: () => T | null | undefined | false): Promise<T> {
    const value = await api.until<{ is: T } | "over">(
      what,
      () => {
        const now = found();
        if (now !== null && now !== undefined && now !== false) return { is: now };
        return this.over ? "over" : null;
      },
      20,
    );
    if (value === "over") throw new Error(`the program ended while waiting for ${what}:\n${this.log}`);
    return value.is;
  }

  get running(): boolean {
    return !this.over;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves when it has ended by itself, to the exit code. */
  ends(): Promise<number | null> {
    return this.ended;
  }

  /** As `kill -9` does: no handler runs, nothing is flushed. */
  async dies(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** As an operator stops it; resolves to the exit code. */
  async stops(): Promise<number | null> {
    this.child.kill("SIGTERM");
    return this.ended;
  }
}
