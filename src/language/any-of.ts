/** A pattern of any of some words as they stand, the longest first. */
export const oneOf = (words: readonly string[]): string => alternatives(words, escaped);

/** Any of some words: Latin ones whole, Chinese ones and signs anywhere. */
export const anyOf = (words: readonly string[]): string =>
  alternatives(words, (word) =>
    escaped(word)
      .replace(/^(?=[a-z])/, "(?<![a-z&'])")
      .replace(/(?<=[a-z])$/, "(?![a-z&'])")
      .replaceAll(" ", "[^a-z&']+"),
  );

/** Whether a text in plain form holds one of the words; in one pass, however many they are. */
export function createWordTest(words: readonly string[]): (plain: string) => boolean {
  const pattern = new RegExp(anyOf(words), "u");
  return (plain) => pattern.test(plain);
}

const alternatives = (words: readonly string[], patternOf: (word: string) => string): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join("|")})`;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
