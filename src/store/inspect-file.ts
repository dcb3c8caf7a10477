import { statSync } from "node:fs";
import sqlite3 from "sqlite3";
import { openFile, type SqliteFile } from "./sqlite-file.ts";

/** How long another process's write is waited for. Milliseconds. */
const busyMs = 10_000;
/** What a check of the whole file may take, at some 700 MB a second; a larger file is checked in part. Milliseconds. */
const longestCheck = 200;

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
  const file = await openFile(path, sqlite3.OPEN_READONLY, busyMs);
  try {
    const tables = await file.query("SELECT name FROM sqlite_schema WHERE type = 'table'");
    const own = tables.some(({ name }) => name === "keyv");
    if (!own && (reading || tables.length > 0)) throw new Error("it is a database of another program");
    const [first = {}] = await checked(file);
    const [said] = Object.values(first);
    if (said !== undefined && said !== "ok") {
      const seen = String(said).replace(/\s+/g, " ");
      throw new Error(
        `the database is damaged; put a backup in its place, or move it away to begin anew (${seen})`,
      );
    }
  } finally {
    await file.close();
  }
}

async function checked(file: SqliteFile): Promise<Readonly<Record<string, unknown>>[]> {
  const timer = setTimeout(file.interrupt, longestCheck);
  try {
    return await file.query("PRAGMA quick_check(1)");
  } catch (error) {
    if ((error as { code?: unknown }).code === "SQLITE_INTERRUPT") return [];
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
