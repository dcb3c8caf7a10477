import type { Update } from "grammy/types";
import { z } from "zod";
import type { Store } from "../store/store.ts";

/**
 * Updates that Telegram counts as received and that are not dealt with yet. Asking Telegram for the next ones gives up
 * those before, so they are written down first: a process that is killed takes them up again when it starts.
 */
export interface Inbox {
  /** What an earlier process left, oldest first. */
  left(): Promise<Update[]>;
  /** Keeps these in place of what was kept. */
  keep(updates: readonly Update[]): Promise<void>;
}

const key = "telegram-inbox";
const version = 1;
const keptSchema = z.object({ updates: z.array(z.looseObject({ update_id: z.int() })) });

/** Who wrote is needed to answer, what they are called is not. */
const names: ReadonlySet<string> = new Set(["last_name", "username", "phone_number", "vcard", "title"]);

export function createInbox(store: Pick<Store, "load" | "save">): Inbox {
  let kept = "";
  // An update in hand is kept again at every poll.
  const nameless = new WeakMap<Update, unknown>();
  const withoutNames = (update: Update): unknown => {
    const known = nameless.get(update) ?? stripped(update);
    nameless.set(update, known);
    return known;
  };
  return {
    async left() {
      const loaded = await store.load(key);
      const read = keptSchema.safeParse(loaded.kind === "found" ? loaded.value.data : null);
      if (!read.success) return [];
      kept = idsOf(read.data.updates);
      return read.data.updates as Update[];
    },
    async keep(updates) {
      const ids = idsOf(updates);
      if (ids === kept) return;
      await store.save(key, { v: version, data: { updates: updates.map(withoutNames) } });
      kept = ids;
    },
  };
}

function idsOf(updates: readonly { update_id: number }[]): string {
  return updates.map(({ update_id }) => update_id).join();
}

function stripped(update: Update): unknown {
  return JSON.parse(
    JSON.stringify(update, (name, value: unknown) => {
      if (names.has(name)) return undefined;
      return name === "first_name" ? "" : value;
    }),
  );
}
