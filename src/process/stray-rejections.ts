import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/**
 * A promise that is rejected with nobody listening is a defect: it is told and counted. Without this it would end the
 * process, and with it every turn in hand.
 */
export function tellStrayRejections(log: Log, metrics: Pick<Metrics, "strayed">): void {
  process.on("unhandledRejection", (error: unknown) => {
    metrics.strayed();
    log.error({ err: error }, "a rejection was not handled");
  });
}
