// Group commit: what many chats ask of the disk is done by one statement, and each is answered for itself.
import { expect, it } from "vitest";
import { inBatches } from "../../src/store/in-batches.ts";

it("does at once what is asked for in one turn of the event loop, in order, and answers each", async () => {
  const batches: (readonly number[])[] = [];
  const doubled = inBatches(async (batch: readonly number[]) => {
    batches.push(batch);
    return batch.map((one) => one * 2);
  });
  expect(await Promise.all([1, 2, 3].map(doubled.ask))).toEqual([2, 4, 6]);
  expect(await doubled.ask(4)).toBe(8);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

it("gathers what is asked for meanwhile, and never does two batches at a time", async () => {
  let underWay = 0;
  const sizes: number[] = [];
  const slow = inBatches(async (batch: readonly number[]) => {
    expect(++underWay).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    underWay -= 1;
    sizes.push(batch.length);
    return batch;
  });
  const first = slow.ask(0);
  await new Promise((resolve) => setTimeout(resolve, 2));
  const others = Array.from({ length: 1200 }, (_, at) => slow.ask(at));
  expect(await first).toBe(0);
  expect(await Promise.all(others)).toEqual(Array.from({ length: 1200 }, (_, at) => at));
  expect(sizes).toEqual([1, 500, 500, 200]);
});

it("fails for those of the batch that failed, and goes on with the next", async () => {
  let full = true;
  const save = inBatches(async (batch: readonly string[]) => {
    if (full) throw new Error("disk full");
    return batch;
  });
  const lost = await Promise.allSettled([save.ask("a"), save.ask("b")]);
  expect(lost.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  full = false;
  expect(await save.ask("c")).toBe("c");
});

it("is settled when all that was asked for is answered, and at once where nothing was", async () => {
  const answered: number[] = [];
  const batches = inBatches(async (batch: readonly number[]) => batch);
  await batches.settled();
  for (const one of [1, 2]) void batches.ask(one).then((answer) => answered.push(answer));
  await batches.settled();
  expect(answered).toEqual([1, 2]);
});
