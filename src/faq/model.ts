import type { Judge } from "./judge.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Network } from "./network.ts";
import type { Vocabulary } from "./vector.ts";

/** All that was learnt from the phrases; made by `npm run generate`, held in `data/faq/model.gen.bin`. */
export interface FaqModel {
  /** Of everything it was trained from: tells when it is stale. */
  readonly madeFrom: string;
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly network: Network;
  readonly judge: Judge;
}
