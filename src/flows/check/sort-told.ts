import type { Scene } from "../../conversation/scene.ts";
import { type Doubt, doubtOf } from "../../questionnaire/doubt.ts";
import { type GivenAnswer, type GivenAnswers, toAnswers } from "../../questionnaire/given-answers.ts";
import type { Question } from "../../rules/question.ts";
import type { Told, ToldAnswer } from "../../understand/told.ts";
import type { QueuedDoubt, WhyDoubtful } from "./check.ts";

/** What a message says of the company, sorted by whether it is beyond doubt. */
export interface SortedTold {
  /** By question, in the order in which they were told. */
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  /** Those of the answers that were given as about. */
  readonly about: readonly string[];
  readonly doubts: readonly QueuedDoubt[];
  /** Answers worked out of a share: the share, and the question that the whole answers. */
  readonly shares: Readonly<Record<string, { readonly percent: string; readonly of: string }>>;
}

type Sorted = { -readonly [Name in keyof SortedTold]: Extendable<SortedTold[Name]> };
type Extendable<T> = T extends readonly (infer One)[] ? One[] : { -readonly [Key in keyof T]: T[Key] };

/**
 * Answers as they are (what is supposed or a change is left to others). What was given before is what shares are taken of and
 * figures are held against.
 */
export function sortTold(
  { catalog }: Pick<Scene, "catalog">,
  given: GivenAnswers,
  told: Pick<Told, "answers">,
): SortedTold {
  const sorted: Sorted = { answers: {}, about: [], doubts: [], shares: {} };
  const known = (): GivenAnswers => ({ ...given, ...sorted.answers });
  const own = told.answers.filter(({ mood }) => mood === "is");
  // A share is worked out once its whole is there.
  for (const answer of [...own.filter(isWhole), ...own.filter((one) => !isWhole(one))]) {
    const question = catalog.questions.get(answer.question);
    if (question) sortOne(sorted, question, answer, known(), catalog.questions);
  }
  return sorted;
}

const isWhole = ({ shareOf }: ToldAnswer): boolean => shareOf === null;

function sortOne(
  sorted: Sorted,
  question: Question,
  { value: told, doubt, qualifier, candidates, shareOf }: ToldAnswer,
  known: GivenAnswers,
  questions: ReadonlyMap<string, Question>,
): void {
  const { id } = question;
  const share = shareOf && { percent: shareOf.percent, of: shareOf.question };
  const value = share ? partOf(question, share.percent, known[share.of]) : told;
  const queue = (why: WhyDoubtful, figure: string | null): void => {
    const exactness = qualifier ?? (share ? "about" : null);
    sorted.doubts.push({
      question: id,
      value: figure,
      qualifier: exactness,
      why,
      candidates: [...candidates],
      share,
    });
  };
  if (typeof value === "string") {
    const limit = doubtOf(question, { value, qualifier: null }, toAnswers(known), questions);
    const why = doubt ?? (limit && isLimit(limit.kind) ? limit.kind : null);
    if (why !== null) {
      queue(why, value);
      return;
    }
  } else if (question.unit === "people" && doubt === "fraction" && candidates[0] !== undefined) {
    // Staff may be counted in full-time equivalents: a decimal is a value.
    queue("decimal", candidates[0]);
    return;
  } else if (value === undefined || doubt !== null) {
    queue(doubt ?? (share ? "share" : "format"), null);
    return;
  }
  sorted.answers[id] = value;
  if (share) sorted.shares[id] = share;
  if (typeof value === "string" && (qualifier !== null || share)) sorted.about.push(id);
}

/** What is told as about is taken as about: only its limits count. */
const isLimit = (kind: Doubt["kind"]): kind is Exclude<Doubt["kind"], "about" | "over"> =>
  kind !== "about" && kind !== "over";

/** So many percent of an answer, in whole people or to the fen; `undefined` while the whole is not known. */
export function partOf(
  question: Question,
  percent: string,
  whole: GivenAnswer | undefined,
): string | undefined {
  if (typeof whole !== "string") return undefined;
  const hundredths = Math.round(Number(percent) * Number(whole));
  return String(question.kind === "count" ? Math.round(hundredths / 100) : hundredths / 100);
}
