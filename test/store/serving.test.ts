// One process serves on a SQLite file: a second would answer people from chats that the first one is about to save.
import { symlinkSync } from "node:fs";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Serving } from "../../src/store/hold-file.ts";
import type { Store } from "../../src/store/store.ts";
import { postgresHere } from "../support/postgres.ts";
import { Child } from "./child.ts";
import { temporaryFile } from "./temporary.ts";

const CHAT = "telegram:12345";
const value = { v: 1, data: "an answer" };
const key = Buffer.alloc(32, 5);
const never = new AbortController().signal;

async function serve(url: string, more: Partial<Serving> = {}): Promise<Store> {
  const store = await openStore({ url, key, serving: { stopping: never, ...more } });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

describe("a second process on the same file", () => {
  it("takes over as soon as the first one has ended", async () => {
    const { url } = temporaryFile();
    const first = await serve(url);
    await first.save(CHAT, value);
    let waits = 0;
    const counts = (): void => {
      waits += 1;
    };
    const second = serve(url, { onWait: counts });
    await vi.waitFor(() => expect(waits).toBe(1));
    await first.close();
    expect((await (await second).load(CHAT)).kind).toBe("found");
    expect(waits).toBe(1);
  });

  it("takes over from one that was killed", async () => {
    const { url } = temporaryFile();
    const first = new Child("serve.ts", url, key.toString("base64"));
    await first.says("serving");
    let waits = 0;
    const counts = (): void => {
      waits += 1;
    };
    const second = serve(url, { onWait: counts });
    await vi.waitFor(() => expect(waits).toBe(1));
    await first.kill();
    await second;
  });

  it("gives up where the first one does not end, and says what to do", async () => {
    const file = temporaryFile();
    await serve(file.url);
    symlinkSync(file.path, `${file.path}-too`);
    await Promise.all(
      [file.url, `${file.url}-too`].map((url) =>
        expect(serve(url, { handOverMs: 150 })).rejects.toThrow(
          /bot\.sqlite.*another process serves on it.*PostgreSQL for several/,
        ),
      ),
    );
  });

  it("that is told to stop while it waits does so at once", async () => {
    const { url } = temporaryFile();
    await serve(url);
    const stop = new AbortController();
    const second = serve(url, { stopping: stop.signal, onWait: () => stop.abort() });
    await expect(second).rejects.toThrow("aborted");
  });

  it("may read, and talk in a terminal", async () => {
    const { url } = temporaryFile();
    const first = await serve(url);
    await first.save(CHAT, value);
    for (const more of [{}, { reading: true }]) {
      const other = await openStore({ url, key, ...more });
      expect((await other.load(CHAT)).kind).toBe("found");
      await other.close();
    }
  });
});

it("a start that fails lets go of the file", async () => {
  const { url } = temporaryFile();
  await (await serve(url)).close();
  const other = openStore({ url, key: Buffer.alloc(32, 6), serving: { stopping: never } });
  await expect(other).rejects.toThrow("STORE_KEY is not the key");
  await serve(url);
});

it("in memory everybody is alone", async () => {
  await Promise.all([serve("sqlite::memory:"), serve("sqlite::memory:")]);
});

const server = await postgresHere();
it.skipIf(server === null)("on PostgreSQL as many serve as like", async () => {
  if (!server) return;
  const { url } = await server.temporaryDatabase();
  await Promise.all([serve(url), serve(url)]);
});
