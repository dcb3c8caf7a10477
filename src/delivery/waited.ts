import { setTimeout } from "node:timers/promises";

/** Resolves after so many milliseconds, or at once when it is time to stop. */
export const waited = (ms: number, stopping: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal: stopping }).catch(() => undefined);

/** Resolves when it is time to stop. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/**
 * Resolves with the work, or when it is time to stop. Nothing of it stays behind: a promise of the stop that is raced again
 * and again would hold on to every race until then.
 */
export async function orAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop);
  try {
    await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
