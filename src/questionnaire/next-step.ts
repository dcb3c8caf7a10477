import type { Answers } from "../rules/answers.ts";
import type { CompiledPack } from "../rules/evaluate.ts";
import { isCertain, type PlannedQuestion, planQuestions } from "./plan.ts";

/** What a questionnaire is read from. */
export interface Questionnaire {
  readonly packs: readonly CompiledPack[];
  readonly answers: Answers;
  /** Day the rules are read at. */
  readonly date: string;
  /** Stop as soon as every verdict is certain, instead of asking for every gap. */
  readonly quick: boolean;
}

export type Step =
  | {
      readonly kind: "ask";
      readonly question: string;
      /** Counted from 1. */
      readonly position: number;
      /** How many questions there are; `sure` only when no answer can still change that, else the most there can be. */
      readonly total: number;
      readonly sure: boolean;
    }
  | { readonly kind: "done" };

/** The question to ask: the one that was gone back to, else the first without an answer. */
export function nextStep(questionnaire: Questionnaire, goneBackTo: string | null = null): Step {
  const plan = planQuestions(questionnaire.packs, questionnaire.answers);
  const back = goneBackTo === null ? -1 : plan.findIndex(({ id }) => id === goneBackTo);
  const index = back >= 0 ? back : openIndex(plan, questionnaire);
  const question = plan[index];
  if (!question) return { kind: "done" };
  const sure = plan.every(({ need }) => need === "needed");
  return { kind: "ask", question: question.id, position: index + 1, total: plan.length, sure };
}

function openIndex(plan: readonly PlannedQuestion[], { packs, answers, date, quick }: Questionnaire): number {
  const isOpen = ({ id, need }: PlannedQuestion): boolean => need === "needed" && answers[id] === undefined;
  if (!quick) return plan.findIndex(isOpen);
  const undecided = packs.filter((pack) => !isCertain(pack, answers, date));
  const wanted = new Set(planQuestions(undecided, answers).map(({ id }) => id));
  return plan.findIndex((planned) => isOpen(planned) && wanted.has(planned.id));
}

/** The question before another one in the plan, for going back; `null` before the first. */
export function questionBefore({ packs, answers }: Questionnaire, question: string | null): string | null {
  const asked = planQuestions(packs, answers).filter(
    ({ id }) => answers[id] !== undefined || id === question,
  );
  const index = question === null ? asked.length : asked.findIndex(({ id }) => id === question);
  return asked[index - 1]?.id ?? null;
}
