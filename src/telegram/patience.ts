import { isPassing, NotKept, StoreAway } from "./passing-failure.ts";

/** Marks that the reply was shown, and hands its handle on. */
export type Shown = (handle: string) => string;

/**
 * Takes the turn of an update: in place again and again, where somebody waits until what is away is back. Called under
 * the chat's lock, for the chat's next update must not overtake this one. What it fails with is passing, and the update
 * is to be brought again, or else it is done with.
 */
export type Patience = (update: number, turn: (shown: Shown) => Promise<void>) => Promise<void>;

/**
 * Waits before a turn is tried again in place, and resolves to whether it is to be.
 *
 * @param attempt 0 after the first failure.
 */
export type WaitOut = (attempt: number, error: unknown) => Promise<boolean>;

/** How often a reply is shown at most for one update that cannot be kept, as when the disk is full. */
const mostShown = 3;
/** Updates that were shown and not kept, of which is known how often. */
const mostRemembered = 10_000;

/** @param waitOut `undefined` where whoever delivered the update brings it again. */
export function createPatience(waitOut: WaitOut = async () => false): Patience {
  const timesShown = new Map<number, number>();

  function failureOf(update: number, error: unknown, wasShown: boolean): unknown {
    if (!wasShown || !(error instanceof StoreAway)) return error;
    const times = (timesShown.get(update) ?? 0) + 1;
    timesShown.delete(update);
    if (times >= mostShown) return new Error(`given up after ${times} times`, { cause: error });
    timesShown.set(update, times);
    const [oldest] = timesShown.keys();
    if (timesShown.size > mostRemembered && oldest !== undefined) timesShown.delete(oldest);
    return new NotKept(error);
  }

  return async (update, turn) => {
    for (let attempt = 0; ; attempt++) {
      let wasShown = false;
      try {
        await turn((handle) => {
          wasShown = true;
          return handle;
        });
        return;
      } catch (error) {
        const failure = failureOf(update, error, wasShown);
        if (!isPassing(failure) || !(await waitOut(attempt, failure))) throw failure;
      }
    }
  };
}
