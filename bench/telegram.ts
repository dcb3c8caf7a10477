// Whole conversations over HTTP on a fake Bot API: this bot and a bare grammY echo bot, in one run. Each bot is a process;
// Telegram and the people are this one. By itself:
// `npx tsx bench/telegram.ts [start|webhook|response|latency|polling|memory]`; the last takes minutes, and runs only when named.
import { readFileSync } from "node:fs";
import { build, type Running, run, running } from "./bots.ts";
import { benchStart } from "./start.ts";
import { type Measured, type Step, sum, talk, talkAtRate } from "./talk.ts";

/** A whole self-check as a person types it. */
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
const inline: readonly Step[] = ["静安", "重庆市级2022", "认定要收费吗", "上海"].map((ask) => ({ ask }));

const number = (value: number): string => Math.round(value).toLocaleString("en");
const perSecond = ({ updates, seconds }: Measured): number => updates / seconds;
const coreMs = ({ updates, cpuSeconds }: Measured): number => (cpuSeconds / updates) * 1000;
const rate = (measured: Measured): string =>
  `${number(perSecond(measured))}/s (${coreMs(measured).toFixed(2)} ms of a core and ${(measured.calls / measured.updates).toFixed(2)} requests to Telegram each)`;

/**
 * Both bots in turn, a few hundred chats at a time, so that a machine that slows down slows both. What they do until
 * V8 has compiled what is hot is not counted.
 */
async function sideBySide(options: { steps: readonly Step[]; chats: number; rounds: number }): Promise<{
  ours: Measured;
  echo: Measured;
}> {
  const { steps, chats, rounds } = options;
  const bots = {
    ours: await run({ mode: "webhook", bot: "ours" }),
    echo: await run({ mode: "webhook", bot: "echo" }),
  };
  const measured: { [bot in keyof typeof bots]: Measured[] } = { ours: [], echo: [] };
  const warmUp = Math.ceil(rounds / 2);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const name of ["echo", "ours"] as const) {
      const one = await talk({ bot: bots[name], chats, steps, firstChat: 1 + round * chats });
      if (round >= warmUp) measured[name].push(one);
    }
  }
  for (const bot of Object.values(bots)) await bot.close();
  return { ours: sum(measured.ours), echo: sum(measured.echo) };
}

function comparison(what: string, aim: string, { ours, echo }: { ours: Measured; echo: Measured }): string[] {
  const byRate = (perSecond(ours) / perSecond(echo)).toFixed(2);
  const byCore = (coreMs(echo) / coreMs(ours)).toFixed(2);
  return [
    `telegram, ${what}: this bot ${rate(ours)}, bare echo ${rate(echo)}`,
    `telegram, ${what}: ${byRate} of the echo bot's updates a second (aim: ${aim}), ${byCore} by time of the core`,
  ];
}

async function benchWebhook(): Promise<string[]> {
  const both = await sideBySide({ steps: check, chats: 250, rounds: 8 });
  return comparison("webhook, 2,000 chats, self-checks stored on disk", "0.8", both);
}

async function benchResponse(): Promise<string[]> {
  const both = await sideBySide({ steps: inline, chats: 100, rounds: 10 });
  return comparison("inline queries, answered in the webhook's response", "1.0", both);
}

async function benchPolling(): Promise<string[]> {
  const latencyMs = 50;
  const oneByOne = await running({ mode: "polling", bot: "echo", latencyMs }, (bot) =>
    talk({ bot, chats: 20, steps: [{ say: "a" }, { say: "b" }] }),
  );
  const warm = async (bot: Running): Promise<Measured> => {
    await talk({ bot, chats: 1000, steps: check });
    return talk({ bot, chats: 1000, steps: check, firstChat: 1001 });
  };
  const ours = await running({ mode: "polling", bot: "ours", latencyMs }, warm);
  const free = await running({ mode: "polling", bot: "ours", latencyMs, pollLatencyMs: 0 }, warm);
  const times = (measured: Measured): string => number(perSecond(measured) / perSecond(oneByOne));
  const most = 100 / (latencyMs / 1000);
  return [
    `telegram, polling, API ${latencyMs} ms: bot.start() ${perSecond(oneByOne).toFixed(1)}/s; this bot ${rate(ours)}: ${times(ours)} times (aim: 200; getUpdates hands out ${number(most)}/s at most: ${number(most / perSecond(oneByOne))} times)`,
    `telegram, polling, API ${latencyMs} ms, but getUpdates answers at once: ${rate(free)}: ${times(free)} times (bound by the core)`,
  ];
}

async function benchLatency(): Promise<string[]> {
  const [wanted, chats] = [1000, 2000];
  const measured = await running({ mode: "webhook", bot: "ours" }, async (bot) => {
    await talk({ bot, chats, steps: check, firstChat: 1 + chats });
    await talk({ bot, chats, steps: check.slice(0, 3) });
    return talkAtRate({ bot, perSecond: wanted, chats, texts: ["6000万", "258万", "是", "2年"] });
  });
  const of = (share: number): string =>
    (measured.waits[Math.floor((measured.waits.length - 1) * share)] ?? 0).toFixed(1);
  return [
    `telegram, webhook at ${number(wanted)} updates/s: answered within ${of(0.5)} ms (half), ${of(0.9)} ms (90 %), ${of(0.99)} ms (99 %; aim: 50), ${of(1)} ms (all); ${measured.unanswered} unanswered`,
  ];
}

/** Some five minutes. Each chat stays in the store and, as long as it is recent, in the rate limit's memory. */
async function benchMemory(): Promise<string[]> {
  const [rounds, chats] = [10, 5000];
  const steps: Step[] = ["/start", "静安区2017年有多少家市级？", "认定要收费吗", "/help"].map((say) => ({
    say,
  }));
  const used = await running({ mode: "webhook", bot: "ours" }, async (bot) => {
    const held: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await talk({ bot, chats, steps, firstChat: 1 + round * chats });
      held.push(`${number(await heapMb(bot))} (${number(residentMb(bot.process.pid))})`);
    }
    return held;
  });
  const each = number(chats * steps.length);
  return [
    `telegram, memory after each ${each} updates of ${number(chats)} new chats, MB of heap (and of the process): ${used.join(", ")} (aim: flat)`,
  ];
}

async function heapMb({ process }: Running): Promise<number> {
  const text = await (await fetch(new URL("/metrics", process.webhookUrl))).text();
  return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1] ?? 0) / 1024 / 1024;
}

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}

const benches = {
  start: benchStart,
  webhook: benchWebhook,
  response: benchResponse,
  latency: benchLatency,
  polling: benchPolling,
  memory: benchMemory,
};

/** Those named; all but the long one where none is. */
export async function benchTelegram(
  names: readonly (keyof typeof benches)[] = ["start", "webhook", "response", "latency", "polling"],
): Promise<string[]> {
  build();
  const lines: string[] = [];
  for (const name of names) lines.push(...(await benches[name]()));
  return lines;
}

if (process.argv[1]?.endsWith("bench/telegram.ts")) {
  const named = process.argv.slice(2).filter((name): name is keyof typeof benches => name in benches);
  process.stdout.write(`${(await benchTelegram(named.length > 0 ? named : undefined)).join("\n")}\n`);
}
