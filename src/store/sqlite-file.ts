import { promisify } from "node:util";
import sqlite3 from "sqlite3";

/** A file of SQLite, opened beside the adapter, which makes its table in whatever it opens. */
export interface SqliteFile {
  query(sql: string): Promise<Readonly<Record<string, unknown>>[]>;
  /** Ends what is under way with an error. */
  interrupt(): void;
  close(): Promise<void>;
}

/**
 * @param mode what SQLite may do with the file: read it, write it, make it.
 * @param busyMs how long each statement waits for what another process does. Milliseconds.
 */
export async function openFile(path: string, mode: number, busyMs: number): Promise<SqliteFile> {
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
