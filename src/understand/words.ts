import { z } from "zod";
import { wordListSchema as words, wordListsSchema as lists } from "../facts/word-list.ts";

/** `data/words/commands.yaml`: words that stand for a command when they are typed alone. */
export const commandWordsSchema = z.strictObject({
  commands: z.record(z.string(), words),
  /** Said before the name of an answer that is to be changed. */
  change: words,
});

/** `data/words/answers.yaml`. */
export const answerWordsSchema = z.strictObject({
  answers: lists("yes", "no", "unknown", "present", "absent"),
  /** Words of a question: a text that holds one is not first taken for an answer. */
  asking: words,
});

/** `data/words/levels.yaml`: one list for all that name a level. */
export const levelWordsSchema = z.strictObject({
  levels: lists("national", "provincial", "municipal", "district"),
  /** Words that in a lookup are a level only before one of `before`. */
  levelNouns: lists("municipal", "district", "provincial", "before"),
  all: words,
});
export type LevelWords = z.infer<typeof levelWordsSchema>;

/** `data/words/checks.yaml`. */
export const checkWordsSchema = z.strictObject({
  /** What is said around the place of a check: verbs ask for one, fillers say nothing more. */
  checking: lists("verbs", "fillers"),
  /** Factors by how many percent more they are, and words of less. */
  supposing: lists("hundred", "twohundred", "fifty", "less"),
});

/** `data/words/noted.yaml`: what no note of an unanswered question may hold. */
export const notedWordsSchema = z.strictObject({
  noted: lists("contacts", "between", "names", "companies"),
});

/** `data/words/told.yaml`: words that name the figure beside them. */
export const toldWordsSchema = z.strictObject({
  labels: z.record(z.string(), words),
  /** Of money it is the one, of people the other. */
  either: words,
  units: lists("people", "time", "money"),
  /** Said of several years. */
  together: words,
  /** Alone between a sign and a figure: what is named before the sign is meant. */
  joints: words,
  /** Between two figures of one thing of which the first is past, and before the first. */
  became: words,
  camefrom: words,
  /** Between two figures: the second puts the first right, is what there is now, or is a part of it. */
  corrected: words,
  present: words,
  parts: words,
  /** Software, and what says that it is part of the equipment. */
  software: words,
  counted: words,
  /** Of titles, with a word that denies: nobody gave it. */
  given: words,
  /** The company has a title, or has it not. */
  having: words,
  /** Somebody else, of whom a clause tells. */
  others: words,
  /** Right before a figure: it is the one that counts, whatever others are said. */
  settled: words,
  /** Behind a part of the staff: they do not count. */
  parttime: words,
  /** A text that says one of these supposes. */
  supposing: words,
  planned: words,
  /** In a clause with a level: the company has that title already. */
  titled: words,
  /** What denies a fact, what only seems to, what leaves it open, what asks for it, and what joins two clauses. */
  denied: words,
  undenied: words,
  open: words,
  asked: words,
  clauses: words,
  /** A clause that wants a title says nothing of one that the company has. */
  wanted: words,
});
export type ToldWords = z.infer<typeof toldWordsSchema>;

export type Words = z.infer<typeof commandWordsSchema> &
  z.infer<typeof notedWordsSchema> &
  z.infer<typeof answerWordsSchema> &
  z.infer<typeof checkWordsSchema> & {
    readonly told: ToldWords;
    readonly levels: LevelWords["levels"] & Pick<LevelWords, "all">;
    readonly levelNouns: LevelWords["levelNouns"];
  };
