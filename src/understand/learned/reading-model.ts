import { softmax as toShares } from "../../faq/network.ts";
import { actFeatures } from "./act-features.ts";
import type { Marks, Stretch } from "./keys.ts";
import { clausesOf, factFeatures } from "./fact-features.ts";
import { pieceFeatures, strangeRuns } from "./piece-features.ts";
import { roleFeatures } from "./role-features.ts";
import {
  type Act,
  acts,
  bases,
  type Context,
  factLabels,
  type FactRole,
  facts as factNames,
  moods,
  type Mood,
  type SpanKind,
  tags,
} from "./labels.ts";
import { type Linear, score } from "./linear.ts";
import { isNumeral, type Piece, piecesOf } from "./pieces.ts";

/** All that was learnt from `data/reading`: which stretches of a text say something, what each is, and what the text is for. */
export interface ReadingModel {
  /** Of everything it was trained from: tells when it is stale. */
  readonly madeFrom: string;
  readonly spans: Linear;
  /** What a span is about, and how a figure is meant. */
  readonly bases: Linear;
  readonly moods: Linear;
  /** Which fact a clause says. */
  readonly facts: Linear;
  readonly acts: Linear;
}

type SpanModel = Pick<ReadingModel, "spans" | "bases" | "moods">;

/** A stretch of a text that says something. */
export interface Span extends Stretch {
  readonly kind: SpanKind;
  /** Of a figure and of what is not known: what it is about (`bases`); else its kind. */
  readonly base: string;
  /** Of a figure; `null`: as it is. */
  readonly mood: Mood | null;
  /** How sure the base is, of 1. */
  readonly share: number;
  /** In the plain text. */
  readonly start: number;
  readonly end: number;
}

/** A clause that says that something is so or not, of the own company. */
export interface SaidFact {
  readonly fact: FactRole;
  readonly isSo: boolean;
  /** How sure that is, of 1. */
  readonly share: number;
  /** In the plain text. */
  readonly start: number;
  readonly end: number;
}

/** What a text says, as far as it was learnt. */
export interface Said {
  /** Stretches of letters that no list knows. */
  readonly strange: readonly { readonly start: number; readonly end: number }[];
  readonly pieces: readonly Piece[];
  readonly spans: readonly Span[];
  readonly facts: readonly SaidFact[];
  /** What it is for, the likeliest first, with shares of 1. */
  readonly acts: readonly { readonly act: Act; readonly share: number }[];
}

/** Longer texts are read by their beginning and their end. */
const longest = 160;

export function readSaid(
  model: ReadingModel,
  plain: string,
  marksOf: (pieces: readonly Piece[]) => Marks,
  context: Context,
): Said {
  const all = piecesOf(plain);
  const pieces = all.length > longest ? [...all.slice(0, longest / 2), ...all.slice(-longest / 2)] : all;
  const marks = marksOf(pieces);
  const spans = spansOf(model, pieces, marks, context);
  const facts = factsOf(model, pieces, marks, context);
  const keys = actFeatures(pieces, { spans, facts }, context, { closed: closing(plain), marks });
  const shares = toShares(score(model.acts, keys));
  const ranked = acts
    .map((act, index) => ({ act, share: shares[index] as number }))
    .sort((one, other) => other.share - one.share);
  return { pieces, spans, facts, acts: ranked, strange: strangeIn(pieces, marks) };
}

function strangeIn(pieces: readonly Piece[], marks: Marks): Said["strange"] {
  const runs = new Set(strangeRuns(pieces, marks).filter((run) => run !== null));
  return [...runs].map(({ from, to }) => ({ start: pieces[from]?.start ?? 0, end: pieces[to]?.end ?? 0 }));
}

/** Below this share of 1 a clause says nothing. */
const perhaps = 0.4;

export function factsOf(
  model: Pick<ReadingModel, "facts">,
  pieces: readonly Piece[],
  marks: Marks,
  context: Context,
): SaidFact[] {
  return clausesOf(pieces, marks).flatMap((clause) => {
    const shares = toShares(score(model.facts, factFeatures(pieces, clause, marks, context)));
    const best = likeliest(shares);
    const share = shares[best] as number;
    if (best === 0 || share < perhaps) return [];
    const label = factLabels[best] as string;
    const [first, last] = [pieces[clause.from] as Piece, pieces[clause.to] as Piece];
    const fact = label.slice(0, -1) as FactRole;
    return [{ fact, isSo: label.endsWith("+"), share, start: first.start, end: last.end }];
  });
}

/** The sign that a text ends with. */
export const closing = (plain: string): string => /[?!。.,…~]$/u.exec(plain)?.[0] ?? "";

