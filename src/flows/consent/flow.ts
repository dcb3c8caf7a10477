import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { button, nothing, number } from "../../conversation/button.ts";
import { acts, type ButtonsOf, type Flow, type State, type Step, stay } from "../../conversation/flow.ts";
import { paragraph } from "../../conversation/reply.ts";
import { beginAgain } from "../check/begin-told.ts";
import { readTarget, writeTarget } from "../check/check-codes.ts";
import { type Check, type CheckTarget, moved } from "../check/check.ts";
import { currentView } from "../check/current-view.ts";
import { openOf } from "../check/open-check.ts";
import { beginCheck } from "../check/request-check.ts";
import { placesView } from "../check/start-views.ts";
import { consentVersion, mustAgree } from "./consent-version.ts";
import { consentStateView, consentView, withdrawnBlocks } from "./consent-view.ts";

/** `target`: the check that begins then; `null` for the one at hand, or none. */
interface Agreed {
  readonly version: number;
  readonly target: CheckTarget | null;
}
interface ConsentActions {
  consent: unknown;
  /** Agrees to a version of the consent text. */
  agree: Agreed;
  decline: unknown;
  withdraw: unknown;
}
declare module "../../conversation/action.ts" {
  interface Actions extends ConsentActions {}
}
declare module "../../conversation/conversation.ts" {
  interface Conversation {
    /** The version of the consent text that was agreed to (`consentVersion`); `null` before, and once withdrawn. */
    readonly consent: number | null;
  }
}

/** Nothing of a check is kept before its person agreed to that: what is consented to is a check, so it knows that flow. */
export const consentFlow: Flow = {
  commands: {
    consent: {
      means: acts({ kind: "consent" }),
      listed: { title: "command-consent", menu: 13, help: 11, apart: true },
    },
  },
  buttons: {
    consent: button("oc", nothing, (state) => stay(state.conversation, consentStateView(state))),
    agree: button(
      "oy",
      {
        write: ({ version, target }) => [version, ...(target ? writeTarget(target) : [])],
        read([first = "", ...rest]) {
          const version = number(first);
          const target = rest.length === 0 ? null : readTarget(rest);
          return version === undefined || (rest.length > 0 && !target) ? null : { version, target };
        },
      },
      agree,
    ),
    decline: button("on", nothing, (state) => refuse(state, "decline")),
    withdraw: button("ow", nothing, (state) => refuse(state, "withdraw")),
  } satisfies ButtonsOf<ConsentActions>,
  guards: askFirst,
  kept: {
    consent: {
      schema: z.int().nullable().default(null),
      empty: null,
      told: ({ scene: { t }, conversation: { consent } }) =>
        consent === null ? [] : [t("mydata-consent", { version: consent })],
      erased: ({ scene: { t }, conversation: { consent } }) =>
        consent === null ? [] : [t("forgotten-consent")],
    },
  },
};

/**
 * A step that began a check, or took one on, without consent: in its place comes the consent screen, and the check stays
 * as it was. Turns are pure, so what the vetoed one read is in nobody's hands.
 */
function askFirst(state: State, step: Step): Step {
  const { check, told } = step.conversation;
  const { check: before, told: toldBefore } = state.conversation;
  const goesOn = check !== null && check.closed !== "cancelled";
  const waits = told !== null && !isDeepStrictEqual(told, toldBefore);
  if (!mustAgree(state, step.conversation) || !(goesOn || waits)) return step;
  if (!step.resumes && !waits && isDeepStrictEqual(check, before)) return step;
  const conversation = { ...step.conversation, check: before, told: toldBefore };
  const wanted = check === null || check.serial === before?.serial ? null : targetOf(check);
  return stay(conversation, consentView(state.scene, conversation, wanted, step.said));
}

const targetOf = ({ region, level, scheme, date }: Check): CheckTarget => ({ region, level, scheme, date });

/** The person agreed: the check that was wanted begins, or the one at hand goes on. */
function agree(state: State, { version, target }: Agreed): Step {
  const { scene, conversation } = state;
  // A button of an earlier text agrees to what is no longer said.
  if (version !== consentVersion) return stay(conversation, consentView(scene, conversation, target));
  const agreed = { ...conversation, consent: version };
  const said = [paragraph(scene.t("consent-given"))];
  const open = openOf(state);
  // What was said before is read again, for nothing of it was kept.
  const again = target || !open ? state.inReplyTo : null;
  const told = again === null ? null : beginAgain({ ...state, conversation: agreed }, again, said);
  if (told) return told;
  if (target) return beginCheck({ ...state, conversation: agreed }, target, "keep-answers", said);
  if (!open) return stay(agreed, placesView(scene, said));
  const check: Check = { ...open.check, closed: open.check.closed === "result" ? "result" : null };
  return moved(agreed, { check, view: currentView(scene, { ...open, check }, said) });
}

/** No, or no longer: what was held of a check goes, and the rest of the assistant works as before. */
function refuse(state: State, kind: "decline" | "withdraw"): Step {
  const { scene, flows, conversation } = state;
  return {
    conversation: { ...conversation, consent: null, check: null, told: null },
    view: flows.home(scene, withdrawnBlocks(state, kind)),
    effects: [{ kind: "erase" }],
  };
}
