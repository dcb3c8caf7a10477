import type { Answers } from "../rules/answers.ts";
import type { CompiledCriterion } from "../rules/assess.ts";
import { type CompiledPack, evaluate } from "../rules/evaluate.ts";
import { questionsOfCriterion } from "../rules/questions-of.ts";
import type { Criterion } from "../rules/rule-pack.ts";

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
  const first = new Map<string, Need>();
  const then = new Map<string, Need>();
  for (const pack of packs) {
    for (const [index, criterion] of pack.criteria.entries()) {
      const compiled = pack.compiled[index] as CompiledCriterion;
      const needs = needsOf(criterion, compiled, answers);
      for (const [id, need] of needs.measured) note(first, id, need);
      for (const [id, need] of needs.deciding) note(then, id, need);
    }
  }
  for (const [id, need] of then) {
    const earlier = first.get(id);
    if (earlier === undefined) note(first, id, need);
    else if (need === "needed") first.set(id, need);
  }
  return [...first].map(([id, need]) => ({ id, need }));
}

function note(plan: Map<string, Need>, id: string, need: Need): void {
  if (plan.get(id) !== "needed") plan.set(id, need);
}

type Needs = { measured: [string, Need][]; deciding: [string, Need][] };

function needsOf(criterion: Criterion, compiled: CompiledCriterion, answers: Answers): Needs {
  const { applies, measured, deciding } = questionsOfCriterion(criterion);
  const open = (ids: readonly string[]): boolean => ids.some((id) => answers[id] === undefined);
  const all = (ids: readonly string[], need: Need): [string, Need][] => ids.map((id) => [id, need]);

  const applicable = compiled.applies(answers);
  if (applicable === false) return { measured: all(applies, "needed"), deciding: [] };
  // "Don't know" to what decides whether it applies: it may apply, so it is asked.
  const settled = applicable === true || !open(applies);
  const asked = [...all(applies, "needed"), ...all(measured, settled ? "needed" : "possible")];
  if (deciding.length === 0 || compiled.assess(answers).status === "met")
    return { measured: asked, deciding: [] };
  if (!settled || open(measured)) return { measured: asked, deciding: all(deciding, "possible") };
  return { measured: asked, deciding: all(compiled.turnsOnMore(answers) ? deciding : [], "needed") };
}

/** A verdict that no further answer can change: one criterion is missed, or all that apply are met. */
export function isCertain(pack: CompiledPack, answers: Answers, date: string): boolean {
  return evaluate(pack, answers, date).verdict !== "cannot-tell";
}
