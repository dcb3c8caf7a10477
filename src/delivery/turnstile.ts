import PQueue from "p-queue";

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
  const queue = new PQueue({ concurrency: limit });
  return {
    pass: (work, signal) =>
      new Promise((resolve, reject) => {
        // By itself the queue would let it wait on, and give up what is under way as well.
        const gaveUp = (): void => resolve(null);
        signal.addEventListener("abort", gaveUp, { once: true });
        void queue.add(async () => {
          signal.removeEventListener("abort", gaveUp);
          if (!signal.aborted) await work().then(resolve, reject);
          else gaveUp();
        });
      }),
    get inFlight() {
      return queue.pending;
    },
    get waiting() {
      return queue.size;
    },
    empty: () => queue.onIdle(),
  };
}
