import type { PlaceLength } from "./beginnings.ts";

/** Longer texts are no short forms. */
const longest = 6;
/** The second character of a short form is that of the name's second word, which begins no further on. */
const longestWord = 3;

/**
 * The entries that a Chinese text may be a short form of: 宝钢 of 宝山钢铁, 上汽集团 of 上海汽车集团. Its characters stand in
 * the name in their order, the first at the beginning. A place before it is left out of account: 上海宝钢.
 */
export function createAbbreviations(
  names: readonly string[],
  placeLength: PlaceLength,
): (short: string) => readonly number[] {
  const byHead = new Map<string, number[]>();
  for (const [entry, name] of names.entries()) {
    const head = name.charAt(0);
    const same = byHead.get(head);
    if (same) same.push(entry);
    else byHead.set(head, [entry]);
  }
  const begunBy = (short: string): readonly number[] =>
    short.length < 2
      ? []
      : (byHead.get(short.charAt(0)) ?? []).filter((entry) => isShortOf(short, names[entry] ?? ""));

  return (short) => {
    if (short.length > longest || !/^\p{Script=Han}+$/u.test(short)) return [];
    const place = placeLength(short);
    return [...begunBy(short), ...(place > 0 ? begunBy(short.slice(place)) : [])];
  };
}

function isShortOf(short: string, name: string): boolean {
  let at = 0;
  for (let next = 1; next < short.length; next++) {
    const found = name.indexOf(short.charAt(next), at + 1);
    if (found < 0 || (next === 1 && found > longestWord)) return false;
    at = found;
  }
  return true;
}
