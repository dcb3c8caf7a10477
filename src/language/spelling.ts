/** The word that was meant by one with a letter too many, missing, wrong or swapped; `null` for none or several. */
export type Spelling = (word: string) => string | null;

/** Shorter words have too many neighbours: "now" and "new". */
const shortest = 6;

/** Two words are one letter apart if leaving out one letter of each can make them the same. */
export function createSpelling(phrases: Iterable<string>): Spelling {
  const known = new Set([...phrases].flatMap((phrase) => phrase.split(/[ -]/)).filter(isLong));
  const meant = new Map<string, Set<string>>();
  for (const word of known) {
    for (const form of formsOf(word)) meant.set(form, (meant.get(form) ?? new Set()).add(word));
  }
  return (word) => {
    if (!isLong(word) || known.has(word)) return null;
    const found = new Set(formsOf(word).flatMap((form) => [...(meant.get(form) ?? [])]));
    const close = [...found].filter((other) => Math.abs(other.length - word.length) < 2);
    // "centers" and "center" are both near "centerz": the plural says no less.
    const [first, ...others] = close.sort((a, b) => a.length - b.length);
    return first !== undefined && others.every((other) => other.startsWith(first)) ? first : null;
  };
}

const isLong = (word: string): boolean => word.length >= shortest && /^[a-z]+$/.test(word);

const formsOf = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];
