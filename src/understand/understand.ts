import type { Decision, Faq } from "../faq/faq.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Catalog } from "../catalog/load-catalog.ts";
import { cutText } from "../facts/cut-text.ts";
import { createLookupReader, type ReadLookup } from "./lookup/read-lookup.ts";
import type { ToPlain } from "./plain-text.ts";
import { type CheckRequest, createCheckReader, type SharedName } from "./read-check.ts";

/** `present` and `absent` say that there is something or not, which is a yes or a no to most questions. */
export type AnswerWord = "yes" | "no" | "unknown" | "present" | "absent";

/** What typed words mean, read off the lists in `data/`. */
export interface Understanding {
  /** The command that a text stands for when it is nothing else: `返回`, `start over`. */
  command(text: string): string | null;
  answer(text: string): AnswerWord | null;
  /** Which of the names a text asks to change (`修改主营业务收入`, `change staff`): whole, or in part if it fits one alone. */
  change(text: string, names: readonly string[]): number | null;
  check(text: string): CheckRequest | SharedName | null;
  /** What a text asks of the records of centers, after the lookup before it, on a day (`YYYY-MM-DD`). */
  lookup: ReadLookup;
  /** The topics of the FAQ that a text may be about. */
  topics(text: string): Decision;
  /** A text in the form that places and names are looked for in. */
  plain: ToPlain;
  /** A text in the form of a question: it is not first taken for an answer. */
  isQuestion(text: string): boolean;
}

/** Longer texts than this name no place or command; what they hold is not searched. */
const longest = 100;
/** Of a longer message only the beginning tells whether it is a question. */
const longestQuestion = 400;

export function createUnderstanding(
  catalog: Catalog,
  toPlain: ToPlain,
  faq: Faq,
  names: Pick<NameIndex, "find" | "within">,
): Understanding {
  // A word is the same word with or without spaces: 返 回, startover.
  const toWord = (text: string): string => toPlain(text).replaceAll(" ", "");
  const lookup = <T extends string>(lists: Readonly<Record<T, readonly string[]>>): Map<string, T> =>
    new Map((Object.keys(lists) as T[]).flatMap((name) => lists[name].map((word) => [toWord(word), name])));
  const commands = lookup(catalog.words.commands);
  const answers = lookup(catalog.words.answers);
  const asking = catalog.words.asking.map((word) => (/[a-z]/.test(word) ? ` ${word} ` : word));
  const changeWords = catalog.words.change.map(toPlain).sort((a, b) => b.length - a.length);

  return {
    command: (text) => (text.length > longest ? null : (commands.get(toWord(text)) ?? null)),
    answer: (text) => (text.length > longest ? null : (answers.get(toWord(text)) ?? null)),
    change(text, names) {
      const asked = text.length > longest ? "" : toPlain(text);
      const word = changeWords.find((word) => startsWithWord(asked, word));
      const wanted = word && toWord(asked.slice(word.length));
      if (!wanted) return null;
      const plain = names.map(toWord);
      if (plain.includes(wanted)) return plain.indexOf(wanted);
      const fitting = plain.filter((name) => name.includes(wanted));
      return fitting.length === 1 ? plain.indexOf(fitting[0] as string) : null;
    },
    check: createCheckReader(catalog, toPlain),
    lookup: createLookupReader({
      places: catalog.places,
      words: catalog.lookupWords,
      names,
      soundOf: (text) => faq.decide(text).records,
      toPlain,
    }),
    topics: (text) => faq.decide(text),
    plain: toPlain,
    isQuestion(text) {
      const plain = ` ${toPlain(cutText(text, longestQuestion))} `;
      return /[?？]\s*$/.test(text) || asking.some((word) => plain.includes(word));
    },
  };
}

/** A Latin word ends where it ends: "changes" is not "change". */
const startsWithWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !(/[a-z]$/.test(word) && /^[a-z]/.test(text.slice(word.length)));
