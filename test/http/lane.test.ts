// Work beside the people on Telegram: in pieces, between which the event loop is free, and in turns.
import { expect, it } from "vitest";
import { createLane, onePiece } from "../../src/http/lane.ts";

/** So many pieces, each noted as it is done. */
function* work(name: string, pieces: number, done: string[]): Generator<void, string> {
  for (let piece = 1; piece < pieces; piece += 1) {
    done.push(`${name}${piece}`);
    yield;
  }
  done.push(`${name}${pieces}`);
  return name;
}

it("those who ask take turns, a piece each; what one asks for is done in order", async () => {
  const lane = createLane();
  const done: string[] = [];
  const all = [
    lane.run("a", work("a", 3, done)),
    lane.run("a", work("A", 2, done)),
    lane.run("b", work("b", 2, done)),
    lane.run(
      "c",
      onePiece(() => done.push("c")),
    ),
  ];
  expect(await Promise.all(all)).toEqual(["a", "A", "b", 4]);
  expect(done).toEqual(["a1", "a2", "b1", "c", "a3", "b2", "A1", "A2"]);
});

it("between two pieces everything else that waits has its turn", async () => {
  const lane = createLane();
  const done: string[] = [];
  const pieces = lane.run("a", work("a", 4, done));
  for (let round = 1; round <= 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    done.push("other");
  }
  await pieces;
  expect(done.join(" ")).toMatch(/^a1 (other )?a2 (other )*a3 (other )*a4/);
});

it("after a piece the loop is free for as long as the piece took", async () => {
  const lane = createLane();
  const ends: number[] = [];
  const begins: number[] = [];
  function* slow(): Generator<void, void> {
    for (let piece = 0; piece < 3; piece += 1) {
      begins.push(performance.now());
      const until = performance.now() + 20;
      while (performance.now() < until) {}
      ends.push(performance.now());
      yield;
    }
  }
  await lane.run("a", slow());
  // A timer may come early by a part of a millisecond, and late by any.
  for (const [at, begin] of begins.slice(1).entries()) expect(begin - (ends[at] ?? 0)).toBeGreaterThan(18);
});

it("work that fails fails alone, and the lane goes on, at once and later", async () => {
  const lane = createLane();
  const fails = lane.run(
    "a",
    onePiece(() => {
      throw new Error("x");
    }),
  );
  const next = lane.run(
    "a",
    onePiece(() => 1),
  );
  await expect(fails).rejects.toThrow("x");
  expect(await next).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(
    await lane.run(
      "b",
      onePiece(() => 2),
    ),
  ).toBe(2);
});
