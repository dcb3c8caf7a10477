import type { IncomingMessage } from "node:http";
import { HttpProblem } from "./route.ts";

/** Reads a request's body as JSON, and no more of it than `limit` bytes. @throws HttpProblem 415, 413 or 400. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new HttpProblem(415, "send the body as application/json");
  const text = decoded(await readBytes(request, limit));
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
        // What still comes is let pass: to cut the connection now could take the answer with it.
        chunks.length = 0;
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
