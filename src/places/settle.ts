import type { NamedInText } from "./ranking.ts";
import type { Mention } from "./place.ts";
import type { PlaceNames } from "./place-file.ts";

/** Whether a place lies in another: itself does not. */
type LiesIn = (inner: string, outer: string) => boolean;

/**
 * Names beside each other that are one place (上海市静安区, "Jing'an, Shanghai") become one mention, and a name of
 * several places is settled by another in the text that they lie in, or beside which one of them lies.
 */
export function settle(
  text: string,
  found: readonly NamedInText[],
  joints: PlaceNames["joints"],
  liesIn: LiesIn,
  parentOf: (code: string) => string | null,
): Mention[] {
  const merged: NamedInText[] = [];
  for (const next of found) {
    const last = merged.at(-1);
    const one = last && together(last, next, text.slice(last.end, next.start), joints, liesIn);
    if (one) merged[merged.length - 1] = one;
    else merged.push(next);
  }
  const mentions = merged.filter(({ codes, needsParent }) => codes.length > 0 && !needsParent);
  const settled = new Set(mentions.flatMap(({ codes }) => (codes.length === 1 ? codes : [])));
  return mentions.map(({ start, end, codes }) => ({
    start,
    end,
    codes: codes.length > 1 ? narrowed(codes, [...settled], liesIn, parentOf) : codes,
  }));
}

function together(
  first: NamedInText,
  second: NamedInText,
  between: string,
  joints: PlaceNames["joints"],
  liesIn: LiesIn,
): NamedInText | null {
  const either = joints.either.includes(between);
  const inner = either || joints.inward.includes(between) ? inside(second.codes, first.codes, liesIn) : [];
  const outer = either || joints.outward.includes(between) ? inside(first.codes, second.codes, liesIn) : [];
  const codes = inner.length > 0 ? inner : outer;
  const outermost = inner.length > 0 ? first : second;
  if (codes.length === 0 || outermost.needsParent) return null;
  return { start: first.start, end: second.end, codes, needsParent: false };
}

const inside = (inner: readonly string[], outer: readonly string[], liesIn: LiesIn): string[] =>
  inner.filter((code) => outer.some((around) => liesIn(code, around)));

function narrowed(
  codes: readonly string[],
  settled: readonly string[],
  liesIn: LiesIn,
  parentOf: (code: string) => string | null,
): readonly string[] {
  const around = settled.filter((code) => parentOf(code) !== null);
  const within = inside(codes, around, liesIn);
  if (within.length > 0) return within;
  const parents = new Set(around.map(parentOf));
  const beside = codes.filter((code) => parents.has(parentOf(code)));
  return beside.length > 0 ? beside : codes;
}
