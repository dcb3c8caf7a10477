import type { PlaceLength } from "./beginnings.ts";

/** Where a text may name a company by the beginning of a held name. */
export interface BrandSpan {
  readonly start: number;
  readonly end: number;
}

/** Characters by which people name a company; of Latin names the first word. */
const longest = 6;
const shortest = { han: 2, latin: 4 } as const;

/** Finds what held names begin with, behind their place: 海扶, 长安, neusoft. The longest at each place of a text. */
export function createBrands(
  names: readonly string[],
  placeLength: PlaceLength,
): (plain: string) => readonly BrandSpan[] {
  const begun = new Set(names.flatMap((name) => beginningsOf(name.slice(placeLength(name)).trimStart())));
  return (plain) => {
    const found: BrandSpan[] = [];
    for (let at = 0; at < plain.length; ) {
      const end = endOf(plain, at, begun);
      if (end > at) found.push({ start: at, end });
      at = Math.max(end, at + 1);
    }
    return found;
  };
}

function beginningsOf(name: string): string[] {
  const [latin] = /^[a-z]+/.exec(name) ?? [];
  if (latin !== undefined) return latin.length >= shortest.latin ? [latin] : [];
  const [han = ""] = /^\p{Script=Han}+/u.exec(name) ?? [];
  return Array.from({ length: longest + 1 }, (_, length) => han.slice(0, length)).filter(
    ({ length }, index) => length === index && length >= shortest.han,
  );
}

function endOf(plain: string, at: number, begun: ReadonlySet<string>): number {
  const [latin] = /^[a-z]+/.exec(plain.slice(at, at + 40)) ?? [];
  if (latin !== undefined)
    return begun.has(latin) && !/[a-z]/.test(plain.charAt(at - 1)) ? at + latin.length : at;
  for (let length = longest; length >= shortest.han; length--)
    if (begun.has(plain.slice(at, at + length)) && at + length <= plain.length) return at + length;
  return at;
}
