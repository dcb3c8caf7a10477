import { KeyvPostgres } from "@keyv/postgres";
import pg from "pg";

export type Row = Record<string, unknown>;

/**
 * Keyv's adapter over connections of ours. By itself it shares one pool among all adapters of a process, closes that
 * pool for all of them, and listens to none of its errors, so that a PostgreSQL that restarts ends the bot.
 */
export function postgresAdapter(deps: {
  query: (sql: string, values?: unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
}): KeyvPostgres {
  class Adapter extends KeyvPostgres {
    override connect(): Promise<typeof deps.query> {
      return Promise.resolve(deps.query);
    }
    override disconnect(): Promise<void> {
      return deps.close();
    }
  }
  const adapter = new Adapter();
  // It makes the table once more, whether or not it is there. If that fails, so does the next query, and says why.
  adapter.on("error", () => undefined);
  return adapter;
}

/**
 * Whether the server said no to a query, and the connection is as sound as before. Codes 08 and 57P are its last words
 * on a connection: it stops, restarts, or somebody ended it.
 */
export function isRefusal(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? "");
}

/** What the server said no to, as it said it; of anything else, that the store cannot be reached, and why. */
export function failureOf(error: unknown): unknown {
  if (isRefusal(error)) return error;
  // Where every address of a host refused, Node's error has no message but those of its parts.
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [error];
  const said = parts.map((part) => (part instanceof Error ? part.message : String(part)));
  return new Error(`the store cannot be reached: ${said.join("; ")}`, { cause: error });
}
