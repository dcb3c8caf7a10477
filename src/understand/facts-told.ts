import type { Question } from "../rules/question.ts";
import type { SaidFact, Span } from "./learned/reading-model.ts";
import type { ToldAnswer } from "./told-answer.ts";
import { type Reading, saysAny, type Text } from "./told-doubt.ts";

export const nothingTold = {
  named: false,
  value: undefined,
  qualifier: null,
  doubt: null,
  candidates: [],
  mood: "is",
  shareOf: null,
} as const satisfies Omit<ToldAnswer, "question" | "written">;

/** The question that a role answers here: of several the one that is asked, else the one whose words are said. */
export function questionFor(
  { byRole }: Reading,
  role: string,
  plain: string,
  asked: string | null,
): Question | null {
  const fitting = byRole.get(role) ?? [];
  const open = fitting.find(({ id }) => id === asked);
  if (open) return open;
  const said = fitting.filter(({ heardWith }) => heardWith.every((words) => saysAny(plain, words)));
  // Of several the one that more words of the text ask for.
  return said.sort((one, other) => other.heardWith.length - one.heardWith.length)[0] ?? null;
}

/** From these shares on a fact, and what is not known, are taken as said though no word of a question names them. */
const surelyFact = 0.7;
const surelyUnknown = 0.8;

/** Something that is so or not. */
export function factTold(
  reading: Reading,
  { plain, asked }: Text,
  { fact, isSo, share, start, end }: SaidFact,
): ToldAnswer | null {
  const question = questionFor(reading, fact, plain, asked);
  if (question?.kind !== "boolean" || (question.id !== asked && share < surelyFact)) return null;
  return {
    ...nothingTold,
    question: question.id,
    written: plain.slice(start, end),
    named: true,
    value: isSo,
  };
}

/** Something that is said not to be known. */
export function unknownTold(reading: Reading, { plain, asked }: Text, span: Span): ToldAnswer | null {
  const question = questionFor(reading, span.base, plain, asked);
  if (!question || (question.id !== asked && span.share < surelyUnknown)) return null;
  const written = plain.slice(span.start, span.end);
  return { ...nothingTold, question: question.id, written, named: true, value: null };
}
