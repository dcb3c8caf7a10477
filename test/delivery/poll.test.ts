// Long polling: none is lost whatever fails, and Telegram is never told more than is true.
import { GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import type { Log } from "../../src/process/log.ts";
import type { Store } from "../../src/store/store.ts";
import { createInHand } from "../../src/delivery/in-hand.ts";
import { createInbox } from "../../src/delivery/inbox.ts";
import { createInsist } from "../../src/delivery/insist.ts";
import { poll } from "../../src/delivery/poll.ts";
import { FailingStore } from "../http/failing-store.ts";
import { memoryStore } from "../http/served-bot.ts";

interface Asked {
  readonly offset: number;
  readonly limit: number;
  readonly timeout: number;
}

/** Telegram's end of long polling: hands out what waits, forgets what was asked past. */
class Telegram {
  waiting: Update[] = [];
  /** In place of what waits, for the next questions. */
  answers: unknown[] = [];
  readonly asked: Asked[] = [];
  failures: Error[] = [];
  private wake = (): void => {};
  private watchers: (() => void)[] = [];

  async isAsked(times: number): Promise<void> {
    while (this.asked.length < times) await new Promise<void>((resolve) => this.watchers.push(resolve));
  }

  brings(...ids: number[]): void {
    this.waiting.push(...ids.map((update_id) => ({ update_id }) as Update));
    this.wake();
  }

  readonly getUpdates = async (args?: unknown, signal?: unknown): Promise<Update[]> => {
    const { offset, limit, timeout } = args as Asked;
    this.asked.push({ offset, limit, timeout });
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (this.answers.length > 0) {
      for (const watcher of this.watchers.splice(0)) watcher();
      return this.answers.shift() as Update[];
    }
    // An offset that lies in the future confirms nothing.
    const inFuture = offset > (this.waiting.at(-1)?.update_id ?? offset) + 11;
    if (!inFuture) this.waiting = this.waiting.filter(({ update_id }) => update_id >= offset);
    for (const watcher of this.watchers.splice(0)) watcher();
    const stopping = signal as AbortSignal | undefined;
    while (this.waiting.length === 0 && timeout > 0) {
      if (stopping?.aborted) throw new Error("aborted");
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        stopping?.addEventListener("abort", () => resolve(), { once: true });
      });
    }
    return this.waiting.slice(0, limit);
  };
}

/** A process that polls: what it handles stays in hand until it is let go. */
class Poller {
  readonly handled: number[] = [];
  readonly logged: string[] = [];
  /** Pauses between polls that brought nothing new. Milliseconds. */
  readonly pauses: number[] = [];
  readonly running: Promise<void>;
  private readonly stopping = new AbortController();
  private readonly inHand = new Map<number, (outcome: "done" | "again") => void>();
  private watchers: (() => void)[] = [];

  constructor(telegram: Telegram, store: Store, options: { maxInFlight?: number; grace?: number } = {}) {
    const note = (...said: unknown[]): void => void this.logged.push(JSON.stringify(said));
    const log: Log = { info: note, warn: note, error: note };
    const stopping = this.stopping.signal;
    this.running = poll({
      api: { getUpdates: telegram.getUpdates as never },
      inbox: createInbox(store),
      inHand: createInHand(() => performance.now()),
      insist: createInsist({ log, stopping }),
      pulse: { polled: () => {} },
      allowedUpdates: ["message"],
      now: () => 0,
      wait: async (ms) => void this.pauses.push(ms),
      handle: ({ update_id }) => {
        this.handled.push(update_id);
        for (const watcher of this.watchers.splice(0)) watcher();
        return new Promise((resolve) => this.inHand.set(update_id, resolve));
      },
      log,
      stopping,
      ...options,
    });
    this.running.catch(() => {});
  }

  async handles(...ids: number[]): Promise<void> {
    while (!ids.every((id) => this.handled.includes(id))) {
      await new Promise<void>((resolve) => this.watchers.push(resolve));
    }
  }

  finishes(id: number, outcome: "done" | "again" = "done"): void {
    this.inHand.get(id)?.(outcome);
    this.inHand.delete(id);
  }

