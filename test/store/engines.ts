import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { postgresHere } from "../support/postgres.ts";
import { type Opening, type Row, temporaryFile } from "./temporary.ts";

/** An empty place to keep rows in, with a key and a clock to set, looked at and spoilt from outside the store. */
export interface Place {
  readonly url: string;
  readonly key: Buffer;
  now: number;
  /** Another store here, on this clock; closed with the test unless the test closes it. */
  open(more?: Opening): Promise<Store>;
  /** By key; without the one by which the store key is known. */
  rows(): Promise<Row[]>;
  /** The text of that one. */
  keyRow(): Promise<string | undefined>;
  /** Gives every row of `rows` this value. */
  overwrite(value: string): Promise<void>;
  put(row: Row): Promise<void>;
  remove(key: string): Promise<void>;
  dropTable(): Promise<void>;
}

/** A kind of store, by which the tests of what all stores do are named. */
export interface EngineUnderTest {
  readonly name: string;
  /** What it says when its table is not there. */
  readonly missing: string;
  readonly place: () => Promise<Place>;
}

const sqlite: EngineUnderTest = {
  name: "SQLite",
  missing: "no such table",
  place: async () => temporaryFile(),
};

/** SQLite always; PostgreSQL where one answers on this machine. The tests' names say which ran. */
export async function enginesHere(): Promise<EngineUnderTest[]> {
  const server = await postgresHere();
  if (!server) return [sqlite];
  const place = async (): Promise<Place> => {
    const database = await server.temporaryDatabase();
    const key = randomBytes(32);
    const own: Place = {
      url: database.url,
      key,
      now: Date.UTC(2026, 0, 1),
      async open(more = {}) {
        const store = await openStore({ url: database.url, key, now: () => own.now, ...more });
        onTestFinished(() => store.close().catch(() => undefined));
        return store;
      },
      rows: async () =>
        (await database.query(
          "SELECT key, value FROM keyv WHERE key <> 'store-key' ORDER BY key",
        )) as unknown as Row[],
      keyRow: async () =>
        (await database.query("SELECT value FROM keyv WHERE key = 'store-key'"))[0]?.value as
          | string
          | undefined,
      overwrite: async (value) =>
        void (await database.query("UPDATE keyv SET value = $1 WHERE key <> 'store-key'", value)),
      put: async ({ key, value }) =>
        void (await database.query(
          "INSERT INTO keyv VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2",
          key,
          value,
        )),
      remove: async (key) => void (await database.query("DELETE FROM keyv WHERE key = $1", key)),
      dropTable: async () => void (await database.query("DROP TABLE keyv")),
    };
    return own;
  };
  return [
    sqlite,
    {
      name: `PostgreSQL ${server.version.split(" ")[0]}`,
      missing: 'relation "public.keyv" does not exist',
      place,
    },
  ];
}
