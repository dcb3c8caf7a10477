import { LRUCache } from "lru-cache";
import { hasNoRoom } from "../store/failure.ts";
import { isPassing, NoRoom, NotKept, StoreAway } from "./passing-failure.ts";

/** Marks that the reply was shown, and hands its handle on. */
export type Shown = (handle: string) => string;

/** An update's turn. */
export interface Turn {
  readonly update: number;
  readonly take: (shown: Shown) => Promise<void>;
  /** Tells the person, once, that the store is away and their turn waits for it. */
  readonly tellAway: () => Promise<void>;
}

/**
 * Takes the turn of an update: in place again and again, where somebody waits until what is away is back. Called under
 * the chat's lock, for the chat's next update must not overtake this one. What it fails with is passing, and the update
 * is to be brought again, or else it is done with.
 */
export type Patience = (turn: Turn) => Promise<void>;

/**
 * Waits before a turn is tried again in place, and resolves to whether it is to be.
 *
 * @param attempt 0 after the first failure.
 * @throws what is not passing, where it has been tried for long enough.
 */
export type WaitOut = (attempt: number, error: unknown, update: number) => Promise<boolean>;

/** How often a reply is shown at most for one update that cannot be kept. */
const mostShown = 3;
/** A store that restarts is back by then, and nobody need be told. */
const toldAfter = 3;
/** Updates that failed, of which is known how often. */
const mostRemembered = 10_000;

/** @param waitOut `undefined` where whoever delivered the update brings it again. */
export function createPatience(waitOut: WaitOut = async () => false): Patience {
  const timesShown = new LRUCache<number, number>({ max: mostRemembered });
  const timesAway = new LRUCache<number, number>({ max: mostRemembered });

  const oneMore = (times: LRUCache<number, number>, update: number): number => {
    const now = (times.get(update) ?? 0) + 1;
    times.set(update, now);
    return now;
  };

  function failureOf(update: number, error: unknown, wasShown: boolean): unknown {
    if (!wasShown || !(error instanceof StoreAway)) return error;
    if (hasNoRoom(error)) return new NoRoom(error);
    const times = oneMore(timesShown, update);
    return times < mostShown
      ? new NotKept(error)
      : new Error(`given up after ${times} times`, { cause: error });
  }

  return async ({ update, take, tellAway }) => {
    for (let attempt = 0; ; attempt++) {
      let wasShown = false;
      try {
        await take((handle) => {
          wasShown = true;
          return handle;
        });
        return;
      } catch (error) {
        const failure = failureOf(update, error, wasShown);
        if (!isPassing(failure)) throw failure;
        if (failure instanceof StoreAway && oneMore(timesAway, update) === toldAfter) await tellAway();
        if (!(await waitOut(attempt, failure, update))) throw failure;
      }
    }
  };
}
