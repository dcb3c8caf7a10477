/**
 * The pieces that names are compared by. Chinese: two characters side by side, and two with one between them, so that one
 * wrong character leaves a piece even of a name of four. Latin letters and digits: three letters, or the first two of
 * a word, so that the pieces of a word's beginning are pieces of the word.
 */
export function gramsOf(name: string): Gram[] {
  const grams = new Set<Gram>();
  for (let at = 0; at < name.length; at++) {
    const one = name.charCodeAt(at);
    const two = name.charCodeAt(at + 1) || 0;
    const three = name.charCodeAt(at + 2) || 0;
    if (isLatin(one)) {
      const starts = at === 0 || !isLatin(name.charCodeAt(at - 1));
      if (!isLatin(two)) {
        if (starts) grams.add(pack(wordStart, one, 0));
      } else {
        if (starts) grams.add(pack(wordStart, one, two));
        if (isLatin(three)) grams.add(pack(one, two, three));
      }
    } else if (one !== space) {
      if (two !== 0 && two !== space && !isLatin(two)) grams.add(one * 0x10000 + two);
      if (three !== 0 && two !== space && three !== space && !isLatin(three)) {
        grams.add(apart + one * 0x10000 + three);
      }
    }
  }
  return [...grams];
}

/** Below 2^32: two characters. From there to 2^48: three letters. Above: two characters with one between them. */
export type Gram = number;

const apart = 2 ** 48;
const space = 0x20;
/** Stands for the beginning of a word; no letter. */
const wordStart = 1;

/** What one shared piece counts for: two characters with a gap between them say half as much. */
export const shareOf = (gram: Gram): number => (gram >= apart ? 0.5 : 1);

const pack = (one: number, two: number, three: number): Gram => one * 2 ** 32 + two * 0x10000 + three;

/** Letters and digits of alphabets: everything before the first East Asian block, and no space. */
const isLatin = (unit: number): boolean => unit < 0x2e80 && unit !== space;
