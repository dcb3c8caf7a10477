import type { Answers } from "./answers.ts";
import { type Condition, compileCondition, questionsOfCondition } from "./condition.ts";
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

/** Questions without an answer on which a criterion still turns, once each; what no longer decides is left out. */
export function openQuestionsOf(criterion: Criterion, answers: Answers): string[] {
  const isOpen = (id: string): boolean => answers[id] === undefined || answers[id] === null;
  const ofOpen = (condition: Condition): string[] =>
    compileCondition(condition)(answers) === null ? questionsOfCondition(condition).filter(isOpen) : [];
  const ids = criterion.appliesWhen ? ofOpen(criterion.appliesWhen) : [];
  if ("yesNo" in criterion) return [...new Set([...ids, ...[criterion.yesNo].filter(isOpen)])];
  ids.push(...questionsOfMeasure(criterion.measure).filter(isOpen));
  const cases = typeof criterion.threshold === "object" ? criterion.threshold.cases : [];
  for (const { when } of cases) {
    // The first case that holds decides; those after it do not come up.
    if (compileCondition(when)(answers) === true) break;
    ids.push(...ofOpen(when));
  }
  ids.push(...(criterion.or ?? []).flatMap(ofOpen));
  return [...new Set(ids)];
}

/** Every question a criterion may turn on, once each. */
export function allQuestionsOf(criterion: Criterion): string[] {
  const { applies, measured, deciding } = questionsOfCriterion(criterion);
  return [...new Set([...applies, ...measured, ...deciding])];
}