  async stops(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}

/** What is in the inbox, as the next process would find it. */
const left = async (store: Store): Promise<number[]> =>
  (await createInbox(store).left()).map(({ update_id }) => update_id);

const refused = (error_code: number, description: string): GrammyError =>
  new GrammyError("refused", { ok: false, error_code, description }, "getUpdates", {});

describe("an update in hand", () => {
  it("is written down before Telegram is asked for the next, and taken up by the next process first", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    telegram.brings(11, 12);
    const killed = new Poller(telegram, store);
    await killed.handles(11, 12);
    killed.finishes(11);
    telegram.brings(13);
    await killed.handles(13);
    await telegram.isAsked(3);
    expect(telegram.asked.map(({ offset }) => offset)).toEqual([0, 13, 14]);
    expect(telegram.waiting).toEqual([]);
    expect(await left(store)).toEqual([12, 13]);

    // The first one is dead; what it had in hand comes first, and what Telegram holds after it.
    const next = new Poller(telegram, store);
    await telegram.isAsked(4);
    telegram.brings(14);
    await next.handles(12, 13, 14);
    expect(next.handled).toEqual([12, 13, 14]);
    for (const id of [12, 13, 14]) next.finishes(id);
    await next.stops();
    expect([await left(store), telegram.waiting]).toEqual([[], []]);
  });

  it("stays where it is as long as it cannot be written down", async () => {
    const [telegram, store] = [new Telegram(), new FailingStore(await memoryStore())];
    telegram.brings(11);
    const poller = new Poller(telegram, store);
    store.failing = "save";
    await poller.handles(11);
    poller.finishes(11, "again");
    await poller.stops();
    expect(telegram.waiting.map(({ update_id }) => update_id)).toEqual([11]);
    // Telegram is asked on, but not past it, and it is not begun with twice.
    expect(new Set(telegram.asked.map(({ offset }) => offset))).toEqual(new Set([0, 11]));
    expect(poller.handled).toEqual([11]);
  });

  it("that is not finished when it is time to stop is left for the next process", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    telegram.brings(11, 12, 13);
    const poller = new Poller(telegram, store, { grace: 20 });
    await poller.handles(11, 12, 13);
    poller.finishes(11);
    poller.finishes(12, "again");
    await poller.stops();
    expect((await left(store)).toSorted()).toEqual([12, 13]);
    expect(telegram.asked.at(-1)).toEqual({ offset: 14, limit: 1, timeout: 0 });
    expect(telegram.waiting).toEqual([]);
  });

  it("counts: no more are asked for than there is room", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    telegram.brings(1, 2, 3, 4, 5);
    const poller = new Poller(telegram, store, { maxInFlight: 2 });
    await poller.handles(1, 2);
    expect(poller.handled).toEqual([1, 2]);
    poller.finishes(1);
    await poller.handles(3);
    expect(telegram.asked.map(({ limit }) => limit)).toEqual([2, 1]);
    for (const id of [2, 3, 4, 5]) {
      await poller.handles(id);
      poller.finishes(id);
    }
    await poller.stops();
    expect(poller.handled).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("an update that ends each process that takes it up", () => {
  it("holds up nobody else: polling goes on beside it, and its own chat keeps its order", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    const from = (update_id: number, id: number) => ({ update_id, message: { from: { id } } }) as Update;
    const inbox = createInbox(store);
    const updates = [from(11, 1), from(12, 2)];
    for (let process = 0; process < 3; process += 1) await inbox.takeUp(updates, updates);
    const poller = new Poller(telegram, store);
    await poller.handles(11);
    telegram.answers = [[from(13, 3), from(14, 2)]];
    telegram.brings(15);
    await poller.handles(13);
    // 11 is not done with: 12 waits for it, and 14 for 12.
    expect(poller.handled.filter((id) => id === 12 || id === 14)).toEqual([]);
    poller.finishes(11);
    await poller.handles(12, 14);
    expect(poller.handled.indexOf(12)).toBeLessThan(poller.handled.indexOf(14));
    for (const id of [12, 13, 14, 15]) poller.finishes(id);
    await poller.stops();
  });

  it("is taken up alone after three, and given up after ten; the others are dealt with", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    await createInbox(store).keep([11, 12, 13].map((update_id) => ({ update_id }) as Update));
    /** Starts a process, which ends as soon as it has 12 in hand. */
    const start = async (): Promise<Poller> => {
      const poller = new Poller(telegram, store);
      await poller.handles(11).then(() => poller.finishes(11));
      await poller.handles(12);
      return poller;
    };
    // At first all of them together: none is known to be the one.
    for (let process = 0; process < 3; process += 1) expect((await start()).handled).toEqual([11, 12, 13]);
    expect(await left(store)).toEqual([11, 12, 13]);
    // Then one at a time: 11 is done with, 13 waits.
    expect((await start()).handled).toEqual([11, 12]);
    for (let process = 4; process < 10; process += 1) {
      const poller = new Poller(telegram, store);
      await poller.handles(12);
      expect(poller.handled).toEqual([12]);
    }
    const last = new Poller(telegram, store);
    await last.handles(13);
    last.finishes(13);
    await last.stops();
    expect(last.handled).toEqual([13]);
    expect(last.logged.join()).toContain("an update is given up");
    expect(await left(store)).toEqual([]);
  });

  it("what waits its turn is kept when it is time to stop", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    const updates = [11, 12].map((update_id) => ({ update_id }) as Update);
    const inbox = createInbox(store);
    for (let process = 0; process < 3; process += 1) await inbox.takeUp(updates, updates);
    const poller = new Poller(telegram, store, { grace: 20 });
    await poller.handles(11);
    const stopped = poller.stops();
    poller.finishes(11);
    await stopped;
    expect(await left(store)).toEqual([12]);
  });
});

