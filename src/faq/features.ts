import type { FindConcepts, Mention } from "./find-concepts.ts";
import { gap, isWord, type Units } from "./units.ts";

/**
 * What is counted in a text, by kind. Each kind is weighed for itself, so that the many letter runs of an English
 * sentence do not drown its few concepts.
 */
export interface Features {
  /** Runs of one to three Chinese characters. */
  readonly han: string[];
  /** English words, cut to their stem, and pairs of neighbours. */
  readonly word: string[];
  /** Runs of three to five letters in an English word. */
  readonly letters: string[];
  /** Concepts and pairs of concepts, whatever language they came in. */
  readonly concept: string[];
}

export type FeaturesOf = (units: Units) => Features;

export const kinds = ["han", "word", "letters", "concept"] as const;

export function createFeaturesOf(find: FindConcepts): FeaturesOf {
  return (units) => {
    const mentions = find(units);
    const seen = withPlacesOut(units, mentions);
    return {
      han: hanRuns(seen),
      word: words(seen),
      letters: seen.filter(isWord).flatMap(letterRuns),
      concept: conceptFeatures(mentions),
    };
  };
}

const place = "@";

/** The same units with every place as one sign: which place it was does not tell what is asked. */
function withPlacesOut(units: Units, mentions: readonly Mention[]): string[] {
  const seen: (string | null)[] = [...units];
  for (const { concepts, from, to } of mentions) {
    if (concepts[0] === "place") seen.fill(null, from, to)[from] = place;
  }
  return seen.filter((unit) => unit !== null);
}

const isCharacter = (unit: string | undefined): boolean =>
  unit !== undefined && !isWord(unit) && unit !== gap;

function hanRuns(units: Units): string[] {
  const found: string[] = [];
  const at = (index: number): string => units[index] ?? gap;
  for (let i = 0; i < units.length; i++) {
    if (!isCharacter(units[i])) continue;
    found.push(at(i), at(i - 1) + at(i));
    if (isCharacter(units[i - 1])) found.push(at(i - 2) + at(i - 1) + at(i));
    if (!isCharacter(units[i + 1])) found.push(at(i) + gap);
  }
  return found;
}

function words(units: Units): string[] {
  const found: string[] = [];
  const stems = units.map((unit) => (isWord(unit) ? stem(unit) : unit));
  for (const [i, unit] of units.entries()) {
    if (!isWord(unit)) continue;
    found.push(stems[i] ?? "", `${stems[i - 1] ?? gap} ${stems[i]}`);
    if (!isWord(units[i + 1] ?? gap)) found.push(`${stems[i]} ${stems[i + 1] ?? gap}`);
  }
  return found;
}

/** Endings off, so that costs meets cost and applying meets apply; no dictionary, so some stems are no words. */
export function stem(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^su]s$/.test(word) ? word.slice(0, 3) : word;
  return word
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?<=[^s]{3})(?:ing|ed|es|s|e)$/, "")
    .replace(/(?<=.{3})ation$/, "");
}

function letterRuns(word: string): string[] {
  const bound = `_${word.slice(0, 24)}_`;
  const found: string[] = [];
  for (let length = 3; length <= 5; length++) {
    for (let from = 0; from + length <= bound.length; from++) found.push(bound.slice(from, from + length));
  }
  return found;
}

/** More pairs than this tell of a long story, not of a question. */
const mostPaired = 12;

function conceptFeatures(mentions: readonly Mention[]): string[] {
  const named = [...new Set(mentions.flatMap(({ concepts }) => concepts))];
  const paired = named
    .filter((name) => name !== "place")
    .slice(0, mostPaired)
    .sort();
  const pairs = paired.flatMap((one, i) => paired.slice(i + 1).map((two) => `${one}+${two}`));
  return [...named, ...pairs];
}
