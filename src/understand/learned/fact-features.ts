import { contextId, edge, idsOf, type Marks, one, three, two } from "./keys.ts";
import type { Context } from "./labels.ts";
import { hash, type Piece } from "./pieces.ts";

/** Pieces between two signs, both ends included. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** A fact is said by a clause: which words of it say so cannot be told apart. */
export function clausesOf(pieces: readonly Piece[], { clauses }: Pick<Marks, "clauses">): Clause[] {
  const found: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= pieces.length; at++) {
    const ends = at === pieces.length || pieces[at]?.kind === "sign" || clauses[at] === "joins";
    if (!ends) {
      if (!isSpaced(pieces, at)) continue;
      if (at > from) found.push({ from, to: at - 1 });
      from = at;
      continue;
    }
    if (at > from) found.push({ from, to: at - 1 });
    from = at + 1;
  }
  return found;
}

/** In Chinese a space is a sign. */
function isSpaced(pieces: readonly Piece[], at: number): boolean {
  const [before, own] = [pieces[at - 1], pieces[at]];
  return (
    own?.kind === "han" &&
    !own.joined &&
    before !== undefined &&
    before.kind !== "word" &&
    before.kind !== "sign"
  );
}

/** What tells which fact a clause says, and whether it says that it is so. */
export function factFeatures(
  pieces: readonly Piece[],
  { from, to }: Clause,
  marks: Marks,
  context: Context,
): number[] {
  const id = (at: number): number => (at < from || at > to ? edge : (pieces[at]?.id ?? edge));
  const concept = idsOf(marks.concepts);
  const denied = marks.clauses.slice(from, to + 1).includes("denies") ? 1 : 0;
  const keys = new Set<number>();
  for (let at = from - 1; at <= to; at++) {
    keys.add(one(1, id(at)));
    keys.add(two(2, id(at), id(at + 1)));
    keys.add(three(3, id(at), id(at + 1), id(at + 2)));
    keys.add(two(4, id(at), id(at + 2)));
    keys.add(two(5, id(at), denied));
    const { kind, text = "" } = pieces[at] ?? {};
    if (at >= from && kind === "word" && text.length > 4) keys.add(one(6, hash(text.slice(0, 5))));
    if (at >= from && concept(at) !== 0) {
      keys.add(one(7, concept(at)));
      keys.add(two(8, concept(at), denied));
    }
  }
  keys.add(two(9, Math.min(to - from, 12), denied));
  if (context.at === "question") keys.add(two(10, contextId(context), denied));
  return [...keys];
}
