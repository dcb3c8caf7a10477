import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpReply } from "./route.ts";

/** A reply as it goes out. */
export interface WrittenReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Time for whoever still sends to read the answer, before the connection is cut. Milliseconds. */
const linger = 500;

/** Throws where the body cannot be written as JSON. */
export function writtenReply({ status, headers, body }: HttpReply): WrittenReply {
  const isText = typeof body === "string";
  return {
    status,
    headers: {
      "content-type": `${isText ? "text/plain" : "application/json"}; charset=utf-8`,
      "cache-control": "no-store",
      ...headers,
    },
    body: Buffer.from(isText ? body : JSON.stringify(body)),
  };
}

/**
 * Sends it. A connection whose request has a body that nobody read is closed: to keep it, all of that would have to be
 * taken in first, however much it is.
 *
 * @param close the connection in any case.
 */
export function sendReply({
  request,
  response,
  reply: { status, headers, body },
  close,
}: {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly reply: WrittenReply;
  readonly close: boolean;
}): void {
  const unread = hasBody(request) && !request.readableEnded;
  response.writeHead(status, {
    ...headers,
    "content-length": body.length,
    ...(close || unread ? { connection: "close" } : {}),
  });
  if (!unread || request.complete) {
    response.end(body);
    return;
  }
  // Not ended: Node would take in what still comes. And cut at once, the connection could take the answer with it.
  if (request.method !== "HEAD") response.write(body);
  setTimeout(() => response.destroy(), linger);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
