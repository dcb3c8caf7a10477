/**
 * The updates that are in hand, and the places that they hold. What waits for its own chat alone (for an earlier turn of
 * it, or until Telegram lets it be written to) stays in hand and holds no place, so that no chat takes others' places.
 */
export interface InHand {
  /** Begins: it holds a place from now on. */
  took(id: number): void;
  ended(id: number): void;
  /** Waits for its own chat: the place is given back meanwhile. */
  aside<T>(id: number, wait: Promise<T>): Promise<T>;
  /** Waits for what is away for everybody, and holds its place. */
  waits<T>(id: number, wait: Promise<T>): Promise<T>;
  /** Resolves once it has ended or waits for something: it has not ended the process then. */
  quiet(id: number): Promise<void>;
  /** Updates that hold a place now. */
  readonly places: number;
  /** Updates that wait for their own chats. */
  readonly waiting: number;
  /** Resolves at the next place that is given back. */
  freed(): Promise<void>;
  /** How long it is in hand; 0 where it is not. Milliseconds. */
  age(id: number): number;
  /** The longest that one holds a place by now, since it began or its wait was over; 0 without one. Milliseconds. */
  oldest(): number;
}

interface Held {
  readonly since: number;
  /** Holds its place since then. */
  placed: number;
  /** It waits for its own chat, by so many reasons. */
  waits: number;
  readonly quiet: Promise<void>;
  readonly calmed: () => void;
}

function calm(): Pick<Held, "quiet" | "calmed"> {
  let calmed = (): void => {};
  const quiet = new Promise<void>((resolve) => {
    calmed = resolve;
  });
  return { quiet, calmed };
}

/** @param now milliseconds of a clock that does not go back. */
export function createInHand(now: () => number): InHand {
  const held = new Map<number, Held>();
  const watchers: (() => void)[] = [];
  let aside = 0;

  const wake = (): void => {
    for (const watcher of watchers.splice(0)) watcher();
  };
  const lean = (one: Held, by: 1 | -1): void => {
    const before = Math.min(one.waits, 1);
    one.waits += by;
    aside += Math.min(one.waits, 1) - before;
    one.placed = now();
    if (by === 1) wake();
  };

  return {
    took: (id) => void held.set(id, { since: now(), placed: now(), waits: 0, ...calm() }),
    ended(id) {
      const one = held.get(id);
      if (!one) return;
      if (one.waits > 0) aside -= 1;
      held.delete(id);
      one.calmed();
      wake();
    },
    async aside(id, wait) {
      const one = held.get(id);
      if (!one) return wait;
      one.calmed();
      lean(one, 1);
      try {
        return await wait;
      } finally {
        if (held.get(id) === one) lean(one, -1);
      }
    },
    async waits(id, wait) {
      const one = held.get(id);
      one?.calmed();
      try {
        return await wait;
      } finally {
        // A turn that is tried again is no stuck one; that the store is away is told by the readiness check.
        if (one) one.placed = now();
      }
    },
    quiet: (id) => held.get(id)?.quiet ?? Promise.resolve(),
    get places() {
      return held.size - aside;
    },
    get waiting() {
      return aside;
    },
    freed: () => new Promise((resolve) => watchers.push(resolve)),
    age: (id) => now() - (held.get(id)?.since ?? now()),
    oldest() {
      const placed = [...held.values()].filter(({ waits }) => waits === 0).map((one) => one.placed);
      return placed.length === 0 ? 0 : now() - Math.min(...placed);
    },
  };
}
