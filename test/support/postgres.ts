import { randomBytes } from "node:crypto";
import pg from "pg";
import { onTestFinished } from "vitest";

const user = process.env.PGUSER ?? "postgres";
const urlOf = (database: string): string =>
  `postgres://${encodeURIComponent(user)}@127.0.0.1:5432/${database}`;

/** The PostgreSQL of this machine. Tests have databases of their own in it, and drop them. */
export interface PostgresServer {
  readonly version: string;
  /** A new database, gone when the test is. */
  temporaryDatabase(): Promise<TestDatabase>;
}

/** The server that answers on 127.0.0.1:5432 and lets us in; null where there is none. */
export async function postgresHere(): Promise<PostgresServer | null> {
  try {
    const [row] = await queryIn("test", "SHOW server_version");
    return { version: String(row?.server_version), temporaryDatabase };
  } catch {
    return null;
  }
}

async function temporaryDatabase(): Promise<TestDatabase> {
  const name = `tcb_${randomBytes(6).toString("hex")}`;
  await queryIn("test", `CREATE DATABASE ${name}`);
  onTestFinished(async () => void (await queryIn("test", `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  return new TestDatabase(name);
}

/** A database, looked at and spoilt from outside the store. */
export class TestDatabase {
  readonly url: string;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
    this.url = urlOf(name);
  }

  query(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
    return queryIn(this.name, sql, values);
  }

  /** How many connections the bot has to it. */
  async connections(): Promise<number> {
    return (
      await this.query(
        "SELECT 1 FROM pg_stat_activity WHERE application_name = 'tech-center-bot' AND datname = $1",
        this.name,
      )
    ).length;
  }

  /** How many locks are held in it. */
  async locks(): Promise<number> {
    const held = await this.query(
      `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
       WHERE locktype = 'advisory' AND datname = $1`,
      this.name,
    );
    return held.length;
  }

  /** Ends every connection the bot has to it, as a restart of the server does; gives their number. */
  async endConnections(): Promise<number> {
    const ended = await this.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tech-center-bot' AND datname = $1",
      this.name,
    );
    return ended.length;
  }
}

/** One query on a connection of its own, so that none is left open. */
async function queryIn(
  database: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: urlOf(database), connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
