import { dirname } from "node:path";
import { KeyvSqlite } from "@keyv/sqlite";
import { inBatches } from "./in-batches.ts";
import { createKeyQueue } from "./key-queue.ts";
import { makeFolder } from "./make-folder.ts";
import type { Engine } from "./store.ts";

/** How long a statement waits for another process's write. Writes take milliseconds; a sweep may take a second. */
const BUSY_MS = 10_000;

/** When a row ends, as the store writes it; NULL where the row's text does not tell. */
const UNTIL = `CASE WHEN json_valid(value) AND json_type(value, '$.value.until') IN ('integer', 'real')
  THEN json_extract(value, '$.value.until') END`;

/**
 * Opens the SQLite file at `path` (":memory:" for none) as a Keyv adapter; makes its folder and table.
 *
 * Processes may share the file, but turns are taken within each alone: two bots on one file may answer a person at the
 * same moment, and then the later save wins. Several processes at one bot need PostgreSQL.
 *
 * @param deps.waitMs milliseconds that work waits for its turn.
 * @throws when the file cannot be opened or is not a SQLite database.
 */
export async function openSqlite({ path, waitMs }: { path: string; waitMs: number }): Promise<Engine> {
  const inMemory = path === ":memory:";
  if (!inMemory) makeFolder(dirname(path));
  const adapter = new BatchedSqlite({ uri: `sqlite://${path}`, busyTimeout: BUSY_MS });
  const inTurn = createKeyQueue({ waitMs });

  // WAL with synchronous=NORMAL spares an fsync at every save. A save outlives the death of the process; at a loss of
  // power the last few may be lost, but the file stays sound. That only holds in WAL, which some file systems refuse.
  const [journal] = await adapter.query("PRAGMA journal_mode = WAL");
  if (journal?.journal_mode === "wal") await adapter.query("PRAGMA synchronous = NORMAL");
  // What is erased is overwritten with zeros, not only taken out of the index.
  await adapter.query("PRAGMA secure_delete = ON");

  return {
    adapter,
    exclusively: ([name], work) => inTurn(name, () => work(adapter)),
    async sweep({ now, latest }) {
      // A row that does not tell its end was damaged. It is kept for inspection, but not for ever.
      await adapter.query(
        `UPDATE keyv SET value = json_object('value', json_object('sealed', CAST(value AS TEXT), 'until', ?))
         WHERE (${UNTIL}) IS NULL`,
        latest,
      );
      // One statement, so that a row saved again in the meantime is not taken for expired.
      const gone: unknown[] = await adapter.query(`DELETE FROM keyv WHERE (${UNTIL}) <= ? RETURNING 1`, now);
      if (!inMemory) await adapter.scrub(gone.length > 0);
      return gone.length;
    },
  };
}

interface Row {
  readonly key: string;
  readonly value: string;
}

/**
 * Reads and writes for many chats by one statement: each costs the driver and the disk as much as the rows of dozens.
 * Knows whether something was erased whose bytes may still lie in the file.
 */
class BatchedSqlite extends KeyvSqlite {
  private remnants = false;

  private readonly read = inBatches(async (keys: readonly string[]) => {
    const rows: Row[] = await this.query(
      `SELECT key, value FROM keyv WHERE key IN (${marks("?", keys)})`,
      keys,
    );
    const values = new Map(rows.map(({ key, value }) => [key, value]));
    return keys.map((key) => values.get(key));
  });

  private readonly write = inBatches(async (rows: readonly Row[]) => {
    await this.query(
      `INSERT INTO keyv (key, value) VALUES ${marks("(?, ?)", rows)}
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      rows.flatMap(({ key, value }) => [key, value]),
    );
    return rows;
  });

  override get<Value>(key: string): Promise<Value> {
    return this.read.ask(key) as Promise<Value>;
  }

  override set(key: string, value: string): Promise<unknown> {
    return this.write.ask({ key, value });
  }

  override async delete(key: string): Promise<boolean> {
    const erased = await super.delete(key);
    this.remnants ||= erased;
    return erased;
  }

  /** What was asked for before is still done. */
  override async disconnect(): Promise<void> {
    await Promise.all([this.read.settled(), this.write.settled()]);
    await super.disconnect();
  }

  /**
   * Leaves no byte of what was erased in the files. `secure_delete` overwrites a row where it lies, but SQLite moves
   * rows from page to page and leaves parts of them where they lay; so the file is written anew (half a second for
   * 50,000 chats, while saves wait), and the write-ahead log, which holds older rows whole, is emptied.
   */
  async scrub(erased: boolean): Promise<void> {
    this.remnants ||= erased;
    if (this.remnants) await this.query("VACUUM");
    await this.query("PRAGMA wal_checkpoint(TRUNCATE)");
    this.remnants = false;
  }
}

const marks = (mark: string, { length }: readonly unknown[]): string => Array(length).fill(mark).join(", ");
