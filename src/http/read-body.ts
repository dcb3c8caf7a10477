import type { IncomingMessage } from "node:http";
import { HttpProblem } from "./route.ts";

/** Reads a request's body, which has to be JSON, and no more of it than `limit` bytes. @throws HttpProblem 415 or 413. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const { "content-type": type = "", "content-encoding": encoding = "" } = request.headers;
  const [media = "", ...parameters] = type
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  if (media !== "application/json") throw new HttpProblem(415, "send the body as application/json");
  const charsets = parameters.filter((one) => one.startsWith("charset"));
  if (!charsets.every((one) => /^charset\s*=\s*("?)utf-?8\1$/.test(one))) {
    throw new HttpProblem(415, "send the body in UTF-8");
  }
  if (!["", "identity"].includes(encoding.trim().toLowerCase())) {
    throw new HttpProblem(415, "send the body as it is, without content-encoding");
  }
  return readBytes(request, limit);
}

/** @throws HttpProblem 400. */
export function jsonOf(body: Buffer): unknown {
  const text = decoded(body);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, "the body is not JSON");
  }
}

async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  // What it says of itself is believed only where that ends the matter.
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let length = 0;
  // Listened to rather than iterated over: leaving an iteration destroys the request, and the answer with it.
  return new Promise((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        // No more of it is read: the connection is closed with the answer.
        request.pause();
        reject(tooLarge(limit));
      }
    });
    let whole = false;
    request.once("end", () => {
      whole = true;
      resolve(Buffer.concat(chunks));
    });
    const brokeOff = (): void => {
      // A request closes in any case, and to make an error costs as much as to read the body.
      if (!whole) reject(new HttpProblem(400, "the body broke off"));
    };
    request.once("close", brokeOff);
    request.once("error", brokeOff);
  });
}

function tooLarge(limit: number): HttpProblem {
  return new HttpProblem(413, `send at most ${limit} bytes`);
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new HttpProblem(400, "the body is not UTF-8");
  }
}
