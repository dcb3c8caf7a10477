import pg from "pg";
import { createLocks } from "./postgres-locks.ts";
import { failureOf, isRefusal, postgresAdapter } from "./postgres-adapter.ts";
import type { Engine } from "./store.ts";

/** Connections of one process: these for whatever is asked outside a turn, and `createLocks` has its own. */
const CONNECTIONS = 4;
const CONNECT_MS = 5_000;
/** A server that does not answer by then is taken for away. Each query reads or writes one row. */
const QUERY_MS = 10_000;
/** But a sweep reads them all. */
const SWEEP_MS = 10 * 60_000;

const TABLE = "public.keyv";
/** As @keyv/postgres makes it. */
const MAKE_TABLE = `CREATE TABLE ${TABLE} (key VARCHAR(255) PRIMARY KEY, value TEXT)`;

/** When a row ends. The store writes every row with this at its end; NULL where the row's text has another. */
const UNTIL = `CAST(substring(right(value, 40) from '"until":(\\d{1,15}(?:\\.\\d+)?)\\}\\}$') AS numeric)`;

/**
 * Opens PostgreSQL as a Keyv adapter and makes the table where there is none. Several processes may use one database.
 * A pooler in front of it must pool by session: locks belong to a connection.
 *
 * @param deps.waitMs milliseconds that work waits for its turn within this process, and as many for other processes.
 * @param deps.reading nothing is made, and the table must be there.
 * @throws when the server cannot be reached or refuses.
 */
export async function openPostgres(deps: { url: string; waitMs: number; reading: boolean }): Promise<Engine> {
  const config: pg.ClientConfig = {
    connectionString: deps.url,
    application_name: "tech-center-bot",
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...config, max: CONNECTIONS });
  // A connection that breaks while nobody uses it is replaced at the next query. Unheard, it would end the process.
  pool.on("error", () => undefined);
  const ask = async (query: pg.QueryConfig & { query_timeout?: number }): Promise<pg.QueryResult> => {
    try {
      return await pool.query(query);
    } catch (error) {
      throw failureOf(error);
    }
  };

  try {
    if (!deps.reading) await makeTable(ask);
    else if (!(await tableHeld(ask))) throw new Error("no table of the bot is there yet");
  } catch (error) {
    await pool.end();
    throw error;
  }
  const locks = createLocks({ config, waitMs: deps.waitMs });
  return {
    adapter: postgresAdapter({
      query: async (text, values) => (await ask({ text, ...(values ? { values } : {}) })).rows,
      close: async () => void (await Promise.all([pool.end(), locks.close()])),
    }),
    async latest(most) {
      const rows = await ask({
        text: `SELECT key, value FROM ${TABLE} ORDER BY ${UNTIL} DESC NULLS LAST LIMIT $1`,
        values: [most],
        query_timeout: SWEEP_MS,
      });
      return rows.rows;
    },
    async swap(key, before, text) {
      const done = await (before === undefined
        ? ask({
            text: `INSERT INTO ${TABLE} (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING`,
            values: [key, text],
          })
        : ask({
            text: `UPDATE ${TABLE} SET value = $2 WHERE key = $1 AND value IS NOT DISTINCT FROM $3`,
            values: [key, text, before],
          }));
      return (done.rowCount ?? 0) > 0;
    },
    exclusively: locks.exclusively,
    async sweep({ now, latest }) {
      // A row that does not tell its end was damaged. It is kept for inspection, but not for ever.
      await ask({
        text: `UPDATE ${TABLE} SET value = '{"value":{"sealed":' || to_json(coalesce(value, ''))::text || ',"until":'
          || $1::text || '}}' WHERE ${UNTIL} IS NULL`,
        values: [String(latest)],
        query_timeout: SWEEP_MS,
      });
      // One statement, so that a row saved again in the meantime is not taken for expired.
      const gone = await ask({
        text: `DELETE FROM ${TABLE} WHERE ${UNTIL} <= $1`,
        values: [now],
        query_timeout: SWEEP_MS,
      });
      return gone.rowCount ?? 0;
    },
  };
}

async function makeTable(ask: (query: pg.QueryConfig) => Promise<pg.QueryResult>): Promise<void> {
  // Asked first: where the table is there, the bot's role needs no right to make one.
  if (await tableHeld(ask)) return;
  try {
    await ask({ text: MAKE_TABLE });
  } catch (error) {
    // Another process may have been quicker. The server has several refusals for that: of the table, of its type, of
    // the row in its own list of types.
    if (!isRefusal(error) || !(await tableHeld(ask))) throw error;
  }
}

async function tableHeld(ask: (query: pg.QueryConfig) => Promise<pg.QueryResult>): Promise<boolean> {
  const held = await ask({ text: "SELECT to_regclass($1) AS name", values: [TABLE] });
  return held.rows[0]?.name !== null;
}
