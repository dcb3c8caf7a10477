import { clausesOf } from "./clauses.ts";
import type { Signs } from "./judge.ts";
import type { ReadFeatures } from "./lexicon.ts";
import { classify, type Network, pool } from "./network.ts";
import { figuresShare, outsideShare, type Ranked, rankShares } from "./rank-shares.ts";
import { toVector, type Vocabulary } from "./vector.ts";

export interface Reading {
  readonly ranked: readonly Ranked[];
  readonly signs: Signs;
  /** Share of what the records are asked: a figure, a list, a company. */
  readonly figures: number;
}

/** Ranks the topics for a plain text, as a whole and by its clauses. */
export function readQuestion(
  plain: string,
  read: ReadFeatures,
  vocabulary: Vocabulary,
  network: Network,
): Reading {
  const vector = toVector(read(plain), vocabulary);
  const whole = classify(network, vector);
  const clauses = clausesOf(plain).map((clause) => classify(network, toVector(read(clause), vocabulary)));
  const shares = clauses.length === 0 ? whole : pool([whole, likeliest(clauses)]);
  const ranked = rankShares(shares);
  const [best, second] = ranked;
  return {
    ranked,
    figures: figuresShare(shares),
    signs: {
      best: best?.score ?? 0,
      second: second?.score ?? 0,
      outside: outsideShare(shares),
      known: vector.known,
      length: vector.rows.length,
    },
  };
}

/** What is asked stands at either end of a message more often than between. */
const atAnEnd = 0.4;

/** The clause that is most likely the question: it clearly belongs to one topic, and the story around it to none. */
function likeliest(clauses: readonly Float64Array[]): Float64Array {
  const last = clauses.length - 1;
  const sureness = clauses.map(
    (shares, index) =>
      Math.max(rankShares(shares)[0]?.score ?? 0, figuresShare(shares)) +
      (index === 0 || index === last ? atAnEnd : 0),
  );
  return clauses[sureness.indexOf(Math.max(...sureness))] as Float64Array;
}
