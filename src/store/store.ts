import { Keyv, type KeyvStoreAdapter } from "keyv";
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
   * it under the chat's lock.
   */
  setAside(key: string): Promise<void>;
  /** Really deletes what has expired (`load` only ceases to show it) and says how many rows that were. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** Where rows are kept: a Keyv adapter, and the one thing that Keyv cannot ask of it. */
export interface Engine {
  readonly adapter: KeyvStoreAdapter;
  /**
   * Deletes the rows whose `value.until` is at or before `now` and returns their number; a row that tells no `until`
   * gets `latest`. Milliseconds since 1970.
   */
  sweep(times: { now: number; latest: number }): Promise<number>;
}

/** A row as Keyv serialises it under "value". Keyv's own ttl is not used: it reads a clock that cannot be injected. */
interface Held {
  /** What Sealer.seal made; in a damaged row, whatever was there. */
  readonly sealed: string;
  /** Milliseconds since 1970; absent from this moment on. */
  readonly until: number;
}

/** @param deps.ttlMs milliseconds from the last save until a value is forgotten. */
export function createStore(deps: {
  engine: Engine;
  sealer: Sealer;
  ttlMs: number;
  now: () => number;
}): Store {
  const { engine, sealer, now } = deps;
  const latest = (): number => now() + deps.ttlMs;
  const asideOf = (row: string): string => `aside:${row}`;
  const rows = new Keyv<unknown>({
    store: engine.adapter,
    namespace: "",
    throwOnErrors: true, // Without it Keyv answers a failed write with `false` and a failed read with "nothing held".
    serialize: JSON.stringify,
    deserialize,
  });

  return {
    async load(key) {
      const row = sealer.rowOf(key);
      const held = await rows.get(row);
      if (held === undefined) return { kind: "absent" };
      if (!isHeld(held)) return { kind: "unreadable", reason: "the row is damaged" };
      if (held.until <= now()) return { kind: "absent" };
      const opened = sealer.open(row, held.sealed);
      return opened.kind === "opened" ? read(opened.text) : { kind: "unreadable", reason: opened.reason };
    },

    async save(key, value) {
      if (!isStored(value)) throw new Error("a stored value needs a whole number v and data");
      const row = sealer.rowOf(key);
      const held: Held = { sealed: sealer.seal(row, JSON.stringify(value)), until: latest() };
      await rows.set(row, held);
    },

    async erase(key) {
      const row = sealer.rowOf(key);
      const aside = await rows.delete(asideOf(row));
      return (await rows.delete(row)) || aside;
    },

    async setAside(key) {
      const row = sealer.rowOf(key);
      const held = await rows.get(row);
      if (held === undefined) return;
      // Copied before it is deleted: a crash in between leaves it in both places, never in neither.
      await rows.set(asideOf(row), isHeld(held) ? held : { sealed: asText(held), until: latest() });
      await rows.delete(row);
    },

    sweep: () => engine.sweep({ now: now(), latest: latest() }),
    close: () => rows.disconnect(),
  };
}

/** Keyv's way back from a row's text. One that is not an envelope is passed on as it is, for `load` to call damaged. */
// biome-ignore lint/suspicious/noExplicitAny: Keyv asks for a function generic in a type that the text cannot prove.
function deserialize(text: string): any {
  const parsed = parse(text);
  return isObject(parsed) && isHeld(parsed.value) ? { value: parsed.value } : { value: text };
}

function read(text: string): Loaded {
  const value = parse(text);
  return isStored(value)
    ? { kind: "found", value }
    : { kind: "unreadable", reason: "what was sealed is not a versioned value" };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asText(held: unknown): string {
  return typeof held === "string" ? held : JSON.stringify(held);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isHeld(value: unknown): value is Held {
  return isObject(value) && typeof value.sealed === "string" && typeof value.until === "number";
}

function isStored(value: unknown): value is Stored {
  return isObject(value) && Number.isInteger(value.v) && value.data !== undefined;
}
