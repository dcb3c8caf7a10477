import type { Context } from "./labels.ts";
import { hash, kinds, mix, type Piece } from "./pieces.ts";

/** What lists and indexes know a piece to be part of. */
export interface Marks {
  /** A place, a held company, a level. */
  readonly names: readonly (string | null)[];
  /** A concept of the FAQ: 研发费用, turnover. */
  readonly concepts: readonly (string | null)[];
  /** Lists of which a word is said, of those that ask something of the records. */
  readonly asked: readonly string[];
}

const edge = hash("|");
const contextId = (context: Context): number =>
  hash(context.at === "question" ? `q:${context.asked}` : context.at);

/** A template of features, and what fills it. */
const templates = Array.from({ length: 64 }, (_, template) => hash(`${template}`));
const one = (template: number, id: number): number => mix(templates[template] as number, id);
const two = (template: number, first: number, second: number): number => mix(one(template, first), second);
const three = (template: number, first: number, second: number, third: number): number =>
  mix(two(template, first, second), third);

/** What tells whether a span begins, goes on or does not stand at each piece. */
export function pieceFeatures(pieces: readonly Piece[], marks: Marks, context: Context): number[][] {
  const said = contextId(context);
  const id = (at: number): number => pieces[at]?.id ?? edge;
  const kind = (at: number): number => {
    const piece = pieces[at];
    return piece ? kinds.indexOf(piece.kind) : kinds.length;
  };
  const mark = idsOf(marks.names);
  const concept = idsOf(marks.concepts);
  const runs = strangeRuns(pieces, marks);
  return pieces.map((piece, at) => {
    const run = runs[at] ?? null;
    const shape = [-2, -1, 0, 1, 2].reduce((sum, by) => sum * 7 + kind(at + by), 0);
    const keys = [
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
      one(18, shape),
      two(19, shape, id(at)),
      two(20, said, kind(at)),
      two(21, said, id(at)),
      three(22, mark(at - 1), mark(at), mark(at + 1)),
      two(23, mark(at), id(at)),
      two(24, mark(at), piece.joined ? 1 : 0),
      three(25, kind(at - 1), kind(at), piece.joined ? 1 : 0),
      one(26, at === 0 ? 1 : 0),
      one(31, concept(at)),
      two(32, concept(at), id(at)),
      three(33, concept(at - 1), concept(at), concept(at + 1)),
      two(34, nearest(concept, at, -1), kind(at)),
      three(35, nearest(concept, at, -1), kind(at), kind(at + 1)),
      three(36, nearest(concept, at, 1), kind(at), kind(at - 1)),
    ];
    if (run) {
      const length = Math.min(run.to - run.from, 7);
      const first = at === run.from ? 1 : 0;
      keys.push(
        three(37, length, first, id(run.to + 1)),
        three(38, length, first, id(run.from - 1)),
        three(39, length, run.from === 0 ? 1 : 0, first),
        mix(three(40, length, first, id(run.to + 1)), id(run.to + 2)),
        three(41, first, concept(run.to + 1), mark(run.to + 1)),
        three(42, first, concept(run.from - 1), mark(run.from - 1)),
        three(43, first, id(run.to), length),
      );
    }
    if (piece.kind === "word") {
      keys.push(one(27, hash(piece.text.slice(0, 4))), one(28, hash(piece.text.slice(-3))));
      const [before, behind] = [pieces[at - 1], pieces[at + 1]];
      if (before) keys.push(one(29, hash(before.text.slice(0, 4))));
      if (behind) keys.push(one(30, hash(behind.text.slice(0, 4))));
    }
    return keys;
  });
}

