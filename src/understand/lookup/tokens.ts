import type { Operation, When } from "../../lookups/query.ts";
import { type LookupWords, type PlainSaying, plainSayings } from "./lookup-words.ts";
import { createPhraseBook, type Phrase, type PhraseBook } from "../../language/phrase-book.ts";
import { createSpelling, type Spelling } from "../../language/spelling.ts";
import type { Utterance } from "../utterance.ts";
import type { CenterLevel, Measure, RecordScheme } from "../../records/axes.ts";

type Span = { readonly start: number; readonly end: number; readonly text: string };

/** A part of a text and what it says. */
export type Token = Span &
  (
    | { readonly kind: "place"; readonly codes: readonly string[] }
    | { readonly kind: "when"; readonly when: When }
    | { readonly kind: "word"; readonly says: ReadonlySet<Saying> }
    /** No word of any list. */
    | { readonly kind: "unknown" }
  );

/** A place around that is meant without its name: 全市. */
export type Whole = "city" | "province";

/** What a word of a list says: the list's name, and of those that belong together the group's before it. */
export type Saying =
  | PlainSaying
  | `level:${CenterLevel}`
  | `noun:${CenterLevel}`
  | `measure:${Measure}`
  | `operation:${Operation}`
  | `scheme:${RecordScheme}`
  | `whole:${Whole}`
  | "beforeLevel";

/** Whether a token is a word that says something. */
export const says = (token: Token | undefined, saying: Saying): boolean =>
  token?.kind === "word" && token.says.has(saying);

/** The words of every list, as written and as misspelled. */
export interface Sayings {
  readonly wordAt: PhraseBook<Saying>;
  readonly spelling: Spelling;
}

export function createSayings(words: LookupWords): Sayings {
  const { before, ...nouns } = words.levelNouns;
  const prefixed = <Prefix extends string, Key extends string>(
    prefix: Prefix,
    lists: Readonly<Record<Key, readonly string[]>>,
  ): [`${Prefix}:${Key}`, readonly string[]][] =>
    (Object.keys(lists) as Key[]).map((key) => [`${prefix}:${key}`, lists[key]]);
  const lists: [Saying, readonly string[]][] = [
    ...plainSayings.map((saying): [Saying, readonly string[]] => [saying, words[saying]]),
    ...prefixed("level", words.levels),
    ...prefixed("noun", nouns),
    ...prefixed("measure", words.measures),
    ...prefixed("operation", words.operations),
    ...prefixed("scheme", words.schemes),
    ...prefixed("whole", words.wholes),
    ["beforeLevel", before],
  ];
  return {
    wordAt: createPhraseBook(Object.fromEntries(lists) as Record<Saying, readonly string[]>),
    spelling: createSpelling(lists.flatMap(([, phrases]) => phrases)),
  };
}

/** Cuts a text into what it says, from left to right, the longest part first. */
export function tokenize(heard: Utterance, thisYear: number, sayings: Sayings): Token[] {
  const text = heard.plain;
  const mentions = new Map(heard.places.map((mention) => [mention.start, mention]));
  const starts = [...mentions.keys()];
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const mention = mentions.get(at);
    const word = zoneBehind(
      text,
      wordBefore(text, at, sayings.wordAt, starts, mentions),
      tokens.at(-1),
      sayings,
      at,
    );
    const when = heard.whenAt(at, thisYear);
    const end = Math.max(mention?.end ?? 0, word?.end ?? 0, when?.end ?? 0);
    const meant = end === 0 ? misspelled(text, at, sayings) : null;
    if (meant) {
      tokens.push({ kind: "word", start: at, end: meant.end, text: meant.text, says: meant.kinds });
      at = meant.end;
      continue;
    }
    if (end === 0) {
      at = addUnknown(text, at, starts, tokens);
      continue;
    }
    const span = { start: at, end, text: text.slice(at, end) };
    if (mention?.end === end) tokens.push({ ...span, kind: "place", codes: mention.codes });
    else if (when?.end === end) tokens.push({ ...span, kind: "when", when: when.when });
    else if (word) tokens.push({ ...span, kind: "word", says: word.kinds });
    at = end;
  }
  return tokens;
}

/** A word of letters that no list has, if it is near to one. */
function misspelled(text: string, at: number, { wordAt, spelling }: Sayings): Phrase<Saying> | null {
  const word = /^[a-z]+(?![a-z'\u00c0-\u024f])/.exec(text.slice(at, at + 40))?.[0];
  if (word === undefined || /[a-z]/.test(text.charAt(at - 1))) return null;
  const meant = spelling(word);
  const phrase = meant === null ? null : wordAt(meant, 0);
  return phrase && phrase.end === meant?.length ? { ...phrase, end: at + word.length } : null;
}

/** The longest word that does not break into a place: of 上海比重庆多 the word is 比 and not 比重. */
function wordBefore(
  text: string,
  at: number,
  wordAt: PhraseBook<Saying>,
  starts: readonly number[],
  mentions: ReadonlyMap<number, { readonly end: number }>,
): Phrase<Saying> | null {
  const word = wordAt(text, at);
  if (!word) return null;
  const broken = starts.find(
    (start) => start > at && start < word.end && (mentions.get(start)?.end ?? 0) > word.end,
  );
  return broken === undefined ? word : wordAt(text.slice(0, broken), at);
}

/** "New district" names an area behind a place alone; before anything else they are new ones of that level. */
function zoneBehind(
  text: string,
  word: Phrase<Saying> | null,
  last: Token | undefined,
  { wordAt }: Sayings,
  at: number,
): Phrase<Saying> | null {
  const isBehind = last?.kind === "place" && at - last.end <= 1;
  const isNew = word?.kinds.has("zones") && word.text.startsWith("new ");
  return isNew && !isBehind ? wordAt(text.slice(0, at + "new".length), at) : word;
}

/** A character of Chinese or a word of letters that no list has; those beside each other are one token. */
function addUnknown(text: string, at: number, starts: readonly number[], tokens: Token[]): number {
  const match = /^(?:[a-z\u00c0-\u024f]+(?:'[a-z]+)*|\d[\d.,]*|\p{L}|\p{N})/u.exec(text.slice(at, at + 60));
  if (!match) return at + 1;
  const next = starts.find((start) => start > at) ?? text.length;
  const end = Math.min(at + match[0].length, next);
  const last = tokens.at(-1);
  if (last?.kind === "unknown" && /^[ '-]?$/.test(text.slice(last.end, at))) {
    tokens[tokens.length - 1] = {
      kind: "unknown",
      start: last.start,
      end,
      text: text.slice(last.start, end),
    };
  } else tokens.push({ kind: "unknown", start: at, end, text: text.slice(at, end) });
  return end;
}
