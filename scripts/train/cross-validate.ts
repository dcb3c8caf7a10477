import type { ReadFeatures } from "../../src/faq/lexicon.ts";
import { type Reading, readQuestion } from "../../src/faq/read-question.ts";
import { learn } from "./learn.ts";
import type { Phrase } from "./phrase.ts";

/** Lines that are held out together. */
const block = 8;

export interface HeldOut {
  readonly phrase: Phrase;
  readonly reading: Reading;
}

/** Each phrase as it is read by a network that was trained without it and without its neighbours in the file. */
export function crossValidate(phrases: readonly Phrase[], read: ReadFeatures, folds: number): HeldOut[] {
  const foldOf = ({ line }: Phrase): number => Math.floor(line / block) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const { vocabulary, network } = learn(
      phrases.filter((phrase) => foldOf(phrase) !== fold),
      read,
    );
    return phrases
      .filter((phrase) => foldOf(phrase) === fold)
      .map((phrase) => ({ phrase, reading: readQuestion(phrase.plain, read, vocabulary, network) }));
  }).flat();
}
