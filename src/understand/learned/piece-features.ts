import { contextId, edge, idsOf, type Marks, one, type Stretch, three, two } from "./keys.ts";
import type { Context } from "./labels.ts";
import { hash, kinds, mix, type Piece } from "./pieces.ts";

/** How far a concept is looked for. */
const reach = 9;

/** What stands at the places of a text, as numbers; at a place outside it what stands for its edge. */
interface Around {
  readonly id: (at: number) => number;
  readonly kind: (at: number) => number;
  readonly mark: (at: number) => number;
  readonly concept: (at: number) => number;
}

/** What tells whether a span begins, goes on or does not stand at each piece. */
export function pieceFeatures(pieces: readonly Piece[], marks: Marks, context: Context): number[][] {
  const said = contextId(context);
  const around: Around = {
    id: (at) => pieces[at]?.id ?? edge,
    kind: (at) => (pieces[at] ? kinds.indexOf(pieces[at].kind) : kinds.length),
    mark: idsOf(marks.names),
    concept: idsOf(marks.concepts),
  };
  const runs = strangeRuns(pieces, marks);
  return pieces.map((piece, at) => {
    const run = runs[at];
    return [
      ...windowKeys(around, at),
      ...kindKeys(around, at, said, piece.joined ? 1 : 0),
      ...(run ? runKeys(around, at, run) : []),
      ...(piece.kind === "word" ? wordKeys(pieces, at) : []),
    ];
  });
}

const windowKeys = ({ id }: Around, at: number): number[] => [
  one(1, id(at)),
  one(2, id(at - 1)),
  one(3, id(at - 2)),
  one(4, id(at - 3)),
  one(5, id(at + 1)),
  one(6, id(at + 2)),
  one(7, id(at + 3)),
  two(8, id(at - 1), id(at)),
  two(9, id(at), id(at + 1)),
  two(10, id(at - 2), id(at - 1)),
  two(11, id(at + 1), id(at + 2)),
  three(12, id(at - 2), id(at - 1), id(at)),
  three(13, id(at - 1), id(at), id(at + 1)),
  three(14, id(at), id(at + 1), id(at + 2)),
  three(15, id(at - 3), id(at - 2), id(at - 1)),
  three(16, id(at + 1), id(at + 2), id(at + 3)),
  two(17, id(at - 1), id(at + 1)),
];

function kindKeys({ id, kind, mark, concept }: Around, at: number, said: number, joined: number): number[] {
  const shape = [-2, -1, 0, 1, 2].reduce((sum, by) => sum * 7 + kind(at + by), 0);
  const [before, behind] = [nearest(concept, at, -1), nearest(concept, at, 1)];
  return [
    one(18, shape),
    two(19, shape, id(at)),
    two(20, said, kind(at)),
    two(21, said, id(at)),
    three(22, mark(at - 1), mark(at), mark(at + 1)),
    two(23, mark(at), id(at)),
    two(24, mark(at), joined),
    three(25, kind(at - 1), kind(at), joined),
    one(26, at === 0 ? 1 : 0),
    one(31, concept(at)),
    two(32, concept(at), id(at)),
    three(33, concept(at - 1), concept(at), concept(at + 1)),
    two(34, before, kind(at)),
    three(35, before, kind(at), kind(at + 1)),
    three(36, behind, kind(at), kind(at - 1)),
  ];
}

function runKeys({ id, mark, concept }: Around, at: number, { from, to }: Stretch): number[] {
  const length = Math.min(to - from, 7);
  const first = at === from ? 1 : 0;
  return [
    three(37, length, first, id(to + 1)),
    three(38, length, first, id(from - 1)),
    three(39, length, from === 0 ? 1 : 0, first),
    mix(three(40, length, first, id(to + 1)), id(to + 2)),
    three(41, first, concept(to + 1), mark(to + 1)),
    three(42, first, concept(from - 1), mark(from - 1)),
    three(43, first, id(to), length),
  ];
}

/** How words begin and end, so that one that is mistyped or in the plural is still known. */
function wordKeys(pieces: readonly Piece[], at: number): number[] {
  const { text = "" } = pieces[at] ?? {};
  const [before, behind] = [pieces[at - 1], pieces[at + 1]];
  return [
    one(27, hash(text.slice(0, 4))),
    one(28, hash(text.slice(-3))),
    ...(before ? [one(29, hash(before.text.slice(0, 4)))] : []),
    ...(behind ? [one(30, hash(behind.text.slice(0, 4)))] : []),
  ];
}

/** The first concept before a piece, or behind it. */
function nearest(concept: (at: number) => number, from: number, by: 1 | -1): number {
  for (let step = 1; step <= reach; step++) {
    const found = concept(from + by * step);
    if (found !== 0) return found;
  }
  return 0;
}

/** Stretches of letters that no list knows: names of places and companies that nobody has heard of. */
export function strangeRuns(pieces: readonly Piece[], { names, concepts }: Marks): (Stretch | null)[] {
  const runs: (Stretch | null)[] = pieces.map(() => null);
  for (let from = 0; from < pieces.length; from++) {
    let to = from;
    const kind = pieces[from]?.kind;
    const isStrange = (at: number): boolean =>
      pieces[at]?.kind === kind &&
      !names[at] &&
      !concepts[at] &&
      (at === from || kind !== "word" || at - from < 4);
    if ((kind !== "han" && kind !== "word") || !isStrange(from)) continue;
    while (isStrange(to + 1)) to++;
    runs.fill({ from, to, kind }, from, to + 1);
    from = to;
  }
  return runs;
}
