// The row by which it is known which STORE_KEY a database was written under.
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { storeKey } from "../../src/store/store-key.ts";
import { enginesHere, type Place } from "./engines.ts";
import { temporaryFile, temporaryFolder } from "./temporary.ts";

const CHAT = "telegram:12345";
const DAY = 24 * 60 * 60 * 1000;
const value = { v: 1, data: "an answer" };
const found = { kind: "found", value };
const other = randomBytes(32);

const another =
  "STORE_KEY is not the key that the database of STORE_URL was written under. Set the STORE_KEY";
const none =
  "STORE_KEY is not set and no file holds a key, but the database of STORE_URL was written under one.";

/** No key is made where it would open nothing. */
const never = (): Buffer => {
  throw new Error("a key was made");
};

/** A place with a chat saved by version 0.2.0, which made no such row. */
async function ofBefore(place: () => Promise<Place>): Promise<Place> {
  const at = await place();
  const store = await at.open();
  await store.save(CHAT, value);
  await store.close();
  await at.remove("store-key");
  return at;
}

/** All that lies there. */
const whole = async (at: Place): Promise<unknown> => [await at.rows(), await at.keyRow()];

describe.each(await enginesHere())("on $name", ({ place }) => {
  it("another key ends the start with what to do, shows no key, and changes nothing", async () => {
    const at = await place();
    await (await at.open()).save(CHAT, value);
    const before = await whole(at);
    const error: unknown = await at.open({ key: other }).catch((refused: unknown) => refused);
    expect(String(error)).toContain(another);
    expect(String(error)).toMatch(/STORE_KEY_PREVIOUS.*begin anew/);
    const shown = inspect(error, { depth: null, showHidden: true });
    for (const key of [at.key, other]) expect(shown).not.toContain(key.toString("base64"));
    expect(await whole(at)).toEqual(before);
    expect(await (await at.open()).load(CHAT)).toEqual(found);
  });

  it("also where nothing but the row is held, and long after the last chat expired", async () => {
    const at = await place();
    const store = await at.open();
    at.now += 4000 * DAY;
    expect(await store.sweep()).toBe(0);
    await expect(at.open({ key: other })).rejects.toThrow(another);
    await expect(at.open({ key: other, previousKey: randomBytes(32) })).rejects.toThrow(another);
  });

  it("no key where one is needed: none is made, and it is said", async () => {
    const at = await place();
    await (await at.open()).save(CHAT, value);
    await expect(at.open({ key: never })).rejects.toThrow(none);
    await at.remove("store-key");
    await expect(at.open({ key: never })).rejects.toThrow(none);
    expect(await at.keyRow()).toBeUndefined();
  });

  it("two machines without STORE_KEY, each of which would make a key of its own: the second is refused", async () => {
    const at = await place();
    const paths = [join(temporaryFolder(), "store.key"), join(temporaryFolder(), "store.key")] as const;
    const keys = paths.map((path) => storeKey({ configured: "", path }));
    await (await at.open({ key: keys[0] ?? never })).save(CHAT, value);
    await expect(at.open({ key: keys[1] ?? never })).rejects.toThrow(none);
    expect(paths.map((path) => existsSync(path))).toEqual([true, false]);
    // And the first one's own next start finds its file.
    const again = await at.open({ key: storeKey({ configured: "", path: paths[0] }) });
    expect(await again.load(CHAT)).toEqual(found);
  });

  it("of two with different keys that come to an empty database at the same moment one stays", async () => {
    for (let time = 0; time < 3; time += 1) {
      const at = await place();
      const ended = await Promise.allSettled([at.open(), at.open({ key: other })]);
      expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("many with the same key at the same moment all stay", async () => {
    const at = await place();
    await Promise.all(Array.from({ length: 8 }, () => at.open()));
    expect(await at.keyRow()).toBeDefined();
  });

  describe("a rotation", () => {
    it("goes through its three steps with replicas of the step before beside, whoever starts when", async () => {
      const at = await place();
      const old = {};
      const first = { previousKey: other };
      const second = { key: other, previousKey: at.key };
      const third = { key: other };
      await (await at.open(old)).save(CHAT, value);
      for (const step of [
        [old, first, old, first, first],
        [first, second, first, first, second, second],
        [second, third, second, second, third],
      ])
        for (const keys of step) await at.open(keys);
      // In the end it is known under the new key alone.
      await expect(at.open(old)).rejects.toThrow(another);
      await at.open(third);
    });

    it("of one bot alone needs no first step", async () => {
      const at = await place();
      await (await at.open()).save(CHAT, value);
      expect(await (await at.open({ key: other, previousKey: at.key })).load(CHAT)).toEqual(found);
      await at.open({ key: other });
    });

    it("that leaves a step out is refused: chats are still written under the old key", async () => {
      const at = await place();
      await (await at.open({ previousKey: other })).save(CHAT, value);
      await expect(at.open({ key: other })).rejects.toThrow(another);
    });

    it("leaves the row as it is where the present key opens it", async () => {
      const at = await place();
      await at.open();
      const before = await at.keyRow();
      await at.open();
      await at.open({ previousKey: other });
      expect(await at.keyRow()).toBe(before);
    });

    it("also goes to a key that is made, from a configured one", async () => {
      const at = await place();
      await (await at.open()).save(CHAT, value);
      const store = await at.open({ key: () => other, previousKey: at.key });
      expect(await store.load(CHAT)).toEqual(found);
      await at.open({ key: other });
    });
  });

  describe("a database of version 0.2.0", () => {
    it("is known by its rows, and then by a row of its own", async () => {
      const at = await ofBefore(place);
      await expect(at.open({ key: other })).rejects.toThrow(another);
      expect(await at.keyRow()).toBeUndefined();
      expect(await (await at.open()).load(CHAT)).toEqual(found);
      expect(await at.keyRow()).toBeDefined();
      await expect(at.open({ key: other })).rejects.toThrow(another);
    });

    it("goes on in the middle of a rotation", async () => {
      const at = await ofBefore(place);
      expect(await (await at.open({ key: other, previousKey: at.key })).load(CHAT)).toEqual(found);
      await at.open({ key: other });
    });

    it("with damaged rows locks nobody out, as long as one can be read, be it set aside", async () => {
      const at = await ofBefore(place);
      for (const key of ["a", "b", "c"].map((digit) => digit.repeat(64))) await at.put({ key, value: "{{{" });
      const store = await at.open();
      await store.setAside(CHAT);
      await at.remove("store-key");
      await expect(at.open({ key: other })).rejects.toThrow(another);
      await at.open();
    });

    it("of which nothing can be read is another's", async () => {
      const at = await ofBefore(place);
      await at.overwrite('{"value":"of another program","expires":null}');
      await expect(at.open()).rejects.toThrow(another);
    });
  });

  it("where the row itself is damaged, the others tell the key, and it is made anew", async () => {
    const at = await place();
    await (await at.open()).save(CHAT, value);
    await at.put({ key: "store-key", value: "garbage" });
    await expect(at.open({ key: other })).rejects.toThrow(another);
    expect(await (await at.open()).load(CHAT)).toEqual(found);
    expect(await at.keyRow()).not.toBe("garbage");
  });

  it("who only reads makes neither table nor row nor key", async () => {
    const at = await place();
    await expect(at.open({ reading: true })).rejects.toThrow("there yet");
    const made = await ofBefore(place);
    expect(await (await made.open({ reading: true })).load(CHAT)).toEqual(found);
    expect(await made.keyRow()).toBeUndefined();
    await expect(made.open({ reading: true, key: other })).rejects.toThrow(another);
    await expect(made.open({ reading: true, key: never })).rejects.toThrow(none);
  });
});

it("who only reads makes no file and no folder", async () => {
  const file = temporaryFile();
  await expect(file.open({ reading: true })).rejects.toThrow(`${file.path}: no database is there yet`);
  expect(readdirSync(dirname(dirname(file.path)))).toEqual([]);
});

it("without a key and without a database there is nothing to read", async () => {
  const file = temporaryFile();
  await (await file.open()).close();
  await file.remove("store-key");
  await expect(file.open({ reading: true, key: never })).rejects.toThrow("STORE_KEY is not set");
});
