import { createSealer } from "./seal.ts";
import { createStore, type Engine, type Store } from "./store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Telegram holds an update back for 60 s at most; the person has given up long before. */
const WAIT_MS = 25_000;
const ACCEPTED =
  "STORE_URL must be sqlite:PATH (as sqlite:var/bot.sqlite), sqlite::memory: or postgres://USER:PASSWORD@HOST/DATABASE";

/**
 * Opens the store that STORE_URL names: the one place where an engine is chosen.
 *
 * @param deps.key 32 bytes, as `storeKey` gives them; values saved under another key are not found.
 * @param deps.previousKey but those under this one are, and are saved anew under `key` in time.
 * @param deps.ttlDays days from the last save until a value is forgotten; 30.
 * @param deps.now milliseconds since 1970; the clock.
 * @param deps.waitMs milliseconds that `exclusively` waits for its turn within this process, and as many for other
 * processes; 25 s.
 * @throws when the url names no engine this version has, or the engine cannot be opened. A url may hold a password,
 * so no error shows one.
 */
export async function openStore(deps: {
  url: string;
  key: Buffer;
  previousKey?: Buffer | undefined;
  ttlDays?: number;
  now?: () => number;
  waitMs?: number;
}): Promise<Store> {
  const { key, previousKey } = deps;
  const sealer = createSealer(key);
  // The present key once more is no previous one: a save would erase what it had just written.
  const previous = previousKey && !previousKey.equals(key) ? createSealer(previousKey) : null;
  const engine = await openEngine(deps.url, deps.waitMs ?? WAIT_MS);
  const ttlMs = (deps.ttlDays ?? 30) * DAY_MS;
  return createStore({ engine, sealer, previous, ttlMs, now: deps.now ?? Date.now });
}

async function openEngine(url: string, waitMs: number): Promise<Engine> {
  const [, scheme, path] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  switch (scheme) {
    case "sqlite":
      return openSqliteAt(path ?? "", waitMs);
    case "postgres":
    case "postgresql":
      return openPostgresAt(url, waitMs);
    default:
      throw new Error(ACCEPTED);
  }
}

async function openSqliteAt(path: string, waitMs: number): Promise<Engine> {
  // SQLite takes an empty name for a temporary file, and "//var/x" for a folder of the root.
  if (path === "" || path.startsWith("//")) throw new Error(`${ACCEPTED}; a path has no // before it`);
  // Each engine's packages are loaded for it alone.
  const { openSqlite } = await import("./sqlite-engine.ts");
  try {
    return await openSqlite({ path, waitMs });
  } catch (error) {
    throw new Error(`STORE_URL: cannot open the SQLite file ${path}: ${messageOf(error)}`, { cause: error });
  }
}

async function openPostgresAt(url: string, waitMs: number): Promise<Engine> {
  // A password with a /, ? or # in it ends where that stands, and its rest would be taken for host, port or database.
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read === null || (url.includes("@") && read.username === "")) {
    throw new Error(`${ACCEPTED}; signs like / ? # @ in a password are written %2F %3F %23 %40`);
  }
  const { openPostgres } = await import("./postgres-engine.ts");
  try {
    return await openPostgres({ url, waitMs });
  } catch (error) {
    throw new Error(`STORE_URL: cannot use PostgreSQL at ${read.host}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
