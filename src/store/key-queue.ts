/** Work by key: one at a time for each key, in the order it was asked for. Different keys never wait for each other. */
export type KeyQueue = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Takes turns within this process.
 *
 * Not re-entrant: work that asks for its own key waits for itself, until the wait ends with an error.
 *
 * @param deps.waitMs milliseconds that work waits for its turn; then it is not done, and the promise rejects.
 */
export function createKeyQueue({ waitMs }: { waitMs: number }): KeyQueue {
  /** Behind the one whose turn it is, those who wait. A key that nobody works at has no entry. */
  const lines = new Map<string, (() => void)[]>();

  function enter(key: string): Promise<void> {
    const line = lines.get(key);
    if (!line) {
      lines.set(key, []);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const called = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        line.splice(line.indexOf(called), 1);
        reject(waitedTooLong(waitMs));
      }, waitMs);
      line.push(called);
    });
  }

  function leave(key: string): void {
    const next = lines.get(key)?.shift();
    if (next) next();
    else lines.delete(key);
  }

  return async (key, work) => {
    await enter(key);
    try {
      return await work();
    } finally {
      leave(key);
    }
  };
}

/** The key stays out of it: it names a person, and errors are logged. */
export function waitedTooLong(waitMs: number): Error {
  return new Error(`an earlier turn of the same chat has not ended within ${waitMs / 1000} s`);
}
