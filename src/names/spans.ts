import { cutText } from "../facts/cut-text.ts";
import type { Shared } from "./postings.ts";
import type { NameWords } from "./name-words.ts";
import { isOneApart } from "./one-apart.ts";

/** Where a held name stands in a text. */
export interface NameSpan {
  readonly start: number;
  /** Behind its legal ending. */
  readonly end: number;
  /** As the name was indexed. */
  readonly id: number;
  /** `false`: but for one character. */
  readonly exact: boolean;
}

/** How much of a name must be in a text, of 1, for the text to be searched for it. */
const likely = 0.35;
/** A shorter name may be any word but for one character. */
const shortestMistyped = 5;
const shortestHalved = 4;
const longestText = 400;

type Span = Omit<NameSpan, "id"> & { readonly entry: number };

/** Finds whole names in a text, the longest first, and names but for one character where no whole one stands. */
export function createNameSpans(
  names: readonly string[],
  { endings, fillers }: NameWords,
  candidates: (text: string) => readonly Shared[],
): (plain: string) => readonly Span[] {
  const dropped = new Set(fillers);
  const ends = [...endings].sort((a, b) => b.length - a.length);

  return (plain) => {
    const text = joined(cutText(plain, longestText), dropped);
    const found = candidates(text.letters)
      .filter(({ shared }) => shared >= likely)
      .flatMap(({ entry }) => {
        const name = names[entry] ?? "";
        const at = placeOf(name, text.letters);
        if (!at) return [];
        const ending = ends.find((one) => text.letters.startsWith(one, at.end));
        if (!at.exact && name.length + (ending?.length ?? 0) < shortestMistyped) return [];
        return [{ ...at, entry, end: at.end + (ending?.length ?? 0) }];
      })
      .sort((a, b) => Number(b.exact) - Number(a.exact) || b.end - b.start - (a.end - a.start));
    const kept: typeof found = [];
    for (const span of found) {
      if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
    }
    return kept
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, ...span }) => ({
        ...span,
        start: text.starts[start] ?? 0,
        end: closed(plain, text.starts[start] ?? 0, text.ends[end - 1] ?? plain.length),
      }));
  };
}

/** A Chinese character, or letters and digits up to the next; apostrophes and full stops join what they stand in. */
const word =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['.](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** With the bracket that closes one in the name. */
const closed = (plain: string, start: number, end: number): number =>
  /\([^)]*$/.test(plain.slice(start, end)) && plain.charAt(end) === ")" ? end + 1 : end;

interface Joined {
  /** As names are compared: no punctuation, one space between Latin words, words left out that names leave out. */
  readonly letters: string;
  /** Where each letter begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function joined(plain: string, dropped: ReadonlySet<string>): Joined {
  const starts: number[] = [];
  const ends: number[] = [];
  let letters = "";
  for (const match of plain.matchAll(word)) {
    const bare = match[0].replace(/['.]/g, "");
    if (dropped.has(bare)) continue;
    if (/[a-z\d]$/.test(letters) && /^[a-z\d]/.test(bare)) {
      letters += " ";
      starts.push(match.index);
      ends.push(match.index);
    }
    for (let at = 0; at < bare.length; at++) {
      letters += bare[at];
      starts.push(match.index + Math.min(at, match[0].length - 1));
      ends.push(at === bare.length - 1 ? match.index + match[0].length : match.index + at + 1);
    }
  }
  return { letters, starts, ends };
}

/** Where a name stands: whole, or but for one character, which leaves one of its halves whole. */
function placeOf(name: string, text: string): Omit<Span, "entry"> | null {
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    if (areWords(text, start, start + name.length)) return { start, end: start + name.length, exact: true };
  }
  if (name.length < shortestHalved) return null;
  const middle = name.length >> 1;
  const halves: [string, number][] = [
    [name.slice(0, middle), 0],
    [name.slice(middle), middle],
  ];
  for (const [half, offset] of halves) {
    for (let at = text.indexOf(half); at !== -1; at = text.indexOf(half, at + 1)) {
      for (const shift of [0, 1, -1]) {
        // The first half fixes the beginning, the second the end.
        const start = offset === 0 ? at : at - offset + shift;
        const end = offset === 0 ? at + name.length + shift : at + half.length;
        if (start < 0 || end > text.length || !areWords(text, start, end)) continue;
        if (isOneApart(name, text.slice(start, end))) return { start, end, exact: false };
      }
    }
  }
  return null;
}

/** No Latin word is cut. */
const areWords = (text: string, start: number, end: number): boolean =>
  !(/[a-z\d]/.test(text.charAt(start - 1)) && /[a-z\d]/.test(text.charAt(start))) &&
  !(/[a-z\d]/.test(text.charAt(end - 1)) && /[a-z\d]/.test(text.charAt(end)));
