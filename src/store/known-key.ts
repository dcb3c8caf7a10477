import { heldIn, rowText } from "./held.ts";
import type { Sealer } from "./seal.ts";
import type { Engine } from "./store.ts";

/** The same under every key, for it must be found by whoever has another. Rows of chats are named by 64 digits. */
const keyRow = "store-key";
/** Nothing is said by it: that it opens tells the key. */
const knownText = "known";
/** No sweep comes so late. Fifteen digits, as many as PostgreSQL's sweep reads. */
const never = Date.UTC(9999, 11, 31);
/** Rows that are tried where no row tells the key, as in a database of version 0.2.0. */
const sample = 200;

export type Recognised =
  | { readonly kind: "known"; readonly sealer: Sealer }
  /** The database holds something, and none of the keys is the one that it was written under. */
  | { readonly kind: "foreign" }
  /** There is no key, and none may be made here. */
  | { readonly kind: "none" };

/**
 * Finds out whether a key is the one that the database was written under, by a row that is sealed with it and made when
 * a database is first opened. With another key every chat would seem never to have been: people would be told that
 * nothing is kept of them, and replicas would each keep chats of their own.
 *
 * The row goes over to the present key as soon as a process comes that has the other one as its previous key; in a
 * rotation it goes to and fro between processes that have the two in either order, and each of them opens it. Of two
 * processes that come at the same moment to an empty database one makes the row, and the other is held to it.
 *
 * Changes nothing unless the key is the right one.
 *
 * @param deps.sealer of the present key; `null` where there is none yet.
 * @param deps.make makes the present key, once it is clear that nothing is held under another.
 * @param deps.reading makes neither key nor row.
 */
export async function recogniseKey(deps: {
  engine: Pick<Engine, "adapter" | "latest" | "swap">;
  sealer: Sealer | null;
  previous: Sealer | null;
  make: () => Sealer;
  reading: boolean;
}): Promise<Recognised> {
  const { engine, previous, reading } = deps;
  let { sealer } = deps;
  for (;;) {
    const text = (await engine.adapter.get(keyRow)) as string | null | undefined;
    const held = heldIn(text);
    const opens = (by: Sealer | null, row: string, sealed: string): boolean =>
      by?.open(row, sealed).kind === "opened";
    const present = held !== null && opens(sealer, keyRow, held.sealed);
    const known = held
      ? present || opens(previous, keyRow, held.sealed)
      : await opensAny(engine, (row, sealed) => opens(sealer, row, sealed) || opens(previous, row, sealed));
    if (!known) return { kind: "foreign" };
    if (reading) return sealer ? { kind: "known", sealer } : { kind: "none" };
    sealer ??= deps.make();
    if (present) return { kind: "known", sealer };
    const mine = rowText({ sealed: sealer.seal(keyRow, knownText), until: never });
    if (await engine.swap(keyRow, text, mine)) return { kind: "known", sealer };
    // Another process was quicker: what it wrote is looked at anew.
  }
}

/** Whether any of the newest rows opens, or there is none. Damaged ones lock nobody out, as long as one is sound. */
async function opensAny(
  engine: Pick<Engine, "latest">,
  opens: (row: string, sealed: string) => boolean,
): Promise<boolean> {
  const rows = (await engine.latest(sample + 1)).filter(({ key }) => key !== keyRow);
  return (
    rows.length === 0 ||
    rows.some(({ key, value }) => {
      const held = heldIn(value);
      // What was set aside is sealed for the row where it lay.
      return held !== null && opens(key.replace(/^aside:/, ""), held.sealed);
    })
  );
}
