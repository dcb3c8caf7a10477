/** Words by what they say; a word may say several things. */
export type PhraseBook<Kind extends string> = (text: string, at: number) => Phrase<Kind> | null;

export interface Phrase<Kind extends string> {
  readonly end: number;
  readonly text: string;
  readonly kinds: ReadonlySet<Kind>;
}

const latinWord = /[a-z\u00c0-\u024f]+(?:[&'][a-z]+)*|[%&?!]/y;
const mostWords = 7;

/**
 * The longest word that stands at a place of a text. Chinese words are found anywhere; Latin ones are whole words, with
 * a space or a hyphen between the words of a phrase.
 */
export function createPhraseBook<Kind extends string>(
  lists: Readonly<Record<Kind, readonly string[]>>,
): PhraseBook<Kind> {
  const kindsOf = new Map<string, Set<Kind>>();
  const heads = new Map<string, number>();
  for (const kind of Object.keys(lists) as Kind[]) {
    for (const word of lists[kind]) {
      const key = isLatin(word) ? word.replaceAll("-", " ") : word;
      kindsOf.set(key, (kindsOf.get(key) ?? new Set()).add(kind));
      const head = key.charAt(0);
      if (!isLatin(key)) heads.set(head, Math.max(heads.get(head) ?? 0, key.length));
    }
  }
  return (text, at) => {
    const latin = latinAt(text, at);
    if (latin) {
      const ends = [...latin];
      for (let count = ends.length; count > 0; count--) {
        const end = ends[count - 1] ?? at;
        const kinds = kindsOf.get(text.slice(at, end).replaceAll("-", " "));
        if (kinds) return { end, text: text.slice(at, end), kinds };
      }
      return null;
    }
    for (let length = heads.get(text.charAt(at)) ?? 0; length > 0; length--) {
      const word = text.slice(at, at + length);
      const kinds = kindsOf.get(word);
      if (kinds && word.length === length) return { end: at + length, text: word, kinds };
    }
    return null;
  };
}

const isLatin = (text: string): boolean => /^[a-z&%?!,"'\u00c0-\u024f]/.test(text);

/** Where the words that begin at a place end, one after another; `null` in the middle of a word and before no word. */
function latinAt(text: string, at: number): number[] | null {
  if (!/[a-z\u00c0-\u024f%&?!]/.test(text.charAt(at))) return null;
  if (/[a-z\u00c0-\u024f]/.test(text.charAt(at - 1)) && /[a-z\u00c0-\u024f]/.test(text.charAt(at)))
    return null;
  const ends: number[] = [];
  for (let next = at; ends.length < mostWords; ) {
    latinWord.lastIndex = next;
    const word = latinWord.exec(text);
    if (!word) break;
    next = word.index + word[0].length;
    ends.push(next);
    if (!/[ -]/.test(text.charAt(next))) break;
    next++;
  }
  return ends.length > 0 ? ends : null;
}
