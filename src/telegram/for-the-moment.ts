import { setTimeout } from "node:timers/promises";
import { GrammyError } from "grammy";
import { isPassing } from "../delivery/passing-failure.ts";
import type { Log } from "../process/log.ts";

/** Does what is of use now or not at all. */
export type ForTheMoment = (answer: () => Promise<unknown>) => Promise<void>;

/** Before it is tried again. Milliseconds. */
const pauses = [300, 1000];

/**
 * In a group, and in a list of inline results, an answer that comes late is worse than none: a broken connection is tried
 * again, a 429 is not waited out, and what does not go out then is dropped. So no group holds a place for others.
 */
export function createForTheMoment(log: Log): ForTheMoment {
  return async (answer) => {
    for (const pause of [...pauses, null]) {
      try {
        await answer();
        return;
      } catch (error) {
        if (!isPassing(error)) throw error;
        const tooMany = error instanceof GrammyError && error.error_code === 429;
        if (pause === null || tooMany) {
          log.warn({ err: error }, "an answer to a group or inline query is dropped");
          return;
        }
        await setTimeout(pause);
      }
    }
  };
}
