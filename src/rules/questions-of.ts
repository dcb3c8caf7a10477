import { questionsOfCondition } from "./condition.ts";
import { questionsOfMeasure } from "./measure.ts";
import type { Criterion } from "./rule-pack.ts";

/**
 * The questions of a criterion by what they do: `applies` decides whether it applies at all, `measured` is what it
 * measures, `deciding` chooses the threshold or offers another way to meet it.
 */
export interface CriterionQuestions {
  readonly applies: readonly string[];
  readonly measured: readonly string[];
  readonly deciding: readonly string[];
}

export function questionsOfCriterion(criterion: Criterion): CriterionQuestions {
  const applies = criterion.appliesWhen ? questionsOfCondition(criterion.appliesWhen) : [];
  if ("yesNo" in criterion) return { applies, measured: [criterion.yesNo], deciding: [] };
  const cases = typeof criterion.threshold === "object" ? criterion.threshold.cases : [];
  const deciding = [...cases.map(({ when }) => when), ...(criterion.or ?? [])].flatMap(questionsOfCondition);
  return { applies, measured: questionsOfMeasure(criterion.measure), deciding };
}

/** Every question a criterion may turn on, once each. */
export function allQuestionsOf(criterion: Criterion): string[] {
  const { applies, measured, deciding } = questionsOfCriterion(criterion);
  return [...new Set([...applies, ...measured, ...deciding])];
}
