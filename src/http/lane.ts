import { setImmediate, setTimeout } from "node:timers/promises";

/** Work in pieces, each of which holds up the whole process. */
export type Pieces<T> = Iterator<void, T>;

export interface Lane {
  /** Does the work, and fails as it does. Those who ask take turns, a piece each, however much each asks for. */
  run<T>(asker: string, work: Pieces<T>): Promise<T>;
}

/**
 * One lane for all work that the people on Telegram should not feel: a piece at a time, and after each the event loop is
 * free for as long as the piece took. So this work takes half of the time at most. To let the loop go round once between
 * two pieces would not do: a turn on Telegram takes many rounds, and each would wait for a piece.
 *
 * @param now milliseconds, of a clock that does not go back.
 * @param rest resolves after so many milliseconds.
 */
export function createLane(now: () => number, rest: (ms: number) => Promise<unknown> = waited): Lane {
  /** By who asks, in the order in which it is their turn; nobody without work. */
  const queues = new Map<string, (() => boolean)[]>();
  let working = false;

  async function work(): Promise<void> {
    working = true;
    for (const [asker, queue] of queues) {
      const began = now();
      const goesOn = queue[0]?.() ?? false;
      if (!goesOn) queue.shift();
      // To the back: a Map is gone through in the order of setting, what is set meanwhile included.
      queues.delete(asker);
      if (queue.length > 0) queues.set(asker, queue);
      await rest(now() - began);
    }
    working = false;
  }

  return {
    run: (asker, pieces) =>
      new Promise((resolve, reject) => {
        /** Whether there is more to do. */
        const next = (): boolean => {
          try {
            const piece = pieces.next();
            if (piece.done) resolve(piece.value);
            return !piece.done;
          } catch (error) {
            reject(error);
            return false;
          }
        };
        const queue = queues.get(asker);
        if (queue) queue.push(next);
        else queues.set(asker, [next]);
        if (!working) void work();
      }),
  };
}

/** A timer takes a millisecond at least. */
const waited = (ms: number): Promise<unknown> => (ms < 1 ? setImmediate() : setTimeout(ms));

// biome-ignore lint/correctness/useYield: there is nothing between.
export function* onePiece<T>(work: () => T): Generator<void, T> {
  return work();
}
