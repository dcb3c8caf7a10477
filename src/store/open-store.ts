import { type Recognised, recogniseKey } from "./known-key.ts";
import { createSealer } from "./seal.ts";
import type { Serving } from "./hold-file.ts";
import { createStore, type Engine, type Store } from "./store.ts";
import type { StoreKey } from "./store-key.ts";

const day = 24 * 60 * 60 * 1000;
/** Telegram holds an update back for 60 s at most; the person has given up long before. */
const patience = 25_000;
const accepted =
  "STORE_URL must be sqlite:PATH (as sqlite:var/bot.sqlite), sqlite::memory: or postgres://USER:PASSWORD@HOST/DATABASE";

/** What to do about a database of another key. No error shows a key. */
const waysOut =
  "Set the STORE_KEY that it was written under. To change keys, set the new one as STORE_KEY and that one as " +
  "STORE_KEY_PREVIOUS. To begin anew, let STORE_URL name another database, or move this one away";

/**
 * Opens the store that STORE_URL names: the one place where an engine is chosen.
 *
 * @param deps.key 32 bytes, as `storeKey` gives them, or how they are made where nothing is held yet.
 * @param deps.previousKey values saved under this one are found too, and are saved anew under `key` in time.
 * @param deps.ttlDays days from the last save until a value is forgotten; 30.
 * @param deps.now milliseconds since 1970; the clock.
 * @param deps.waitMs milliseconds that `exclusively` waits for its turn within this process, and as many for other
 * processes; 25 s.
 * @param deps.serving for a process that serves people: on a SQLite file it is the only one, and waits for the one
 * before to end.
 * @param deps.reading makes nothing: no database, no table, no key.
 * @throws when the url names no engine this version has, the engine cannot be opened, what it holds was written under
 * another key (nothing was changed then), or `serving.stopping` is aborted while it waits. A url may hold a password,
 * so no error shows one.
 */
export async function openStore(deps: {
  url: string;
  key: StoreKey;
  previousKey?: Buffer | undefined;
  ttlDays?: number;
  now?: () => number;
  waitMs?: number;
  serving?: Serving;
  reading?: boolean;
}): Promise<Store> {
  const { key, previousKey, serving, reading = false } = deps;
  const hasKey = Buffer.isBuffer(key);
  const present = hasKey ? createSealer(key) : null;
  // The present key once more is no previous one: a save would erase what it had just written.
  const isOther = previousKey !== undefined && !(hasKey && previousKey.equals(key));
  const previous = isOther ? createSealer(previousKey) : null;
  const make = (): ReturnType<typeof createSealer> => createSealer(hasKey ? key : key());

  const engine = await openEngine(deps.url, { waitMs: deps.waitMs ?? patience, serving, reading });
  try {
    const recognised = await recogniseKey({ engine, sealer: present, previous, make, reading });
    if (recognised.kind !== "known") throw new Error(refusalOf(recognised, hasKey));
    const ttlMs = (deps.ttlDays ?? 30) * day;
    return createStore({ engine, sealer: recognised.sealer, previous, ttlMs, now: deps.now ?? Date.now });
  } catch (error) {
    await engine.adapter.disconnect?.();
    throw error;
  }
}

function refusalOf({ kind }: Exclude<Recognised, { kind: "known" }>, hasKey: boolean): string {
  if (kind === "none") return "STORE_KEY is not set, and no file holds a key";
  return hasKey
    ? `STORE_KEY is not the key that the database of STORE_URL was written under. ${waysOut}`
    : `STORE_KEY is not set and no file holds a key, but the database of STORE_URL was written under one. ${waysOut}`;
}

interface Opening {
  readonly waitMs: number;
  readonly serving: Serving | undefined;
  readonly reading: boolean;
}

async function openEngine(url: string, opening: Opening): Promise<Engine> {
  const [, scheme, path] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  switch (scheme) {
    case "sqlite":
      return openSqliteAt(path ?? "", opening);
    case "postgres":
    case "postgresql":
      return openPostgresAt(url, opening);
    default:
      throw new Error(accepted);
  }
}

async function openSqliteAt(path: string, opening: Opening): Promise<Engine> {
  // SQLite takes an empty name for a temporary file, and "//var/x" for a folder of the root.
  if (path === "" || path.startsWith("//")) throw new Error(`${accepted}; a path has no // before it`);
  // Each engine's packages are loaded for it alone.
  const { openSqlite } = await import("./sqlite-engine.ts");
  try {
    return await openSqlite({ path, ...opening });
  } catch (error) {
    throw new Error(`STORE_URL: cannot open the SQLite file ${path}: ${messageOf(error)}`, { cause: error });
  }
}

async function openPostgresAt(url: string, { waitMs, reading }: Opening): Promise<Engine> {
  // A password with a /, ? or # in it ends where that stands, and its rest would be taken for host, port or database.
  const read = URL.canParse(url) ? new URL(url) : null;
  // Two @, or one behind the host: it is not to be told which of the parts is the password's rest.
  const astray = /@.*@|[/?#].*@/s.test(url.replace(/^\w+:\/\//, ""));
  if (read === null || astray || (url.includes("@") && read.username === "")) {
    throw new Error(`${accepted}; signs like / ? # @ in a password are written %2F %3F %23 %40`);
  }
  const { openPostgres } = await import("./postgres-engine.ts");
  try {
    return await openPostgres({ url, waitMs, reading });
  } catch (error) {
    throw new Error(`STORE_URL: cannot use PostgreSQL at ${read.host}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
