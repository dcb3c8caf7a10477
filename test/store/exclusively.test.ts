// One turn at a time for a chat: within a process on any store, and among processes on PostgreSQL.
import { describe, expect, it } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { enginesHere } from "./engines.ts";

const CHAT = "telegram:12345";

/** Something to wait for, and the means to make it happen. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Adds one to what is held; two of these that overlap lose one. */
const addOne = (store: Store, key: string): Promise<void> =>
  store.exclusively(key, async () => {
    const loaded = await store.load(key);
    const count = loaded.kind === "found" ? Number(loaded.value.data) : 0;
    await store.save(key, { v: 1, data: count + 1 });
  });

describe.each(await enginesHere())("turns on $name", ({ place }) => {
  it("come one by one, in the order they were asked for", async () => {
    const store = await (await place()).open();
    const said: string[] = [];
    await Promise.all(
      ["first", "second", "third"].map((name) =>
        store.exclusively(CHAT, async () => {
          said.push(`${name} begins`);
          await store.save(CHAT, { v: 1, data: name });
          said.push(`${name} ends`);
        }),
      ),
    );
    expect(said).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("lose nothing, however many come at once", async () => {
    const store = await (await place()).open();
    const chats = ["telegram:1", "telegram:2", "telegram:3"];
    await Promise.all(chats.flatMap((chat) => Array.from({ length: 30 }, () => addOne(store, chat))));
    for (const chat of chats) expect(await store.load(chat)).toMatchObject({ value: { data: 30 } });
  });

  it("of many chats are all under way at the same moment, and none waits for another's connection", async () => {
    const store = await (await place()).open();
    const chats = Array.from({ length: 100 }, (_, chat) => `telegram:${chat}`);
    const all = gate();
    let begun = 0;
    await Promise.all(
      chats.map((chat) =>
        store.exclusively(chat, async () => {
          begun += 1;
          if (begun === chats.length) all.open();
          await all.opened; // Each waits for the last to begin.
          await store.save(chat, { v: 1, data: chat });
        }),
      ),
    );
    expect(begun).toBe(chats.length);
    for (const chat of chats) expect(await store.load(chat)).toMatchObject({ value: { data: chat } });
  });

  it("may ask for another chat's turn within, also when every connection is in use", async () => {
    const store = await (await place()).open();
    const chats = Array.from({ length: 20 }, (_, chat) => `telegram:${chat}`);
    await Promise.all(
      chats.map((chat) =>
        store.exclusively(chat, () => store.exclusively(`${chat} too`, () => addOne(store, "all"))),
      ),
    );
    expect(await store.load("all")).toMatchObject({ value: { data: 20 } });
  });

  it("end with what the work ends with, and the next one comes", async () => {
    const store = await (await place()).open();
    const failed = store.exclusively(CHAT, () => Promise.reject(new Error("Telegram is away")));
    const next = store.exclusively(CHAT, async () => "done");
    await expect(failed).rejects.toThrow("Telegram is away");
    expect(await next).toBe("done");
    expect(await store.exclusively(CHAT, async () => "again")).toBe("again");
  });

  it("are not waited for without end, and the error names nobody", async () => {
    const store = await (await place()).open({ waitMs: 40 });
    const stuck = gate();
    const first = store.exclusively(CHAT, () => stuck.opened);
    const second = store.exclusively(CHAT, async () => "never done");
    await expect(second).rejects.toThrow("an earlier turn of the same chat has not ended within 0.04 s");
    await expect(second).rejects.not.toThrow("12345");
    expect(await store.exclusively("telegram:2", async () => "another chat")).toBe("another chat");
    stuck.open();
    await first;
    expect(await store.exclusively(CHAT, async () => "its turn")).toBe("its turn");
  });
});
