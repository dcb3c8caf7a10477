/** How much of a name in plain form is the place that it begins with: 2 of 重庆海扶医疗科技. */
export type PlaceLength = (name: string) => number;

/** Shorter beginnings may be any word. */
const shortest = { han: 2, latin: 4 } as const;

/**
 * The entries whose name begins with a text, with its place or without; none for what is no beginning of a word. Two orders of
 * the names, searched by halves.
 */
export function createBeginnings(
  names: readonly string[],
  placeLength: PlaceLength,
): (begun: string) => readonly number[] {
  const whole = Array.from(names.keys()).sort((a, b) => compare(names[a] ?? "", names[b] ?? ""));
  const withoutPlace = new Map<number, string>();
  for (const [entry, name] of names.entries()) {
    const length = placeLength(name);
    const rest = name.slice(length).trimStart();
    if (length > 0 && rest !== "") withoutPlace.set(entry, rest);
  }
  const brands = [...withoutPlace.keys()].sort((a, b) =>
    compare(withoutPlace.get(a) ?? "", withoutPlace.get(b) ?? ""),
  );
  const nameOf = (entry: number): string => names[entry] ?? "";
  const brandOf = (entry: number): string => withoutPlace.get(entry) ?? "";

  return (begun) => {
    // Letters of both kinds are two names of one company: 海扶 Haifu.
    const parts = begun.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)?.map((part) => part.trim()) ?? [];
    const lists = parts
      .filter((part) => part !== "")
      .map((part) => {
        const least = /\p{Script=Han}/u.test(part) ? shortest.han : shortest.latin;
        // A place and no more begins names that have nothing else in common.
        if (part.length < least || placeLength(part) >= part.length) return [];
        return [...from(whole, nameOf, part), ...from(brands, brandOf, part)];
      });
    return lists.some((list) => list.length === 0) ? [] : lists.flat();
  };
}

/** The entries of an order that begin with a text; at most two, since more are no more than several. */
function from(order: readonly number[], textOf: (entry: number) => string, begun: string): number[] {
  let low = 0;
  for (let high = order.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (compare(textOf(order[middle] ?? 0), begun) < 0) low = middle + 1;
    else high = middle;
  }
  return order.slice(low, low + 2).filter((entry) => isBegunBy(textOf(entry), begun));
}

/** Latin words are begun whole: "chin" begins no "china". */
const isBegunBy = (name: string, begun: string): boolean =>
  name.startsWith(begun) && !(/[a-z]$/.test(begun) && /^[a-z]/.test(name.slice(begun.length)));

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
