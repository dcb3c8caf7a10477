import type { Config } from "./config.ts";
import { createInHand } from "../delivery/in-hand.ts";
import { ailment, createPulse } from "../delivery/pulse.ts";
import { createServer } from "../http/create-server.ts";
import { healthRoutes } from "../http/health-routes.ts";
import { runTelegram, type TelegramDeps } from "../telegram/run-telegram.ts";

export interface PollingDeps extends Omit<TelegramDeps, "config" | "inHand" | "pulse"> {
  readonly config: Extract<Config, { mode: "polling" }>;
}

/** Long polling until it is told to stop, and beside it a web server that tells whether it still hears anybody. */
export async function servePolling(deps: PollingDeps): Promise<void> {
  const { config, store, log, metrics } = deps;
  const now = (): number => performance.now();
  const [inHand, pulse] = [createInHand(now), createPulse(now)];
  metrics.watch({
    silence: () => pulse.silence(),
    oldest: () => inHand.oldest(),
    get places() {
      return inHand.places;
    },
    get waiting() {
      return inHand.waiting;
    },
  });
  const routes = healthRoutes({ store, metrics, ailment: () => ailment(pulse, inHand) });
  const { host, port } = config;
  const server = createServer({ host, port, routes, log, onServed: metrics.served, now });
  try {
    const serving = await server.start();
    log.info({ host, port: serving.port }, "serving health and metrics");
  } catch (error) {
    // Another program may have the port; people are answered all the same.
    log.warn({ err: error, port }, "health and metrics are not served");
  }
  try {
    await runTelegram({ ...deps, inHand, pulse });
  } finally {
    await server.stop(0);
  }
}
