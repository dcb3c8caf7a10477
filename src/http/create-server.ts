import { createServer as createNodeServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "../log.ts";
import { readJson } from "./read-json.ts";
import { type HttpReply, HttpProblem, type Route } from "./route.ts";

export interface ServerDeps {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly log: Log;
  /** Told of each answer, by the path of its route, or `none`. */
  readonly onServed?: (route: string, status: number) => void;
}

export interface Server {
  /** Resolves once connections are taken, with the port. */
  start(): Promise<{ readonly port: number }>;
  /** Takes no more connections, lets the requests in hand be answered, and cuts off what is left after `grace` ms. */
  stop(grace: number): Promise<void>;
}

/** Whoever sends its headers or its body for longer than this is cut off, wanted or not. Milliseconds. */
const slowest = { headers: 10_000, request: 30_000 } as const;
/** Longer than a proxy keeps an idle connection, so that it is the proxy that closes it. */
const keepAlive = 75_000;

/** A web server of a few fixed paths, over Node's own. */
export function createServer({ host, port, routes, log, onServed = () => {} }: ServerDeps): Server {
  const paths = new Set(routes.map(({ path }) => path));
  let stopping = false;

  const server = createNodeServer(
    { headersTimeout: slowest.headers, requestTimeout: slowest.request, keepAliveTimeout: keepAlive },
    (request, response) => void answer(request, response),
  );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // What follows "?" may hold anything, and no route asks for it.
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const reply = await replyTo(request, path).catch(problemReply);
    onServed(paths.has(path) ? path : "none", reply.status);
    if (!response.socket || response.destroyed) return;
    const [type, body] =
      typeof reply.body === "string"
        ? ["text/plain; charset=utf-8", reply.body]
        : ["application/json; charset=utf-8", JSON.stringify(reply.body)];
    response.writeHead(reply.status, {
      "content-type": type,
      "content-length": Buffer.byteLength(body),
      "cache-control": "no-store",
      ...reply.headers,
      ...(stopping ? { connection: "close" } : {}),
    });
    response.end(body);
  }

  async function replyTo(request: IncomingMessage, path: string): Promise<HttpReply> {
    const here = routes.filter((route) => route.path === path);
    if (here.length === 0) throw new HttpProblem(404, "there is nothing at this path");
    const method = request.method === "HEAD" ? "GET" : request.method;
    const route = here.find((one) => one.method === method);
    if (!route) {
      const allow = here.map((one) => one.method).join(", ");
      throw new HttpProblem(405, `use ${allow}`, { allow });
    }
    return route.handle({ headers: request.headers, json: (limit) => readJson(request, limit) });
  }

  function problemReply(error: unknown): HttpReply {
    if (error instanceof HttpProblem) {
      return { status: error.status, headers: error.headers, body: { error: error.message } };
    }
    log.error({ err: error }, "a request failed");
    return { status: 500, body: { error: "this could not be answered; it is noted in the log" } };
  }

  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          server.on("error", (error) => log.error({ err: error }, "the web server failed"));
          resolve({ port: (server.address() as AddressInfo).port });
        });
      }),
    stop(grace) {
      stopping = true;
      const cutOff = setTimeout(() => server.closeAllConnections(), grace);
      return new Promise((resolve) => {
        server.close(() => {
          clearTimeout(cutOff);
          resolve();
        });
      });
    },
  };
}
