// What is erased or has expired is gone from the disk: SQLite's files are read byte by byte.
import { expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { temporaryFile } from "./temporary.ts";

const CHAT = "telegram:1234567890";
const DAY = 24 * 60 * 60 * 1000;
const value = { v: 3, data: { answers: { "main-business-income": "5000万元左右" } } };

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

it("leaves not a byte of what was erased, once the store is closed", async () => {
  const file = temporaryFile();
  const store = await file.open();
  await store.save(CHAT, value);
  const sealed = (await file.rows())[0]?.value ?? "";
  expect(await store.erase(CHAT)).toBe(true);
  await store.close(); // The last one to close folds the write-ahead log into the file.
  expect(sealed).not.toBe("");
  expect(file.bytes().includes(sealed.slice(40, 80))).toBe(false);
});

/** Pieces of every row as it lies there now. */
async function pieces(file: { rows(): Promise<{ key: string; value: string }[]> }): Promise<string[]> {
  return (await file.rows()).flatMap(({ key, value: text }) => [
    key,
    ...Array.from({ length: Math.floor((text.length - 80) / 120) }, (_, at) =>
      text.slice(20 + 120 * at, 40 + 120 * at),
    ),
  ]);
}

it("after a sweep no page and no log holds a piece of an expired row, of any of its versions", async () => {
  const file = temporaryFile();
  const store = await file.open();
  const stale = new Set<string>();
  // Rows of many sizes, saved and erased in turn, so that SQLite splits pages and moves rows about.
  for (let turn = 0; turn < 400; turn += 1) {
    const chat = `telegram:${(turn * 37) % 90}`;
    await store.save(chat, { v: 1, data: "x".repeat((turn * turn * 13) % 900) });
    if (turn % 7 === 0) await store.erase(`telegram:${(turn * 11) % 90}`);
    if (turn % 10 === 0) for (const piece of await pieces(file)) stale.add(piece);
  }
  for (const piece of await pieces(file)) stale.add(piece);
  file.now += 15 * DAY;
  for (let chat = 0; chat < 30; chat += 1) await store.save(`telegram:${chat}`, { v: 1, data: "kept" });
  const seen = (): number => {
    const bytes = file.bytes().toString("latin1");
    return [...stale].filter((piece) => bytes.includes(piece)).length;
  };
  file.now += 15 * DAY;
  expect(seen()).toBeGreaterThan(300);
  expect(await store.sweep()).toBeGreaterThan(30);
  for (const piece of await pieces(file)) stale.delete(piece);
  expect(stale.size).toBeGreaterThan(600);
  expect(seen()).toBe(0);
  for (let chat = 0; chat < 30; chat += 1)
    expect(await store.load(`telegram:${chat}`)).toMatchObject({ value: { data: "kept" } });
});

it("a sweep scrubs what was erased by hand, though nothing has expired", async () => {
  const file = temporaryFile();
  const store = await file.open();
  await store.save(CHAT, value);
  const [row] = await file.rows();
  await store.erase(CHAT);
  expect(file.bytes().includes(row?.key ?? "")).toBe(true); // in the write-ahead log
  expect(await store.sweep()).toBe(0);
  expect(file.bytes().includes(row?.key ?? "")).toBe(false);
  expect(file.bytes().includes(row?.value.slice(40, 80) ?? "")).toBe(false);
});

it("sweeps while turns go on", async () => {
  const file = temporaryFile();
  const store = await file.open();
  const other = await file.open();
  for (let round = 0; round < 10; round += 1) {
    await store.save("telegram:gone", value);
    await store.erase("telegram:gone");
    await Promise.all([
      ...Array.from({ length: 40 }, (_, chat) => store.save(`telegram:${chat}`, { v: 1, data: round })),
      store.sweep(),
      other.sweep(),
      ...Array.from({ length: 40 }, (_, chat) => store.load(`telegram:${chat}`)),
    ]);
  }
  for (let chat = 0; chat < 40; chat += 1)
    expect(await store.load(`telegram:${chat}`)).toMatchObject({ value: { data: 9 } });
});

it("sweeps a store in memory", async () => {
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 1) });
  await store.save(CHAT, value);
  await store.erase(CHAT);
  expect(await store.sweep()).toBe(0);
  await store.close();
});