/** Stretches of letters that no list knows: names of places and companies that nobody has heard of. */
function strangeRuns(pieces: readonly Piece[], { names, concepts }: Marks): (Stretch | null)[] {
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

const idsOf = (names: readonly (string | null)[]): ((at: number) => number) => {
  const ids = names.map((name) => (name === null ? 0 : hash(name)));
  return (at) => ids[at] ?? 0;
};

/** The first concept before a piece, or behind it. */
function nearest(concept: (at: number) => number, from: number, by: 1 | -1): number {
  for (let step = 1; step <= reach; step++) {
    const found = concept(from + by * step);
    if (found !== 0) return found;
  }
  return 0;
}

/** A stretch of pieces, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

const reach = 9;
/** Of a long text the beginning tells how its figures are meant. */
const mostPieces = 60;
/** Near pieces by their distance, those further off together. */
const distance = (by: number): number => (by < 4 ? by : by < 6 ? 4 : 5);

/** What tells what a span is. `before` is what the spans before it were. */
export function roleFeatures(
  pieces: readonly Piece[],
  spans: readonly Stretch[],
  index: number,
  before: readonly string[],
  context: Context,
  marks: Marks,
): number[] {
  const span = spans[index] as Stretch;
  const { from, to } = span;
  const said = contextId(context);
  const kind = hash(span.kind);
  const id = (at: number): number => pieces[at]?.id ?? edge;
  const last = id(to);
  const unit = pieces[to]?.kind === "number" || pieces[to]?.kind === "numeral" ? id(to + 1) : last;
  const figures = spans.filter(({ kind: other }) => other === span.kind);
  const keys = [
    one(1, kind),
    two(2, kind, last),
    two(3, kind, mix(id(to - 1), last)),
    two(4, kind, id(from)),
    two(5, kind, unit),
    two(6, said, kind),
    three(7, said, kind, unit),
    two(8, kind, Math.min(figures.length, 4)),
    three(9, said, kind, Math.min(figures.length, 4)),
    two(10, kind, figures.indexOf(span)),
    two(11, kind, hash(before.at(-1) ?? "")),
    three(12, kind, hash(before.at(-1) ?? ""), unit),
    two(13, kind, hash(before.join(" "))),
    two(14, kind, Math.min(to - from, 6)),
  ];
  for (const base of new Set(before)) keys.push(three(17, kind, hash(base), 0));
  for (let at = from; at <= to; at++) keys.push(two(15, kind, id(at)), three(16, kind, id(at), id(at + 1)));
  const previous = spans.filter((other) => other.to < from && other.kind === span.kind).at(-1)?.to ?? -1;
  const next = spans.find((other) => other.from > to && other.kind === span.kind)?.from ?? pieces.length;
  around(keys, pieces, id, { from, to, previous, next, unit });
  const concept = idsOf(marks.concepts);
  for (const [template, side, stop] of [
    [50, -1, previous],
    [54, 1, next],
  ] as const) {
    const seen: number[] = [];
    for (
      let at = side < 0 ? from - 1 : to + 1, steps = 0;
      steps < 16 && at >= 0 && at < pieces.length;
      at += side, steps++
    ) {
      const found = concept(at);
      if (found === 0 || found === seen.at(-1)) continue;
      const crossed = (side < 0 ? at <= stop : at >= stop) ? 1 : 0;
      keys.push(
        three(template, Math.min(seen.length, 3), crossed, found),
        mix(three(template + 1, Math.min(seen.length, 1), crossed, found), unit),
      );
      seen.push(found);
    }
    keys.push(
      three(template + 2, seen[0] ?? 0, seen[1] ?? 0, kind),
      three(template + 3, seen[0] ?? 0, said, unit),
    );
  }
  for (const other of spans) {
    if (other === span || (other.kind !== "when" && other.kind !== "place")) continue;
    const near = other.to < from ? from - other.to : other.from - to;
    const side = other.to < from ? 0 : 1;
    if (near < 12)
      keys.push(three(40, hash(other.kind), side, id(other.from)), two(41, id(other.from), id(other.to)));
  }
  for (let at = 0; at < Math.min(pieces.length, mostPieces); at++)
    keys.push(three(43, kind, id(at), id(at + 1)));
  return keys;
}

function around(
  keys: number[],
  pieces: readonly Piece[],
  id: (at: number) => number,
  {
    from,
    to,
    previous,
    next,
    unit,
  }: { from: number; to: number; previous: number; next: number; unit: number },
): void {
  for (let by = 1; by <= reach; by++) {
    const left = from - by;
    if (left < 0) break;
    const crossed = left <= previous ? 1 : 0;
    keys.push(
      three(20, distance(by), crossed, id(left)),
      three(21, distance(by), crossed, mix(id(left - 1), id(left))),
      three(22, crossed, id(left - 1), id(left)),
      mix(three(23, crossed, id(left - 1), id(left)), unit),
      mix(three(24, crossed, id(left - 2), id(left - 1)), id(left)),
    );
    if (pieces[left]?.kind === "sign" && by > 2 && crossed) break;
  }
  for (let by = 1; by <= 6; by++) {
    const right = to + by;
    if (right >= pieces.length) break;
    const crossed = right >= next ? 1 : 0;
    keys.push(
      three(30, distance(by), crossed, id(right)),
      three(31, distance(by), crossed, mix(id(right), id(right + 1))),
      three(32, crossed, id(right), id(right + 1)),
      mix(three(33, crossed, id(right), id(right + 1)), unit),
      mix(three(34, crossed, id(right), id(right + 1)), id(right + 2)),
    );
    if (pieces[right]?.kind === "sign" && crossed) break;
  }
}

/** What tells what a message is for: its pieces with names and figures as what they are. */
export function actFeatures(
  pieces: readonly Piece[],
  spans: readonly (Stretch & { readonly base: string; readonly mood: string | null })[],
  context: Context,
  { closed, marks }: { readonly closed: string; readonly marks: Marks },
): number[] {
  const said = contextId(context);
  const ids: number[] = [];
  for (let at = 0; at < pieces.length; ) {
    const span = spans.find(({ from, to }) => from <= at && at <= to);
    ids.push(span ? hash(`<${span.kind}>`) : (pieces[at]?.id ?? edge));
    at = span ? span.to + 1 : at + 1;
  }
  const id = (at: number): number => ids[at] ?? edge;
  const found = new Set<number>();
  const at = hash(context.at);
  for (let i = -1; i < Math.min(ids.length, 160); i++) {
    found.add(one(1, id(i)));
    found.add(two(2, id(i), id(i + 1)));
    found.add(three(3, id(i), id(i + 1), id(i + 2)));
    found.add(mix(three(4, id(i), id(i + 1), id(i + 2)), id(i + 3)));
    found.add(three(14, at, id(i), id(i + 1)));
  }
  for (const piece of pieces.slice(0, 160)) {
    if (piece.kind === "word" && piece.text.length > 4) found.add(one(15, hash(piece.text.slice(0, 4))));
  }
  const kindsSaid = [...new Set(spans.map(({ kind }) => kind))].sort();
  const concepts = [...new Set(marks.concepts.slice(0, 160))]
    .flatMap((name) => (name === null ? [] : [hash(name)]))
    .sort((a, b) => a - b);
  for (const [first, name] of concepts.slice(0, 14).entries()) {
    found.add(one(16, name));
    found.add(two(17, at, name));
    for (const other of concepts.slice(first + 1, 14)) found.add(two(18, name, other));
  }
  const asked = marks.asked
    .slice(0, 14)
    .map(hash)
    .sort((a, b) => a - b);
  for (const [first, name] of asked.entries()) {
    found.add(two(19, at, name));
    for (const other of asked.slice(first + 1)) found.add(two(20, name, other));
    for (const kind of kindsSaid) found.add(two(21, name, hash(kind)));
  }
  const rolesSaid = [...new Set(spans.map(({ base, mood }) => `${base} ${mood ?? ""}`))];
  for (const role of rolesSaid) {
    found.add(one(5, hash(role)));
    found.add(two(6, at, hash(role)));
  }
  for (const kind of kindsSaid) found.add(two(7, at, hash(kind)));
  found.add(two(8, at, hash(kindsSaid.join())));
  found.add(one(9, said));
  found.add(two(10, said, Math.min(ids.length, 12)));
  found.add(two(11, at, hash(closed)));
  found.add(two(12, Math.min(ids.length, 6), hash(closed)));
  found.add(two(13, said, hash(rolesSaid.join())));
  return [...found];
}
