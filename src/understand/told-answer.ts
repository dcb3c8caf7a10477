import type { ClarifyReason, Qualifier } from "../amounts/amount-reading.ts";
import type { ParseAmount } from "../amounts/parse-amount.ts";
import type { GivenAnswer } from "../questionnaire/given-answers.ts";
import type { Question } from "../rules/question.ts";
import type { Said } from "./learned/reading-model.ts";
import type { ToldWords } from "./words.ts";

/** What a text says of the person's own company, figure by figure, in the order it was said. */
export interface Told {
  /** By question; of several figures for one the last of the newest year. */
  readonly answers: readonly ToldAnswer[];
  /** Figures that answer no question of ours: registered capital, another company's, an earlier year's beside a newer. In plain form. */
  readonly others: readonly string[];
  /** Those of the others that their own words name: registered capital. */
  readonly foreign: readonly string[];
  /** The figures are those of more than one company. */
  readonly several: boolean;
}

export interface ToldAnswer {
  readonly question: string;
  /** The words that say it, in plain form. */
  readonly written: string;
  /** Its own words name it, whatever is asked. */
  readonly named: boolean;
  /** As kept; `null`: said not to be known. `undefined` where no one value could be read, or it is a share of income not told yet. */
  readonly value: GivenAnswer | undefined;
  readonly qualifier: Qualifier | null;
  /** Why it must not be taken without a yes. */
  readonly doubt: ToldDoubt | null;
  /** Values that may have been meant, where none is beyond doubt. */
  readonly candidates: readonly string[];
  /** How it is meant: as it is, or supposed (`if`), or as a change of what was told: more, less, a factor (percent more). */
  readonly mood: "is" | "if" | "add" | "less" | "by";
  /** A share, in percent, of what another question asks. */
  readonly shareOf: { readonly percent: string; readonly question: string } | null;
}

/**
 * An earlier year's, this year's or a plan, one of several for the same, with hardly a word of what it is, or what the reader of
 * amounts asks about.
 */
export type ToldDoubt = "old-year" | "plan" | "this-year" | "two-figures" | "unlabelled" | ClarifyReason;

export interface ToldDependencies {
  readonly parseAmount: ParseAmount;
  readonly questions: ReadonlyMap<string, Question>;
  /** Words of a plan and of times to come. */
  readonly words: {
    readonly thisYear: readonly string[];
    readonly lastYear: readonly string[];
    readonly yearBefore: readonly string[];
    readonly nextYear: readonly string[];
  };
  readonly levels: { readonly provincial: readonly string[]; readonly municipal: readonly string[] };
  readonly labels: ToldWords;
  readonly answers: Readonly<Record<"yes" | "no", readonly string[]>>;
  /** Words of amounts: of how exact they are, and of spans of time that are no year. */
  readonly exactness: {
    readonly about?: readonly string[];
    readonly over?: readonly string[];
    readonly period?: readonly string[];
    readonly bound?: readonly string[];
  };
}

export type ReadTold = (plain: string, said: Said, asked: string | null, today: string) => Told;
