import { existsSync, realpathSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import sqlite3 from "sqlite3";
import { openFile, type SqliteFile } from "./sqlite-file.ts";

/** Who is to have the file for himself, and when to stop waiting for it. */
export interface Serving {
  readonly stopping: AbortSignal;
  /** Called once where it has to be waited for. */
  readonly onWait?: () => void;
  /** Milliseconds that the one before has to end; 12 s. */
  readonly handOverMs?: number;
}

/** A process that is told to stop has ended by then. Milliseconds. */
const handOver = 12_000;
const lookEvery = 100;

/**
 * Holds the file for one process that serves people, until the function that it resolves to is called or the process
 * ends, however it ends: the lock is SQLite's own, on an empty file beside it. Others can still read and write it.
 *
 * @throws when another process holds it and does not end in time, or `stopping` is aborted meanwhile.
 */
export async function holdFile(
  path: string,
  { stopping, onWait, handOverMs = handOver }: Serving,
): Promise<() => Promise<void>> {
  const real = existsSync(path) ? realpathSync(path) : path;
  const mode = sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_FULLMUTEX;
  const lock = await openFile(`${real}.lock`, mode, 0);
  const end = performance.now() + handOverMs;
  try {
    for (let waits = false; !(await locked(lock)); waits = true) {
      if (!waits) onWait?.();
      if (performance.now() >= end) {
        throw new Error(
          "another process serves on it; a file is for one, so end that one first, or use PostgreSQL for several",
        );
      }
      await setTimeout(lookEvery, undefined, { signal: stopping });
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
