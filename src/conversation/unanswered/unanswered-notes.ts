import type { Store } from "../../store/store.ts";
import type { Asked } from "../effects.ts";
import type { Mask } from "./mask-question.ts";
import { addTo, keepUnanswered, type Notes, nameOf } from "./unanswered.ts";

export interface UnansweredNotes {
  /** Counts in memory alone: no turn waits for it. */
  note(asked: Asked): void;
  /** Adds what was counted since to what is kept. Where that fails, it rejects and the counts are held for the next time. */
  keep(): Promise<void>;
  /** Whether there is anything to keep. */
  readonly waiting: boolean;
}

/**
 * Questions that were not answered, counted until they are kept. One person adds one new note an hour and counts once for
 * each question and hour, so that nobody alone decides what is noted.
 *
 * @param deps.codeOf makes a text into a code that nobody can undo; by it people are told apart, in memory alone
 * @param deps.now milliseconds from any moment on
 */
export function createUnansweredNotes(deps: {
  readonly store: Store;
  readonly mask: Mask;
  readonly codeOf: (text: string) => string;
  readonly now: () => number;
}): UnansweredNotes {
  const { store, mask, codeOf, now } = deps;
  const adds = createOnceAnHour(now);
  const counts = createOnceAnHour(now);
  let counted: Notes = new Map();
  /** Noted already, as far as this process knows: no new note of whoever asks it too. */
  let known: ReadonlySet<string> = new Set();

  return {
    note({ chat, text, locale, today }) {
      const masked = mask(text);
      if (masked === null) return;
      const one = { text: masked, locale, count: 1, last: today };
      const name = nameOf(one);
      const isNoted = known.has(name) || counted.has(name);
      if (!isNoted && !adds(codeOf(chat))) return;
      if (counts(codeOf(`${chat} ${name}`))) addTo(counted, one);
    },
    async keep() {
      const taken = counted;
      if (taken.size === 0) return;
      counted = new Map();
      known = new Set([...known, ...taken.keys()]);
      try {
        known = await keepUnanswered(store, taken, mask);
      } catch (error) {
        const since = counted;
        counted = taken;
        for (const one of since.values()) addTo(counted, one);
        throw error;
      }
    },
    get waiting() {
      return counted.size > 0;
    },
  };
}

/** Milliseconds. */
const hour = 60 * 60 * 1000;
/** Beyond it the oldest is forgotten: memory ends, and whoever was forgotten may do it once more. */
const most = 20_000;

/** `true` for a name that was not there for an hour, and then not for the next hour. */
function createOnceAnHour(now: () => number): (name: string) => boolean {
  /** The oldest first. */
  const since = new Map<string, number>();
  return (name) => {
    const at = now();
    const before = since.get(name);
    if (before !== undefined && at - before < hour) return false;
    since.delete(name);
    since.set(name, at);
    const [oldest] = since.keys();
    if (since.size > most && oldest !== undefined) since.delete(oldest);
    return true;
  };
}
