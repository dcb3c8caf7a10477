import type { Concepts } from "../../src/faq/find-concepts.ts";
import { toUnits } from "../../src/faq/units.ts";

/**
 * The words of `data/faq/concepts.yaml` cut into units with spaces between, as texts are: done once, ahead of time,
 * because thousands of words take longer to cut than a process should take to start.
 *
 * @throws when a word holds nothing that a text is compared by.
 */
export function cutConcepts(concepts: Concepts): Concepts {
  return Object.fromEntries(
    Object.entries(concepts).map(([concept, words]) => [concept, words.map((word) => cut(word, concept))]),
  );
}

function cut(word: string, concept: string): string {
  // A star is no unit of a text, so letters that no word has stand in for it.
  const units = toUnits(word.replaceAll("*", "zzstar"));
  if (units.length === 0) throw new Error(`concept "${concept}": "${word}" holds no word`);
  return units.map((unit) => unit.replace("zzstar", "*")).join(" ");
}
