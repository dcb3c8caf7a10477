import type { Features } from "../../src/faq/features.ts";
import type { ReadFeatures } from "../../src/faq/lexicon.ts";
import type { Network } from "../../src/faq/network.ts";
import { labels } from "../../src/faq/rank-shares.ts";
import { toVector, type Vocabulary } from "../../src/faq/vector.ts";
import { buildVocabulary } from "./build-vocabulary.ts";
import { fitNetwork } from "./fit-network.ts";
import type { Phrase } from "./phrase.ts";

export interface Learnt {
  readonly vocabulary: Vocabulary;
  readonly network: Network;
}

export function learn(phrases: readonly Phrase[], read: ReadFeatures): Learnt {
  const features = phrases.map(({ plain }): Features => read(plain));
  const vocabulary = buildVocabulary(features);
  const examples = phrases.map(({ label }, index) => ({
    vector: toVector(features[index] as Features, vocabulary),
    label: labels.indexOf(label),
  }));
  return { vocabulary, network: fitNetwork(examples, vocabulary.rarity.length, labels.length) };
}
