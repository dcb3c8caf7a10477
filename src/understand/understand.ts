import type { NameIndex } from "../names/name-index.ts";
import { cutText } from "../facts/cut-text.ts";
import type { Concepts } from "../faq/find-concepts.ts";
import type { Decision, Faq } from "../faq/faq.ts";
import type { RecordFiles } from "../records/records.ts";
import type { ToPlain } from "../language/plain-text.ts";
import type { LookupWords } from "./lookup-words.ts";
import { createWhenReader } from "./read-when.ts";
import { createReadAsked, type ReadAsked } from "./asked/read-asked.ts";
import { createMarks } from "./learned/marks.ts";
import { type ReadingModel, readSaid } from "./learned/reading-model.ts";
import { createReadTold, type ReadTold, type ToldDependencies } from "./told.ts";
import { type CheckReader, createCheckReader } from "./read-check.ts";
import { weighTopics } from "./weigh-topics.ts";
import { createHear, type Hear, type Utterance } from "./utterance.ts";

/** What of the catalog texts are read by. */
export type Readable = Parameters<typeof createCheckReader>[0] &
  Pick<ToldDependencies, "questions"> & {
    readonly lookupWords: LookupWords;
    readonly records: Pick<RecordFiles, "rows" | "lists">;
    readonly amountWords: { readonly words: ToldDependencies["exactness"] };
  };

/** `present` and `absent` say that there is something or not, which is a yes or a no to most questions. */
export type AnswerWord = "yes" | "no" | "unknown" | "present" | "absent";

/** What typed words mean, read off the lists in `data/`. */
export interface Understanding extends ReturnType<typeof createWordReaders>, CheckReader {
  /** A text to be read: what one reader has found in it is there for the next. */
  readonly hear: Hear;
  /** The topics of the FAQ that a text may be about. */
  topics(heard: Utterance): Decision;
  /** What a text asks of the records. */
  readonly asked: ReadAsked;
  /** What a text says of the person's own company. */
  readonly told: ReadTold;
  /** A text in the form that places and names are looked for in. */
  readonly plain: ToPlain;
}

/** Names by their row on the national list. */
function rowNames({ rows, lists }: Pick<RecordFiles, "rows" | "lists">): (row: number) => string | null {
  const national = lists.filter(({ level }) => level === "national").flatMap(({ id }) => rows.get(id) ?? []);
  const names = new Map(national.map(({ number, name }) => [number, name]));
  return (row) => names.get(row) ?? null;
}

/** Longer texts than this name no place or command; what they hold is not searched. */
const longest = 100;
/** Of a longer message only the beginning tells whether it is a question. */
const longestQuestion = 400;

export function createUnderstanding(
  catalog: Readable,
  toPlain: ToPlain,
  faq: Pick<Faq, "decide">,
  names: Pick<NameIndex, "find" | "within" | "brands">,
  {
    model,
    concepts,
    parseAmount,
  }: { readonly model: ReadingModel; readonly concepts: Concepts } & Pick<ToldDependencies, "parseAmount">,
): Understanding {
  const { places, words, lookupWords, questions } = catalog;
  const marksOf = createMarks(words, concepts, lookupWords);
  return {
    ...createWordReaders(words, toPlain),
    hear: createHear({
      toPlain,
      places,
      names,
      faq,
      whenAt: createWhenReader(lookupWords),
      say: (heard, context) =>
        weighTopics(
          readSaid(model, heard.plain, (pieces) => marksOf(heard, pieces), context),
          context,
          () => heard.decision,
        ),
    }),
    asked: createReadAsked({ places, words: lookupWords, rowName: rowNames(catalog.records) }),
    told: createReadTold({
      parseAmount,
      questions,
      words: lookupWords.when,
      labels: words.told,
      answers: words.answers,
      levels: lookupWords.levels,
      exactness: catalog.amountWords.words,
    }),
    ...createCheckReader(catalog, toPlain),
    topics: ({ decision }) => decision,
    plain: toPlain,
  };
}

/** Reads texts that are a word of a list, or hold one. */
function createWordReaders({ commands, answers, asking, change }: Readable["words"], toPlain: ToPlain) {
  // A word is the same word with or without spaces: 返 回, startover.
  const toWord = (plain: string): string => plain.replaceAll(" ", "");
  const whole = <T extends string>(
    lists: Readonly<Record<T, readonly string[]>>,
  ): ((heard: Utterance) => T | null) => {
    const names = Object.keys(lists) as T[];
    const known = new Map(names.flatMap((name) => lists[name].map((word) => [toWord(toPlain(word)), name])));
    return (heard) => (heard.typed.length > longest ? null : (known.get(toWord(heard.plain)) ?? null));
  };
  const askingWords = asking.map((word) => (/[a-z]/.test(word) ? ` ${word} ` : word));
  const changeWords = change.map(toPlain).sort((a, b) => b.length - a.length);

  return {
    /** The command that a text stands for when it is nothing else: `返回`, `start over`. */
    command: whole(commands),
    answer: whole<AnswerWord>(answers),
    /** Which of the names a text asks to change (`修改主营业务收入`, `change staff`): whole, or in part if it fits one alone. */
    change(heard: Utterance, names: readonly string[]): number | null {
      const asked = heard.typed.length > longest ? "" : heard.plain;
      const word = changeWords.find((one) => startsWithWord(asked, one));
      const wanted = word && toWord(toPlain(asked.slice(word.length)));
      if (!wanted) return null;
      const known = names.map((name) => toWord(toPlain(name)));
      if (known.includes(wanted)) return known.indexOf(wanted);
      const fitting = known.filter((name) => name.includes(wanted));
      return fitting.length === 1 ? known.indexOf(fitting[0] as string) : null;
    },
    /** A text in the form of a question: it is not first taken for an answer. */
    isQuestion(heard: Utterance): boolean {
      const { typed } = heard;
      const begun = typed.length > longestQuestion ? toPlain(cutText(typed, longestQuestion)) : heard.plain;
      if (/[?？]\s*$/.test(typed)) return true;
      return askingWords.some((word) => ` ${begun} `.includes(word));
    },
  };
}

/** A Latin word ends where it ends: "changes" is not "change". */
const startsWithWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !(/[a-z]$/.test(word) && /^[a-z]/.test(text.slice(word.length)));
