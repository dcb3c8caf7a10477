/** A stop that hangs is ended by force, in time for the ten seconds that container hosts wait. Milliseconds. */
const forcedAfter = 9300;

/**
 * Aborted by the first SIGINT or SIGTERM. A process that has not ended by itself some seconds later is ended with exit
 * status 0: what is in hand then is written down, or comes again. One that is told once more ends at once, with 1.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
    setTimeout(() => {
      process.stderr.write("stopped by force: something did not end in time\n");
      process.exit(0);
    }, forcedAfter).unref();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return stopping.signal;
}
