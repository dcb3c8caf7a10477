// Whole conversations over HTTP on one fake Bot API: this bot and a bare grammY echo bot, in one run. By itself:
// `npx tsx bench/telegram.ts [webhook|polling|latency|start|memory]`; the last takes minutes and runs only when named.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BotApi } from "../test/support/bot-api/bot-api.ts";
import { BotProcess, webhookSecret } from "../test/support/bot-api/bot-process.ts";
import { type Measured, type Step, talk, talkAtRate } from "./talk.ts";

const echoScript = "bench/echo-bot.ts";
/** A whole self-check as a person types it; what is in brackets is a button. */
const check: readonly Step[] = [
  { say: "/start" },
  { say: "/check chongqing" },
  { press: "同意" },
  { say: "6000万" },
  { say: "258万" },
  { say: "是" },
  { say: "2年" },
  { press: "查看结果" },
];

type Mode = "webhook" | "polling";
interface Setting {
  readonly mode: Mode;
  readonly echo: boolean;
  readonly latencyMs?: number;
  readonly pollLatencyMs?: number;
}

/** A fresh bot and a fresh Telegram, with the bot's store on disk. */
async function withBot<T>(setting: Setting, use: (api: BotApi, bot: BotProcess) => Promise<T>): Promise<T> {
  const api = new BotApi({ referee: false, record: false, queryLifetimeMs: 120_000 });
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  await api.open();
  api.latencyMs = setting.latencyMs ?? 0;
  api.pollLatencyMs = setting.pollLatencyMs ?? null;
  try {
    const env = { STORE_URL: `sqlite:${folder}/bot.sqlite` };
    const bot = await BotProcess[setting.mode](api, env, setting.echo ? echoScript : undefined);
    if (setting.mode === "webhook") api.brings([bot.webhookUrl], webhookSecret);
    return await use(api, bot);
  } finally {
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every chat goes through the conversation, all at once. */
function conversations(setting: Setting, chats: number, steps = check): Promise<Measured> {
  return withBot(setting, (api, bot) => talk({ api, bot, chats, steps, anyButton: setting.echo }));
}

const number = (value: number): string => Math.round(value).toLocaleString("en");
const rate = ({ updates, seconds, cpuSeconds }: Measured): string =>
  `${number(updates / seconds)}/s, ${((cpuSeconds / updates) * 1000).toFixed(2)} ms of one core each`;
const perSecond = ({ updates, seconds }: Measured): number => updates / seconds;
const perCpuSecond = ({ updates, cpuSeconds }: Measured): number => updates / cpuSeconds;

async function benchWebhook(): Promise<string[]> {
  const chats = 2000;
  // Before and after, for machines whose speed changes under the run.
  const before = await conversations({ mode: "webhook", echo: true }, chats);
  const ours = await conversations({ mode: "webhook", echo: false }, chats);
  const after = await conversations({ mode: "webhook", echo: true }, chats);
  const mean = (of: (one: Measured) => number): number => (of(before) + of(after)) / 2;
  const ratios = [perSecond(ours) / mean(perSecond), perCpuSecond(ours) / mean(perCpuSecond)];
  return [
    `telegram, webhook, ${number(chats)} chats, ${number(ours.updates)} updates, stored on disk: ${rate(ours)}; bare echo ${rate(before)} and ${rate(after)}`,
    `telegram, webhook: ${ratios.map((ratio) => ratio.toFixed(2)).join(" of the echo bot's updates a second, ")} by time of the core`,
  ];
}

async function benchPolling(): Promise<string[]> {
  const latencyMs = 50;
  const one = await conversations({ mode: "polling", echo: true, latencyMs }, 20, [
    { say: "a" },
    { say: "b" },
  ]);
  const ours = await conversations({ mode: "polling", echo: false, latencyMs }, 2000);
  const free = await conversations({ mode: "polling", echo: false, latencyMs, pollLatencyMs: 0 }, 2000);
  const times = (measured: Measured): string => number(perSecond(measured) / perSecond(one));
  return [
    `telegram, polling, API 50 ms: bot.start() ${perSecond(one).toFixed(1)}/s; this bot ${rate(ours)}: ${times(ours)} times`,
    `telegram, polling, API 50 ms but getUpdates at once: ${rate(free)}: ${times(free)} times`,
  ];
}

async function benchLatency(): Promise<string[]> {
  const perSecondWanted = 1000;
  const measured = await withBot({ mode: "webhook", echo: false }, (api) =>
    talkAtRate({
      api,
      perSecond: perSecondWanted,
      seconds: 8,
      chats: 2000,
      steps: ["/help", "6000万", "/faq", "258万"],
    }),
  );
  const of = (share: number): string =>
    (measured.waits[Math.floor((measured.waits.length - 1) * share)] ?? 0).toFixed(1);
  return [
    `telegram, webhook at ${perSecondWanted} updates/s: answered after ${of(0.5)} ms (half), ${of(0.9)} ms (p90), ${of(0.99)} ms (p99), ${of(1)} ms (all), ${measured.unanswered} unanswered`,
  ];
}

async function benchStart(): Promise<string[]> {
  const times: number[] = [];
  for (const mode of ["polling", "webhook"] as const) {
    const start = performance.now();
    await withBot({ mode, echo: false }, async (api) => {
      await api.person().types("/start");
      times.push(performance.now() - start);
    });
  }
  return [`telegram, start to the first answer: ${times.map(number).join(" ms polling, ")} ms webhook`];
}

async function benchMemory(): Promise<string[]> {
  const [rounds, chats] = [10, 5000];
  const used = await withBot({ mode: "webhook", echo: false }, async (api, bot) => {
    const rss: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const steps = [
        { say: "/start" },
        { say: "静安区2017年有多少家市级？" },
        { say: "认定要收费吗" },
        { say: "/help" },
      ];
      await talk({ api, bot, chats, steps, anyButton: false, firstChat: 1 + round * chats });
      rss.push(residentMb(bot.pid));
    }
    return rss;
  });
  return [
    `telegram, memory after each ${number(chats * 4)} updates of ${number(chats)} new chats: ${used.map(number).join(", ")} MB`,
  ];
}

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}

const benches = {
  webhook: benchWebhook,
  polling: benchPolling,
  latency: benchLatency,
  start: benchStart,
  memory: benchMemory,
};

/** Those named; all but the long one where none is. */
export async function benchTelegram(
  names: readonly (keyof typeof benches)[] = ["start", "webhook", "latency", "polling"],
): Promise<string[]> {
  const lines: string[] = [];
  for (const name of names) lines.push(...(await benches[name]()));
  return lines;
}

if (process.argv[1]?.endsWith("bench/telegram.ts")) {
  const named = process.argv.slice(2).filter((name): name is keyof typeof benches => name in benches);
  process.stdout.write(`${(await benchTelegram(named.length > 0 ? named : undefined)).join("\n")}\n`);
}
