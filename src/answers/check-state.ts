import type { Turn } from "../conversation/respond.ts";
import type { Scene } from "../conversation/scene.ts";
import type { Check, Pending } from "../flows/check/check.ts";
import { openOf, openQuestion } from "../flows/check/open-check.ts";
import { sortTold } from "../flows/check/sort-told.ts";
import { toldOf } from "../flows/check/told-of.ts";
import type { GivenAnswer } from "../questionnaire/given-answers.ts";
import type { CheckState } from "./ask-schema.ts";

type Place = NonNullable<CheckState["place"]>;
type Doubtful = Pick<Check["doubts"][number], "question" | "value">;

/** Where a check is after a turn: the one that is open, or what was told and waits for a place or a level; `null` for neither. */
export function checkState(
  scene: Scene,
  { conversation, heard }: Pick<Turn, "conversation" | "heard">,
): CheckState | null {
  const { check, told } = conversation;
  const whatIf = heard.supposed ? numbered(heard.supposed) : null;
  if (told) return { ...ofPending(scene, told), whatIf };
  const open = openOf({ scene, conversation });
  if (!check || check.closed === "cancelled" || !open) return null;
  const doubtful = [...(check.doubted ? [check.doubted] : []), ...check.doubts];
  return {
    place: placeOf(scene, check.region),
    level: check.level,
    packs: open.questionnaire.packs.map(({ id }) => id),
    at: check.closed === null ? openQuestion(open) : null,
    ...figures(check.answers, doubtful, check.about),
    whatIf,
  };
}

function ofPending(scene: Scene, told: Pending): Omit<CheckState, "whatIf"> {
  const { answers, about, doubts } = sortTold(scene, {}, toldOf(told));
  return {
    place: told.region === null ? null : placeOf(scene, told.region),
    level: told.level,
    packs: [],
    at: null,
    ...figures(answers, doubts, about),
  };
}

function figures(
  answers: Readonly<Record<string, GivenAnswer>>,
  doubtful: readonly Doubtful[],
  about: readonly string[],
): Pick<CheckState, "answers" | "doubtful" | "approximate"> {
  const read = doubtful.flatMap(({ question, value }) =>
    value === null ? [] : [[question, value] as const],
  );
  return {
    answers: numbered({ ...answers, ...Object.fromEntries(read) }),
    doubtful: doubtful.map(({ question }) => question),
    approximate: [...about],
  };
}

const numbered = (answers: Readonly<Record<string, GivenAnswer>>): CheckState["answers"] =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, typeof answer === "string" ? Number(answer) : answer]),
  );

function placeOf({ catalog }: Scene, code: string): Place | null {
  const name = catalog.regions.get(code)?.name ?? catalog.places.get(code)?.name;
  return name ? { code, ...name } : null;
}
