import type { Update } from "grammy/types";
import { z } from "zod";
import type { Store } from "../store/store.ts";
import { keptUpdate } from "./kept-update.ts";

/**
 * Updates that Telegram counts as received and that are not dealt with yet. Asking Telegram for the next ones gives up
 * those before, so they are written down first: a process that is killed takes them up again when it starts.
 */
export interface Inbox {
  /** What an earlier process left, oldest first. */
  left(): Promise<Update[]>;
  /** Keeps these in place of what was kept. */
  keep(updates: readonly Update[]): Promise<void>;
  /** How many processes have taken it up out of the inbox and not ended cleanly since. */
  startsOf(update: Update): number;
  /** Keeps these, of which some are taken up now. */
  takeUp(some: readonly Update[], these: readonly Update[]): Promise<void>;
  /** Keeps these for the next process, at a clean end: what this one took up did not end it. */
  handOver(these: readonly Update[]): Promise<void>;
}

const key = "telegram-inbox";
const version = 1;
const keptSchema = z.object({
  updates: z.array(z.looseObject({ update_id: z.int() })),
  /** By update: how many processes have taken it up. */
  starts: z.record(z.string(), z.int()).default({}),
});

export function createInbox(store: Pick<Store, "load" | "save">): Inbox {
  let kept = "";
  const starts = new Map<number, number>();
  const takenUp = new Set<number>();
  // An update in hand is kept again at every poll.
  const keptForms = new WeakMap<Update, Update>();
  const keptForm = (update: Update): Update => {
    const known = keptForms.get(update) ?? keptUpdate(update);
    keptForms.set(update, known);
    return known;
  };
  const count = (id: number, by: 1 | -1): void => {
    starts.set(id, (starts.get(id) ?? 0) + by);
    if (by === 1) takenUp.add(id);
    else takenUp.delete(id);
  };
  // One at a time: of two on their way at once, the earlier state could be kept after the later one.
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = (write: () => Promise<void>): Promise<void> => {
    const written = last.then(write);
    last = written.catch(() => undefined);
    return written;
  };
  const save = async (updates: readonly Update[]): Promise<void> => {
    const taken = updates.flatMap(({ update_id }) => {
      const count = starts.get(update_id);
      return count === undefined ? [] : [[update_id, count]];
    });
    const data = { updates: updates.map(keptForm), starts: Object.fromEntries(taken) };
    await store.save(key, { v: version, data });
    kept = idsOf(updates);
  };
  return {
    async left() {
      const loaded = await store.load(key);
      const read = keptSchema.safeParse(loaded.kind === "found" ? loaded.value.data : null);
      if (!read.success) return [];
      kept = idsOf(read.data.updates);
      for (const [id, count] of Object.entries(read.data.starts)) starts.set(Number(id), count);
      return read.data.updates as Update[];
    },
    keep: (updates) =>
      inOrder(async () => {
        if (idsOf(updates) !== kept) await save(updates);
      }),
    startsOf: ({ update_id }) => starts.get(update_id) ?? 0,
    async takeUp(some, these) {
      for (const { update_id } of some) count(update_id, 1);
      await inOrder(() => save(these));
    },
    async handOver(these) {
      for (const id of takenUp) count(id, -1);
      await inOrder(() => save(these));
    },
  };
}

function idsOf(updates: readonly { update_id: number }[]): string {
  return updates.map(({ update_id }) => update_id).join();
}
