// Who holds a place, and who waits without one: no chat takes what others need.
import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { createInHand } from "../../src/delivery/in-hand.ts";
import { createLanes } from "../../src/delivery/lanes.ts";
import { ailment, createPulse } from "../../src/delivery/pulse.ts";
import { orAborted } from "../../src/delivery/waited.ts";

/** Work that lasts until it is ended. */
class Work {
  readonly begun: number[] = [];
  private readonly ends = new Map<number, () => void>();

  readonly of = (id: number) => (): Promise<void> => {
    this.begun.push(id);
    return new Promise((resolve) => this.ends.set(id, resolve));
  };

  async ended(id: number): Promise<void> {
    this.ends.get(id)?.();
    await new Promise(setImmediate);
  }
}

describe("in a lane", () => {
  it("one is done at a time, in the order they came; other lanes do not wait", async () => {
    const [lanes, work] = [createLanes({ mostWaiting: 5 }), new Work()];
    const passed = [1, 2, 3].map((id) => lanes.pass("ann", work.of(id)));
    const other = lanes.pass("ben", work.of(4));
    expect(work.begun).toEqual([1, 4]);
    await work.ended(1);
    await work.ended(2);
    expect(work.begun).toEqual([1, 4, 2, 3]);
    for (const id of [3, 4]) await work.ended(id);
    expect(await Promise.all([...passed, other])).toEqual([true, true, true, true]);
  });

  it.each([
    [1, 0],
    [3, 0],
    [4, 1],
    [9, 6],
  ])("of %i at once %i are turned away where two may wait", async (came, away) => {
    const [lanes, work] = [createLanes({ mostWaiting: 2 }), new Work()];
    const passed = Array.from({ length: came }, (_, id) => lanes.pass("ann", work.of(id)));
    for (let id = 0; id < came; id += 1) await work.ended(id);
    expect((await Promise.all(passed)).filter((one) => !one)).toHaveLength(away);
  });

  it("what fails hands its turn on", async () => {
    const [lanes, work] = [createLanes({ mostWaiting: 2 }), new Work()];
    const failed = lanes.pass("ann", () => Promise.reject(new Error("a defect")));
    const next = lanes.pass("ann", work.of(1));
    await expect(failed).rejects.toThrow("a defect");
    await work.ended(1);
    expect(await next).toBe(true);
  });
});

describe("a place", () => {
  it("is held from the beginning to the end, and given back while its chat waits", async () => {
    let now = 0;
    const inHand = createInHand(() => now);
    inHand.took(1);
    now = 1000;
    inHand.took(2);
    expect([inHand.places, inHand.waiting, inHand.oldest()]).toEqual([2, 0, 1000]);
    let back = (): void => {};
    const freed = inHand.freed();
    const waits = inHand.aside(1, new Promise<void>((resolve) => (back = resolve)));
    await freed;
    now = 1500;
    expect([inHand.places, inHand.waiting, inHand.oldest(), inHand.age(1)]).toEqual([1, 1, 500, 1500]);
    back();
    await waits;
    expect([inHand.places, inHand.waiting, inHand.oldest()]).toEqual([2, 0, 500]);
    for (const id of [1, 2]) inHand.ended(id);
    expect([inHand.places, inHand.waiting, inHand.oldest()]).toEqual([0, 0, 0]);
  });

  it("that is held again after a wait is as old as since then: one chat that waits for long is no ailment", async () => {
    let now = 0;
    const inHand = createInHand(() => now);
    inHand.took(1);
    for (const later of [now + 300_000, now + 700_000]) {
      let back = (): void => {};
      const waits = inHand.aside(1, new Promise<void>((resolve) => (back = resolve)));
      now = later;
      back();
      await waits;
    }
    now += 1000;
    expect([inHand.oldest(), inHand.age(1)]).toEqual([1000, 701_000]);
  });

  it("that waits twice over, and ends meanwhile, is counted once", async () => {
    const inHand = createInHand(() => 0);
    inHand.took(1);
    const never = new Promise<void>(() => {});
    void inHand.aside(1, never);
    void inHand.aside(1, never);
    expect([inHand.places, inHand.waiting]).toEqual([0, 1]);
    inHand.ended(1);
    expect([inHand.places, inHand.waiting]).toEqual([0, 0]);
  });

  it("that waits for what is away for everybody keeps its place, and is no stuck one: its age begins anew", async () => {
    let now = 0;
    const inHand = createInHand(() => now);
    inHand.took(1);
    now = 700_000;
    await inHand.waits(1, Promise.resolve());
    now += 10;
    expect([inHand.places, inHand.oldest(), inHand.age(1)]).toEqual([1, 10, 700_010]);
  });

  it("is quiet as soon as it waits for something, or has ended", async () => {
    const inHand = createInHand(() => 0);
    for (const id of [1, 2, 3]) inHand.took(id);
    const never = new Promise<void>(() => {});
    void inHand.aside(1, never);
    void inHand.waits(2, never);
    inHand.ended(3);
    await Promise.all([1, 2, 3, 4].map((id) => inHand.quiet(id)));
  });
});

it("waiting for a place, however often, leaves nothing behind, and a stop ends it", async () => {
  const stopping = new AbortController();
  for (let time = 0; time < 3; time += 1) await orAborted(Promise.resolve(), stopping.signal);
  expect(getEventListeners(stopping.signal, "abort")).toEqual([]);
  const never = new Promise<void>(() => {});
  const waits = orAborted(never, stopping.signal);
  stopping.abort();
  await Promise.all([waits, orAborted(never, stopping.signal)]);
});

describe("signs of life", () => {
  it.each([
    [120_000, null],
    [120_001, "no poll has come back for 120 s"],
    [300_000, "no poll has come back for 300 s"],
  ])("%i ms after the last poll: %s", (ms, said) => {
    let now = 5000;
    const pulse = createPulse(() => now);
    pulse.polled();
    now += ms;
    expect(ailment(pulse, { oldest: () => 0 })).toBe(said);
  });

  it.each([
    [600_000, null],
    [600_001, "a turn has been in hand for 600 s"],
  ])("a turn that holds its place for %i ms: %s", (ms, said) => {
    expect(ailment({ silence: () => 0 }, { oldest: () => ms })).toBe(said);
  });
});
