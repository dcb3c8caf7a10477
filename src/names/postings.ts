import { gramsOf, shareOf } from "./grams.ts";

/** Names compared letter by letter at most, once the pieces they share are counted. */
const compared = 48;

export interface Postings {
  /** The entries that share most with a name, with the share of both names' weight that they have in common. */
  nearest(name: string): Shared[];
  /** The entries that a text holds most of, with the share of their own weight that it has. */
  contained(text: string): Shared[];
}

export interface Shared {
  readonly entry: number;
  /** Of 1. */
  readonly shared: number;
}

/** For each piece of the names, the names that have it: `entries` from `starts[number]` up to `starts[number + 1]`. */
interface Pieces {
  readonly numbers: ReadonlyMap<number, number>;
  readonly starts: Int32Array;
  readonly entries: Int32Array;
  /** By number of a piece, and by name: what its pieces weigh together. */
  readonly weights: Float32Array;
  readonly nameWeights: Float32Array;
}

function piecesOf(names: readonly string[]): Pieces {
  const { numbers, counts } = countPieces(names);
  const starts = new Int32Array(counts.length + 1);
  for (const [number, count] of counts.entries()) starts[number + 1] = (starts[number] ?? 0) + count;
  const entries = new Int32Array(starts[counts.length] ?? 0);
  const weights = new Float32Array(counts.length);
  const next = starts.slice();
  const nameWeights = new Float32Array(names.length);
  for (const [gram, number] of numbers) weights[number] = weightOf(gram, counts[number] ?? 1, names.length);
  for (const [entry, name] of names.entries()) {
    let total = 0;
    for (const gram of gramsOf(name)) {
      const number = numbers.get(gram) ?? 0;
      const at = next[number] ?? 0;
      entries[at] = entry;
      next[number] = at + 1;
      total += weights[number] ?? 0;
    }
    nameWeights[entry] = total;
  }
  return { numbers, starts, entries, weights, nameWeights };
}

/** Each piece with its number, and how many names have it. */
function countPieces(names: readonly string[]): { numbers: Map<number, number>; counts: number[] } {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  for (const name of names) {
    for (const gram of gramsOf(name)) {
      const number = numbers.get(gram);
      if (number === undefined) {
        numbers.set(gram, counts.length);
        counts.push(1);
      } else counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return { numbers, counts };
}

/** A rare piece weighs more. */
const weightOf = (gram: number, count: number, names: number): number =>
  shareOf(gram) * Math.log(1 + names / count);

export function createPostings(names: readonly string[]): Postings {
  const { numbers, starts, entries, weights, nameWeights } = piecesOf(names);
  // Both are empty between two searches.
  const common = new Float32Array(names.length);
  const touched = new Int32Array(names.length);

  /** @param share of the weight in common, of all that was typed, and of the name. */
  function best(
    typed: string,
    share: (common: number, typedWeight: number, nameWeight: number) => number,
  ): Shared[] {
    let typedWeight = 0;
    let found = 0;
    for (const gram of gramsOf(typed)) {
      const number = numbers.get(gram);
      if (number === undefined) {
        typedWeight += weightOf(gram, 1, names.length);
        continue;
      }
      const weight = weights[number] ?? 0;
      typedWeight += weight;
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at++) {
        const entry = entries[at] as number;
        if (common[entry] === 0) touched[found++] = entry;
        (common[entry] as number) += weight;
      }
    }
    const kept: Shared[] = [];
    let least = 0;
    for (let at = 0; at < found; at++) {
      const entry = touched[at] as number;
      const shared = share(common[entry] as number, typedWeight, nameWeights[entry] as number);
      common[entry] = 0;
      if (shared <= least) continue;
      kept.push({ entry, shared });
      if (kept.length < 4 * compared) continue;
      kept.sort((a, b) => b.shared - a.shared);
      kept.length = compared;
      least = kept[compared - 1]?.shared ?? 0;
    }
    return kept.sort((a, b) => b.shared - a.shared).slice(0, compared);
  }

  return {
    // All that was typed may be a part of a longer name: the larger of both shares counts.
    nearest: (name) =>
      best(name, (weight, typed, whole) =>
        Math.max((2 * weight) / (typed + whole), weight > 0.999 * typed ? 0.5 : 0),
      ),
    contained: (text) => best(text, (weight, _, whole) => weight / whole),
  };
}
