import { createPhraseBook } from "../../language/phrase-book.ts";
import type { Utterance } from "../utterance.ts";
import type { Words } from "../words.ts";
import type { Marks } from "./features.ts";
import type { Piece } from "./pieces.ts";

/** What the lists and indexes know of a text, piece by piece. */
export type MarksOf = (
  heard: Pick<Utterance, "plain" | "places" | "companies">,
  pieces: readonly Piece[],
) => Marks;

export function createMarks(levels: Words["levels"]): MarksOf {
  const levelAt = createPhraseBook(levels);
  return ({ plain, places, companies }, pieces) => {
    const marks: (string | null)[] = pieces.map(() => null);
    const put = (start: number, end: number, mark: string): void => {
      for (const [at, piece] of pieces.entries())
        if (piece.start >= start && piece.end <= end)
          marks[at] ??= piece.start === start ? `b-${mark}` : mark;
    };
    for (const { start, end } of companies) put(start, end, "company");
    for (const { start, end } of places) put(start, end, "place");
    for (const { start } of pieces) {
      const level = levelAt(plain, start);
      if (level) put(start, level.end, "level");
    }
    return marks;
  };
}
