import { z } from "zod";

const wordList = z.array(z.string().min(1)).min(1);

/** Words that stand for a command or an answer when they are typed alone; held in `data/words.yaml`. */
export const wordsSchema = z.strictObject({
  commands: z.record(z.string(), wordList),
  levels: z.strictObject({
    national: wordList,
    provincial: wordList,
    municipal: wordList,
    district: wordList,
    all: wordList,
  }),
  answers: z.strictObject({ yes: wordList, no: wordList, unknown: wordList }),
});
export type Words = z.infer<typeof wordsSchema>;
