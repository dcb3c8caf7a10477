import type { Catalog } from "../../catalog/catalog.ts";
import type { State } from "../../conversation/flow.ts";
import type { Scene } from "../../conversation/scene.ts";
import { fittingAnswers, toAnswers } from "../../questionnaire/given-answers.ts";
import { nextStep, type Questionnaire, type Step } from "../../questionnaire/next-step.ts";
import { isInForce } from "../../rules/evaluate.ts";
import { packsOf } from "../../rules/packs-of.ts";
import type { Check } from "./check.ts";

/** A check with what follows from it on this day. */
export interface OpenCheck {
  readonly check: Check;
  readonly questionnaire: Questionnaire;
  readonly step: Step;
}

/** `null` when no rules are in force for the check's scope on its day. */
export function openCheck(scene: Scene, check: Check): OpenCheck | null {
  const date = check.date ?? scene.today;
  const { packs, places } = scene.catalog;
  const inForce = packsOf(packs, places, check).filter((pack) => isInForce(pack, date));
  if (inForce.length === 0) return null;
  return read(
    { packs: inForce, date },
    { ...check, answers: fittingAnswers(check.answers, scene.catalog.questions) },
  );
}

/** The same check after it moved: the rules stay, everything else is read off the answers anew. */
export function reread({ questionnaire }: OpenCheck, check: Check): OpenCheck {
  return read(questionnaire, check);
}

function read({ packs, date }: Pick<Questionnaire, "packs" | "date">, check: Check): OpenCheck {
  const questionnaire = { packs, answers: toAnswers(check.answers), date, quick: check.quick };
  return { check, questionnaire, step: nextStep(questionnaire, check.at) };
}

/** The check of a chat. */
export function openOf({
  scene,
  conversation: { check },
}: Pick<State, "scene" | "conversation">): OpenCheck | null {
  if (!check) return null;
  const known = openedIn.get(check);
  if (known?.scene === scene) return known.open;
  const open = openCheck(scene, check);
  openedIn.set(check, { scene, open });
  return open;
}

/** What follows from a check is asked for several times a turn, and is the same each time: neither it nor the scene changes. */
const openedIn = new WeakMap<Check, { readonly scene: Scene; readonly open: OpenCheck | null }>();

/** Neither cancelled nor at its result: texts are answers, and it is asked about before it is replaced. */
export function isRunning({ check }: OpenCheck): boolean {
  return check.closed === null;
}

/** The question a text answers now; `null` when none is open. */
export function openQuestion({ step }: OpenCheck): string | null {
  return step.kind === "ask" ? step.question : null;
}

/** Marks the rules in force for a check: another mark later means that they changed in between. */
export function rulesMark({ marks }: Catalog, { packs }: Questionnaire): string {
  return packs.map(({ id }) => `${id}@${marks.get(id)}`).join(" ");
}
