import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** 32 bytes, or how they are made where there are none yet. */
export type StoreKey = Buffer | (() => Buffer);

/**
 * The 32 bytes that everything stored is encrypted under: the configured ones (STORE_KEY, base64), else those in the
 * file at `path`, which is made once with mode 0600, by whoever found that nothing is stored under another key. Losing
 * the key loses every conversation held.
 *
 * @throws when the configured key or the file does not hold 32 bytes of base64 (the error never shows it), or, while it
 * is made, when the file cannot be. A file that does not hold a key is never replaced: that would lose what it once
 * opened.
 */
export function storeKey({ configured, path }: { configured: string | undefined; path: string }): StoreKey {
  if (configured) return decode(configured, "STORE_KEY");
  const decodeFile = (text: string): Buffer => decode(text, `the store key file ${path}`);
  const held = readIfThere(path);
  return held === undefined ? () => decodeFile(makeOnce(path)) : decodeFile(held);
}

/**
 * The key before the present one (STORE_KEY_PREVIOUS, base64), if there is one.
 *
 * @throws when it does not hold 32 bytes of base64; the error never shows it.
 */
export function previousStoreKey(configured: string | undefined): Buffer | undefined {
  return configured ? decode(configured, "STORE_KEY_PREVIOUS") : undefined;
}

function decode(text: string, origin: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, "base64");
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed) || key.length !== 32) {
    throw new Error(`${origin} must hold 32 bytes in base64, as \`openssl rand -base64 32\` prints them`);
  }
  return key;
}

function makeOnce(path: string): string {
  makeFolder(dirname(path));
  // Written whole beside its place and then linked: of two processes that start together one wins, and neither can
  // read a half-written key.
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(path, "utf8");
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
