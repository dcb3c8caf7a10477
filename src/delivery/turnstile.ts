/** So many at a time, the rest wait in the order they came. */
export interface Turnstile {
  /**
   * Does the work once there is room, and resolves as it does. Work that still waits when the signal is aborted is not
   * done, and `null` comes back.
   */
  pass<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | null>;
  readonly inFlight: number;
  readonly waiting: number;
  /** Resolves as soon as nothing is in flight and nothing waits. */
  empty(): Promise<void>;
}

export function createTurnstile(limit: number): Turnstile {
  /** In the order they came; a Set, so that one that gave up is found at once. */
  const queue = new Set<() => void>();
  const watchers: (() => void)[] = [];
  let inFlight = 0;

  const enter = (signal: AbortSignal): Promise<boolean> => {
    if (signal.aborted) return Promise.resolve(false);
    if (inFlight < limit) {
      inFlight += 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const admitted = (): void => {
        signal.removeEventListener("abort", gaveUp);
        resolve(true);
      };
      const gaveUp = (): void => {
        queue.delete(admitted);
        resolve(false);
      };
      signal.addEventListener("abort", gaveUp, { once: true });
      queue.add(admitted);
    });
  };

  const leave = (): void => {
    const [next] = queue;
    if (next) {
      // The place is handed on, never free in between.
      queue.delete(next);
      next();
      return;
    }
    inFlight -= 1;
    if (inFlight === 0) for (const watcher of watchers.splice(0)) watcher();
  };

  return {
    async pass(work, signal) {
      if (!(await enter(signal))) return null;
      try {
        return await work();
      } finally {
        leave();
      }
    },
    get inFlight() {
      return inFlight;
    },
    get waiting() {
      return queue.size;
    },
    empty: () => (inFlight === 0 ? Promise.resolve() : new Promise((resolve) => watchers.push(resolve))),
  };
}
