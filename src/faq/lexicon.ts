import { type Concepts, createFindConcepts } from "./find-concepts.ts";
import { createFeaturesOf, type Features } from "./features.ts";
import { createRepairWord } from "./repair-words.ts";
import { isWord, toUnits } from "./units.ts";

/** What the classifier has to know of words before it counts them. */
export interface Lexicon {
  /** With their words cut into units. */
  readonly concepts: Concepts;
  /** English words that are spelt rightly, most frequent first. */
  readonly words: readonly string[];
}

/** Reads the features off a text that is in its plain form. */
export type ReadFeatures = (plain: string) => Features;

/** Words beyond this many in one text stay as they were typed, so that a hostile text costs no time. */
const mostRepaired = 20;

export function createReadFeatures({ concepts, words }: Lexicon): ReadFeatures {
  const featuresOf = createFeaturesOf(createFindConcepts(concepts));
  const repair = createRepairWord(words);
  return (plain) => {
    let left = mostRepaired;
    const units = toUnits(plain).map((unit) => {
      if (!isWord(unit) || left === 0) return unit;
      const repaired = repair(unit);
      if (repaired !== unit) left--;
      return repaired;
    });
    return featuresOf(units);
  };
}
