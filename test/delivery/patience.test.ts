// What is taken again, by whom, and how often.
import { GrammyError, HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { nameFailures } from "../../src/delivery/name-failures.ts";
import { isPassing, NotKept, StoreAway } from "../../src/delivery/passing-failure.ts";
import { createPatience, type Turn } from "../../src/delivery/patience.ts";
import { createTurnstile } from "../../src/delivery/turnstile.ts";
import { FailingStore } from "../http/failing-store.ts";
import { memoryStore } from "../http/served-bot.ts";

const refused = (error_code: number): GrammyError =>
  new GrammyError("refused", { ok: false, error_code, description: "" }, "sendMessage", {});
/** A turn of which nobody need be told. */
const turn = (update: number, take: Turn["take"]): Turn => ({ update, take, tellAway: async () => {} });
const away = new StoreAway(new Error("disk"));

describe("a failure", () => {
  it.each([
    ["the store away", away, true],
    ["a turn not kept", new NotKept(away), true],
    ["no network", new HttpError("", new Error()), true],
    ["too many requests", refused(429), true],
    ["Telegram unwell", refused(500), true],
    ["a bad gateway", refused(502), true],
    ["a request that Telegram refuses", refused(400), false],
    ["blocked", refused(403), false],
    ["a defect", new TypeError("x is undefined"), false],
  ])("%s passes by itself: %s", (_name, error, passing) => {
    expect(isPassing(error)).toBe(passing);
  });

  it("of the store is told from one of the work that is done under its lock", async () => {
    const failing = new FailingStore(await memoryStore());
    const store = nameFailures(failing);
    failing.failing = "load";
    await expect(store.load("a")).rejects.toBeInstanceOf(StoreAway);
    const own = new TypeError("a defect");
    await expect(store.exclusively("a", () => Promise.reject(own))).rejects.toBe(own);
    await expect(store.exclusively("a", () => store.load("a"))).rejects.toBeInstanceOf(StoreAway);
    const noLock: typeof failing = Object.assign(new FailingStore(await memoryStore()), {
      exclusively: () => Promise.reject(new Error("no connection")),
    });
    await expect(nameFailures(noLock).exclusively("a", async () => 1)).rejects.toBeInstanceOf(StoreAway);
  });
});

describe("patience", () => {
  it("tries again in place as long as somebody waits, and then no more", async () => {
    const attempts: number[] = [];
    const patience = createPatience(async (attempt) => attempts.push(attempt) < 4);
    await expect(patience(turn(1, () => Promise.reject(away)))).rejects.toBe(away);
    expect(attempts).toEqual([0, 1, 2, 3]);
  });

  it("ends as soon as what was away is back", async () => {
    let left = 3;
    const take = async (): Promise<void> => {
      if (left-- > 0) throw refused(500);
    };
    await createPatience(async () => true)(turn(2, take));
    expect(left).toBe(-1);
  });

  it("does not try a defect again", async () => {
    let times = 0;
    const patience = createPatience(async () => true);
    const take = async (): Promise<void> => {
      times += 1;
      throw new TypeError("a defect");
    };
    await expect(patience(turn(1, take))).rejects.toThrow("a defect");
    expect(times).toBe(1);
  });

  it("shows the reply of one update three times at most, in place or brought again", async () => {
    for (const patience of [createPatience(async () => true), createPatience()]) {
      let shown = 0;
      const take: Turn["take"] = async (noteShown) => {
        shown += 1;
        noteShown("handle");
        throw away;
      };
      const failures: unknown[] = [];
      while (failures.length < 4) {
        const failure = await patience(turn(1, take)).catch((error: unknown) => error);
        failures.push(failure);
        if (!isPassing(failure)) break;
      }
      expect(shown).toBe(3);
      expect(isPassing(failures.at(-1))).toBe(false);
    }
  });
});

describe("the turnstile", () => {
  it("lets so many through at a time, in the order they came", async () => {
    const turnstile = createTurnstile(2);
    const { signal } = new AbortController();
    const doors: (() => void)[] = [];
    const order: number[] = [];
    const passes = [0, 1, 2, 3].map((number) =>
      turnstile.pass(async () => {
        order.push(number);
        await new Promise<void>((resolve) => doors.push(resolve));
        return number;
      }, signal),
    );
    await new Promise(setImmediate);
    expect([turnstile.inFlight, turnstile.waiting, order]).toEqual([2, 2, [0, 1]]);
    doors[1]?.();
    await passes[1];
    await new Promise(setImmediate);
    expect([turnstile.inFlight, order]).toEqual([2, [0, 1, 2]]);
    for (const at of [0, 2]) doors[at]?.();
    await passes[2];
    while (doors.length < 4) await Promise.resolve();
    doors[3]?.();
    expect(await Promise.all(passes)).toEqual([0, 1, 2, 3]);
    await turnstile.empty();
    expect([turnstile.inFlight, turnstile.waiting]).toEqual([0, 0]);
  });

  it("does not let through what gave up, and hands on the place of what failed", async () => {
    const turnstile = createTurnstile(1);
    const patient = new AbortController();
    const impatient = new AbortController();
    let fail = (_error: Error): void => {};
    const first = turnstile.pass(() => new Promise((_, reject) => (fail = reject)), patient.signal);
    const second = turnstile.pass(async () => "never", impatient.signal);
    const third = turnstile.pass(async () => "third", patient.signal);
    impatient.abort();
    expect(await second).toBeNull();
    fail(new Error("failed"));
    await expect(first).rejects.toThrow("failed");
    expect(await third).toBe("third");
    expect(await turnstile.pass(async () => "never", impatient.signal)).toBeNull();
  });
});
