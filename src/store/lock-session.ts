import type { KeyvStoreAdapter } from "keyv";
import pg from "pg";
import { failureOf, isRefusal, postgresAdapter, type Row } from "./postgres-adapter.ts";

/**
 * One connection to PostgreSQL that holds advisory locks, any number of them. They last as long as the connection: when
 * the process dies, the server gives them up. Rows that a lock guards are read and written over the same connection,
 * so that a turn whose lock was lost with it can no longer save over what another process did since.
 */
export interface LockSession {
  readonly adapter: KeyvStoreAdapter;
  /** No longer of use: the connection broke or was given up, and its locks with it. */
  readonly lost: boolean;
  /** Takes all of these locks or none, without waiting. */
  tryLock(ids: readonly bigint[]): Promise<boolean>;
  /** Never rejects: if the locks cannot be given up, the connection is, and they go with it. */
  unlock(ids: readonly bigint[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * A host that vanishes without a word (power, network) is noticed by the server within about 25 s; by its own defaults
 * that takes two hours, and its chats would be locked for as long.
 */
const noticeLoss = `SELECT set_config('tcp_keepalives_idle', '10', false),
  set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)`;

/**
 * @param deps.onLost is called once when the session can no longer be used, whoever ended it.
 * @throws when the server cannot be reached or refuses.
 */
export async function openLockSession(deps: {
  config: pg.ClientConfig;
  onLost: () => void;
}): Promise<LockSession> {
  const client = new pg.Client(deps.config);
  let lost = false;
  const discard = (): void => {
    if (lost) return;
    lost = true;
    deps.onLost();
    client.end().catch(() => undefined);
  };
  // Without a listener a connection that breaks ends the process. Whoever queries next is told.
  client.on("error", discard);
  client.on("end", discard);

  /** pg takes one query at a time on a connection. */
  let last: Promise<unknown> = Promise.resolve();
  const query = (sql: string, values?: unknown[]): Promise<Row[]> => {
    const asked = last.then(() => client.query<Row>(sql, values));
    last = asked.catch(() => undefined);
    return asked.then(
      ({ rows }) => rows,
      (error: unknown) => {
        if (!isRefusal(error)) discard();
        throw failureOf(error);
      },
    );
  };

  async function unlock(ids: readonly bigint[]): Promise<void> {
    try {
      for (const id of ids) await query("SELECT pg_advisory_unlock($1)", [String(id)]);
    } catch {
      discard();
    }
  }

  try {
    await client.connect();
    await query(noticeLoss);
  } catch (error) {
    discard();
    throw failureOf(error);
  }

  return {
    adapter: postgresAdapter({ query, close: () => client.end() }),
    get lost() {
      return lost;
    },
    async tryLock(ids) {
      for (const [at, id] of ids.entries()) {
        const [answer] = await query("SELECT pg_try_advisory_lock($1) AS got", [String(id)]);
        if (answer?.got === true) continue;
        await unlock(ids.slice(0, at));
        return false;
      }
      return true;
    },
    unlock,
    close: () => client.end(),
  };
}
