import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openStore } from "../src/store/open-store.ts";
import type { Store } from "../src/store/store.ts";

const turns = 2000;
const chats = 500;
const atOnce = 50;
/** About the size of a kept chat in the middle of a check. */
const value = { v: 1, data: { answers: "x".repeat(1200) } };

type Take = (store: Store, chat: string) => Promise<void>;
const bare: Take = async (store, chat) => {
  await store.load(chat);
  await store.save(chat, value);
};
const inTurn: Take = (store, chat) => store.exclusively(chat, () => bare(store, chat));

/** Turns a second of the store alone: load and save, bare and one at a time a chat, and their ratio. */
export async function benchStore(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const lines = await measured("SQLite on disk", `sqlite:${folder}/bot.sqlite`);
  rmSync(folder, { recursive: true });
  const name = `tcb_bench_${randomBytes(4).toString("hex")}`;
  const url = `postgres://${process.env.PGUSER ?? "postgres"}@127.0.0.1:5432/`;
  const admin = new pg.Client({ connectionString: `${url}test`, connectionTimeoutMillis: 2000 });
  try {
    await admin.connect();
  } catch {
    return [...lines, "store, PostgreSQL: none answers on 127.0.0.1:5432"];
  }
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    return [...lines, ...(await measured("PostgreSQL", url + name))];
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

async function measured(engine: string, url: string): Promise<string[]> {
  const store = await openStore({ url, key: randomBytes(32) });
  await perSecond(store, bare); // warm
  const rates = { bare: await perSecond(store, bare), inTurn: await perSecond(store, inTurn) };
  const held = await underWay(store);
  await store.close();
  const ratio = (rates.inTurn / rates.bare).toFixed(2);
  return [
    `store, ${engine}: ${rates.inTurn} turns/s through exclusively(), ${rates.bare}/s without (ratio ${ratio}), ${atOnce} at a time over ${chats} chats`,
    `store, ${engine}: ${chats} turns that each take 50 ms end within ${held} ms`,
  ];
}

async function perSecond(store: Store, take: Take): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < turns) await take(store, `telegram:${next++ % chats}`);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return Math.round((turns * 1000) / (performance.now() - start));
}

/** A slow Telegram must not use connections up: all chats at once, each turn as long as a call that takes 50 ms. */
async function underWay(store: Store): Promise<number> {
  const start = performance.now();
  const slow = async (chat: string): Promise<void> => {
    await store.load(chat);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await store.save(chat, value);
  };
  await Promise.all(
    Array.from({ length: chats }, (_, chat) =>
      store.exclusively(`telegram:${chat}`, () => slow(`telegram:${chat}`)),
    ),
  );
  return Math.round(performance.now() - start);
}
