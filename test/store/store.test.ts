import fc from "fast-check";
import { expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { temporaryFile } from "./temporary.ts";

const CHAT = "telegram:1234567890";
const DAY = 24 * 60 * 60 * 1000;
const value = { v: 3, data: { answers: { "main-business-income": "5000万元左右" } } };

it("gives back what was saved, also to the next process", async () => {
  const file = temporaryFile();
  const first = await file.open();
  expect(await first.load(CHAT)).toEqual({ kind: "absent" });
  await first.save(CHAT, value);
  expect(await first.load(CHAT)).toEqual({ kind: "found", value });
  await first.close();
  const second = await file.open();
  expect(await second.load(CHAT)).toEqual({ kind: "found", value });
  expect(await second.load("telegram:12346")).toEqual({ kind: "absent" });
});

it("keeps any JSON as it is, whatever the key", async () => {
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 1) });
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.nat(),
      fc.jsonValue({ noUnicodeString: false }),
      async (key, v, raw) => {
        const data: unknown = JSON.parse(JSON.stringify(raw)); // -0 becomes 0 in any JSON
        await store.save(key, { v, data });
        expect(await store.load(key)).toEqual({ kind: "found", value: { v, data } });
      },
    ),
  );
  await store.close();
});

it("refuses to save what it could not read again", async () => {
  const store = await temporaryFile().open();
  await expect(store.save(CHAT, { v: 1, data: undefined })).rejects.toThrow("whole number v and data");
  await expect(store.save(CHAT, { v: 1.5, data: 1 })).rejects.toThrow("whole number v and data");
});

it("writes neither an answer nor a Telegram id into the files", async () => {
  const file = temporaryFile();
  const store = await file.open();
  await store.save(CHAT, value);
  await store.save(CHAT, { ...value, v: 4 });
  const bytes = file.bytes();
  expect(bytes.length).toBeGreaterThan(4096);
  for (const secret of ["5000万", "main-business-income", "answers", "1234567890", "telegram"]) {
    expect(bytes.includes(secret), secret).toBe(false);
  }
});

it("erases: true when something was held, and not a byte of it stays", async () => {
  const file = temporaryFile();
  const store = await file.open();
  expect(await store.erase(CHAT)).toBe(false);
  await store.save(CHAT, value);
  const sealed = (await file.rows())[0]?.value ?? "";
  expect(await store.erase(CHAT)).toBe(true);
  expect(await store.erase(CHAT)).toBe(false);
  expect(await store.load(CHAT)).toEqual({ kind: "absent" });
  await store.close(); // The last one to close folds the write-ahead log into the file.
  expect(sealed).not.toBe("");
  expect(file.bytes().includes(sealed.slice(40, 80))).toBe(false);
});

it("fails loudly when the engine does", async () => {
  const file = temporaryFile();
  const store = await file.open();
  await file.query("DROP TABLE keyv");
  await expect(store.load(CHAT)).rejects.toThrow("no such table");
  await expect(store.save(CHAT, value)).rejects.toThrow("no such table");
  await expect(store.erase(CHAT)).rejects.toThrow("no such table");
  await expect(store.sweep()).rejects.toThrow("no such table");
  await store.close();
  await expect(store.load(CHAT)).rejects.toThrow("closed");
});

it("forgets 30 days after the last save, at that very moment", async () => {
  const file = temporaryFile();
  const store = await file.open();
  await store.save(CHAT, value);
  file.now += 29 * DAY;
  await store.save(CHAT, value); // starts anew
  file.now += 30 * DAY - 1;
  expect((await store.load(CHAT)).kind).toBe("found");
  file.now += 1;
  expect(await store.load(CHAT)).toEqual({ kind: "absent" });
});

it("sweeps the rows that have expired, and those alone", async () => {
  const file = temporaryFile();
  const store = await file.open();
  await store.save("telegram:1", value);
  await store.setAside("telegram:1");
  await store.save("telegram:2", value);
  file.now += 1;
  await store.save("telegram:3", value);
  file.now += 30 * DAY - 1;
  expect(await file.rows()).toHaveLength(3);
  expect(await store.sweep()).toBe(2);
  expect(await file.rows()).toHaveLength(1);
  expect((await store.load("telegram:3")).kind).toBe("found");
  expect(await store.sweep()).toBe(0);
});
