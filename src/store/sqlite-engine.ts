import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { KeyvSqlite } from "@keyv/sqlite";
import type { Engine } from "./store.ts";

/** How long a statement waits for another process's write. Writes take milliseconds; a sweep may take a second. */
const BUSY_MS = 10_000;

/** When a row ends, as the store writes it; NULL where the row's text does not tell. */
const UNTIL = `CASE WHEN json_valid(value) AND json_type(value, '$.value.until') IN ('integer', 'real')
  THEN json_extract(value, '$.value.until') END`;

/**
 * Opens the SQLite file at `path` (":memory:" for none) as a Keyv adapter; makes its folder and table.
 *
 * @throws when the file cannot be opened or is not a SQLite database.
 */
export async function openSqlite(path: string): Promise<Engine> {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const adapter = new KeyvSqlite({ uri: `sqlite://${path}`, busyTimeout: BUSY_MS });

  // WAL with synchronous=NORMAL spares an fsync at every save. A save outlives the death of the process; at a loss of
  // power the last few may be lost, but the file stays sound. That only holds in WAL, which some file systems refuse.
  const [journal] = await adapter.query("PRAGMA journal_mode = WAL");
  if (journal?.journal_mode === "wal") await adapter.query("PRAGMA synchronous = NORMAL");
  // What is erased is overwritten with zeros, not only taken out of the index.
  await adapter.query("PRAGMA secure_delete = ON");

  return {
    adapter,
    async sweep({ now, latest }) {
      // A row that does not tell its end was damaged. It is kept for inspection, but not for ever.
      await adapter.query(
        `UPDATE keyv SET value = json_object('value', json_object('sealed', CAST(value AS TEXT), 'until', ?))
         WHERE (${UNTIL}) IS NULL`,
        latest,
      );
      // One statement, so that a row saved again in the meantime is not taken for expired.
      const gone: unknown[] = await adapter.query(`DELETE FROM keyv WHERE (${UNTIL}) <= ? RETURNING 1`, now);
      return gone.length;
    },
  };
}
