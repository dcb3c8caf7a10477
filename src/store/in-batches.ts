/** The most that one statement is asked for: each takes variables, and SQLite has room for some 32,000. */
const largest = 500;

interface Asked<In, Out> {
  readonly one: In;
  readonly resolve: (answer: Out) => void;
  readonly reject: (error: unknown) => void;
}

export interface Batches<In, Out> {
  ask(one: In): Promise<Out>;
  /** Resolves when nobody waits for an answer. */
  settled(): Promise<void>;
}

/**
 * Does for many at once what each asks for alone: for all who ask in one turn of the event loop, or while an earlier batch
 * is under way. In the order they asked; a batch that fails, fails for all in it.
 *
 * @param run resolves to an answer for each, in their order.
 */
export function inBatches<In, Out>(run: (batch: readonly In[]) => Promise<readonly Out[]>): Batches<In, Out> {
  let waiting: Asked<In, Out>[] = [];
  let running: Promise<void> | null = null;

  async function runAll(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise(setImmediate);
      const batch = waiting.slice(0, largest);
      waiting = waiting.slice(largest);
      try {
        const answers = await run(batch.map(({ one }) => one));
        for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as Out);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = null;
  }

  return {
    ask: (one) =>
      new Promise((resolve, reject) => {
        waiting.push({ one, resolve, reject });
        running ??= runAll();
      }),
    settled: async () => running ?? undefined,
  };
}
