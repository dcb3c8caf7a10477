import { existsSync, realpathSync, statSync } from "node:fs";
import { promisify } from "node:util";
import sqlite3 from "sqlite3";

/** A file of SQLite, opened beside the adapter, which makes its table in whatever it opens. */
interface SqliteFile {
  query(sql: string): Promise<Readonly<Record<string, unknown>>[]>;
  /** Ends what is under way with an error. */
  interrupt(): void;
  close(): Promise<void>;
}

/** How long another process's write is waited for. Milliseconds. */
const BUSY_MS = 10_000;
/** What a check of the whole file may take, at some 700 MB a second; a larger file is checked in part. Milliseconds. */
const CHECK_MS = 200;

/**
 * Looks at the file before anything is written to it.
 *
 * @param reading it has to be there.
 * @throws when it is damaged, as far as that can be seen in a moment, is no SQLite database, or another program's.
 */
export async function inspectFile(path: string, reading: boolean): Promise<void> {
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (size === 0) {
    if (reading) throw new Error("no database is there yet");
    return;
  }
  const file = await openFile(path, sqlite3.OPEN_READONLY, BUSY_MS);
  try {
    const tables = await file.query("SELECT name FROM sqlite_schema WHERE type = 'table'");
    const own = tables.some(({ name }) => name === "keyv");
    if (!own && (reading || tables.length > 0)) throw new Error("it is a database of another program");
    const [first = {}] = await checked(file);
    const [said] = Object.values(first);
    if (said !== undefined && said !== "ok") throw new Error(`the database is damaged: ${said}`);
  } finally {
    await file.close();
  }
}

async function checked(file: SqliteFile): Promise<Readonly<Record<string, unknown>>[]> {
  const timer = setTimeout(file.interrupt, CHECK_MS);
  try {
    return await file.query("PRAGMA quick_check(1)");
  } catch (error) {
    if ((error as { code?: unknown }).code === "SQLITE_INTERRUPT") return [];
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Who is to have the file for himself, and when to stop waiting for it. */
export interface Serving {
  readonly stopping: AbortSignal;
  /** Called once where it has to be waited for. */
  readonly onWait?: () => void;
  /** Milliseconds that the one before has to end; 12 s. */
  readonly handOverMs?: number;
}

/** A process that is told to stop has ended by then. Milliseconds. */
const HAND_OVER_MS = 12_000;
const LOOK_EVERY_MS = 100;

/**
 * Holds the file for one process that serves people, until the function that it resolves to is called or the process
 * ends, however it ends: the lock is SQLite's own, on an empty file beside it. Others can still read and write it.
 *
 * @throws when another process holds it and does not end in time, or `stopping` is aborted meanwhile.
 */
export async function holdFile(
  path: string,
  { stopping, onWait, handOverMs = HAND_OVER_MS }: Serving,
): Promise<() => Promise<void>> {
  const real = existsSync(path) ? realpathSync(path) : path;
  const mode = sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_FULLMUTEX;
  const lock = await openFile(`${real}.lock`, mode, 0);
  const end = performance.now() + handOverMs;
  try {
    for (let waits = false; !(await locked(lock)); waits = true) {
      if (!waits) onWait?.();
      stopping.throwIfAborted();
      if (performance.now() >= end) {
        throw new Error(
          "another process serves on it; a file is for one, so end that one first, or use PostgreSQL for several",
        );
      }
      await pause(stopping);
    }
  } catch (error) {
    await lock.close();
    throw error;
  }
  return () => lock.close();
}

async function locked(lock: SqliteFile): Promise<boolean> {
  try {
    // Nothing is ever written to it, so it needs no journal beside it.
    await lock.query("PRAGMA journal_mode = MEMORY");
    await lock.query("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === "SQLITE_BUSY") return false;
    throw error;
  }
}

function pause(stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, LOOK_EVERY_MS);
    stopping.addEventListener("abort", over);
  });
}

async function openFile(path: string, mode: number, busyMs: number): Promise<SqliteFile> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(path, mode, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  database.configure("busyTimeout", busyMs);
  return {
    query: (sql) =>
      new Promise((resolve, reject) => {
        database.all<Record<string, unknown>>(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
      }),
    interrupt: () => database.interrupt(),
    close: promisify(database.close.bind(database)) as () => Promise<void>,
  };
}
