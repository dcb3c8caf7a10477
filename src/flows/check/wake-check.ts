import { type Intent, type State, type Step, stay } from "../../conversation/flow.ts";
import { paragraph } from "../../conversation/reply.ts";
import { isRunning, openOf, rulesMark } from "./open-check.ts";
import { resumeView } from "./resume-view.ts";

/** Actions that would answer a question, or end with a result, under rules that the person has not seen. */
const answering: ReadonlySet<string> = new Set(["answer", "keep", "result", "suppose"]);

/** Where the rules changed since: answers stay; a place gone back to and a value in doubt belong to questions of before. */
export function wakeCheck(before: State, intent: Intent): State | Step {
  const state = withoutSupposed(before, intent);
  const { scene, conversation } = state;
  const open = openOf(state);
  const mark = open && rulesMark(scene.catalog, open.questionnaire);
  if (!open || mark === null || mark === open.check.rules) return state;
  const check = { ...open.check, at: null, doubted: null, misses: 0 };
  const woken = { ...state, conversation: { ...conversation, check } };
  const reopened = openOf(woken);
  const answers = intent.kind === "text" || (intent.kind === "act" && answering.has(intent.action.kind));
  if (!reopened || !isRunning(reopened) || !answers) return woken;
  // An answer to a question of before is not taken: the person is told, and decides.
  const view = resumeView(scene, reopened, null, [paragraph(scene.t("rules-changed"))]);
  return stay({ ...conversation, check: { ...check, rules: mark } }, view);
}

/** What was supposed is forgotten by the next turn that does not take it over. */
function withoutSupposed(state: State, intent: Intent): State {
  const { conversation } = state;
  const { check } = conversation;
  const takesOver = intent.kind === "act" && intent.action.kind === "suppose";
  if (!check?.supposed || takesOver) return state;
  return { ...state, conversation: { ...conversation, check: { ...check, supposed: null } } };
}
