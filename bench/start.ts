import { spawn } from "node:child_process";
import { running } from "./bots.ts";

/** Of so many starts the middle one is told. */
const starts = 7;

/** From the start of the process, the look at what is built included, to the first answer. Milliseconds, the middle of some starts. */
export async function benchStart(): Promise<string[]> {
  const of = {
    terminal: await middle(inTerminal),
    polling: await middle(() => onTelegram("polling")),
    webhook: await middle(() => onTelegram("webhook")),
  };
  const told = Object.entries(of).map(([mode, ms]) => `${Math.round(ms).toLocaleString("en")} ms ${mode}`);
  return [`start to the first answer, the middle of ${starts}: ${told.join(", ")} (aim: 1,000)`];
}

async function middle(take: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const from = performance.now();
    await take();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(starts / 2)] ?? 0;
}

/** Resolves at the first screen of a piped terminal. */
async function inTerminal(): Promise<void> {
  const env = {
    PATH: process.env.PATH ?? "",
    STORE_URL: "sqlite::memory:",
    STORE_KEY: Buffer.alloc(32, 7).toString("base64"),
  };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.write("/start\n");
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill("SIGKILL");
}

const onTelegram = (mode: "polling" | "webhook"): Promise<unknown> =>
  running({ mode, bot: "ours" }, ({ api }) => api.person().types("/start"));
