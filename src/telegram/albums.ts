import type { Update } from "grammy/types";
import { LRUCache } from "lru-cache";

/** An album comes as a message for each of its pictures or files, and is one thing to say a word about. */
export interface Albums {
  /** Whether an update is one of an album of which another is the first. That one stays the first if it comes again. */
  isFurther(update: Update): boolean;
}

/**
 * Known to one process alone: where several take updates by webhook, each may say its word.
 *
 * @param most albums remembered, the latest.
 */
export function createAlbums(most = 1000): Albums {
  /** The update that was the first, by album. */
  const firsts = new LRUCache<string, number>({ max: most });
  return {
    isFurther({ update_id, message }) {
      if (message?.media_group_id === undefined) return false;
      const first = firsts.get(message.media_group_id);
      if (first !== undefined) return first !== update_id;
      firsts.set(message.media_group_id, update_id);
      return false;
    },
  };
}
