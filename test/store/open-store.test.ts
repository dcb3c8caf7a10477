import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { temporaryFile, temporaryFolder } from "./temporary.ts";

const key = Buffer.alloc(32, 7);

it("makes the folders of the file, and keeps a write-ahead log", async () => {
  const file = temporaryFile();
  await file.open();
  expect(await file.query("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
});

it("opens a store in memory, each its own", async () => {
  const [one, two] = await Promise.all([
    openStore({ url: "sqlite::memory:", key }),
    openStore({ url: "sqlite::memory:", key }),
  ]);
  await one.save("telegram:1", { v: 1, data: 1 });
  expect((await one.load("telegram:1")).kind).toBe("found");
  expect((await two.load("telegram:1")).kind).toBe("absent");
  await Promise.all([one.close(), two.close()]);
});

// Where the password ends before its end, what follows would be taken for a host, and shown.
it.each([
  "postgres://bot:hunter2/x@db/bot",
  "postgres://bot:12345#x@db/bot",
  "postgres://bot:12345?x@db/bot",
  "postgresql://bot:hunter2@db:port/bot",
  "postgres://bot:x@hunter2/y@db/bot",
  "postgres://bot:x@hunter2@db/bot",
  "postgres://bot@hunter2/x@db/bot",
  "postgres://bot:x@hunter2?y@db/bot",
  "postgres://bot:x@hunter2#y@db/bot",
  "postgres://bot:x@12345:12345/y@db/bot",
  "postgres:bot:x@hunter2/y@db/bot",
  "postgres:/bot:x@hunter2/y@db/bot",
  "postgres://bot:x@hunter2/y\n@db/bot",
])("says how a password is written instead of %j", async (url) => {
  const error: unknown = await openStore({ url, key }).catch((refused: unknown) => refused);
  expect(String(error)).toContain("%2F");
  expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/hunter2|12345/);
});

it("says that no PostgreSQL answers, and names each address that refused", async () => {
  const opening = openStore({ url: "postgres://bot:hunter2@localhost:1/bot", key });
  await expect(opening).rejects.toThrow(
    /cannot use PostgreSQL at localhost:1: .*ECONNREFUSED 127\.0\.0\.1:1/,
  );
  await expect(opening).rejects.not.toThrow("hunter2");
});

it.each([
  "",
  "var/bot.sqlite",
  "redis://:hunter2@host",
  "mysql://bot:hunter2@db/bot",
  "sqlite:",
  "sqlite://var/bot.sqlite",
  "SQLITE:x",
])("names what it accepts instead of %j", async (url) => {
  const opening = openStore({ url, key });
  await expect(opening).rejects.toThrow("sqlite:PATH");
  await expect(opening).rejects.not.toThrow("hunter2");
});

it("names the file it cannot open", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "taken"));
  await expect(openStore({ url: `sqlite:${folder}/taken`, key })).rejects.toThrow(
    new RegExp(`${folder}/taken: SQLITE_`),
  );
  writeFileSync(join(folder, "text"), "not a database, and long enough to be seen as none. ".repeat(20));
  await expect(openStore({ url: `sqlite:${folder}/text`, key })).rejects.toThrow(
    `${folder}/text: SQLITE_NOTADB`,
  );
});

it("takes a key of 32 bytes alone", async () => {
  await expect(openStore({ url: "sqlite::memory:", key: Buffer.alloc(31) })).rejects.toThrow(
    "32 bytes, not 31",
  );
});
