import { atMost } from "./at-most.ts";
import type { Services } from "./chat/services.ts";
import type { Config } from "./config.ts";
import { createServer, type Server } from "./http/create-server.ts";
import { healthRoutes } from "./http/health-routes.ts";
import type { Route } from "./http/route.ts";
import { v1Routes } from "./http/v1-routes.ts";
import { webhookRoute } from "./http/webhook-route.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import type { Store } from "./store/store.ts";
import { runWebhook, type WebhookDeps } from "./telegram/run-webhook.ts";

export interface ServeDeps extends Pick<WebhookDeps, "botInfo" | "maxInFlight" | "deadline"> {
  readonly config: Extract<Config, { mode: "webhook" }>;
  readonly services: Services;
  readonly store: Store;
  readonly log: Log;
}

/** How long the turns in hand have to finish once it is told to stop. Milliseconds. */
const grace = 8000;

/** The web server of webhook mode: Telegram's updates, health and metrics, and the rules for other programs. */
export async function serveWebhook(
  deps: ServeDeps,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const { config, services, store, log } = deps;
  const metrics = createMetrics();
  const webhook = await runWebhook({ ...deps, metrics });
  const path = webhookPath(config.webhookUrl);
  const own = [
    ...healthRoutes({ store, metrics }),
    ...v1Routes({ services, apiKeys: config.apiKeys, now: () => performance.now() }),
  ];
  const taken = own.find((route) => route.path === path);
  if (taken) throw new Error(`WEBHOOK_URL: the path ${path} is the server's own; choose another`);
  const routes: Route[] = [webhookRoute({ path, secret: config.webhookSecret, take: webhook.take }), ...own];
  const server: Server = createServer({
    host: config.host,
    port: config.port,
    routes,
    log,
    onServed: metrics.served,
  });
  const { port } = await server.start();
  log.info({ host: config.host, port, path }, "serving");
  return {
    port,
    async stop() {
      // At the same time: no connection is taken any more, and what waits is sent back to Telegram.
      await Promise.all([server.stop(grace), atMost(webhook.stop(), grace)]);
      log.info("stopped");
    },
  };
}

/** The path that Telegram calls, at whatever host the world sees. */
export function webhookPath(url: string | undefined): string {
  return url === undefined ? "/telegram" : new URL(url).pathname;
}
