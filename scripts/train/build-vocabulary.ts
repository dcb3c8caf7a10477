import { type Features, kinds } from "../../src/faq/features.ts";
import { keyOf, type Vocabulary } from "../../src/faq/vector.ts";

/** In how many phrases a feature has to stand to be worth a row: what one writer typed once helps nobody. */
const fewest: Readonly<Record<keyof Features, number>> = { han: 2, word: 2, letters: 8, concept: 2 };

export function buildVocabulary(phrases: readonly Features[]): Vocabulary {
  const phrasesWith = new Map<number, number>();
  const enough = new Map<number, number>();
  for (const features of phrases) {
    for (const kind of kinds) {
      for (const feature of new Set(features[kind])) {
        const key = keyOf(kind, feature);
        const count = (phrasesWith.get(key) ?? 0) + 1;
        phrasesWith.set(key, count);
        if (count === fewest[kind]) enough.set(key, enough.size);
      }
    }
  }
  const rarity = new Float32Array(enough.size);
  for (const [key, row] of enough) rarity[row] = Math.log(1 + phrases.length / (phrasesWith.get(key) ?? 1));
  return { rows: enough, rarity };
}
