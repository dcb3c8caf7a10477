import { contextId, edge, type Marks, one, type Stretch, three, two } from "./keys.ts";
import type { Context } from "./labels.ts";
import { hash, mix, type Piece } from "./pieces.ts";

/** What was found in a text before it is told what it is for. */
export interface FoundInText {
  readonly spans: readonly (Stretch & { readonly base: string; readonly mood: string | null })[];
  readonly facts: readonly { readonly fact: string; readonly isSo: boolean }[];
}

/** What tells what a message is for: its pieces with names and figures as what they are. */
export function actFeatures(
  pieces: readonly Piece[],
  { spans, facts }: FoundInText,
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
  const found = new Set<number>();
  const at = hash(context.at);
  addRuns(found, pieces, ids, at);
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
  const factsSaid = facts.map(({ fact, isSo }) => `${fact} ${isSo}`);
  const rolesSaid = [...new Set([...spans.map(({ base, mood }) => `${base} ${mood ?? ""}`), ...factsSaid])];
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

/** Runs of one to four pieces, and how longer words begin. */
function addRuns(found: Set<number>, pieces: readonly Piece[], ids: readonly number[], at: number): void {
  const id = (index: number): number => ids[index] ?? edge;
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
}
