// What every store does, on each kind that this machine has.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enginesHere } from "./engines.ts";

const CHAT = "telegram:1234567890";
const DAY = 24 * 60 * 60 * 1000;
const value = { v: 3, data: { answers: { "main-business-income": "5000万元左右" } } };

const engines = await enginesHere();

describe.each(engines)("a store on $name", ({ place, missing }) => {
  it("gives back what was saved, also to the next process", async () => {
    const at = await place();
    const first = await at.open();
    expect(await first.load(CHAT)).toEqual({ kind: "absent" });
    await first.save(CHAT, value);
    expect(await first.load(CHAT)).toEqual({ kind: "found", value });
    await first.close();
    const second = await at.open();
    expect(await second.load(CHAT)).toEqual({ kind: "found", value });
    expect(await second.load("telegram:12346")).toEqual({ kind: "absent" });
  });

  it("keeps any JSON as it is, whatever the key", async () => {
    const store = await (await place()).open();
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
  });

  it("refuses to save what it could not read again", async () => {
    const store = await (await place()).open();
    await expect(store.save(CHAT, { v: 1, data: undefined })).rejects.toThrow("whole number v and data");
    await expect(store.save(CHAT, { v: 1.5, data: 1 })).rejects.toThrow("whole number v and data");
  });

  it("writes neither an answer nor a Telegram id", async () => {
    const at = await place();
    const store = await at.open();
    await store.save(CHAT, value);
    const text = JSON.stringify(await at.rows());
    expect(text).toContain("sealed");
    for (const secret of ["5000万", "main-business-income", "answers", "1234567890", "telegram"]) {
      expect(text).not.toContain(secret);
    }
  });

  it("erases: true when something was held", async () => {
    const at = await place();
    const store = await at.open();
    expect(await store.erase(CHAT)).toBe(false);
    await store.save(CHAT, value);
    expect(await store.erase(CHAT)).toBe(true);
    expect(await store.erase(CHAT)).toBe(false);
    expect(await store.load(CHAT)).toEqual({ kind: "absent" });
    expect(await at.rows()).toEqual([]);
  });

  it("fails loudly when the engine does", async () => {
    const at = await place();
    const store = await at.open();
    await at.dropTable();
    await expect(store.load(CHAT)).rejects.toThrow(missing);
    await expect(store.save(CHAT, value)).rejects.toThrow(missing);
    await expect(store.erase(CHAT)).rejects.toThrow(missing);
    await expect(store.sweep()).rejects.toThrow(missing);
    await store.close();
    await expect(store.load(CHAT)).rejects.toThrow();
  });

  it("forgets 30 days after the last save, at that very moment", async () => {
    const at = await place();
    const store = await at.open();
    await store.save(CHAT, value);
    at.now += 29 * DAY;
    await store.save(CHAT, value); // starts anew
    at.now += 30 * DAY - 1;
    expect((await store.load(CHAT)).kind).toBe("found");
    at.now += 1;
    expect(await store.load(CHAT)).toEqual({ kind: "absent" });
  });

  it("sweeps the rows that have expired, and those alone", async () => {
    const at = await place();
    const store = await at.open();
    await store.save("telegram:1", value);
    await store.setAside("telegram:1");
    await store.save("telegram:2", value);
    at.now += 1;
    await store.save("telegram:3", value);
    at.now += 30 * DAY - 1;
    expect(await at.rows()).toHaveLength(3);
    expect(await store.sweep()).toBe(2);
    expect(await at.rows()).toHaveLength(1);
    expect((await store.load("telegram:3")).kind).toBe("found");
    expect(await store.sweep()).toBe(0);
  });
});
