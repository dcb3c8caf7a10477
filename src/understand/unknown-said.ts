import { createWordTest } from "../language/any-of.ts";
import { createPhraseBook } from "../language/phrase-book.ts";
import { type Label, times } from "./labels-beside.ts";
import type { Span } from "./learned/reading-model.ts";
import type { ToldWords } from "./words.ts";

/** The bases of what is named and said not to be known, in a clause without a figure: 研发人数还没统计. */
export function createUnknownIn({
  labels,
  open,
}: ToldWords): (plain: string, spans: readonly Span[]) => readonly string[] {
  const labelAt = createPhraseBook<Label>(labels);
  const isOpen = createWordTest(open);
  return (plain, spans) => {
    const found = new Set<string>();
    let start = 0;
    for (const clause of plain.split(/[,，、;；。:：!！?？|｜\n]|\. /u)) {
      const end = start + clause.length;
      const hasFigure = spans.some(
        (span) => span.kind === "figure" && span.start >= start && span.end <= end,
      );
      if (!hasFigure && isOpen(clause))
        for (let at = 0; at < clause.length; ) {
          const word = labelAt(clause, at);
          for (const label of word?.kinds ?? []) if (label !== "no" && !times.has(label)) found.add(label);
          at = word?.end ?? at + 1;
        }
      start = end + 1;
    }
    return [...found];
  };
}
