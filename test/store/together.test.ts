import { describe, expect, it } from "vitest";
import { Child } from "./child.ts";
import { enginesHere, type Place } from "./engines.ts";

const CHAT = "telegram:12345";

/** A process that saves one value after another, when it has reported `turns` saves. */
async function saver(at: Place, turns: number): Promise<Child> {
  const child = new Child("save-forever.ts", at.url, at.key.toString("base64"));
  await child.says(String(turns));
  return child;
}

describe.each(await enginesHere())("on $name", ({ place }) => {
  it("keeps every value whose save had resolved when the process is killed", async () => {
    const at = await place();
    const reported = Number(await (await saver(at, 20)).kill());
    const loaded = await (await at.open()).load(CHAT);
    expect(loaded.kind).toBe("found");
    const data = loaded.kind === "found" ? (loaded.value.data as { turn: number }) : { turn: 0 };
    // One more may have been saved and not yet reported; none that was reported may be missing.
    expect(reported).toBeGreaterThanOrEqual(20);
    expect(data.turn).toBeGreaterThanOrEqual(reported);
  });

  it("shares its rows with another process that writes all the time", async () => {
    const at = await place();
    const other = await saver(at, 1);
    const store = await at.open();
    for (let turn = 0; turn < 100; turn += 1) {
      await store.save("telegram:2", { v: 1, data: turn });
      expect(await store.load("telegram:2")).toEqual({ kind: "found", value: { v: 1, data: turn } });
      await store.sweep();
    }
    await other.kill();
  });

  it("lets many open one new place and write at the same moment", async () => {
    const at = await place();
    const stores = await Promise.all(Array.from({ length: 8 }, () => at.open()));
    const chats = Array.from({ length: 20 }, (_, chat) => `telegram:${chat}`);
    await Promise.all(stores.flatMap((store, v) => chats.map((chat) => store.save(chat, { v, data: chat }))));
    for (const store of stores) {
      for (const chat of chats) {
        expect(await store.load(chat)).toMatchObject({ kind: "found", value: { data: chat } });
      }
    }
  });
});
