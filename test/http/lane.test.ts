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
  const lane = createLane(() => performance.now());
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
  const lane = createLane(() => performance.now());
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
  let at = 0;
  const rests: number[] = [];
  const lane = createLane(
    () => at,
    async (ms) => void rests.push(ms),
  );
  function* slow(): Generator<void, void> {
    for (const takes of [20, 0.5, 40]) {
      at += takes;
      yield;
    }
  }
  await lane.run("a", slow());
  expect(rests).toEqual([20, 0.5, 40, 0]);
});

it("work that fails fails alone, and the lane goes on, at once and later", async () => {
  const lane = createLane(() => performance.now());
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
