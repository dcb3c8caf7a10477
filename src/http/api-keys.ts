import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** The SHA-256, in hex, of the key that a request carries, where it is one of those held; else `null`. */
export type HeldKey = (headers: IncomingHttpHeaders) => string | null;

/** @param hashes SHA-256 of each key, in hex: the keys themselves are not held. */
export function createKeyCheck(hashes: readonly string[]): HeldKey {
  const held = hashes.map((hash) => ({ hash, bytes: Buffer.from(hash, "hex") }));
  return (headers) => {
    const given = createHash("sha256").update(keyOf(headers)).digest();
    // Every one is compared, whichever fits: the time taken tells nothing.
    return held.filter(({ bytes }) => timingSafeEqual(bytes, given)).map(({ hash }) => hash)[0] ?? null;
  };
}

function keyOf(headers: IncomingHttpHeaders): string {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  if (bearer !== undefined) return bearer;
  const key = headers["x-api-key"];
  return typeof key === "string" ? key : "";
}
