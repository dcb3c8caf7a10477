import type { Config } from "./config.ts";
import { atMost } from "../delivery/at-most.ts";
import { createServer, type Server } from "../http/create-server.ts";
import { healthRoutes } from "../http/health-routes.ts";
import type { Route } from "../http/route.ts";
import { v1Routes } from "../http/v1-routes.ts";
import { webhookRoute } from "../http/webhook-route.ts";
import { runWebhook, type WebhookDeps } from "../telegram/run-webhook.ts";

export interface ServeDeps extends Omit<WebhookDeps, "config"> {
  readonly config: Extract<Config, { mode: "webhook" }>;
}

/** How long the turns in hand have to finish once it is told to stop. Milliseconds. */
const grace = 7000;

/**
 * The web server of webhook mode: Telegram's updates, health and metrics, and the rules for other programs. It serves from
 * the first moment; the promise resolves when Telegram has said who the bot is.
 */
export async function serveWebhook(
  deps: ServeDeps,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const { config, services, store, log, metrics } = deps;
  const webhook = runWebhook(deps);
  const path = webhookPath(config.webhookUrl);
  const now = (): number => performance.now();
  const own = [...healthRoutes({ store, metrics }), ...v1Routes({ services, apiKeys: config.apiKeys, now })];
  const taken = own.find((route) => route.path === path);
  if (taken) throw new Error(`WEBHOOK_URL: the path ${path} is the server's own; choose another`);
  const routes: Route[] = [webhookRoute({ path, secret: config.webhookSecret, take: webhook.take }), ...own];
  const server: Server = createServer({
    host: config.host,
    port: config.port,
    routes,
    log,
    now,
    onServed: metrics.served,
  });
  const { port } = await server.start();
  log.info({ host: config.host, port, path }, "serving");
  await webhook.greet();
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
