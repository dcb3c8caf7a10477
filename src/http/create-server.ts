import { createServer as createNodeServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "../process/log.ts";
import { readBody } from "./read-body.ts";
import { HttpProblem, type Route } from "./route.ts";
import { sendReply, type WrittenReply, writtenReply } from "./send-reply.ts";
import { createTokenBuckets, tooOften } from "./token-bucket.ts";

export interface ServerDeps {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly log: Log;
  /** Milliseconds, of a clock that does not go back. */
  readonly now: () => number;
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

/** Wrong keys and secrets of everybody together; beyond that they are not even told to be wrong. */
const wrongKeys = { burst: 60, perSecond: 10 } as const;

/** A web server of a few fixed paths, over Node's own. */
export function createServer(deps: ServerDeps): Server {
  const { host, port, log } = deps;
  let stopping = false;
  const answer = createAnswer(deps, () => stopping);
  const server = createNodeServer(
    { headersTimeout: slowest.headers, requestTimeout: slowest.request, keepAliveTimeout: keepAlive },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        response.destroy();
        log.error({ err: error }, "a request could not be answered");
      });
    },
  );
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

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Nothing of it stands outside: what is thrown anywhere ends this request alone. */
function createAnswer(
  { routes, log, now, onServed = () => {} }: ServerDeps,
  stopping: () => boolean,
): Answer {
  const paths = new Set(routes.map(({ path }) => path));
  const takeWrongKey = createTokenBuckets({ ...wrongKeys, now });

  const problemReply = (error: unknown): WrittenReply => {
    if (!(error instanceof HttpProblem)) {
      log.error({ err: error }, "a request failed");
      const body = { error: "this could not be answered; it is noted in the log" };
      return writtenReply({ status: 500, body });
    }
    const wait = error.status === 401 ? takeWrongKey("everybody") : 0;
    const { status, headers, message } = wait > 0 ? tooOften("too many wrong keys", wait) : error;
    return writtenReply({ status, headers, body: { error: message } });
  };

  return async (request, response) => {
    // What follows "?" may hold anything, and no route asks for it.
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const reply = await replyTo(request, path, routes).catch(problemReply);
    onServed(paths.has(path) ? path : "none", reply.status);
    if (!response.socket || response.destroyed) return;
    sendReply({ request, response, reply, close: stopping() });
  };
}

async function replyTo(
  request: IncomingMessage,
  path: string,
  routes: readonly Route[],
): Promise<WrittenReply> {
  const here = routes.filter((route) => route.path === path);
  if (here.length === 0) throw new HttpProblem(404, "there is nothing at this path");
  const method = request.method === "HEAD" ? "GET" : request.method;
  const route = here.find((one) => one.method === method);
  if (!route) {
    const allow = here.map((one) => one.method).join(", ");
    throw new HttpProblem(405, `use ${allow}`, { allow });
  }
  return writtenReply(
    await route.handle({ headers: request.headers, body: (limit) => readBody(request, limit) }),
  );
}
