/** A stop that hangs is ended by force, in time for the ten seconds that container hosts wait. Milliseconds. */
const forcedAfter = 9500;

/**
 * Aborted by the first SIGINT or SIGTERM. A process that has not ended by itself some seconds later, or that is told
 * once more, ends with exit status 1.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
    setTimeout(() => process.exit(1), forcedAfter).unref();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return stopping.signal;
}
