import { createWordTest } from "../language/any-of.ts";
import { createPhraseBook } from "../language/phrase-book.ts";
import type { Question } from "../rules/question.ts";
import type { ToldWords } from "./words.ts";

/** What is said to be so or not of the own company; `null`: said not to be known. */
export interface FactSaid {
  readonly question: string;
  readonly value: boolean | null;
  /** The words that say it. */
  readonly start: number;
  readonly end: number;
}

const signs = /[,，、;；。!！?？()（）|｜\n]|\. /u;

/** Finds the facts that the words of the questions name, in a text in plain form. */
export function createFactsSaid(
  questions: Iterable<Question>,
  { denied, undenied, open, asked }: ToldWords,
): (plain: string) => readonly FactSaid[] {
  const lists = [...questions].flatMap(({ id, saidBy }) => (saidBy ? [[id, saidBy] as const] : []));
  const wordAt = createPhraseBook(Object.fromEntries(lists));
  const [denies, isOpen, isAsked] = [denied, open, asked].map(createWordTest);
  const seeming = [...undenied].sort((a, b) => b.length - a.length);
  const valueIn = (clause: string): boolean | null | undefined => {
    if (isAsked?.(clause)) return undefined;
    if (isOpen?.(clause)) return null;
    const rest = seeming.reduce((text, word) => text.replaceAll(word, " "), clause);
    return !denies?.(rest);
  };
  return (plain) => {
    const found = new Map<string, FactSaid>();
    for (let at = 0; at < plain.length; ) {
      const word = wordAt(plain, at);
      if (!word) {
        at++;
        continue;
      }
      const value = valueIn(clauseAround(plain, at, word.end));
      for (const question of value === undefined ? [] : word.kinds)
        found.set(question, { question, value: value ?? null, start: at, end: word.end });
      at = word.end;
    }
    return [...found.values()];
  };
}

/** Up to the next sign on either side. */
function clauseAround(plain: string, start: number, end: number): string {
  const before = plain.slice(0, start);
  const cut = Math.max(...[...before.matchAll(new RegExp(signs, "gu"))].map(({ index }) => index + 1), 0);
  const length = plain.slice(end).search(signs);
  return plain.slice(cut, length < 0 ? plain.length : end + length);
}
