import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

it.each(["postgres://bot:hunter2@db/bot", "postgresql://bot:hunter2@db/bot"])(
  "says that %s must wait",
  async (url) => {
    const opening = openStore({ url, key });
    await expect(opening).rejects.toThrow("SQLite only");
    await expect(opening).rejects.not.toThrow("hunter2");
  },
);

it.each(["", "var/bot.sqlite", "redis://:hunter2@host", "sqlite:", "sqlite://var/bot.sqlite", "SQLITE:x"])(
  "names what it accepts instead of %j",
  async (url) => {
    const opening = openStore({ url, key });
    await expect(opening).rejects.toThrow("sqlite:PATH");
    await expect(opening).rejects.not.toThrow("hunter2");
  },
);

it("names the file it cannot open", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "taken"));
  await expect(openStore({ url: `sqlite:${folder}/taken`, key })).rejects.toThrow(
    `${folder}/taken: SQLITE_CANTOPEN`,
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
