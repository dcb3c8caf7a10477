import type { Update } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { Log } from "../process/log.ts";
import { atMost } from "./at-most.ts";
import type { Inbox } from "./inbox.ts";
import { orAborted } from "./waited.ts";

/** Updates that came and are not dealt with yet, and what of them Telegram may forget. */
export interface Received {
  /** In the order they came. */
  all(): Update[];
  readonly size: number;
  add(update: Update): void;
  /** Also one that is dealt with already. */
  knows(id: number): boolean;
  dealtWith(id: number): void;
  /** Whether all of it is written down now, or nothing is to be. Resolves within a second. */
  writtenDown(): Promise<boolean>;
  /** The first update that Telegram must not forget; `next`, the id behind the latest, where it may forget all. */
  offset(next: number): number;
  /** Writes down what is left, for the next process. */
  handOver(): Promise<void>;
}

/** Updates that are recognised when they are handed out once more. */
const mostRemembered = 10_000;
/** What cannot be written down by then is not waited for. Milliseconds. */
const patience = 1000;

export interface ReceivedDeps {
  readonly inbox: Inbox;
  readonly log: Log;
  readonly stopping: AbortSignal;
}

export function createReceived({ inbox, log, stopping }: ReceivedDeps): Received {
  const received = new Map<number, Update>();
  const seen = new LRUCache<number, true>({ max: mostRemembered });
  /** Those that the inbox holds. */
  let written: ReadonlySet<number> = new Set();
  let writing: Promise<boolean> | null = null;

  /** False where it is not done by then, or it is time to stop. */
  const inTime = async (work: Promise<boolean>): Promise<boolean> => {
    let done = false;
    const noted = work.then((all) => {
      done = all;
    });
    await orAborted(atMost(noted, patience), stopping);
    return done;
  };

  const write = async (): Promise<boolean> => {
    const these = [...received.values()];
    try {
      await inbox.keep(these);
      written = new Set(these.map(({ update_id }) => update_id));
      return true;
    } catch (error) {
      if (these.length > 0) log.warn({ err: error }, "what is in hand cannot be written down");
      return these.length === 0;
    } finally {
      writing = null;
    }
  };

  return {
    all: () => [...received.values()],
    get size() {
      return received.size;
    },
    add: (update) => void received.set(update.update_id, update),
    knows: (id) => received.has(id) || seen.has(id),
    dealtWith(id) {
      received.delete(id);
      seen.set(id, true);
    },
    async writtenDown() {
      // One at a time, or an earlier state could be kept after a later one.
      if (writing) await inTime(writing);
      if (writing) return false;
      writing = write();
      return inTime(writing);
    },
    offset: (next) => [...received.keys()].find((id) => !written.has(id)) ?? next,
    async handOver() {
      const these = [...received.values()];
      if (these.length + written.size > 0) await inbox.handOver(these);
      written = new Set(received.keys());
    },
  };
}
