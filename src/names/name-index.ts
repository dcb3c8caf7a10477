// Companies by name, for whoever types one as people do.
//
// Goals: the whole name first, then what it begins with, then names that share rare pieces with it; a short form, an
// abbreviation and one wrong character are forgiven; 100,000 names are held in typed arrays and asked in milliseconds. The same
// text finds the same names, in the same order.
// Not goals: to know what a company is, what is held of it, or of which list it is; to decide between two of one name; to
// find a word of a name for the word's sake; to be changed once it is built. Words and places are handed in.
import { cutText } from "../facts/cut-text.ts";
import { createAbbreviations } from "./abbreviations.ts";
import { createPostings } from "./postings.ts";
import { isOneApart } from "./one-apart.ts";
import type { NameWords } from "./name-words.ts";
import { type BrandSpan, createBrands } from "./brands.ts";
import { createBeginnings, type PlaceLength } from "./beginnings.ts";
import { createNameSpans, type NameSpan } from "./spans.ts";
import { createNormalName, type NormalName } from "./normal-name.ts";

/** What a typed name leads to. Ids are those that the names were indexed under, each once. */
export type NameMatch =
  /** The whole name was typed. Several: companies of one name. */
  | { readonly is: "found"; readonly ids: readonly number[] }
  /** One held name alone begins with what was typed, with its place or without, or holds it: 海扶, 长安汽车. */
  | { readonly is: "begins"; readonly ids: readonly number[] }
  /** Names that were perhaps meant, the nearest first. */
  | { readonly is: "near"; readonly ids: readonly number[] }
  | { readonly is: "none" };

export interface NameIndex {
  find(text: string): NameMatch;
  /** Held names that stand in a text in plain form, whole or but for one character, with their legal endings. */
  within(plain: string): readonly NameSpan[];
  /** Where a text may name a company by what a held name begins with, or by words that are in everyday use. */
  brands(plain: string): readonly BrandSpan[];
}

export interface IndexedName {
  readonly id: number;
  readonly name: string;
}

/** Names suggested at most. */
const suggested = 5;
/** How much of two names must be shared, of 1, for one to be suggested for the other. */
const nearEnough = 0.5;
/** No name is longer; the rest of a long message is not looked at. */
const longestName = 120;

/**
 * An index of names by the pieces they share (see `gramsOf`): for each piece, the names that have it. A rare piece counts
 * for more, so that 上海 and 科技 suggest nobody. Typed arrays, because 100,000 names have some three million pieces.
 */
export function createNameIndex(
  names: readonly IndexedName[],
  words: NameWords,
  toPlain: (text: string) => string,
  placeLength: PlaceLength = () => 0,
): NameIndex {
  const normal = createNormalName(words, toPlain);
  const cores = names.map(({ name }) => normal(name).core);
  const ids = Int32Array.from(names, ({ id }) => id);
  const byCore = idsByCore(cores, ids);
  const postings = createPostings(cores);
  const edges = createEdges(words);
  // Made when first asked for: places are then known, which a start does without.
  let beginnings: ReturnType<typeof createBeginnings> | null = null;
  const begunBy = (text: string): readonly number[] => {
    beginnings ??= createBeginnings(cores, placeLength);
    return beginnings(text);
  };
  let brands: ReturnType<typeof createBrands> | null = null;
  let abbreviations: ReturnType<typeof createAbbreviations> | null = null;
  const shortFormsOf = (text: string): readonly number[] => {
    abbreviations ??= createAbbreviations(cores, placeLength);
    return abbreviations(text).map((entry) => ids[entry] ?? 0);
  };
  const spans = createNameSpans(cores, words, postings.contained);

  /** The whole name, and around it only words that may stand around a name. */
  const wholeIn = (typed: NormalName): readonly number[] => {
    const same = byCore.get(typed.core);
    if (same) return same;
    // Every beginning and end that may be cut off is cut off; what is left must be a whole name.
    for (const rest of edges.cut(typed.whole)) {
      const held = byCore.get(normal(rest).core);
      if (held) return held;
    }
    return [];
  };

  return {
    find(text) {
      const typed = normal(cutText(text, longestName));
      if (typed.core === "") return { is: "none" };
      const whole = [...new Set(wholeIn(typed))];
      if (whole.length > 0) return { is: "found", ids: whole };
      // A name with its legal ending is no part of another.
      const isWhole = typed.core !== typed.whole;
      const part = isWhole ? [] : onlyOne(begunBy(typed.core), ids);
      if (part.length > 0) return { is: "begins", ids: part };
      const best = nearestOf(typed, postings, cores).map((entry) => ids[entry] ?? 0);
      const holding = isWhole ? [] : onlyOne(holdersOf(typed.core, postings, cores), ids);
      if (holding.length > 0) return { is: "begins", ids: holding };
      const meant = best.length > 0 || isWhole ? best : shortFormsOf(typed.core);
      const near = [...new Set(meant)].slice(0, suggested);
      return near.length > 0 ? { is: "near", ids: near } : { is: "none" };
    },
    brands(plain) {
      brands ??= createBrands(cores, placeLength);
      return brands(plain);
    },
    within: (plain) => spans(plain).map(({ entry, ...span }) => ({ ...span, id: ids[entry] ?? 0 })),
  };
}

