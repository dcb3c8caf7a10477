import { stopSignal } from "./process/stop-signal.ts";

/** Listens for the signal to stop first of all, before the program itself is loaded: from then on a stop is a clean one. */
async function main(): Promise<void> {
  const told = stopSignal();
  const { run } = await import("./process/run.ts");
  await run(told);
}

main().then(
  // Connections that Telegram or a proxy keeps open would hold the process for as long.
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
