const latin = /[a-z]/;
const special = /[.*+?^${}()|[\]\\]/g;

/** A pattern of any of the words, the longest first; Latin ones stand by themselves, Chinese ones anywhere. */
export function anyOf(words: readonly string[]): string {
  const one = (word: string): string => {
    const bare = word.replace(special, "\\$&");
    return latin.test(word) ? `(?<![a-z])${bare}(?![a-z])` : bare;
  };
  return `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(one)
    .join("|")})`;
}

/** Whether a text in plain form holds one of the words. */
export function createWordTest(words: readonly string[]): (plain: string) => boolean {
  const pattern = new RegExp(anyOf(words), "u");
  return (plain) => pattern.test(plain);
}
