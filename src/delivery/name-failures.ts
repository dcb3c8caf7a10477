import { isBroken } from "../store/failure.ts";
import type { Store } from "../store/store.ts";
import { StoreAway } from "./passing-failure.ts";

/**
 * The same store, each of whose failures is a `StoreAway`, so that they can be told from those of a turn.
 *
 * @param onBroken is told of a failure that no waiting heals.
 */
export function nameFailures(store: Store, onBroken: (error: unknown) => void = () => {}): Store {
  const away = (error: unknown): StoreAway => {
    if (isBroken(error)) onBroken(error);
    return new StoreAway(error);
  };
  const named = <T>(promise: Promise<T>): Promise<T> =>
    promise.catch((error: unknown) => {
      throw away(error);
    });
  return {
    load: (key) => named(store.load(key)),
    save: (key, value) => named(store.save(key, value)),
    erase: (key) => named(store.erase(key)),
    setAside: (key) => named(store.setAside(key)),
    holdsAside: (key) => named(store.holdsAside(key)),
    async exclusively(key, work) {
      // What the work rejects with is its own; what comes beside it (no lock, no connection) is the store's.
      let own: { readonly error: unknown } | null = null;
      const worked = store.exclusively(key, async () => {
        try {
          return await work();
        } catch (error) {
          own = { error };
          throw error;
        }
      });
      return worked.catch((error: unknown) => {
        throw own && own.error === error ? error : away(error);
      });
    },
    sweep: () => named(store.sweep()),
    close: () => store.close(),
  };
}
