import { type AmountWords, type Role, roles } from "./amount-words.ts";

/** A vocabulary word found in a text. */
export type Match = { readonly role: Role; readonly word: string };

/** Words by first character, longest first, so that the first hit is the longest. */
export type Lexicon = ReadonlyMap<string, readonly Match[]>;

/**
 * @param words by role
 * @param without roles whose words shall be read as something else
 * @param first words that come before those of the vocabulary
 */
export function buildLexicon(
  words: AmountWords["words"],
  without: readonly Role[] = [],
  first: { readonly [role in Role]?: readonly string[] } = {},
): Lexicon {
  const lexicon = new Map<string, Match[]>();
  const lists = [
    ...roles.map((role) => [role, first[role] ?? []] as const),
    ...roles.filter((role) => !without.includes(role)).map((role) => [role, words[role] ?? []] as const),
  ];
  for (const [role, list] of lists) {
    for (const word of list) {
      const initial = word.charAt(0);
      lexicon.set(initial, [...(lexicon.get(initial) ?? []), { role, word }]);
    }
  }
  // Sorting is stable, so a word in two lists keeps its first role: refusals come before fillers.
  for (const matches of lexicon.values()) matches.sort((a, b) => b.word.length - a.word.length);
  return lexicon;
}

/** The longest word at `at`, or null. Latin words do not start or end inside others, nor digits inside numbers. */
export function matchWord(lexicon: Lexicon, text: string, at: number): Match | null {
  const matches = lexicon.get(text.charAt(at));
  if (matches === undefined) return null;
  const inside = isLatin(text, at) && isLatin(text, at - 1);
  if (inside) return null;
  return (
    matches.find(({ word }) => {
      const end = at + word.length;
      if (!text.startsWith(word, at)) return false;
      // "won't" is not the Korean won.
      if (isLatin(text, end - 1)) return !isLatin(text, end) && !text.startsWith("'t", end);
      return !(isDigit(text, end - 1) && /^[\d.,]/.test(text.slice(end, end + 1)));
    }) ?? null
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}
