import { describe, expect, it } from "vitest";
import { createSealer } from "../../src/store/seal.ts";
import { type EngineUnderTest, enginesHere } from "./engines.ts";

const CHAT = "telegram:12345";
const DAY = 24 * 60 * 60 * 1000;
const value = { v: 1, data: "an answer" };

/** A place with one value saved, and that value's row spoilt. */
async function spoilt(place: EngineUnderTest["place"], spoil: (text: string) => string) {
  const at = await place();
  const store = await at.open();
  await store.save(CHAT, value);
  const text = (await at.rows())[0]?.value ?? "";
  await at.overwrite(spoil(text));
  return { at, store, text: spoil(text) };
}

/** A row sealed with the right key around a text of another shape. */
function sealed(text: string, key: Buffer): string {
  const sealer = createSealer(key);
  return JSON.stringify({
    value: { sealed: sealer.seal(sealer.rowOf(CHAT), text), until: Date.UTC(2027, 0, 1) },
  });
}

const flip = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

describe.each(await enginesHere())("on $name", ({ place }) => {
  describe.each<[string, (text: string) => string]>([
    ["not JSON", () => "{{{"],
    ["empty", () => ""],
    ["JSON null", () => "null"],
    ["another envelope", () => '{"value":"plain","expires":null}'],
    ["an end that is no number", (text) => text.replace(/"until":\d+/, '"until":"soon"')],
    ["cut short", (text) => text.slice(0, 60)],
    ["a sealed value cut short", (text) => text.replace(/("sealed":".{20})[^"]*/, "$1")],
    ["no known form", (text) => flip(text, text.indexOf('sealed":"') + 9)],
    ["one character of the ciphertext", (text) => flip(text, text.indexOf('sealed":"') + 35)],
  ])("a row that is %s", (_name, spoil) => {
    it("is unreadable, can be set aside as it is, and the chat goes on", async () => {
      const { store, at, text } = await spoilt(place, spoil);
      expect(await store.load(CHAT)).toEqual({ kind: "unreadable", reason: expect.stringMatching(/\w/) });

      await store.setAside(CHAT);
      expect(await store.load(CHAT)).toEqual({ kind: "absent" });
      const [aside, ...others] = await at.rows();
      expect(others).toEqual([]);
      expect(aside?.key).toMatch(/^aside:[0-9a-f]{64}$/);
      const held = JSON.parse(aside?.value ?? "");
      expect(aside?.value === text || held.value.sealed === text).toBe(true);

      await store.save(CHAT, value);
      expect(await store.load(CHAT)).toEqual({ kind: "found", value });
      expect(await store.erase(CHAT)).toBe(true);
      expect(await at.rows()).toEqual([]);
    });

    it("does not stay for ever", async () => {
      const { store, at } = await spoilt(place, spoil);
      await store.sweep();
      at.now += 30 * DAY;
      expect(await store.sweep()).toBe(1);
      expect(await at.rows()).toEqual([]);
    });
  });

  it.each(["no JSON", "null", "[]", '{"v":1}', '{"data":1}', '{"v":"1","data":1}'])(
    "what was sealed must be a versioned value: %s is unreadable",
    async (text) => {
      const at = await place();
      const store = await at.open();
      await store.save(CHAT, value);
      await at.overwrite(sealed(text, at.key));
      expect(await store.load(CHAT)).toEqual({
        kind: "unreadable",
        reason: "what was sealed is not a versioned value",
      });
    },
  );

  it("refuses a value that was copied to another person's row", async () => {
    const at = await place();
    const store = await at.open();
    await store.save("telegram:1", value);
    const [row] = await at.rows();
    await store.save("telegram:2", { v: 1, data: "another answer" });
    await at.overwrite(row?.value ?? "");
    expect((await store.load("telegram:1")).kind).toBe("found");
    expect((await store.load("telegram:2")).kind).toBe("unreadable");
  });

  it("erases what was set aside alone, and leaves the aside of others", async () => {
    const at = await place();
    const store = await at.open();
    for (const chat of ["telegram:1", "telegram:2"]) {
      await store.save(chat, value);
      await store.setAside(chat);
    }
    expect(await store.erase("telegram:1")).toBe(true);
    expect(await store.erase("telegram:1")).toBe(false);
    expect(await at.rows()).toHaveLength(1);
  });

  it("has nothing to set aside where nothing is held", async () => {
    const at = await place();
    const store = await at.open();
    await store.setAside(CHAT);
    expect(await at.rows()).toEqual([]);
  });
});
