// Several processes on one PostgreSQL. SQLite has no such thing: a bot on it is one process.
import { inspect } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { postgresHere, type TestDatabase } from "../support/postgres.ts";
import { TcpProxy } from "../support/tcp-proxy.ts";
import { Child } from "./child.ts";

const CHAT = "telegram:12345";
const key = Buffer.alloc(32, 5);
const keyText = key.toString("base64");
const server = await postgresHere();
const value = { v: 1, data: "an answer" };

async function open(
  url: string,
  more: { waitMs?: number; previousKey?: Buffer; key?: Buffer } = {},
): Promise<Store> {
  const store = await openStore({ url, key, ...more });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

const name = server
  ? `PostgreSQL ${server.version.split(" ")[0]}`
  : "PostgreSQL: none answers on 127.0.0.1:5432";
describe.skipIf(server === null)(`replicas on ${name}`, () => {
  const database = (): Promise<TestDatabase> => {
    if (!server) throw new Error("no PostgreSQL");
    return server.temporaryDatabase();
  };

  it("two processes that answer one chat lose no answer", async () => {
    const { url } = await database();
    const turns = 60;
    const children = ["a", "b"].map(
      (one) => new Child("take-turns.ts", "count", url, keyText, one, String(turns)),
    );
    await Promise.all(children.map((child) => child.says("done")));
    const loaded = await (await open(url)).load(CHAT);
    const answers = loaded.kind === "found" ? (loaded.value.data as string[]) : [];
    for (const one of ["a", "b"]) {
      const own = answers.filter((answer) => answer.startsWith(one));
      expect(own).toEqual(Array.from({ length: turns }, (_, turn) => `${one}${turn}`));
    }
    expect(answers).toHaveLength(2 * turns);
  });

  it("a turn whose process is killed is over, and the next one comes", async () => {
    const { url } = await database();
    const holder = new Child("take-turns.ts", "hold", url, keyText);
    await holder.says("held");
    const store = await open(url);
    let came = false;
    const mine = store.exclusively(CHAT, async () => {
      came = true;
    });
    await store.exclusively("telegram:2", () => store.save("telegram:2", value)); // another chat goes on
    expect(came).toBe(false);
    await holder.kill();
    await mine;
    expect(came).toBe(true);
  });

  it("a turn that another process does not end is waited for so long and no longer", async () => {
    const { url } = await database();
    const [one, other] = [await open(url), await open(url, { waitMs: 40 })];
    await one.exclusively(CHAT, async () => {
      await expect(other.exclusively(CHAT, async () => {})).rejects.toThrow("has not ended within 0.04 s");
    });
    expect(await other.exclusively(CHAT, async () => "its turn")).toBe("its turn");
  });

  it("two that want each other's chats end with an error, not with a wait without end", async () => {
    const { url } = await database();
    const [one, other] = [await open(url, { waitMs: 60 }), await open(url, { waitMs: 60 })];
    const ended = await Promise.allSettled([
      one.exclusively("telegram:1", () => one.exclusively("telegram:2", async () => {})),
      other.exclusively("telegram:2", () => other.exclusively("telegram:1", async () => {})),
    ]);
    expect(ended.length).toBe(2);
    expect(await one.exclusively("telegram:1", async () => "free")).toBe("free");
    expect(await other.exclusively("telegram:2", async () => "free")).toBe("free");
  });

  it("processes that have but one of two keys in common still take turns", async () => {
    const { url } = await database();
    const next = Buffer.alloc(32, 6);
    const both = await open(url, { previousKey: next });
    const others = [
      await open(url, { waitMs: 20 }),
      await open(url, { waitMs: 20, key: next, previousKey: key }),
    ];
    await both.exclusively(CHAT, async () => {
      for (const other of others)
        await expect(other.exclusively(CHAT, async () => {})).rejects.toThrow("earlier turn");
    });
  });

  it("a process has at most twelve connections, however many turns are under way", async () => {
    const base = await database();
    const store = await open(base.url);
    let most = 0;
    await Promise.all(
      Array.from({ length: 200 }, (_, chat) =>
        store.exclusively(`telegram:${chat}`, async () => {
          await Promise.all([store.save(`telegram:${chat}`, value), store.load("telegram:1")]);
          if (chat % 40 === 0) most = Math.max(most, await base.connections());
        }),
      ),
    );
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(12);
  });

  it("gives every connection and every lock back", async () => {
    const base = await database();
    const store = await open(base.url);
    await Promise.all(
      Array.from({ length: 20 }, (_, chat) => store.exclusively(`telegram:${chat}`, async () => {})),
    );
    expect(await base.locks()).toBe(0);
    await store.close();
    // The server lets go of a connection in its own time.
    for (let look = 0; look < 200 && (await base.connections()) > 0; look += 1);
    expect(await base.connections()).toBe(0);
  });

  it("a turn whose connection broke saves nothing: another process may have its chat by then", async () => {
    const base = await database();
    const [one, other] = [await open(base.url), await open(base.url)];
    await one.save(CHAT, value);
    const turn = one.exclusively(CHAT, async () => {
      await base.endConnections();
      await other.exclusively(CHAT, () => other.save(CHAT, { v: 1, data: "the other's" }));
      await one.save(CHAT, { v: 1, data: "too late" });
    });
    await expect(turn).rejects.toThrow("the store cannot be reached: ");
    expect(await one.load(CHAT)).toMatchObject({ value: { data: "the other's" } });
    // And the chat goes on.
    await one.exclusively(CHAT, () => one.save(CHAT, { v: 1, data: "next" }));
    expect(await other.load(CHAT)).toMatchObject({ value: { data: "next" } });
  });

  it("connections that the server ended while nobody used them fail no turn", async () => {
    const base = await database();
    const store = await open(base.url);
    const turns = (): Promise<unknown> =>
      Promise.all(
        Array.from({ length: 16 }, (_, chat) =>
          store.exclusively(`telegram:${chat}`, () => store.save(`telegram:${chat}`, value)),
        ),
      );
    for (let restart = 0; restart < 5; restart += 1) {
      await turns();
      expect(await base.endConnections()).toBeGreaterThan(7);
    }
    await turns();
  });

  it("while the server is away turns fail at once and say why; when it is back they work, and nothing was lost", async () => {
    const base = await database();
    const proxy = await TcpProxy.before(5432);
    const store = await open(base.url.replace(":5432", `:${proxy.port}`));
    const turn = (data: string): Promise<void> =>
      store.exclusively(CHAT, () => store.save(CHAT, { v: 1, data }));
    await turn("before");
    for (let outage = 0; outage < 3; outage += 1) {
      proxy.cut();
      const began = performance.now();
      for (let attempt = 0; attempt < 10; attempt += 1)
        await expect(turn("during")).rejects.toThrow("the store cannot be reached: ");
      await expect(store.load(CHAT)).rejects.toThrow("the store cannot be reached: ");
      await expect(store.sweep()).rejects.toThrow("the store cannot be reached: ");
      expect(performance.now() - began).toBeLessThan(5_000);
      proxy.mend();
      expect(await store.load(CHAT)).toMatchObject({
        value: { data: outage === 0 ? "before" : `after ${outage - 1}` },
      });
      await Promise.all(Array.from({ length: 8 }, () => turn(`after ${outage}`)));
    }
    expect(await base.locks()).toBe(0);
  });

  it("many turns in hand when the server goes away all end", async () => {
    const base = await database();
    const proxy = await TcpProxy.before(5432);
    const store = await open(base.url.replace(":5432", `:${proxy.port}`));
    let begun = 0;
    const turns = Array.from({ length: 60 }, (_, chat) =>
      store.exclusively(`telegram:${chat}`, async () => {
        begun += 1;
        if (begun === 30) proxy.cut();
        await store.save(`telegram:${chat}`, value);
      }),
    );
    const ended = await Promise.allSettled(turns);
    expect(ended.filter(({ status }) => status === "rejected").length).toBeGreaterThan(29);
    proxy.mend();
    await Promise.all(
      Array.from({ length: 60 }, (_, chat) => store.exclusively(`telegram:${chat}`, async () => {})),
    );
  });

  it("expired rows are gone for every reader of the database", async () => {
    const base = await database();
    let now = Date.UTC(2026, 0, 1);
    const store = await openStore({ url: base.url, key, now: () => now });
    await store.save(CHAT, value);
    now += 30 * 24 * 60 * 60 * 1000;
    expect(await base.query("SELECT key FROM keyv")).toHaveLength(2);
    expect(await store.sweep()).toBe(1);
    // But for the one by which the key is known.
    expect(await base.query("SELECT key FROM keyv")).toEqual([{ key: "store-key" }]);
    await store.close();
  });

  it("a role that may not make tables uses the one that is there", async () => {
    const base = await database();
    await (await open(base.url)).save(CHAT, value);
    const role = base.name.replace("tcb", "role");
    await base.query(`CREATE ROLE ${role} LOGIN PASSWORD 'hunter2'`);
    onTestFinished(async () => {
      await base.query(`DROP OWNED BY ${role}`);
      await base.query(`DROP ROLE ${role}`);
    });
    const url = base.url.replace(/\/\/[^@]*@/, `//${role}:hunter2@`);
    await expect(openStore({ url, key }).then((store) => store.load(CHAT))).rejects.toThrow(
      "permission denied",
    );
    await base.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON keyv TO ${role}`);
    const store = await openStore({ url, key });
    await store.exclusively(CHAT, () => store.save(CHAT, { v: 1, data: "by the role" }));
    expect(await store.sweep()).toBe(0);
    await store.close();
  });

  it.each([
    "postgres://bot:hunter2@127.0.0.1:5432/there_is_no_such_database",
    "postgres://bot:hunter2@127.0.0.1:1/x",
  ])("no password is in the error of %s", async (url) => {
    const error: unknown = await openStore({ url, key }).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toContain("STORE_URL: cannot use PostgreSQL at 127.0.0.1:");
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("hunter2");
  });
});
