// Questions that nothing held answers are counted for whoever improves the answers: beside the turns, and without who asked.
import { describe, expect, it } from "vitest";
import { takeTurn } from "../../src/conversation/take-turn.ts";
import { readUnanswered } from "../../src/conversation/unanswered/unanswered.ts";
import { keepNoted } from "../../src/process/keep-noted.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { temporaryFile } from "../store/temporary.ts";
import { startBotApi } from "../../support/bot-api/bot-api.ts";
import { BotProcess, webhookSecret } from "../../support/bot-api/bot-process.ts";
import { postgresHere } from "../support/postgres.ts";
import { testServices } from "../support/services.ts";
import { TerminalProcess } from "../support/terminal-process.ts";

const open = (): Promise<Store> => openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 9) });
const hour = 60 * 60 * 1000;

/** What a process notes, with its clock and its timers in the test's hands. */
class Noting {
  readonly store: Store;
  readonly logged: string[] = [];
  /** What is to be done later, with the wait for it in milliseconds. */
  planned: { readonly work: () => void; readonly ms: number }[] = [];
  now = 0;
  readonly stop: () => Promise<void>;
  private readonly services;

  constructor(store: Store, behind: Store = store) {
    this.store = store;
    const noted = keepNoted({
      store: behind,
      services: testServices(),
      log: { warn: (...said: unknown[]) => void this.logged.push(String(said.at(-1))) },
      now: () => this.now,
      later: (work, ms) => {
        const one = { work, ms };
        this.planned.push(one);
        return () => {
          this.planned = this.planned.filter((other) => other !== one);
        };
      },
    });
    this.services = testServices({ noteUnanswered: noted.note });
    this.stop = noted.stop;
  }

  static async open(): Promise<Noting> {
    return new Noting(await open());
  }

  async says(person: number | string, ...texts: string[]): Promise<void> {
    for (const text of texts) {
      const incoming = { kind: "text", text } as const;
      const post = {
        chat: `telegram:${person}`,
        incoming,
        appLocale: "zh",
        asksConsent: true,
        update: null,
      } as const;
      await takeTurn(this.store, this.services, post, () => Promise.resolve("1"));
    }
  }

  /** What is in the store once the process has stopped: text and count. */
  async kept(): Promise<[string, number][]> {
    await this.stop();
    return (await readUnanswered(this.store)).map(({ text, count }) => [text, count]);
  }
}

/** A store that counts its saves by key, and fails while it is away. */
function watched(store: Store): Store & { saves: string[]; away: boolean } {
  const watching = {
    ...store,
    saves: [] as string[],
    away: false,
    save: async (key: string, value: Parameters<Store["save"]>[1]) => {
      if (watching.away && key === "unanswered") throw new Error("away");
      watching.saves.push(key);
      await store.save(key, value);
    },
  };
  return watching;
}

/** As many different questions as wanted, none of which anything answers. */
const junk = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => {
    const letters = i
      .toString(5)
      .padStart(4, "0")
      .replace(/\d/g, (digit) => "uvxyz".charAt(Number(digit)));
    return `食堂今天吃什么菜${letters}`;
  });

it("counts the same question of several people once each, with its figures masked", async () => {
  const noting = await Noting.open();
  await noting.says(1, "你们食堂中午 12 点开饭吗");
  await noting.says(2, "你们食堂中午十一点开饭吗");
  await noting.stop();
  expect(await readUnanswered(noting.store)).toEqual([
    { text: "你们食堂中午0点开饭吗", locale: "zh", count: 2, last: "2026-11-20" },
  ]);
});

it("notes nothing of what was answered, and nobody's name", async () => {
  const noting = await Noting.open();
  await noting.says(1, "认定收费吗", "静安区有多少家市级");
  await noting.says(777, "今天天气怎么样");
  expect(await noting.kept()).toEqual([["今天天气怎么样", 1]]);
  expect(JSON.stringify(await readUnanswered(noting.store))).not.toContain("777");
});

