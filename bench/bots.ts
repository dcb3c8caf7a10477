import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BotApi } from "../support/bot-api/bot-api.ts";
import { BotProcess, webhookSecret } from "../support/bot-api/bot-process.ts";

export interface Setting {
  readonly mode: "webhook" | "polling";
  readonly bot: "ours" | "echo";
  /** Milliseconds that every answer of the fake Telegram takes longer; 0. */
  readonly latencyMs?: number;
  /** The same of getUpdates alone. */
  readonly pollLatencyMs?: number;
}

/** A bot in a process of its own, and a Telegram of its own in this one. */
export interface Running extends Setting {
  readonly api: BotApi;
  readonly process: BotProcess;
  close(): Promise<void>;
}

const scripts = { ours: "scripts/start.mjs", echo: "bench/echo-bot.ts" } as const;

/** Node's options in `npm start`, which bots are started without here. */
function optionsOfStart(): { NODE_OPTIONS: string } {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
  return { NODE_OPTIONS: (scripts.start.match(/--\S+/g) ?? []).join(" ") };
}

/** Makes what `npm start` runs. */
export function build(): void {
  execFileSync("npm", ["run", "-s", "build"], { stdio: "inherit" });
}

/** Starts a bot on a fresh Telegram, with a fresh store on disk; resolves once it takes updates. */
export async function run(setting: Setting): Promise<Running> {
  const api = new BotApi({ referee: false, record: false, queryLifetimeMs: 600_000 });
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  await api.open();
  api.latencyMs = setting.latencyMs ?? 0;
  api.pollLatencyMs = setting.pollLatencyMs ?? null;
  const env = {
    STORE_URL: `sqlite:${folder}/bot.sqlite`,
    ...(setting.bot === "ours" ? optionsOfStart() : {}),
  };
  const started = await BotProcess[setting.mode](api, env, scripts[setting.bot]);
  if (setting.mode === "webhook") api.brings([started.webhookUrl], webhookSecret);
  return {
    ...setting,
    api,
    process: started,
    async close() {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function running<T>(setting: Setting, use: (bot: Running) => Promise<T>): Promise<T> {
  const bot = await run(setting);
  try {
    return await use(bot);
  } finally {
    await bot.close();
  }
}
