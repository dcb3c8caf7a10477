// Questions that nothing held answers are counted for whoever improves the answers, without who asked and without figures.
import { expect, it } from "vitest";
import { takeTurn } from "../../src/chat/take-turn.ts";
import { readUnanswered } from "../../src/chat/unanswered.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { testServices } from "../support/services.ts";

const open = (): Promise<Store> => openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 9) });

function says(store: Store, chat: string, text: string): Promise<void> {
  const post = {
    chat,
    incoming: { kind: "text", text },
    appLocale: "zh",
    asksConsent: false,
    update: null,
  } as const;
  return takeTurn(store, testServices(), post, () => Promise.resolve("1"));
}

it("counts the same question of several people once each, with its figures masked", async () => {
  const store = await open();
  await says(store, "telegram:1", "你们食堂中午 12 点开饭吗");
  await says(store, "telegram:2", "你们食堂中午 11 点开饭吗");
  expect(await readUnanswered(store)).toEqual([
    { text: "你们食堂中午 0 点开饭吗", locale: "zh", count: 2, last: "2026-11-20" },
  ]);
});

it("notes nothing of what was answered, and nobody's name", async () => {
  const store = await open();
  await says(store, "telegram:1", "认定收费吗");
  await says(store, "telegram:1", "静安区有多少家市级");
  expect(await readUnanswered(store)).toEqual([]);
  await says(store, "telegram:777", "今天天气怎么样");
  expect(JSON.stringify(await readUnanswered(store))).not.toContain("777");
});

it("counts at the same moment are not lost", async () => {
  const store = await open();
  await Promise.all(
    Array.from({ length: 20 }, (_, person) => says(store, `telegram:${person}`, "今天天气怎么样")),
  );
  expect((await readUnanswered(store))[0]?.count).toBe(20);
});
