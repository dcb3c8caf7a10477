// Databases that no waiting mends: said at the start, and told apart from those that are only away.
import { chmodSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { KeyvSqlite } from "@keyv/sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { isBroken } from "../../src/store/failure.ts";
import { openStore } from "../../src/store/open-store.ts";
import { postgresHere, type TestDatabase } from "../support/postgres.ts";
import { temporaryFile } from "./temporary.ts";

const PAGE = 4096;
const chats = Array.from({ length: 300 }, (_, chat) => `telegram:${chat}`);
const value = { v: 1, data: "an answer of some length. ".repeat(20) };

type File = ReturnType<typeof temporaryFile>;

/** A file that was written and closed. */
async function written(): Promise<File> {
  const file = temporaryFile();
  const store = await file.open();
  await Promise.all(chats.map((chat) => store.save(chat, value)));
  await store.close();
  return file;
}

/** Garbage in place of every other page but the first. */
function spoil({ path }: File): void {
  const bytes = readFileSync(path);
  for (let at = PAGE; at < bytes.length; at += 2 * PAGE) bytes.fill(0xa5, at, at + PAGE);
  writeFileSync(path, bytes);
}

/** What the promise rejects with. */
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "it did not fail",
    (error: unknown) => error,
  );

describe("a SQLite file", () => {
  it("that is sound is opened, however often", async () => {
    const file = await written();
    for (let time = 0; time < 3; time += 1) await (await file.open()).close();
    expect((await (await file.open()).load("telegram:7")).kind).toBe("found");
  });

  it.each<[string, (file: File) => void]>([
    ["overwritten in part", spoil],
    ["cut to half", ({ path }) => truncateSync(path, statSync(path).size / 2)],
    ["cut within its first page", ({ path }) => truncateSync(path, 50)],
    ["of garbage", ({ path }) => writeFileSync(path, Buffer.alloc(20_000, 0xa5))],
  ])("that is %s ends the start, and is left as it is", async (_name, change) => {
    const file = await written();
    change(file);
    const before = readFileSync(file.path);
    const error = await failure(file.open());
    expect(String(error)).toMatch(
      new RegExp(`STORE_URL: cannot open the SQLite file ${file.path}: .*(damaged|malformed|not a database)`),
    );
    expect(readFileSync(file.path).equals(before)).toBe(true);
  });

  it("of another program ends the start, and gets no table", async () => {
    const file = temporaryFile();
    await (await file.open()).close();
    await file.query("CREATE TABLE bookmarks (address TEXT)");
    await file.query("DROP TABLE keyv");
    const tables = (): Promise<unknown> => others.query("SELECT name FROM sqlite_schema");
    const others = new KeyvSqlite({ uri: `sqlite://${file.path}`, table: "bookmarks" });
    onTestFinished(() => others.disconnect());
    const error = await failure(file.open());
    expect(String(error)).toContain(`${file.path}: it is a database of another program`);
    expect(await tables()).toEqual([{ name: "bookmarks" }]);
  });

  it("that may only be read ends the start", async () => {
    const file = await written();
    const folder = dirname(file.path);
    for (const [path, mode] of [
      [dirname(folder), 0o755],
      [folder, 0o555],
      [file.path, 0o444],
    ] as const)
      chmodSync(path, mode);
    const error = await asNobody(() => failure(file.open()));
    expect(String(error)).toMatch(/SQLITE_(READONLY|CANTOPEN)/);
    expect(isBroken(error)).toBe(true);
  });

  it("that is spoilt while it is open is broken, and says so", async () => {
    const file = await written();
    const store = await file.open();
    spoil(file);
    const errors = await Promise.all(chats.map((chat) => failure(store.load(chat))));
    expect(errors.some(isBroken)).toBe(true);
    expect(isBroken(await failure(store.sweep()))).toBe(true);
  });
});

/** For root may write what is read-only. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

const server = await postgresHere();
describe.skipIf(server === null)("a PostgreSQL database", () => {
  const database = (): Promise<TestDatabase> => {
    if (!server) throw new Error("no PostgreSQL");
    return server.temporaryDatabase();
  };
  const key = Buffer.alloc(32, 5);
  const open = (url: string) => openStore({ url, key });

  it("that is gone, lets nobody in, or lost its table or a privilege is broken", async () => {
    const { url, name, query } = await database().then((base) => ({
      url: base.url,
      name: base.name,
      query: base.query.bind(base),
    }));
    expect(isBroken(await failure(open(url.replace(name, "there_is_no_such"))))).toBe(true);
    expect(isBroken(await failure(open(url.replace(/\/\/[^@]*@/, "//there_is_no_such@"))))).toBe(true);
    const store = await open(url);
    onTestFinished(() => store.close());
    const role = name.replace("tcb", "role");
    await query(`CREATE ROLE ${role} LOGIN`);
    onTestFinished(async () => void (await query(`DROP ROLE ${role}`)));
    expect(isBroken(await failure(open(url.replace(/\/\/[^@]*@/, `//${role}@`))))).toBe(true);
    await query("DROP TABLE keyv");
    expect(isBroken(await failure(store.save("telegram:1", value)))).toBe(true);
  });

  it("whose connections are ended, or that is away, is not", async () => {
    const base = await database();
    const store = await open(base.url);
    onTestFinished(() => store.close());
    const turn = store.exclusively("telegram:1", async () => {
      await base.endConnections();
      await store.save("telegram:1", value);
    });
    expect(isBroken(await failure(turn))).toBe(false);
    expect(isBroken(await failure(open("postgres://bot@127.0.0.1:1/bot")))).toBe(false);
  });
});

const withCode = (code: string, cause?: unknown): Error =>
  Object.assign(new Error("said", { cause }), { code });

it.each(["SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_READONLY", "SQLITE_CANTOPEN", "XX001", "28P01", "3D000"])(
  "%s is broken, however deep it lies",
  (code) => {
    expect(isBroken(withCode(code))).toBe(true);
    expect(isBroken(new Error("a", { cause: new Error("b", { cause: withCode(code) }) }))).toBe(true);
  },
);

it.each(["SQLITE_BUSY", "SQLITE_FULL", "SQLITE_IOERR", "ENOSPC", "ECONNREFUSED", "57P01", "53100", "25006"])(
  "%s is not: it may pass",
  (code) => expect(isBroken(withCode(code))).toBe(false),
);

it("what is no error, or causes itself, is not broken", () => {
  const circle = new Error("a");
  circle.cause = circle;
  for (const thing of [undefined, null, "SQLITE_CORRUPT", 5, circle]) expect(isBroken(thing)).toBe(false);
});
