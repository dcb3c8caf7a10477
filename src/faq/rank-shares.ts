import { outsideIds, type TopicId, topicIds } from "./topic-id.ts";

export interface Ranked {
  readonly topic: TopicId;
  readonly score: number;
}

/** The labels of the classifier in their order: the topics, then what no topic answers. */
export const labels: readonly string[] = [...topicIds, ...outsideIds];

export function rankShares(shares: Float64Array): Ranked[] {
  return topicIds
    .map((topic, index) => ({ topic, score: shares[index] ?? 0 }))
    .sort((one, two) => two.score - one.score);
}

/** Share of all that no topic answers. */
export const outsideShare = (shares: Float64Array): number =>
  shares.slice(topicIds.length).reduce((sum, share) => sum + share, 0);

const figures = labels.indexOf("_figures");

/** Share of what the records are asked. */
export const figuresShare = (shares: Float64Array): number => shares[figures] ?? 0;