export function spansOf(model: SpanModel, pieces: readonly Piece[], marks: Marks, context: Context): Span[] {
  const scores = pieceFeatures(pieces, marks, context).map((keys) => score(model.spans, keys));
  const hasNumber = ({ from, to }: Stretch): boolean => pieces.slice(from, to + 1).some(isNumeral);
  const stretches = stretchesOf(bestTags(scores), pieces).filter(
    (one) => one.kind !== "figure" || hasNumber(one),
  );
  const found: Span[] = [];
  const before: string[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const meant = meantBy(model, pieces, { stretches, index, before, context, marks });
    if (stretch.kind === "figure") before.push(meant.base);
    const [first, last] = [pieces[stretch.from] as Piece, pieces[stretch.to] as Piece];
    found.push({ ...stretch, kind: stretch.kind as SpanKind, ...meant, start: first.start, end: last.end });
  }
  return found;
}

/** Kinds of spans that are about something of the company, by what they may be about. */
export const basesOf: Readonly<Record<string, (base: string) => boolean>> = {
  figure: (base) => !(factNames as readonly string[]).includes(base),
  unknown: (base) => base !== "no" && base !== "num",
};

function meantBy(
  model: SpanModel,
  pieces: readonly Piece[],
  {
    stretches,
    index,
    before,
    context,
    marks,
  }: {
    stretches: readonly Stretch[];
    index: number;
    before: readonly string[];
    context: Context;
    marks: Marks;
  },
): Pick<Span, "base" | "mood" | "share"> {
  const { kind } = stretches[index] as Stretch;
  const fits = basesOf[kind];
  if (!fits) return { base: kind, mood: null, share: 1 };
  const keys = roleFeatures(pieces, stretches, index, before, context, marks);
  const scores = score(model.bases, keys);
  for (let at = 0; at < bases.length; at++) if (!fits(bases[at] as string)) scores[at] = -1e9;
  const shares = toShares(scores);
  const best = likeliest(shares);
  const mood = kind === "figure" ? likeliest(score(model.moods, keys)) : 0;
  return { base: bases[best] as string, mood: moods[mood - 1] ?? null, share: shares[best] as number };
}

function likeliest(scores: Float64Array): number {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[best] as number)) best = at;
  return best;
}

/** For each tag those that it may follow; `null`: any. The inside of a span follows its beginning or its inside. */
const mayFollow = tags.map((tag) =>
  tag.startsWith("i-") ? [tags.indexOf(`b-${tag.slice(2)}`), tags.indexOf(tag)] : null,
);

/** The likeliest row of tags (Viterbi). */
function bestTags(scores: readonly Float64Array[]): number[] {
  const back: Uint8Array[] = [];
  let last = new Float64Array(tags.length);
  for (const [at, own] of scores.entries()) {
    const sums = new Float64Array(tags.length);
    const from = new Uint8Array(tags.length);
    const best = likeliest(last);
    for (let tag = 0; tag < tags.length; tag++) {
      const [begin, inside] = mayFollow[tag] ?? [best, best];
      const before = (last[begin as number] as number) >= (last[inside as number] as number) ? begin : inside;
      from[tag] = before as number;
      const ruledOut = at === 0 && mayFollow[tag] !== null;
      sums[tag] = ruledOut ? -1e9 : (last[before as number] as number) + (own[tag] as number);
    }
    back.push(from);
    last = sums;
  }
  if (back.length === 0) return [];
  const path = [likeliest(last)];
  for (let at = back.length - 1; at > 0; at--)
    path.push((back[at] as Uint8Array)[path.at(-1) as number] as number);
  return path.reverse();
}

/** @param path the tag of each piece. A number in words goes on behind a hyphen: twenty-three. */
function stretchesOf(path: readonly number[], pieces: readonly Piece[]): Stretch[] {
  const found: { from: number; to: number; kind: string }[] = [];
  for (const [at, tag] of path.entries()) {
    const name = tags[tag] as string;
    const open = found.at(-1);
    if (name.startsWith("b-")) found.push({ from: at, to: at, kind: name.slice(2) });
    else if (open && open.to === at - 1 && (name.startsWith("i-") || isHyphened(open, pieces, at)))
      open.to = at;
  }
  return found;
}

function isHyphened({ kind }: Stretch, pieces: readonly Piece[], at: number): boolean {
  if (kind !== "figure") return false;
  const [before, own, behind] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  const isWord = (piece: Piece | undefined): boolean =>
    piece?.kind === "numeral" && /^[a-z]/.test(piece.text);
  if (own?.text === "-") return isWord(before) && isWord(behind) && behind?.joined === true;
  return before?.text === "-" && isWord(own) && isWord(pieces[at - 2]);
}
