import pg from "pg";
import { createLocks } from "./postgres-locks.ts";
import { failureOf, isRefusal, postgresAdapter } from "./postgres-adapter.ts";
import type { Engine } from "./store.ts";

/** Connections of one process: these for whatever is asked outside a turn, and `createLocks` has its own. */
const connections = 4;
/** A server that does not answer by then is taken for away; a query reads or writes one row, a sweep all of them. Milliseconds. */
const patience = { connect: 5_000, query: 10_000, sweep: 10 * 60_000 } as const;

const tableName = "public.keyv";
/** As @keyv/postgres makes it. */
const makesTable = `CREATE TABLE ${tableName} (key VARCHAR(255) PRIMARY KEY, value TEXT)`;

/** When a row ends. The store writes every row with this at its end; NULL where the row's text has another. */
const untilOf = `CAST(substring(right(value, 40) from '"until":(\\d{1,15}(?:\\.\\d+)?)\\}\\}$') AS numeric)`;

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
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.query,
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...config, max: connections });
  // A connection that breaks while nobody uses it is replaced at the next query. Unheard, it would end the process.
  pool.on("error", () => undefined);
  const ask: Ask = async (text, values, more) => {
    try {
      return await pool.query({ text, ...(values ? { values } : {}), ...more });
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
      query: async (text, values) => (await ask(text, values)).rows,
      close: async () => void (await Promise.all([pool.end(), locks.close()])),
    }),
    exclusively: locks.exclusively,
    ...rowsBy(ask),
  };
}

type Ask = (text: string, values?: unknown[], more?: { query_timeout: number }) => Promise<pg.QueryResult>;

const ofAllRows = { query_timeout: patience.sweep };

function rowsBy(ask: Ask): Pick<Engine, "latest" | "swap" | "sweep"> {
  return {
    async latest(most) {
      const newest = `SELECT key, value FROM ${tableName} ORDER BY ${untilOf} DESC NULLS LAST LIMIT $1`;
      return (await ask(newest, [most], ofAllRows)).rows;
    },
    async swap(key, before, text) {
      const done = await (before === undefined
        ? ask(`INSERT INTO ${tableName} (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING`, [
            key,
            text,
          ])
        : ask(`UPDATE ${tableName} SET value = $2 WHERE key = $1 AND value IS NOT DISTINCT FROM $3`, [
            key,
            text,
            before,
          ]));
      return (done.rowCount ?? 0) > 0;
    },
    async sweep({ now, latest }) {
      // A row that does not tell its end was damaged. It is kept for inspection, but not for ever.
      await ask(
        `UPDATE ${tableName} SET value = '{"value":{"sealed":' || to_json(coalesce(value, ''))::text || ',"until":'
          || $1::text || '}}' WHERE ${untilOf} IS NULL`,
        [String(latest)],
        ofAllRows,
      );
      // One statement, so that a row saved again in the meantime is not taken for expired.
      return (await ask(`DELETE FROM ${tableName} WHERE ${untilOf} <= $1`, [now], ofAllRows)).rowCount ?? 0;
    },
  };
}

async function makeTable(ask: Ask): Promise<void> {
  // Asked first: where the table is there, the bot's role needs no right to make one.
  if (await tableHeld(ask)) return;
  try {
    await ask(makesTable);
  } catch (error) {
    // Another process may have been quicker. The server has several refusals for that: of the table, of its type, of
    // the row in its own list of types.
    if (!isRefusal(error) || !(await tableHeld(ask))) throw error;
  }
}

async function tableHeld(ask: Ask): Promise<boolean> {
  const held = await ask("SELECT to_regclass($1) AS name", [tableName]);
  return held.rows[0]?.name !== null;
}
