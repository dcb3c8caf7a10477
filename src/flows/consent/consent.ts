import type { Action, CheckTarget } from "../../conversation/codec.ts";
import { consentVersion, mustAgree } from "./consent-version.ts";
import { consentView, withdrawnBlocks } from "./consent-view.ts";
import { beginCheck } from "../check/request-check.ts";
import { currentView } from "../check/current-view.ts";
import { placesView } from "../check/start-views.ts";
import type { Check } from "../../conversation/conversation.ts";
import { menuView } from "../start/menu-view.ts";
import { paragraph } from "../../conversation/reply.ts";
import { moved, type Outcome, type State, stay } from "../../conversation/flow.ts";

/**
 * A turn that began a check, or took one on, without consent: in its place comes the consent screen, and the check stays
 * as it was. Turns are pure, so what the vetoed one read is in nobody's hands.
 */
export function askFirst(state: State, outcome: Outcome): Outcome {
  if (!mustAgree(state, outcome.conversation)) return outcome;
  const { check } = outcome.conversation;
  const before = state.conversation.check;
  const began = check !== null && check.closed !== "cancelled" && !isSame(check, before);
  if (!began) return outcome;
  const conversation = { ...outcome.conversation, check: before };
  const wanted = check.serial === before?.serial ? null : targetOf(check);
  return stay(conversation, consentView(state.scene, conversation, wanted, outcome.said));
}

/** Both are plain data, and a turn writes its fields in the order in which they were. */
const isSame = (one: Check, two: Check | null): boolean => JSON.stringify(one) === JSON.stringify(two);

const targetOf = ({ region, level, scheme, date }: Check): CheckTarget => ({ region, level, scheme, date });

/** The person agreed: the check that was wanted begins, or the one at hand goes on. */
export function agree(state: State, { version, target }: Extract<Action, { kind: "agree" }>): Outcome {
  const { scene, conversation, open } = state;
  // A button of an earlier text agrees to what is no longer said.
  if (version !== consentVersion) return stay(conversation, consentView(scene, conversation, target));
  const agreed = { ...conversation, consent: version };
  const said = [paragraph(scene.t("consent-given"))];
  if (target) return beginCheck({ ...state, conversation: agreed }, target, "keep-answers", said);
  if (!open) return stay(agreed, placesView(scene, said));
  const check: Check = { ...open.check, closed: open.check.closed === "result" ? "result" : null };
  return moved(agreed, { check, view: currentView(scene, { ...open, check }, said) });
}

/** No, or no longer: what was held of a check goes, and the rest of the assistant works as before. */
export function refuse(state: State, kind: "decline" | "withdraw"): Outcome {
  const { scene, conversation } = state;
  const view = menuView(scene, withdrawnBlocks(state, kind));
  return { conversation: { ...conversation, consent: null, check: null }, view, erased: true };
}
