import type { Hearing } from "../../conversation/hearing.ts";
import type { ToldAnswer } from "../../understand/told.ts";

/** What a text tells while a question may be open, sorted by whose words name it. */
export interface Sorted {
  /** Of the question that is open. */
  readonly own: readonly ToldAnswer[];
  /** Named by their own words as something else that is asked of a company. */
  readonly named: readonly ToldAnswer[];
  /** Named by their own words as nothing that is asked. As typed. */
  readonly foreign: readonly string[];
  /** Figures that no words name. As typed. */
  readonly nameless: readonly string[];
}

/** @param asked the question that is open. */
export function sortByWords(hearing: Hearing, asked: string | null): Sorted {
  const { answers, others, foreign } = hearing.told();
  const own = answers.filter(({ question }) => question === asked);
  const rest = answers.filter(({ question }) => question !== asked);
  return {
    own,
    named: rest.filter(({ named }) => named),
    foreign,
    nameless: [
      ...rest.filter(({ named }) => !named).map(({ written }) => written),
      ...others.filter((written) => !foreign.includes(written)),
    ],
  };
}
