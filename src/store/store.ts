import { Keyv, type KeyvStoreAdapter } from "keyv";
import { type Held, heldIn, isHeld, isObject, parse } from "./held.ts";
import type { Sealer } from "./seal.ts";

/** A value as its owner sees it: `v` is the version of the shape of `data`, which is plain JSON. */
export interface Stored {
  readonly v: number;
  readonly data: unknown;
}

export type Loaded =
  | { kind: "absent" }
  | { kind: "found"; value: Stored }
  | { kind: "unreadable"; reason: string };

/**
 * Values by key, encrypted at rest, each forgotten some days after it was last saved. Every method rejects when the
 * engine fails (disk, closed); a value that cannot be read is not a failure but an answer of `load`.
 */
export interface Store {
  load(key: string): Promise<Loaded>;
  /** Once it resolves, the value outlives the process. Starts the expiry anew. */
  save(key: string, value: Stored): Promise<void>;
  /** Removes the value and whatever was set aside for the key; true when there was anything. */
  erase(key: string): Promise<boolean>;
  /**
   * Moves a value out of the way, encrypted and with its expiry as it is, so that a chat never sticks on one that
   * cannot be read. The latest one set aside for a key is kept. Not guarded against a save at the same moment: call
   * it within `exclusively`.
   */
  setAside(key: string): Promise<void>;
  /** Whether something of the key was set aside and is still held. */
  holdsAside(key: string): Promise<boolean>;
  /**
   * Does `work` while nobody else does work for the same key: in this process, and on PostgreSQL in every process on
   * the same database. Rejects when its turn does not come in time, or with what the work rejects with. The work must
   * not ask for its own key again, and what it began it must have awaited.
   */
  exclusively<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Really deletes what has expired (`load` only ceases to show it) and says how many rows that were. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** Where rows are kept: a Keyv adapter, and what Keyv cannot ask of it. */
export interface Engine {
  /** Disconnecting it closes the engine. */
  readonly adapter: KeyvStoreAdapter;
  /** The rows that came last, so many at most. May read them all: it is asked once, of a database of before. */
  latest(most: number): Promise<readonly { readonly key: string; readonly value: string | null }[]>;
  /**
   * Writes a row's whole text where the row holds `before`, `undefined` for no row; false, and nothing is done, where it
   * holds something else by now.
   */
  swap(key: string, before: string | null | undefined, text: string): Promise<boolean>;
  /**
   * Does `work` when nobody else does work under any of these names (64 hexadecimal digits each). The work is handed
   * the adapter that it must read and write by.
   */
  exclusively<T>(
    names: readonly [string, ...string[]],
    work: (adapter: KeyvStoreAdapter) => Promise<T>,
  ): Promise<T>;
  /**
   * Deletes the rows whose `value.until` is at or before `now` and returns their number; a row that tells no `until`
   * gets `latest`. Milliseconds since 1970.
   */
  sweep(times: { now: number; latest: number }): Promise<number>;
}

/**
 * @param deps.previous the sealer of the key before the present one. What is held under it is found and read; the next
 * save writes it anew under the present key, and erases it under the other.
 * @param deps.ttlMs milliseconds from the last save until a value is forgotten.
 */
export function createStore(deps: {
  engine: Engine;
  sealer: Sealer;
  previous: Sealer | null;
  ttlMs: number;
  now: () => number;
}): Store {
  const { engine, sealer, previous, now } = deps;
  const latest = (): number => now() + deps.ttlMs;
  const sealers = previous ? [sealer, previous] : [sealer];
  const { placeOf, exclusively, close } = placesOn(engine, (key) => [
    sealer.rowOf(key),
    ...(previous ? [previous.rowOf(key)] : []),
  ]);

  return {
    async load(key) {
      // Of two, the process was stopped between a save under the present key and erasing what lay under the other.
      const [found] = await find(placeOf(key), sealers);
      if (found === undefined) return { kind: "absent" };
      const { by, row, held } = found;
      if (!isHeld(held)) return { kind: "unreadable", reason: "the row is damaged" };
      if (held.until <= now()) return { kind: "absent" };
      const opened = by.open(row, held.sealed);
      return opened.kind === "opened" ? read(opened.text) : { kind: "unreadable", reason: opened.reason };
    },

    async save(key, value) {
      if (!isStored(value)) throw new Error("a stored value needs a whole number v and data");
      const { rows, names } = placeOf(key);
      const [row, before] = names;
      const held: Held = { sealed: sealer.seal(row, JSON.stringify(value)), until: latest() };
      await rows.set(row, held);
      if (before !== undefined) await rows.delete(before);
    },

    async erase(key) {
      const { rows, names } = placeOf(key);
      let any = false;
      for (const row of names) {
        for (const name of [asideOf(row), row]) any = (await rows.delete(name)) || any;
      }
      return any;
    },

    async setAside(key) {
      const { rows } = placeOf(key);
      for (const { row, held } of await find(placeOf(key), sealers)) {
        // Copied before it is deleted: a crash in between leaves it in both places, never in neither.
        await rows.set(asideOf(row), isHeld(held) ? held : { sealed: asText(held), until: latest() });
        await rows.delete(row);
      }
    },

    async holdsAside(key) {
      const { rows, names } = placeOf(key);
      const values = await readRows(rows, names.map(asideOf));
      return values.some((held) => held !== undefined && !(isHeld(held) && held.until <= now()));
    },

    exclusively,
    sweep: () => engine.sweep({ now: now(), latest: latest() }),
    close,
  };
}

type Rows = Keyv<unknown>;

/** Of a key's rows, under the store's keys in their order. */
type Names = readonly [string, ...string[]];

interface Place {
  readonly rows: Rows;
  readonly names: Names;
}

/** Where each key's rows lie, and how: work under a lock reads and writes as the lock lets it. */
function placesOn(engine: Engine, namesOf: (key: string) => Names) {
  const ownRows = rowsOf(engine.adapter);
  const rowsBy = new WeakMap([[engine.adapter, ownRows]]);
  /** Keys that work is done for at this moment. */
  const locked = new Map<string, Place>();
  return {
    placeOf: (key: string): Place => locked.get(key) ?? { rows: ownRows, names: namesOf(key) },
    exclusively<T>(key: string, work: () => Promise<T>): Promise<T> {
      const names = namesOf(key);
      // By the names under both keys: in a rotation, processes that have but one key in common still take turns.
      return engine.exclusively(names, async (adapter) => {
        const rows = rowsBy.get(adapter) ?? rowsOf(adapter);
        rowsBy.set(adapter, rows);
        locked.set(key, { rows, names });
        try {
          return await work();
        } finally {
          locked.delete(key);
        }
      });
    },
    close: () => ownRows.disconnect(),
  };
}

function rowsOf(adapter: KeyvStoreAdapter): Rows {
  return new Keyv<unknown>({
    store: adapter,
    namespace: "",
    throwOnErrors: true, // Without it Keyv answers a failed write with `false` and a failed read with "nothing held".
    serialize: JSON.stringify,
    deserialize,
  });
}

const asideOf = (row: string): string => `aside:${row}`;

/** The rows of a key, under each of the store's keys: the last written first, a damaged one last. */
async function find(
  { rows, names }: Place,
  sealers: readonly Sealer[],
): Promise<{ by: Sealer; row: string; held: unknown }[]> {
  const values = await readRows(rows, names);
  const found = sealers
    .map((by, at) => ({ by, row: names[at] as string, held: values[at] }))
    .filter(({ held }) => held !== undefined);
  const end = (held: unknown): number => (isHeld(held) ? held.until : 0);
  return found.sort((one, other) => end(other.held) - end(one.held));
}

/** One row is asked for by itself: asking for several costs more, and there are several in a key rotation alone. */
async function readRows(rows: Rows, names: readonly string[]): Promise<unknown[]> {
  const [name, ...others] = names;
  return name !== undefined && others.length === 0 ? [await rows.get(name)] : rows.get([...names]);
}

/** Keyv's way back from a row's text. One that is not an envelope is passed on as it is, for `load` to call damaged. */
// biome-ignore lint/suspicious/noExplicitAny: Keyv asks for a function generic in a type that the text cannot prove.
function deserialize(text: string): any {
  return { value: heldIn(text) ?? text };
}

function read(text: string): Loaded {
  const value = parse(text);
  return isStored(value)
    ? { kind: "found", value }
    : { kind: "unreadable", reason: "what was sealed is not a versioned value" };
}

function asText(held: unknown): string {
  return typeof held === "string" ? held : JSON.stringify(held);
}

function isStored(value: unknown): value is Stored {
  return isObject(value) && Number.isInteger(value.v) && value.data !== undefined;
}
