import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KeyvSqlite } from "@keyv/sqlite";
import { onTestFinished } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { StoreKey } from "../../src/store/store-key.ts";

export interface Row {
  readonly key: string;
  readonly value: string;
}

export interface Opening {
  readonly key?: StoreKey;
  readonly previousKey?: Buffer;
  readonly waitMs?: number;
  readonly reading?: boolean;
}

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A database file in a new folder, a key for it, a clock to set, and a look at its rows from outside the store. */
export function temporaryFile(): TemporaryFile {
  return new TemporaryFile(temporaryFolder());
}

class TemporaryFile {
  readonly key = randomBytes(32);
  readonly path: string;
  readonly url: string;
  now = Date.UTC(2026, 0, 1);
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.path = join(folder, "var", "bot.sqlite");
    this.url = `sqlite:${this.path}`;
  }

  /** Another store on this file, on this clock; closed with the test unless the test closes it. */
  async open(more: Opening = {}): Promise<Store> {
    const store = await openStore({ url: this.url, key: this.key, now: () => this.now, ...more });
    onTestFinished(() => store.close().catch(() => {}));
    return store;
  }

  async query(sql: string, ...values: unknown[]): Promise<Row[]> {
    const adapter = new KeyvSqlite(`sqlite://${this.path}`);
    const rows: Row[] = await adapter.query(sql, ...values);
    await adapter.disconnect();
    return rows;
  }

  /** Those of chats: the one by which the key is known is not among them. */
  rows(): Promise<Row[]> {
    return this.query("SELECT key, value FROM keyv WHERE key <> 'store-key' ORDER BY key");
  }

  async keyRow(): Promise<string | undefined> {
    return (await this.query("SELECT key, value FROM keyv WHERE key = 'store-key'"))[0]?.value;
  }

  async overwrite(value: string): Promise<void> {
    await this.query("UPDATE keyv SET value = ? WHERE key <> 'store-key'", value);
  }

  async put({ key, value }: Row): Promise<void> {
    await this.query("INSERT OR REPLACE INTO keyv (key, value) VALUES (?, ?)", [key, value]);
  }

  async remove(key: string): Promise<void> {
    await this.query("DELETE FROM keyv WHERE key = ?", key);
  }

  async dropTable(): Promise<void> {
    await this.query("DROP TABLE keyv");
  }

  /** Every byte that lies on the disk, the write-ahead log included. */
  bytes(): Buffer {
    const folder = join(this.folder, "var");
    return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  }
}