describe("beside the turns", () => {
  it("a turn saves its chat alone; what 50 people ask is saved once, a second later", async () => {
    const store = watched(await open());
    const noting = new Noting(store);
    const people = Array.from({ length: 50 }, (_, person) => person);
    await Promise.all(people.map((person) => noting.says(person, "今天天气怎么样")));
    expect(store.saves.filter((key) => key === "unanswered")).toEqual([]);
    expect(store.saves).toHaveLength(50);
    expect(noting.planned.map(({ ms }) => ms)).toEqual([1000]);
    noting.planned[0]?.work();
    expect(await noting.kept()).toEqual([["今天天气怎么样", 50]]);
    expect(store.saves.filter((key) => key === "unanswered")).toHaveLength(1);
  });

  it("a store that is away is tried again later, told of once, and fails no turn", async () => {
    const store = watched(await open());
    const noting = new Noting(store);
    store.away = true;
    await noting.says(1, "今天天气怎么样");
    for (let tries = 0; tries < 3; tries++) {
      const before = noting.planned.at(-1);
      before?.work();
      while (noting.planned.at(-1) === before) await Promise.resolve().then(() => store.load("nothing"));
      expect(noting.planned.at(-1)?.ms).toBe(10_000);
      await noting.says(2 + tries, "今天天气怎么样");
    }
    expect(noting.logged).toEqual(["questions that were not answered could not be noted yet"]);
    store.away = false;
    expect(await noting.kept()).toEqual([["今天天气怎么样", 4]]);
  });

  it("counts of two processes are added up", async () => {
    const server = await postgresHere();
    const url = (await server?.temporaryDatabase())?.url ?? null;
    const shared = await open();
    const key = Buffer.alloc(32, 9);
    const stores =
      url === null ? [shared, shared] : [await openStore({ url, key }), await openStore({ url, key })];
    const [one, other] = stores.map((store) => new Noting(store)) as [Noting, Noting];
    for (let person = 0; person < 10; person++) {
      await one.says(person, "今天天气怎么样");
      await other.says(100 + person, "今天天气怎么样");
    }
    await Promise.all([one.stop(), other.stop()]);
    expect(await one.kept()).toEqual([["今天天气怎么样", 20]]);
    for (const store of new Set(stores)) await store.close();
  });

  it.each(["terminal", "polling", "webhook"] as const)(
    "the program keeps at its end what it counted: %s",
    async (mode) => {
      const file = temporaryFile();
      const environment = { STORE_URL: file.url, STORE_KEY: file.key.toString("base64") };
      if (mode === "terminal") {
        const terminal = new TerminalProcess({ BOT_MODE: mode, ...environment });
        terminal.types("今天天气怎么样");
        expect(await terminal.finishes()).toBe(0);
      } else {
        const api = await startBotApi();
        const bot = await BotProcess[mode](api, environment);
        if (mode === "webhook") api.brings([bot.webhookUrl], webhookSecret);
        await api.person(1, "zh-hans").types("今天天气怎么样");
        expect(await bot.stops()).toBe(0);
      }
      const store = await openStore({ url: file.url, key: file.key });
      expect((await readUnanswered(store)).map(({ text }) => text)).toEqual(["今天天气怎么样"]);
      await store.close();
    },
    30_000,
  );
});

describe("one person", () => {
  it("adds one new note an hour, and counts once for each question and hour", async () => {
    const noting = await Noting.open();
    await noting.says(1, ...junk(300));
    await noting.says(2, "今天天气怎么样");
    await noting.says(1, "今天天气怎么样", "今天天气怎么样", "今天天气 怎么样？");
    expect(await noting.kept()).toEqual([
      [junk(1)[0], 1],
      ["今天天气怎么样", 2],
    ]);
  });

  it("may do so again after the hour", async () => {
    const noting = await Noting.open();
    const [first = "", second = ""] = junk(2);
    await noting.says(1, first);
    noting.now = hour - 1;
    await noting.says(1, first, second);
    noting.now = hour;
    await noting.says(1, first, second);
    expect(await noting.kept()).toEqual([
      [first, 2],
      [second, 1],
    ]);
  });
});

describe("when the list is full", () => {
  it("the rarest makes room, the older of several; what many asked stays", async () => {
    const noting = await Noting.open();
    await noting.says("a", "今天天气怎么样");
    await noting.says("b", "今天天气怎么样");
    const questions = junk(400);
    for (const [person, text] of questions.entries()) await noting.says(person, text);
    const kept = await noting.kept();
    expect(kept).toHaveLength(300);
    expect(kept).toContainEqual(["今天天气怎么样", 2]);
    expect(kept.slice(1).map(([text]) => text)).toEqual(questions.slice(-299));
  });

  it("of what is often asked throughout, one place alone changes hands", async () => {
    const noting = await Noting.open();
    const often = junk(300);
    for (const [person, text] of often.entries()) {
      await noting.says(`a${person}`, text);
      await noting.says(`b${person}`, text);
    }
    for (let person = 0; person < 20; person++)
      await noting.says(`c${person}`, `${junk(person + 1).at(-1)}几点`);
    const kept = await noting.kept();
    expect(kept.filter(([, count]) => count === 2)).toHaveLength(299);
  });
});

it("notes of an older version lose what was left in them when the next is added", async () => {
  const noting = await Noting.open();
  const old = (text: string) => ({ text, locale: "zh", count: 3, last: "2026-11-01" });
  const data = [old("收入廿万卅万怎么吃饭"), old("某某有限公司收入半亿多"), old("收入0怎么吃饭")];
  await noting.store.save("unanswered", { v: 1, data });
  await noting.says(1, "今天天气怎么样");
  expect(await noting.kept()).toEqual([
    ["收入0怎么吃饭", 6],
    ["今天天气怎么样", 1],
  ]);
});
