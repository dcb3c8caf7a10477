import type { Confidence, Source } from "../facts/source.ts";
import { type Answers, anyOf, figureOf, type Truth, yesOrNoOf } from "./answers.ts";
import { compileCondition } from "./condition.ts";
import { type Comparison, compileMeasure } from "./measure.ts";
import type { Unit } from "./question.ts";
import { type CriterionQuestions, questionsOfCriterion } from "./questions-of.ts";
import type { Criterion } from "./rule-pack.ts";
import { compileThreshold } from "./threshold.ts";

export type Status = "met" | "unmet" | "cannot-tell" | "not-applicable";

/** By how much a figure misses its threshold. */
export interface Shortfall {
  /** In the criterion's unit; percentage points where the unit is percent. */
  readonly amount: number;
  /** Of the threshold, in percent. */
  readonly percent: number;
}

/** One criterion held against the answers. Figures are in `unit`; yes/no criteria carry booleans. */
export interface Assessment {
  readonly id: string;
  readonly status: Status;
  /** What the company answered; `null` while it is not known. */
  readonly actual: number | boolean | null;
  /** The limit in force; `null` where it turns on a missing answer or its figure is not held. */
  readonly required: number | boolean | null;
  readonly comparison: Comparison | "is";
  /** Only when unmet by a figure. */
  readonly shortfall: Shortfall | null;
  readonly unit: Unit;
  /** What the criterion rests on. */
  readonly source: Basis;
}

/** The document under a criterion, and how far the statement can be relied on. */
export interface Basis extends Pick<Source, "id" | "publisher" | "title" | "number" | "date"> {
  readonly confidence: Confidence;
}

/** A criterion made ready to judge. Its words never enter: they are looked up by id where they are shown. */
export interface CompiledCriterion {
  assess(answers: Answers): Assessment;
  /** Whether it applies, `null` while that turns on a missing answer. */
  applies(answers: Answers): Truth;
  /** Whether an answer that is still missing decides which limit is in force, or whether another way is open. */
  turnsOnMore(answers: Answers): boolean;
  readonly questions: CriterionQuestions;
}

type FigureCriterion = Extract<Criterion, { measure: unknown }>;
type YesNoCriterion = Extract<Criterion, { yesNo: unknown }>;

export function compileCriterion(criterion: Criterion, unit: Unit, source: Basis): CompiledCriterion {
  return { ...judgeOf(criterion, unit, source), questions: questionsOfCriterion(criterion) };
}

type Judge = Omit<CompiledCriterion, "questions">;

function judgeOf(criterion: Criterion, unit: Unit, source: Basis): Judge {
  const unconditional =
    "yesNo" in criterion ? yesNoCriterion(criterion, source) : figureCriterion(criterion, unit, source);
  if (!criterion.appliesWhen) return unconditional;
  const applies = compileCondition(criterion.appliesWhen);
  const assess = (answers: Answers): Assessment => {
    const applicable = applies(answers);
    const assessment = unconditional.assess(answers);
    if (applicable) return assessment;
    if (applicable === false) return { ...assessment, status: "not-applicable", shortfall: null };
    // It may apply: what is met is met either way, a miss is none yet.
    return assessment.status === "met"
      ? assessment
      : { ...assessment, status: "cannot-tell", shortfall: null };
  };
  return { assess, applies, turnsOnMore: unconditional.turnsOnMore };
}

const always = (): Truth => true;

function statusOf(reached: Truth): Assessment["status"] {
  if (reached === null) return "cannot-tell";
  return reached ? "met" : "unmet";
}

function yesNoCriterion({ id, yesNo, required }: YesNoCriterion, source: Basis): Judge {
  const assess = (answers: Answers): Assessment => {
    const actual = yesOrNoOf(answers, yesNo);
    const status = statusOf(actual === null ? null : actual === required);
    return { id, status, actual, required, comparison: "is", shortfall: null, unit: "yes-no", source };
  };
  return { assess, applies: always, turnsOnMore: () => false };
}

/** One question against one number, as most criteria are: the same as below, read once and without a detour. */
function plainCriterion(
  { id, comparison }: FigureCriterion,
  question: string,
  required: number,
  unit: Unit,
  source: Basis,
): Judge {
  const strict = comparison === ">";
  const assess = (answers: Answers): Assessment => {
    const actual = figureOf(answers, question);
    if (actual === null) {
      return { id, status: "cannot-tell", actual, required, comparison, shortfall: null, unit, source };
    }
    if (strict ? actual > required : actual >= required) {
      return { id, status: "met", actual, required, comparison, shortfall: null, unit, source };
    }
    const shortfall = shortfallOf(actual, required);
    return { id, status: "unmet", actual, required, comparison, shortfall, unit, source };
  };
  return { assess, applies: always, turnsOnMore: () => false };
}

function figureCriterion(criterion: FigureCriterion, unit: Unit, source: Basis): Judge {
  const { id, comparison } = criterion;
  if (typeof criterion.measure === "string" && typeof criterion.threshold === "number" && !criterion.or) {
    return plainCriterion(criterion, criterion.measure, criterion.threshold, unit, source);
  }
  const measure = compileMeasure(criterion.measure);
  const threshold = compileThreshold(criterion.threshold);
  const alternatives = (criterion.or ?? []).map(compileCondition);

  const assess = (answers: Answers): Assessment => {
    const { limits, notHeld } = threshold(answers);
    const actual = measure.read(answers);
    let reached: Truth = null;
    let required: number | null = null;
    if (limits.length === 1 && !notHeld) {
      required = limits[0] as number;
      reached = measure.reaches(answers, comparison, required);
    } else if (limits.length > 0) {
      const reachedEach = limits.map((limit) => measure.reaches(answers, comparison, limit));
      // Below every limit that may apply is unmet, at or above all of them met, whichever it is.
      if (!notHeld && reachedEach.every((each) => each === reachedEach[0])) {
        reached = reachedEach[0] ?? null;
        if (reached !== null) required = (reached ? limits.at(-1) : limits[0]) ?? null;
      }
    }
    if (reached !== true && alternatives.length > 0) {
      reached = anyOf([reached, ...alternatives.map((alternative) => alternative(answers))]);
    }
    const status = statusOf(reached);
    const shortfall =
      reached === false && actual !== null && required !== null ? shortfallOf(actual, required) : null;
    return { id, status, actual, required, comparison, shortfall, unit, source };
  };
  const turnsOnMore = (answers: Answers): boolean => {
    const { limits, notHeld } = threshold(answers);
    if (limits.length + Number(notHeld) > 1) return true;
    return alternatives.some((alternative) => alternative(answers) === null);
  };
  return { assess, applies: always, turnsOnMore };
}

/** At the limit of a "more than" the shortfall is 0: the figure has to exceed it. */
function shortfallOf(actual: number, required: number): Shortfall {
  const missing = required - actual;
  // A share may miss by less than a hundredth of a point: what is missing at all never rounds to nothing.
  const amount = round(missing) || (missing > 0 ? 0.01 : 0);
  return { amount, percent: required === 0 ? 0 : round((missing / required) * 100) };
}

/** To the fen, or a hundredth of a percent. */
const round = (figure: number): number => Math.round(figure * 100) / 100;
