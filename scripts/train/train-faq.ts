import { createReadFeatures } from "../../src/faq/lexicon.ts";
import type { FaqModel } from "../../src/faq/model.ts";
import type { Concepts } from "../../src/faq/find-concepts.ts";
import { cutConcepts } from "./cut-concepts.ts";
import { crossValidate, type HeldOut } from "./cross-validate.ts";
import { fitJudge } from "./fit-judge.ts";
import { knownWords } from "./known-words.ts";
import { learn } from "./learn.ts";
import type { Phrase } from "./phrase.ts";

const folds = 3;
/** Drawn on phrases, many of which were written to be hard; what people type is easier, and fares better. */
const limits = { heldBack: 0.06, wrong: 0.04, figures: 0.005 };

export interface Training {
  readonly model: FaqModel;
  /** Every phrase as it was read by a model that had not seen it: what the lines were drawn on. */
  readonly heldOut: readonly HeldOut[];
}

/** The model that follows from the phrases and concepts: the same in every run. */
export function trainFaq(phrases: readonly Phrase[], concepts: Concepts, madeFrom: string): Training {
  const lexicon = { concepts: cutConcepts(concepts), words: knownWords(phrases, concepts) };
  const read = createReadFeatures(lexicon);
  const heldOut = crossValidate(phrases, read, folds);
  const { vocabulary, network } = learn(phrases, read);
  return { model: { madeFrom, lexicon, vocabulary, network, judge: fitJudge(heldOut, limits) }, heldOut };
}
