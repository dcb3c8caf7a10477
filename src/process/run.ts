import { setMaxListeners } from "node:events";
import { checkedData } from "./checked-data.ts";
import { createClock } from "./clock.ts";
import { type Config, readConfig } from "./config.ts";
import { atMost } from "../delivery/at-most.ts";
import { aborted } from "../delivery/waited.ts";
import { keepNoted } from "./keep-noted.ts";
import { keepSwept } from "./keep-swept.ts";
import { loadServices } from "./load-services.ts";
import { createLog, type Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { openStore } from "../store/open-store.ts";
import type { Serving } from "../store/hold-file.ts";
import type { Store } from "../store/store.ts";
import { previousStoreKey, storeKey } from "../store/store-key.ts";
import { tellStrayRejections } from "./stray-rejections.ts";

/** Runs in the mode that the environment asks for, until its end or until it is told to stop. */
export async function run(told: AbortSignal): Promise<void> {
  const config = readConfig(process.env);
  await (config.mode === "terminal" ? talk(config, told) : serve(config, told));
}

/** The chat in a terminal, until its input ends. */
async function talk(config: Extract<Config, { mode: "terminal" }>, told: AbortSignal): Promise<void> {
  const { runTerminal } = await import("../terminal/terminal-chat.ts");
  const loaded = loadServices(await checkedData(), {
    defaultLocale: config.defaultLocale,
    today: createClock(config.today),
  });
  const store = await storeOf(config);
  const noted = keepNoted({ store, services: loaded, log: createLog(config.logLevel) });
  const services = { ...loaded, noteUnanswered: noted.note };
  try {
    await store.sweep();
    const { stdin: input, stdout: output } = process;
    told.addEventListener("abort", () => input.destroy());
    // Whoever reads has seen enough, as `head` does.
    output.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
    const interactive = Boolean(input.isTTY && output.isTTY);
    await runTerminal({ services, store, input, output, interactive });
  } finally {
    await noted.stop();
    await store.close();
  }
}

/** The bot on Telegram, until it is told to stop and the turns in hand are finished. */
async function serve(config: Exclude<Config, { mode: "terminal" }>, told: AbortSignal): Promise<void> {
  const broken = new AbortController();
  const stopping = AbortSignal.any([told, broken.signal]);
  // Every turn that waits listens to it.
  setMaxListeners(0, stopping);
  const log = createLog(config.logLevel, { secrets: secretsOf(config) });
  const metrics = createMetrics();
  tellStrayRejections(log, metrics);
  const { defaultLocale, developerInfo = null } = config;
  const loaded = loadServices(await checkedData(), {
    defaultLocale,
    today: createClock(config.today),
    developerInfo,
  });
  const store = await storeToServe(config, log, stopping);
  // Told to stop while the store was not open yet.
  if (store === null) return;
  const noted = keepNoted({ store, services: loaded, log });
  const services = { ...loaded, noteUnanswered: noted.note };
  const endSweeping = keepSwept(store, log);
  const onBroken = (error: unknown): void => broken.abort(error);
  const deps = { services, store, log, metrics, onBroken, stopping };
  try {
    if (config.mode === "polling") {
      const { servePolling } = await import("./serve-polling.ts");
      await servePolling({ config, ...deps });
    } else {
      const { serveWebhook } = await import("./serve-webhook.ts");
      const server = await serveWebhook({ config, ...deps });
      await aborted(stopping);
      await server.stop();
    }
  } finally {
    endSweeping();
    await noted.stop();
    await atMost(store.close(), closing);
  }
  if (broken.signal.aborted) throw unusable(broken.signal.reason);
}

/** The store has so long to close. Milliseconds. */
const closing = 1000;

function unusable(cause: unknown): Error {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `STORE_URL: the database cannot be used any more: ${said}. Put back a backup, or move it away to begin anew.`,
  );
}

/** What no line of the log may hold, whatever error brings it there. */
function secretsOf(config: Exclude<Config, { mode: "terminal" }>): string[] {
  const { token, storeKey, storeKeyPrevious, storeUrl } = config;
  const password = URL.canParse(storeUrl) ? decodeURIComponent(new URL(storeUrl).password) : "";
  const secrets = [token, storeKey, storeKeyPrevious, storeUrl, password];
  if (config.mode === "webhook") secrets.push(config.webhookSecret);
  return secrets.filter((secret) => secret !== undefined);
}

async function storeToServe(config: Config, log: Log, stopping: AbortSignal): Promise<Store | null> {
  const onWait = (): void => log.info("waiting: another process serves on the same SQLite file");
  try {
    return await storeOf(config, { stopping, onWait });
  } catch (error) {
    if (stopping.aborted) return null;
    throw error;
  }
}

function storeOf(config: Config, serving?: Serving): Promise<Store> {
  const { storeUrl: url, storeKey: configured, storeKeyPrevious } = config;
  const key = storeKey({ configured, path: "var/store.key" });
  const previousKey = previousStoreKey(storeKeyPrevious);
  return openStore({ url, key, previousKey, ...(serving ? { serving } : {}) });
}
