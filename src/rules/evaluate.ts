import { firstDay, isIsoDate } from "../facts/iso-date.ts";
import type { Source } from "../facts/source.ts";
import type { Answers } from "./answers.ts";
import { type Assessment, type Basis, type CompiledCriterion, compileCriterion } from "./assess.ts";
import { type Measure, questionsOfMeasure } from "./measure.ts";
import { type Question, type Unit, unitOf } from "./question.ts";
import type { Criterion, RulePack } from "./rule-pack.ts";

/**
 * `meets`: every basic condition that applies is met, which is no promise of recognition. `falls-short`: one is not.
 * `cannot-tell`: none is missed, but one cannot be judged.
 */
export type Verdict = "meets" | "falls-short" | "cannot-tell";

export interface Evaluation {
  readonly verdict: Verdict;
  /** Id of the rule pack. */
  readonly pack: string;
  /** Day the rules were read at. */
  readonly date: string;
  readonly criteria: readonly Assessment[];
}

/** A pack with its criteria made ready to judge, `compiled[i]` for `criteria[i]`. */
export interface CompiledPack extends RulePack {
  readonly from: string;
  readonly to: string | null;
  readonly compiled: readonly CompiledCriterion[];
}

export interface Shelf {
  readonly questions: ReadonlyMap<string, Question>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Expects a pack that `checkPack` found sound: unknown questions or sources throw. */
export function compilePack(pack: RulePack, shelf: Shelf): CompiledPack {
  const compiled = pack.criteria.map((criterion) =>
    compileCriterion(criterion, unitOfCriterion(criterion, shelf.questions), basisOf(pack, criterion, shelf)),
  );
  return { ...pack, from: firstDay(pack.effectiveFrom), to: pack.effectiveTo ?? null, compiled };
}

function basisOf(pack: RulePack, criterion: Criterion, shelf: Shelf): Basis {
  const source = shelf.sources.get(criterion.source ?? pack.source);
  if (!source) throw new Error(`${pack.id}: unknown source under criterion ${criterion.id}`);
  const { id, publisher, title, number, date } = source;
  const confidence = criterion.confidence ?? pack.confidence;
  return { id, publisher, title, number, date, confidence };
}

export function unitOfCriterion(criterion: Criterion, questions: Shelf["questions"]): Unit {
  return "yesNo" in criterion ? "yes-no" : unitOfMeasure(criterion.measure, questions);
}

export function unitOfMeasure(measure: Measure, questions: Shelf["questions"]): Unit {
  if (typeof measure === "object" && "percent" in measure) return "percent";
  const [id = ""] = questionsOfMeasure(measure);
  const question = questions.get(id);
  if (!question) throw new Error(`unknown question "${id}" in a measure`);
  return unitOf(question);
}

/** The pack is not in force on a day; `held` says for which days it, or its siblings, are held. */
export class NotInForceError extends Error {
  readonly held: readonly { pack: string; from: string; to: string | null }[];

  constructor(what: string, date: string, held: readonly CompiledPack[]) {
    const spans = held.map(({ id, from, to }) => `${id}: ${from} to ${to ?? "now"}`).join("; ");
    super(`no version of ${what} is held for ${date}; held: ${spans || "none"}`);
    this.name = "NotInForceError";
    this.held = held.map(({ id, from, to }) => ({ pack: id, from, to }));
  }
}

export function isInForce(pack: CompiledPack, date: string): boolean {
  return pack.from <= date && (pack.to === null || date <= pack.to);
}

/**
 * Judges the answers by the pack as of a day, `YYYY-MM-DD`.
 * Throws `NotInForceError` outside the days the pack is held for, `TypeError` for an answer of the wrong kind or a date
 * that is no day.
 */
export function evaluate(pack: CompiledPack, answers: Answers, date: string): Evaluation {
  if (!isIsoDate(date)) throw new TypeError(`${date} is not a day: expected YYYY-MM-DD`);
  if (!isInForce(pack, date)) throw new NotInForceError(pack.id, date, [pack]);
  const criteria = new Array<Assessment>(pack.compiled.length);
  let verdict: Verdict = "meets";
  for (let index = 0; index < criteria.length; index++) {
    const assessment = (pack.compiled[index] as CompiledCriterion).assess(answers);
    criteria[index] = assessment;
    if (assessment.status === "unmet") verdict = "falls-short";
    else if (assessment.status === "cannot-tell" && verdict === "meets") verdict = "cannot-tell";
  }
  return { verdict, pack: pack.id, date, criteria };
}
