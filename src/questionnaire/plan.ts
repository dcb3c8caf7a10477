import type { Answers } from "../rules/answers.ts";
import type { CompiledCriterion } from "../rules/assess.ts";
import { type CompiledPack, evaluate } from "../rules/evaluate.ts";
import { allQuestionsOf } from "../rules/questions-of.ts";

/** `needed`: it applies. `possible`: whether it applies turns on an answer that is not there yet. */
type Need = "needed" | "possible";

/** A question of the questionnaire in its place. Questions that do not apply are not in the plan. */
export interface PlannedQuestion {
  readonly id: string;
  readonly need: Need;
}

/**
 * The questions that the packs ask of this company, in order: first what the criteria measure, then what only decides
 * between limits. Nothing of it is stored: it follows from packs and answers alone.
 */
export function planQuestions(packs: readonly CompiledPack[], answers: Answers): PlannedQuestion[] {
  const plan = new Map<string, Need>();
  for (const { compiled } of packs) for (const criterion of compiled) noteMeasured(plan, criterion, answers);
  const measured = new Set(plan.keys());
  for (const { compiled } of packs)
    for (const criterion of compiled) noteDeciding(plan, measured, criterion, answers);
  return [...plan].map(([id, need]) => ({ id, need }));
}

function note(plan: Map<string, Need>, id: string, need: Need): void {
  if (plan.get(id) !== "needed") plan.set(id, need);
}

const isOpen = (ids: readonly string[], answers: Answers): boolean =>
  ids.some((id) => answers[id] === undefined);

function noteMeasured(plan: Map<string, Need>, compiled: CompiledCriterion, answers: Answers): void {
  const { applies, measured } = compiled.questions;
  for (const id of applies) note(plan, id, "needed");
  const applicable = compiled.applies(answers);
  if (applicable === false) return;
  // "Don't know" to what decides whether it applies: it may apply, so it is asked.
  const need = applicable === null && isOpen(applies, answers) ? "possible" : "needed";
  for (const id of measured) note(plan, id, need);
}

/**
 * What only chooses between limits is asked while the criterion is open without it. Each such question is weighed with
 * the answers to those before it alone: a question once asked stays in the plan, whatever was answered to it.
 */
function noteDeciding(
  plan: Map<string, Need>,
  measuredAnywhere: ReadonlySet<string>,
  compiled: CompiledCriterion,
  answers: Answers,
): void {
  const { applies, measured, deciding } = compiled.questions;
  if (deciding.length === 0) return;
  const ids = [...new Set(deciding)].filter((id) => !measuredAnywhere.has(id));
  const elsewhere = deciding.filter((id) => measuredAnywhere.has(id));
  if (ids.length === 0 || compiled.applies(answers) === false) return;
  let need: Need = isOpen([...applies, ...measured, ...elsewhere], answers) ? "possible" : "needed";
  const known: Record<string, Answers[string]> = { ...answers };
  for (const id of ids) known[id] = undefined;
  for (const id of ids) {
    if (need === "needed" && (compiled.assess(known).status === "met" || !compiled.turnsOnMore(known)))
      return;
    note(plan, id, need);
    known[id] = answers[id];
    if (answers[id] === undefined) need = "possible";
  }
}

/** A verdict that no further answer can change: one criterion is missed, or all that apply are met. */
export function isCertain(pack: CompiledPack, answers: Answers, date: string): boolean {
  return evaluate(pack, withUnasked([pack], answers), date).verdict !== "cannot-tell";
}

/**
 * The answers, with every question of the packs that was not asked yet as not known. An optional addend that is simply
 * absent counts as nothing, which is for callers that left it out on purpose, not for a question still to come.
 */
export function withUnasked(packs: readonly CompiledPack[], answers: Answers): Answers {
  const questions = packs.flatMap(({ criteria }) => criteria.flatMap(allQuestionsOf));
  return { ...Object.fromEntries(questions.map((id) => [id, null])), ...answers };
}
