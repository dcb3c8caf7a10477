import { createSealer } from "./seal.ts";
import { openSqlite } from "./sqlite-engine.ts";
import { createStore, type Engine, type Store } from "./store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const ACCEPTED = "STORE_URL must be sqlite:PATH (as sqlite:var/bot.sqlite) or sqlite::memory:";

/**
 * Opens the store that STORE_URL names: the one place where an engine is chosen.
 *
 * @param deps.key 32 bytes, as `storeKey` gives them; values saved under another key are not found.
 * @param deps.ttlDays days from the last save until a value is forgotten; 30.
 * @param deps.now milliseconds since 1970; the clock.
 * @throws when the url names no engine this version has, or the engine cannot be opened. A url may hold a password,
 * so no error shows one.
 */
export async function openStore(deps: {
  url: string;
  key: Buffer;
  ttlDays?: number;
  now?: () => number;
}): Promise<Store> {
  const sealer = createSealer(deps.key);
  const engine = await openEngine(deps.url);
  return createStore({ engine, sealer, ttlMs: (deps.ttlDays ?? 30) * DAY_MS, now: deps.now ?? Date.now });
}

async function openEngine(url: string): Promise<Engine> {
  const [, scheme, path] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  switch (scheme) {
    case "sqlite":
      return openSqliteAt(path ?? "");
    case "postgres":
    case "postgresql":
      throw new Error(`${ACCEPTED}: this version keeps conversations in SQLite only, not in PostgreSQL`);
    default:
      throw new Error(ACCEPTED);
  }
}

async function openSqliteAt(path: string): Promise<Engine> {
  // SQLite takes an empty name for a temporary file, and "//var/x" for a folder of the root.
  if (path === "" || path.startsWith("//")) throw new Error(`${ACCEPTED}; a path has no // before it`);
  try {
    return await openSqlite(path);
  } catch (error) {
    throw new Error(`STORE_URL: cannot open the SQLite file ${path}: ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
