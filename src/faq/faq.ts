import type { ToPlain } from "../language/plain-text.ts";
import { decideOutcome, type Judge, type Outcome } from "./judge.ts";
import { createReadFeatures } from "./lexicon.ts";
import type { FaqModel } from "./model.ts";
import type { Ranked } from "./rank-shares.ts";
import { type Reading, readQuestion } from "./read-question.ts";
import type { TopicId } from "./topic-id.ts";

export interface Decision {
  /** Answer the first topic; offer the first three; or say that this is not known here. */
  readonly outcome: Outcome;
  /** All topics, best first. */
  readonly ranked: readonly TopicId[];
  /** Whether a figure, a list or a company is asked for, which no topic tells. */
  readonly records: "asked" | "perhaps" | "not-asked";
}

/** Finds the topic that a typed question is about. */
export interface Faq {
  /** All topics with the share each was given, best first; what they lack to one is the share of "not ours". */
  rank(text: string): readonly Ranked[];
  decide(text: string): Decision;
}

/** Of longer messages the two ends are read: what is asked stands before a story or behind it. */
const longest = 1200;

export function createFaq(model: FaqModel, toPlain: ToPlain): Faq {
  const read = createReadFeatures(model.lexicon);
  const reading = (text: string): Reading =>
    readQuestion(toPlain(bothEnds(text)), read, model.vocabulary, model.network);
  return {
    rank: (text) => reading(text).ranked,
    decide(text) {
      const { ranked, signs, figures } = reading(text);
      return {
        outcome: decideOutcome(model.judge, signs),
        ranked: ranked.map(({ topic }) => topic),
        records: recordsOf(model.judge, figures),
      };
    },
  };
}

function recordsOf({ figuresFrom, figuresBelow }: Judge, figures: number): Decision["records"] {
  if (figures >= figuresFrom) return "asked";
  return figures < figuresBelow ? "not-asked" : "perhaps";
}

function bothEnds(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}`;
}