describe("ids of updates", () => {
  it("that begin anew, with lower ones: each is handled once, and Telegram is asked past them", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    telegram.brings(710_000_001);
    const poller = new Poller(telegram, store);
    await poller.handles(710_000_001);
    poller.finishes(710_000_001);
    await telegram.isAsked(2);
    telegram.brings(31, 32);
    await poller.handles(31, 32);
    for (const id of [31, 32]) poller.finishes(id);
    await telegram.isAsked(3);
    telegram.brings(33);
    await poller.handles(33);
    poller.finishes(33);
    await poller.stops();
    expect(poller.handled).toEqual([710_000_001, 31, 32, 33]);
    expect(telegram.asked.map(({ offset }) => offset)).toEqual([0, 710_000_002, 33, 34, 34]);
    expect(telegram.waiting).toEqual([]);
    expect(poller.pauses).toEqual([]);
  });

  it("that come once more are known, and are not handled again", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    telegram.answers = [11, 12, 11, 12].map((update_id) => [{ update_id }]);
    const poller = new Poller(telegram, store);
    await poller.handles(11, 12);
    poller.finishes(12);
    await telegram.isAsked(5);
    poller.finishes(11);
    await poller.stops();
    expect(poller.handled).toEqual([11, 12]);
  });

  it.each([
    ["missing", [{ message: {} }]],
    ["no number", [{ update_id: "11" }, { update_id: Number.NaN }, { update_id: 1.5 }, null, 7]],
    ["in no list", { ok: true }],
    ["in nothing", undefined],
    ["in an empty list", []],
  ])("%s: polling goes on where it was, with pauses that grow", async (_name, answer) => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    telegram.answers = [[{ update_id: 11 }], ...Array.from({ length: 8 }, () => answer)];
    telegram.brings(12);
    const poller = new Poller(telegram, store);
    await poller.handles(11, 12);
    for (const id of [11, 12]) poller.finishes(id);
    await poller.stops();
    expect(telegram.asked.slice(1, 10).every(({ offset }) => offset === 12)).toBe(true);
    expect(poller.handled).toEqual([11, 12]);
    expect(poller.pauses).toEqual([100, 200, 400, 800, 1000, 1000, 1000, 1000]);
  });
});

describe("what cannot be written down", () => {
  it("stays with Telegram, is handled once, and what comes behind it is handled too", async () => {
    const [telegram, store] = [new Telegram(), new FailingStore(await memoryStore())];
    store.failing = "save";
    telegram.brings(11);
    const poller = new Poller(telegram, store);
    await poller.handles(11);
    telegram.brings(12, 13);
    await poller.handles(12, 13);
    // The first one is not dealt with: Telegram is to remember it, and all behind it.
    poller.finishes(12);
    await telegram.isAsked(telegram.asked.length + 2);
    expect(new Set(telegram.asked.map(({ offset }) => offset))).toEqual(new Set([0, 11]));
    expect(telegram.waiting.map(({ update_id }) => update_id)).toEqual([11, 12, 13]);
    for (const id of [11, 13]) poller.finishes(id);
    while (telegram.asked.at(-1)?.offset !== 14) await telegram.isAsked(telegram.asked.length + 1);
    await poller.stops();
    expect(poller.handled).toEqual([11, 12, 13]);
    expect(telegram.waiting).toEqual([]);
  });
});