/** Entries that are near enough, the nearest first. */
const nearestOf = (
  typed: NormalName,
  postings: ReturnType<typeof createPostings>,
  cores: readonly string[],
): number[] =>
  postings
    .nearest(typed.core)
    .map(({ entry, shared }) => ({ entry, score: scoreOf(typed, cores[entry] ?? "", shared) }))
    .filter(({ score }) => score >= nearEnough)
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .map(({ entry }) => entry);

/** The one name of the entries, where they are of one. */
function onlyOne(entries: readonly number[], ids: Int32Array): readonly number[] {
  const found = [...new Set(entries.map((entry) => ids[entry] ?? 0))];
  return found.length === 1 ? found : [];
}

/** Entries that hold a part of three Chinese characters or more. */
function holdersOf(
  core: string,
  postings: ReturnType<typeof createPostings>,
  cores: readonly string[],
): number[] {
  if (core.length < 3 || !/^\p{Script=Han}+$/u.test(core)) return [];
  return postings.nearest(core).flatMap(({ entry }) => (cores[entry]?.includes(core) ? [entry] : []));
}

function idsByCore(cores: readonly string[], ids: Int32Array): ReadonlyMap<string, readonly number[]> {
  const byCore = new Map<string, number[]>();
  for (const [entry, core] of cores.entries()) {
    const id = ids[entry] ?? 0;
    const same = byCore.get(core);
    if (same) same.push(id);
    else byCore.set(core, [id]);
  }
  return byCore;
}

/** A part of a name, or a name but for one character, comes before names that share as much. */
function scoreOf(typed: NormalName, name: string, shared: number): number {
  const { core } = typed;
  if (isOneApart(core, name) && !isOtherBrand(typed, name)) return 2 + shared;
  if (core.length >= 2 && (name.includes(core) || core.includes(name))) return 1 + shared;
  return shared;
}

/** 华为技术有限公司 is no mistyped 华勤技术: of a short name the first two characters are what it is known by. */
const isOtherBrand = (typed: NormalName, name: string): boolean =>
  typed.core !== typed.whole &&
  /^\p{Script=Han}{4}$/u.test(typed.core) &&
  typed.core.slice(0, 2) !== name.slice(0, 2) &&
  typed.core.slice(2) === name.slice(2);

/** Cuts off what may stand around a name. */
function createEdges({ before, after }: NameWords): { cut(text: string): string[] } {
  const starts = [...before].sort((a, b) => b.length - a.length);
  return {
    cut(text) {
      let from = 0;
      for (let word: string | undefined = ""; word !== undefined; ) {
        from += word.length;
        word = starts.find((start) => text.startsWith(start, from));
      }
      const heads = from === 0 ? [text] : [text.slice(from), text];
      return heads.flatMap((head) => {
        // The first word that may follow a name ends it; a name may itself hold the word, so later ones are tried too.
        const ends = after.flatMap((word) => placesOf(word, head)).sort((a, b) => a - b);
        return [...new Set([...ends, head.length])]
          .map((end) => head.slice(0, end))
          .filter((rest) => rest !== "");
      });
    },
  };
}

function placesOf(word: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word, 1); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}
