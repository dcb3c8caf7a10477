import type { Log } from "./log.ts";
import type { Store } from "../store/store.ts";

/** How often expired chats are deleted. Milliseconds. */
const every = 6 * 60 * 60 * 1000;

/** Deletes what has expired, now and from time to time; a store that is away is no reason to stop. Returns how to end it. */
export function keepSwept(store: Pick<Store, "sweep">, log: Log): () => void {
  const sweep = (): void => {
    store.sweep().catch((error: unknown) => log.error({ err: error }, "expired chats could not be deleted"));
  };
  sweep();
  const sweeping = setInterval(sweep, every);
  return () => clearInterval(sweeping);
}
