import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { KeyvSqlite } from "@keyv/sqlite";
import { codesOf } from "./failure.ts";
import { holdFile, type Serving } from "./hold-file.ts";
import { inBatches } from "./in-batches.ts";
import { inspectFile } from "./inspect-file.ts";
import { createKeyQueue } from "./key-queue.ts";
import { makeFolder } from "./make-folder.ts";
import type { Engine } from "./store.ts";

/** How long a statement waits for another process's write. Writes take milliseconds; a sweep may take a second. */
const busyMs = 10_000;
const busyPauseMs = 20;

/** When a row ends, as the store writes it; NULL where the row's text does not tell. */
const untilOf = `CASE WHEN json_valid(value) AND json_type(value, '$.value.until') IN ('integer', 'real')
  THEN json_extract(value, '$.value.until') END`;

/**
 * Opens the SQLite file at `path` (":memory:" for none) as a Keyv adapter; makes its folder and table.
 *
 * Processes may share the file, but turns are taken within each alone: two bots on one file would answer a person at the
 * same moment, and then the later save would win. So one alone may serve. Several processes at one bot need PostgreSQL.
 *
 * @param deps.waitMs milliseconds that work waits for its turn.
 * @param deps.serving holds the file against others that serve, once the one before has ended.
 * @param deps.reading nothing is made, and the file must be there.
 * @throws when the file cannot be opened or written, is damaged, is not a SQLite database or another program's, or
 * another process serves on it. Then nothing in it was changed.
 */
export async function openSqlite(deps: {
  path: string;
  waitMs: number;
  serving?: Serving | undefined;
  reading: boolean;
}): Promise<Engine> {
  const { path, serving, reading } = deps;
  if (path === ":memory:") return engineOn(new BatchedSqlite({ uri: `sqlite://${path}` }), deps);
  await inspectFile(path, reading);
  if (!reading) makeFolder(dirname(path));
  const release = serving ? await holdFile(path, serving) : undefined;
  const adapter = new BatchedSqlite({ uri: `sqlite://${path}`, busyTimeout: busyMs });
  adapter.release = release;
  try {
    return await engineOn(adapter, deps);
  } catch (error) {
    await adapter.disconnect().catch(() => release?.());
    throw error;
  }
}

async function engineOn(
  adapter: BatchedSqlite,
  { path, waitMs, reading }: { path: string; waitMs: number; reading: boolean },
): Promise<Engine> {
  const inTurn = createKeyQueue({ waitMs });
  // WAL with synchronous=NORMAL spares an fsync at every save. A save outlives the death of the process; at a loss of
  // power the last few may be lost, but the file stays sound. That only holds in WAL, which some file systems refuse.
  const [journal] = await whileBusy(() => adapter.query("PRAGMA journal_mode = WAL"));
  if (journal?.journal_mode === "wal") await adapter.query("PRAGMA synchronous = NORMAL");
  // What is erased is overwritten with zeros, not only taken out of the index.
  await adapter.query("PRAGMA secure_delete = ON");
  // A write of nothing: a file that may only be read would refuse the first answer, and not before.
  if (!reading) await adapter.query("UPDATE keyv SET value = value WHERE 0");

  return {
    adapter,
    async latest(most) {
      return adapter.query("SELECT key, value FROM keyv ORDER BY rowid DESC LIMIT ?", most);
    },
    async swap(key, before, text) {
      const done: unknown[] = await (before === undefined
        ? adapter.query(
            "INSERT INTO keyv (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING RETURNING 1",
            [key, text],
          )
        : adapter.query("UPDATE keyv SET value = ? WHERE key = ? AND value IS ? RETURNING 1", [
            text,
            key,
            before,
          ]));
      return done.length > 0;
    },
    exclusively: ([name], work) => inTurn(name, () => work(adapter)),
    async sweep({ now, latest }) {
      // A row that does not tell its end was damaged. It is kept for inspection, but not for ever.
      await adapter.query(
        `UPDATE keyv SET value = json_object('value', json_object('sealed', CAST(value AS TEXT), 'until', ?))
         WHERE (${untilOf}) IS NULL`,
        latest,
      );
      // One statement, so that a row saved again in the meantime is not taken for expired.
      const gone: unknown[] = await adapter.query(
        `DELETE FROM keyv WHERE (${untilOf}) <= ? RETURNING 1`,
        now,
      );
      if (path !== ":memory:") await adapter.scrub(gone.length > 0);
      return gone.length;
    },
  };
}

/** As often as another process holds the file: the change to a write-ahead log does not wait for it by itself, as statements do. */
async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += busyPauseMs) {
    try {
      return await work();
    } catch (error) {
      if (waited >= busyMs || !codesOf(error).includes("SQLITE_BUSY")) throw error;
      await setTimeout(busyPauseMs);
    }
  }
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
  /** Called once it is closed. */
  release: (() => Promise<void>) | undefined;
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
    await this.release?.();
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