describe("a clean stop", () => {
  it("takes its mark back: it was not the update that ended the process", async () => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    await createInbox(store).keep([{ update_id: 11 } as Update]);
    for (let process = 0; process < 12; process += 1) {
      const poller = new Poller(telegram, store, { grace: 1 });
      await poller.handles(11);
      await poller.stops();
    }
    const inbox = createInbox(store);
    const [update] = await inbox.left();
    expect(update && inbox.startsOf(update)).toBe(0);
  });
});

describe("Telegram", () => {
  it.each([
    ["is away", () => new HttpError("no network", new Error("ECONNREFUSED"))],
    [
      "is polled by another process too",
      () => refused(409, "Conflict: terminated by other getUpdates request"),
    ],
    ["is unwell", () => refused(502, "Bad Gateway")],
  ])("%s: polling goes on by itself", async (_name, failure) => {
    const [telegram, store] = [new Telegram(), await memoryStore()];
    telegram.failures = [failure()];
    telegram.brings(11);
    const poller = new Poller(telegram, store);
    await poller.handles(11);
    poller.finishes(11);
    await poller.stops();
    expect(poller.logged.join()).toContain("no updates can be fetched yet");
  });

  it("does not know the token: that does not pass, and ends it", async () => {
    const telegram = new Telegram();
    telegram.failures = [refused(401, "Unauthorized")];
    const poller = new Poller(telegram, await memoryStore());
    await expect(poller.running).rejects.toThrow("Unauthorized");
  });
});

describe("the inbox", () => {
  const update = {
    update_id: 5,
    message: {
      message_id: 1,
      date: 0,
      chat: { id: 7, type: "private", first_name: "Ann", last_name: "Lee", username: "annlee" },
      from: { id: 7, is_bot: false, first_name: "Ann", last_name: "Lee", language_code: "en" },
      contact: { phone_number: "+861", first_name: "Ben", vcard: "Ben" },
      text: "5000万",
    },
  } as Update;

  it("keeps what an answer needs, and no names or numbers of people", async () => {
    const store = await memoryStore();
    await createInbox(store).keep([update]);
    const [kept] = await createInbox(store).left();
    expect(kept?.message).toMatchObject({ text: "5000万", from: { id: 7, language_code: "en" } });
    expect(JSON.stringify(kept)).not.toMatch(/Ann|Lee|annlee|Ben|861/);
  });

  it("that cannot be read holds up nothing", async () => {
    const store = await memoryStore();
    await store.save("telegram-inbox", { v: 1, data: "of another program" });
    expect(await left(store)).toEqual([]);
  });
});

it("the inbox is written in the order it was asked for, however long the disk takes", async () => {
  const store = await memoryStore();
  let go = (): void => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  let saves = 0;
  const slowAtFirst: Pick<Store, "load" | "save"> = {
    load: store.load,
    async save(key, value) {
      if (saves++ === 0) await held;
      await store.save(key, value);
    },
  };
  const inbox = createInbox(slowAtFirst);
  const [one, two] = [{ update_id: 11 }, { update_id: 12 }] as [Update, Update];
  const first = inbox.keep([one]);
  const second = inbox.handOver([one, two]);
  await new Promise(setImmediate);
  go();
  await Promise.all([first, second]);
  expect(await left(store)).toEqual([11, 12]);
});

it("an update that comes twice in one batch is handled once", async () => {
  const [telegram, store] = [new Telegram(), await memoryStore()];
  telegram.brings(11, 11, 12);
  const poller = new Poller(telegram, store);
  await poller.handles(12);
  await telegram.isAsked(2);
  expect(poller.handled).toEqual([11, 12]);
  for (const id of [11, 12]) poller.finishes(id);
  await poller.stops();
});
