import { contextId, edge, idsOf, type Marks, one, type Stretch, three, two } from "./keys.ts";
import type { Context } from "./labels.ts";
import { hash, mix, type Piece } from "./pieces.ts";

const reach = 9;
/** Of a long text the beginning tells how its figures are meant. */
const mostPieces = 60;
/** Near pieces by their distance, those further off together. */
function distance(by: number): number {
  if (by < 4) return by;
  return by < 6 ? 4 : 5;
}

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
  const ends = pieces[to]?.kind === "number" || pieces[to]?.kind === "numeral";
  const unit = ends ? id(to + 1) : id(to);
  const same = spans.filter((other) => other.kind === span.kind);
  const count = Math.min(same.length, 4);
  const keys = [
    one(1, kind),
    two(2, kind, id(to)),
    two(3, kind, mix(id(to - 1), id(to))),
    two(4, kind, id(from)),
    two(5, kind, unit),
    two(6, said, kind),
    three(7, said, kind, unit),
    two(8, kind, count),
    three(9, said, kind, count),
    two(10, kind, same.indexOf(span)),
    two(11, kind, hash(before.at(-1) ?? "")),
    three(12, kind, hash(before.at(-1) ?? ""), unit),
    two(13, kind, hash(before.join(" "))),
    two(14, kind, Math.min(to - from, 6)),
  ];
  for (const base of new Set(before)) keys.push(three(17, kind, hash(base), 0));
  for (let at = from; at <= to; at++) keys.push(two(15, kind, id(at)), three(16, kind, id(at), id(at + 1)));
  const previous = same.filter((other) => other.to < from).at(-1)?.to ?? -1;
  const next = same.find((other) => other.from > to)?.from ?? pieces.length;
  around(keys, pieces, id, { from, to, previous, next, unit });
  const concept = idsOf(marks.concepts);
  const found = { kind, said, unit };
  keys.push(...conceptKeys(50, concepts(concept, from - 1, -1, -1), (at) => at <= previous, found));
  keys.push(...conceptKeys(54, concepts(concept, to + 1, 1, pieces.length), (at) => at >= next, found));
  keys.push(...besideKeys(spans, span, id));
  for (let at = 0; at < Math.min(pieces.length, mostPieces); at++)
    keys.push(three(43, kind, id(at), id(at + 1)));
  return keys;
}

/** How far concepts are looked for. */
const farthest = 16;

/** Concepts from a place on, on one side of a span, each with where it stands. */
function concepts(
  concept: (at: number) => number,
  start: number,
  by: 1 | -1,
  stop: number,
): { readonly name: number; readonly at: number }[] {
  const found: { name: number; at: number }[] = [];
  for (let at = start, steps = 0; steps < farthest && at !== stop; at += by, steps++) {
    const name = concept(at);
    if (name !== 0 && name !== found.at(-1)?.name) found.push({ name, at });
  }
  return found;
}

function conceptKeys(
  template: number,
  seen: readonly { readonly name: number; readonly at: number }[],
  isCrossed: (at: number) => boolean,
  { kind, said, unit }: { readonly kind: number; readonly said: number; readonly unit: number },
): number[] {
  const [nearest, second] = seen;
  return [
    ...seen.flatMap(({ name, at }, index) => {
      const crossed = isCrossed(at) ? 1 : 0;
      return [
        three(template, Math.min(index, 3), crossed, name),
        mix(three(template + 1, Math.min(index, 1), crossed, name), unit),
      ];
    }),
    three(template + 2, nearest?.name ?? 0, second?.name ?? 0, kind),
    three(template + 3, nearest?.name ?? 0, said, unit),
  ];
}

/** Times and places near a span. */
function besideKeys(spans: readonly Stretch[], span: Stretch, id: (at: number) => number): number[] {
  return spans.flatMap((other) => {
    if (other === span || (other.kind !== "when" && other.kind !== "place")) return [];
    const isBefore = other.to < span.from;
    const gap = isBefore ? span.from - other.to : other.from - span.to;
    if (gap >= 12) return [];
    return [
      three(40, hash(other.kind), isBefore ? 0 : 1, id(other.from)),
      two(41, id(other.from), id(other.to)),
    ];
  });
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
