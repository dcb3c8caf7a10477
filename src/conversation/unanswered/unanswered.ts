import { z } from "zod";
import { locales } from "../../facts/localized.ts";
import type { Store } from "../../store/store.ts";
import type { Mask } from "./mask-question.ts";

/** A question that nothing held here answers, and how often it came; nothing says who asked. */
const unansweredSchema = z.strictObject({
  text: z.string(),
  locale: z.enum(locales),
  count: z.int().min(1),
  /** The day it came last. */
  last: z.string(),
});
export type Unanswered = z.infer<typeof unansweredSchema>;

/** Notes by what tells them apart, the latest last. */
export type Notes = Map<string, Unanswered>;

const key = "unanswered";
/** 1: figures in words and names of accounts were left in. */
const version = 2;
/** The rarest make room for new ones. */
const mostKept = 300;

export const nameOf = ({ text, locale }: Pick<Unanswered, "text" | "locale">): string => `${locale} ${text}`;

/**
 * Adds a count to notes. Where they are full, the one with the lowest count goes first, the older of several: the junk of
 * a day pushes out junk. A new one stays until the next comes, so that it may be asked again.
 */
export function addTo(notes: Notes, one: Unanswered): void {
  const name = nameOf(one);
  const before = notes.get(name);
  notes.delete(name);
  if (notes.size >= mostKept) notes.delete(rarestOf(notes));
  const last = before && before.last > one.last ? before.last : one.last;
  notes.set(name, { ...one, count: one.count + (before?.count ?? 0), last });
}

function rarestOf(notes: Notes): string {
  let rarest = "";
  let lowest = Number.POSITIVE_INFINITY;
  for (const [name, { count }] of notes) {
    if (count >= lowest) continue;
    lowest = count;
    rarest = name;
  }
  return rarest;
}

/**
 * Adds counts to those that are kept, one process after the other, so that none is lost. They are encrypted like
 * everything in the store and expire with it. Returns the names of what is kept then.
 */
export function keepUnanswered(store: Store, counted: Notes, mask: Mask): Promise<ReadonlySet<string>> {
  return store.exclusively(key, async () => {
    const notes: Notes = new Map();
    const { v, kept } = await load(store);
    for (const one of kept) {
      const text = v < version ? mask(one.text) : one.text;
      if (text !== null) addTo(notes, { ...one, text });
    }
    for (const one of counted.values()) addTo(notes, one);
    await store.save(key, { v: version, data: [...notes.values()] });
    return new Set(notes.keys());
  });
}

/** The questions that were not answered, the latest last. */
export async function readUnanswered(store: Store): Promise<Unanswered[]> {
  return (await load(store)).kept;
}

async function load(store: Store): Promise<{ readonly v: number; readonly kept: Unanswered[] }> {
  const loaded = await store.load(key);
  if (loaded.kind !== "found") return { v: version, kept: [] };
  const { v, data } = loaded.value;
  return { v, kept: z.array(unansweredSchema).catch([]).parse(data) };
}
