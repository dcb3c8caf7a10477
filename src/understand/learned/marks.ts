import { createPhraseBook } from "../../language/phrase-book.ts";
import { type Concepts, createFindConcepts } from "../../faq/find-concepts.ts";
import { figure, gap } from "../../faq/units.ts";
import type { Markable } from "../utterance.ts";
import type { Words } from "../words.ts";
import { type LookupWords, plainSayings } from "../lookup-words.ts";
import type { Marks } from "./keys.ts";
import type { Piece } from "./pieces.ts";

/** What the lists and indexes know of a text, piece by piece. */
export type MarksOf = (heard: Markable, pieces: readonly Piece[]) => Marks;

/** @param concepts with their words cut into units, as the FAQ's model holds them. */
export function createMarks(
  { levels, told }: Pick<Words, "levels" | "told">,
  concepts: Concepts,
  sayings: LookupWords,
): MarksOf {
  const levelAt = createPhraseBook(levels);
  const clauseAt = createPhraseBook({ denies: told.denied, joins: told.clauses });
  const sayingAt = createPhraseBook(listsOf(sayings));
  const find = createFindConcepts(concepts);
  return ({ plain, places, companies, brands }, pieces) => {
    const names: (string | null)[] = pieces.map(() => null);
    const indexes = new Map(pieces.map(({ start }, at) => [start, at]));
    const put = (start: number, end: number, mark: string): void => {
      for (let at = indexes.get(start) ?? pieces.length; (pieces[at]?.end ?? end + 1) <= end; at++)
        names[at] ??= pieces[at]?.start === start ? `b-${mark}` : mark;
    };
    for (const { start, end } of companies) put(start, end, "company");
    for (const { start, end } of brands) put(start, end, "brand");
    for (const { start, end } of places) put(start, end, "place");
    for (const { start } of pieces) {
      const level = levelAt(plain, start);
      if (level) put(start, level.end, "level");
    }
    const said: (string | null)[] = pieces.map(() => null);
    for (const {
      concepts: [concept = null],
      from,
      to,
    } of find(pieces.map(unitOf)))
      said.fill(concept, from, to);
    const asked = new Set<string>();
    for (const { start } of pieces) for (const kind of sayingAt(plain, start)?.kinds ?? []) asked.add(kind);
    const clauses = pieces.map(({ start }) => {
      const [kind = null] = clauseAt(plain, start)?.kinds ?? [];
      return kind;
    });
    return { asked: [...asked], names, concepts: said, clauses };
  };
}

/** Words that ask something of the records, by their list. */
function listsOf({
  measures,
  operations,
  schemes,
  wholes,
  ...lists
}: LookupWords): Record<string, readonly string[]> {
  const groups = { ...measures, ...operations, ...schemes, ...wholes };
  return {
    ...groups,
    ...Object.fromEntries(plainSayings.map((name) => [name, lists[name]])),
  };
}

/** A piece as the FAQ cuts texts. */
function unitOf({ kind, text }: Piece): string {
  if (kind === "number") return figure;
  if (kind === "sign") return gap;
  return kind === "word" ? text.replace(/[&']/g, "") : text;
}
