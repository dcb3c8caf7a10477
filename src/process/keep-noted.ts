import { createHmac, randomBytes } from "node:crypto";
import { atMost } from "../delivery/at-most.ts";
import type { Services } from "../conversation/services.ts";
import { createMask } from "../conversation/unanswered/mask-question.ts";
import { createUnansweredNotes } from "../conversation/unanswered/unanswered-notes.ts";
import type { Asked } from "../conversation/effects.ts";
import type { Log } from "./log.ts";
import type { Store } from "../store/store.ts";

/** From a count to its being kept, and to the next try where the store is away. At a stop it is waited for, within what hosts wait. Milliseconds. */
const pauses = { kept: 1000, failed: 10_000, stop: 1000 } as const;

export interface KeepNotedDeps {
  readonly store: Store;
  readonly services: Pick<Services, "catalog" | "understanding" | "held" | "findFigures">;
  readonly log: Pick<Log, "warn">;
  /** Milliseconds from any moment on; the process's. */
  readonly now?: () => number;
  /** Does the work after so many milliseconds, and returns how to call it off; the process's timers. */
  readonly later?: (work: () => void, ms: number) => () => void;
}

/**
 * Notes questions that were not answered in memory and keeps them in the background, once a second at most and at the
 * stop. What a kill takes are the last second's counts. Nothing here ever fails a turn.
 */
export function keepNoted({
  store,
  services,
  log,
  now = () => performance.now(),
  later = timer,
}: KeepNotedDeps): {
  readonly note: (asked: Asked) => void;
  readonly stop: () => Promise<void>;
} {
  // Lives as long as the process: what it tells apart nobody can look up.
  const hidden = randomBytes(32);
  const codeOf = (text: string): string => createHmac("sha256", hidden).update(text).digest("base64");
  const notes = createUnansweredNotes({ store, mask: createMask(services), codeOf, now });
  let callOff: (() => void) | null = null;
  let keeping: Promise<void> = Promise.resolve();
  let failed = false;
  let stopped = false;

  async function keep(): Promise<void> {
    try {
      await notes.keep();
      failed = false;
    } catch (error) {
      // Once for each time that the store is away.
      if (!failed) log.warn({ err: error }, "questions that were not answered could not be noted yet");
      failed = true;
    }
  }

  function plan(): void {
    if (callOff || stopped || !notes.waiting) return;
    callOff = later(
      () => {
        keeping = keep().then(() => {
          callOff = null;
          plan();
        });
      },
      failed ? pauses.failed : pauses.kept,
    );
  }

  return {
    note(asked) {
      try {
        notes.note(asked);
        plan();
      } catch (error) {
        log.warn({ err: error }, "a question that was not answered could not be noted");
      }
    },
    async stop() {
      stopped = true;
      callOff?.();
      await atMost(keeping.then(keep), pauses.stop);
    },
  };
}

function timer(work: () => void, ms: number): () => void {
  const planned = setTimeout(work, ms);
  return () => clearTimeout(planned);
}
