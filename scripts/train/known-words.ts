import { isWord, toUnits } from "../../src/faq/units.ts";
import type { Concepts } from "../../src/faq/find-concepts.ts";
import type { Phrase } from "./phrase.ts";

/** What one phrase alone holds may be a typing error. */
const fewest = 2;

/** English words that are spelt rightly, most frequent first: those of the concepts, and what several phrases share. */
export function knownWords(phrases: readonly Phrase[], concepts: Concepts): string[] {
  const counts = new Map<string, number>();
  const add = (text: string, times: number): void => {
    for (const word of new Set(toUnits(text).filter(isWord)))
      counts.set(word, (counts.get(word) ?? 0) + times);
  };
  for (const { plain } of phrases) add(plain, 1);
  for (const word of Object.values(concepts).flat()) if (!word.includes("*")) add(word, fewest);
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .sort(([one, a], [two, b]) => b - a || (one < two ? -1 : 1))
    .map(([word]) => word);
}
