// A new STORE_KEY, with the one before as STORE_KEY_PREVIOUS.
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSealer } from "../../src/store/seal.ts";
import { previousStoreKey } from "../../src/store/store-key.ts";
import { enginesHere } from "./engines.ts";

const CHAT = "telegram:12345";
const DAY = 24 * 60 * 60 * 1000;
const value = { v: 1, data: "an answer" };
const newer = { v: 1, data: "a newer answer" };
const key = randomBytes(32);
const rowUnder = (one: Buffer): string => createSealer(one).rowOf(CHAT);

describe.each(await enginesHere())("on $name", ({ place }) => {
  it("what lies under the previous key is found, read, and at the next save written anew", async () => {
    const at = await place();
    await (await at.open()).save(CHAT, value);
    const store = await at.open({ key, previousKey: at.key });
    expect(await store.load(CHAT)).toEqual({ kind: "found", value });
    expect((await at.rows()).map((row) => row.key)).toEqual([rowUnder(at.key)]);

    await store.save(CHAT, newer);
    expect((await at.rows()).map((row) => row.key)).toEqual([rowUnder(key)]);
    expect(await store.load(CHAT)).toEqual({ kind: "found", value: newer });
    expect(await (await at.open({ key })).load(CHAT)).toEqual({ kind: "found", value: newer });
  });

  it("replicas that have the two keys in either order find each other's chats", async () => {
    const at = await place();
    const before = await at.open({ previousKey: key });
    const after = await at.open({ key, previousKey: at.key });
    for (let turn = 0; turn < 4; turn += 1) {
      const store = turn % 2 === 0 ? before : after;
      at.now += 1;
      await store.save(CHAT, { v: 1, data: turn });
      for (const one of [before, after])
        expect(await one.load(CHAT)).toMatchObject({ value: { data: turn } });
      expect(await at.rows()).toHaveLength(1);
    }
  });

  it("a process that ended between the two steps of a save leaves both rows: the later one counts", async () => {
    const at = await place();
    await (await at.open()).save(CHAT, value);
    const [before] = await at.rows();
    at.now += 1;
    await (await at.open({ key, previousKey: at.key })).save(CHAT, newer);
    if (before) await at.put(before);
    expect(await at.rows()).toHaveLength(2);
    for (const keys of [{ key, previousKey: at.key }, { previousKey: key }])
      expect(await (await at.open(keys)).load(CHAT)).toEqual({ kind: "found", value: newer });
  });

  it("the same key twice is no rotation, and loses nothing", async () => {
    const at = await place();
    const store = await at.open({ previousKey: Buffer.from(at.key) });
    await store.save(CHAT, value);
    expect(await store.load(CHAT)).toEqual({ kind: "found", value });
  });

  it("erasing takes what lies under both keys, what was set aside too", async () => {
    const at = await place();
    const old = await at.open();
    await old.save(CHAT, value);
    await old.setAside(CHAT);
    await old.save(CHAT, value);
    const before = (await at.rows()).find((row) => row.key === rowUnder(at.key));
    const store = await at.open({ key, previousKey: at.key });
    await store.save(CHAT, value);
    if (before) await at.put(before);
    expect(await at.rows()).toHaveLength(3);
    expect(await store.erase(CHAT)).toBe(true);
    expect(await at.rows()).toEqual([]);
    expect(await store.erase(CHAT)).toBe(false);
  });

  it("a value under the previous key that was tampered with is refused and set aside", async () => {
    const at = await place();
    await (await at.open()).save(CHAT, value);
    const text = (await at.rows())[0]?.value ?? "";
    const point = text.indexOf('sealed":"') + 40;
    const tampered = text.slice(0, point) + (text[point] === "A" ? "B" : "A") + text.slice(point + 1);
    await at.overwrite(tampered);
    const store = await at.open({ key, previousKey: at.key });
    expect(await store.load(CHAT)).toEqual({
      kind: "unreadable",
      reason: "sealed with another key or for another row, or damaged",
    });
    await store.setAside(CHAT);
    expect(await store.load(CHAT)).toEqual({ kind: "absent" });
    expect(await at.rows()).toEqual([{ key: `aside:${rowUnder(at.key)}`, value: tampered }]);
  });

  it("a value copied from under the previous key to the present row is foreign there", async () => {
    const at = await place();
    await (await at.open()).save(CHAT, value);
    const text = (await at.rows())[0]?.value ?? "";
    await (await at.open()).erase(CHAT);
    const store = await at.open({ key, previousKey: at.key });
    await store.save(CHAT, newer);
    await at.overwrite(text);
    expect((await store.load(CHAT)).kind).toBe("unreadable");
  });

  it("what is never saved again expires as it would have", async () => {
    const at = await place();
    await (await at.open()).save(CHAT, value);
    const store = await at.open({ key, previousKey: at.key });
    at.now += 30 * DAY;
    expect(await store.load(CHAT)).toEqual({ kind: "absent" });
    expect(await store.sweep()).toBe(1);
    expect(await at.rows()).toEqual([]);
  });
});

it("STORE_KEY_PREVIOUS is read as STORE_KEY is, and named when it cannot be", () => {
  expect(previousStoreKey(key.toString("base64"))).toEqual(key);
  expect(previousStoreKey(undefined)).toBeUndefined();
  expect(() => previousStoreKey("too short")).toThrow("STORE_KEY_PREVIOUS must hold 32 bytes in base64");
  expect(() => previousStoreKey("too short")).not.toThrow("too short");
});
