import { z } from "zod";

const wordList = z.array(z.string().min(1)).min(1);

/** Words that stand for a command or an answer when they are typed alone; held in `data/words.yaml`. */
export const wordsSchema = z.strictObject({
  commands: z.record(z.string(), wordList),
  /** Said before the name of an answer that is to be changed. */
  change: wordList,
  /** Words of a question: a text that holds one is not first taken for an answer. */
  asking: wordList,
  /** What is said around the place of a check: verbs ask for one, fillers say nothing more. */
  checking: z.strictObject({ verbs: wordList, fillers: wordList }),
  levels: z.strictObject({
    national: wordList,
    provincial: wordList,
    municipal: wordList,
    district: wordList,
    all: wordList,
  }),
  answers: z.strictObject({
    yes: wordList,
    no: wordList,
    unknown: wordList,
    present: wordList,
    absent: wordList,
  }),
  /** What no note of an unanswered question may hold. */
  noted: z.strictObject({ contacts: wordList, between: wordList, names: wordList, companies: wordList }),
});
export type Words = z.infer<typeof wordsSchema>;
