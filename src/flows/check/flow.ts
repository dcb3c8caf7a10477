import { companyOf } from "../../lookups/query.ts";
import type { Action } from "../../conversation/action.ts";
import { say } from "../../conversation/aside.ts";
import { button, fieldsOf, nothing } from "../../conversation/button.ts";
import {
  acts,
  type ButtonsOf,
  type Command,
  type Flow,
  type State,
  type Step,
  stay,
} from "../../conversation/flow.ts";
import { paragraph } from "../../conversation/reply.ts";
import { isPlaceCode } from "../../facts/region.ts";
import { questionOf } from "./answer-text.ts";
import { ofAnswer, ofCheck, ofQuestion, ofSupposed, withTarget } from "./check-codes.ts";
import { checkErased, checkTold, pendingErased, pendingTold } from "./check-held.ts";
import { beginTold, commandCheck } from "./begin-told.ts";
import {
  begun,
  type Check,
  type CheckTarget,
  checkSchema,
  moved,
  type Pending,
  pendingSchema,
  salvageCheck,
} from "./check.ts";
import { currentView } from "./current-view.ts";
import { cancelledView, type Move, moveCheck } from "./move-check.ts";
import { isRunning, type OpenCheck, openOf, openQuestion } from "./open-check.ts";
import { choosePlace, requestCheck, beginCheck } from "./request-check.ts";
import { resumeView } from "./resume-view.ts";
import { type Given, nothingGiven, startCheck } from "./start-check.ts";
import { placesView } from "./start-views.ts";
import { adoptSupposed } from "./take-what-if.ts";
import { takeText } from "./take-text.ts";
import { wakeCheck } from "./wake-check.ts";

interface OfCheck {
  readonly serial: number;
}
interface OfQuestion extends OfCheck {
  readonly question: string;
}
type SerialAlone = "keep" | "back" | "review" | "result" | "quick" | "thorough" | "cancel";

interface CheckActions
  extends Record<SerialAlone | "restart", OfCheck>,
    Record<"change" | "why", OfQuestion> {
  places: unknown;
  place: { readonly region: string };
  /** Begins a check; one that is running is asked about first. */
  start: { readonly target: CheckTarget };
  /** Begins a check in place of the one with the serial, whose answers go along. */
  "start-anew": { readonly target: CheckTarget } & OfCheck;
  continue: unknown;
  answer: { readonly answer: string } & OfQuestion;
  /** Takes over what was supposed; "-": what is kept in the check. */
  suppose: { readonly supposed: string } & OfCheck;
}
declare module "../../conversation/action.ts" {
  interface Actions extends CheckActions {}
}
declare module "../../conversation/conversation.ts" {
  interface Conversation {
    readonly check: Check | null;
    /** What was told of a company whose place or level is not chosen yet. */
    readonly told: Pending | null;
  }
}

const moving = (code: string, kind: SerialAlone) =>
  button(code, ofCheck, (state, { serial }) => move(state, { kind, serial }));

const atHand = (state: State): OpenCheck | null => {
  const open = openOf(state);
  return open?.check.closed === "cancelled" ? null : open;
};

/** What acts on the check at hand: without one, that is said. */
const onCheck =
  (act: (open: OpenCheck) => Action): Command["means"] =>
  (state) => {
    const open = atHand(state);
    if (open) return { kind: "act", action: act(open) };
    return { kind: "do", does: (at) => say(at, [paragraph(at.scene.t("no-check"))]) };
  };
const moves = (kind: "back" | "cancel" | "review" | "restart"): Command["means"] =>
  onCheck(({ check: { serial } }) => ({ kind, serial }));

/** The self-check: from a place to a result. */
export const checkFlow: Flow = {
  commands: {
    check: {
      means: (_, request) => ({ kind: "do", does: (state) => commandCheck(state, request) }),
      listed: { title: "command-check", menu: 2, help: 1 },
    },
    review: { means: moves("review"), listed: { title: "command-review", menu: 5, help: 5 } },
    back: { means: moves("back"), listed: { title: "command-back", menu: 6, help: 4 } },
    cancel: { means: moves("cancel"), listed: { title: "command-cancel", menu: 7, help: 6 } },
    continue: { means: acts({ kind: "continue" }) },
    why: {
      means: onCheck((open) => {
        const question = openQuestion(open);
        return question === null
          ? { kind: "continue" }
          : { kind: "why", serial: open.check.serial, question };
      }),
    },
    restart: {
      means: (state, argument) =>
        atHand(state)
          ? moves("restart")(state, argument)
          : { kind: "do", does: (at) => requestCheck(at, "") },
    },
  },
  buttons: {
    places: button("p", nothing, ({ scene, conversation }) => stay(conversation, placesView(scene))),
    place: button("l", fieldsOf({ region: (code) => (isPlaceCode(code) ? code : undefined) }), choosePlace),
    start: button("c", withTarget(nothing, 0), (state, { target }) =>
      beginCheck(state, target, "keep-answers"),
    ),
    "start-anew": button("n", withTarget(ofCheck, 1), (state, { serial, target }) =>
      // The company is the same, so what it answered goes along; what was cancelled does not.
      anew(state, serial, (check) => ({
        target,
        given: check.closed === "cancelled" ? nothingGiven : check,
      })),
    ),
    restart: button("rs", ofCheck, (state, { serial }) =>
      anew(state, serial, (target) => ({ target, given: nothingGiven })),
    ),
    continue: button("go", nothing, goOn),
    answer: button("a", ofAnswer, (state, said) => move(state, { kind: "answer", ...said })),
    change: button("e", ofQuestion, (state, said) => move(state, { kind: "change", ...said })),
    why: button("w", ofQuestion, (state, said) => move(state, { kind: "why", ...said })),
    suppose: button("su", ofSupposed, (state, { serial, supposed }) =>
      onSerial(state, serial, (open) => adoptSupposed(state, open, supposed)),
    ),
    keep: moving("k", "keep"),
    back: moving("b", "back"),
    review: moving("r", "review"),
    result: moving("v", "result"),
    quick: moving("q", "quick"),
    thorough: moving("t", "thorough"),
    cancel: moving("x", "cancel"),
  } satisfies ButtonsOf<CheckActions>,
  links: { check: requestCheck, "": requestCheck },
  wake: wakeCheck,
  takes: takeText,
  listens(state) {
    const open = openOf(state);
    const waits = state.conversation.told !== null && !(open && isRunning(open));
    if (waits) return { context: { at: "start" }, asked: null, describing: true };
    if (!open || open.check.closed === "cancelled") return null;
    const question = openQuestion(open);
    if (open.check.closed === "result") return { context: { at: "result" }, asked: null };
    if (question === null) return { context: { at: "review" }, asked: null };
    const asked = questionOf(state.scene, question).heardAs ?? question;
    const asksFigure = questionOf(state.scene, question).kind !== "boolean";
    return { context: { at: "question", asked }, asked: question, asksFigure };
  },
  hears(state, hearing) {
    const meaning = hearing.meaning();
    if (meaning.kind === "company") return beginTold(state, hearing, meaning.request);
    if (meaning.kind !== "check") return null;
    const { reading, request } = meaning;
    const { conversation } = state;
    // "重庆市级" is checked; a question behind it may go on from its figures.
    const lookup = reading && companyOf(reading.query) === null ? reading.query : conversation.lookup;
    return requestCheck(
      { ...state, conversation: { ...conversation, lookup } },
      hearing.heard.typed,
      request,
    );
  },
  shown(state) {
    const open = atHand(state);
    if (!open) return null;
    const { scene } = state;
    const isBegun = isRunning(open) && Object.keys(open.check.answers).length > 0;
    return {
      again: (before) => currentView(scene, open, before),
      back: isRunning(open) ? { label: scene.t("back-to-check-button"), action: { kind: "continue" } } : null,
      resumed: () => (isBegun ? resumeView(scene, open, null) : null),
      stays: open.check.closed === "result",
    };
  },
  kept: {
    check: {
      schema: checkSchema.nullable(),
      empty: null,
      salvage: salvageCheck,
      told: checkTold,
      erased: checkErased,
    },
    told: {
      schema: pendingSchema.nullable().default(null),
      empty: null,
      told: pendingTold,
      erased: pendingErased,
    },
  },
};

function goOn(state: State): Step {
  const { scene, flows, conversation } = state;
  const open = openOf(state);
  if (!open) return stay(conversation, flows.home(scene));
  const closed = open.check.closed === "cancelled" ? null : open.check.closed;
  const check = { ...open.check, closed };
  const view = currentView(scene, { ...open, check });
  return { ...moved(conversation, { check, view }), resumes: closed === null };
}

/** What is done with the check of a button: that of an earlier one does not touch the present. */
function onSerial(state: State, serial: number, does: (open: OpenCheck) => Step): Step {
  const open = openOf(state);
  if (open && serial === open.check.serial) return does(open);
  return say(state, [paragraph(state.scene.t("old-button"))]);
}

function move(state: State, action: Move): Step {
  const { conversation } = state;
  return onSerial(state, action.serial, (open) =>
    open.check.closed === "cancelled"
      ? stay(conversation, cancelledView(state, open.check))
      : moved(conversation, moveCheck(state, open, action)),
  );
}

function anew(
  state: State,
  serial: number,
  wanted: (check: Check) => { readonly target: CheckTarget; readonly given: Given },
): Step {
  const { scene, conversation } = state;
  return onSerial(state, serial, ({ check }) => {
    const { target, given } = wanted(check);
    const anewBegun = startCheck(scene, target, given, { told: conversation.told });
    return anewBegun
      ? begun(conversation, anewBegun)
      : moved(conversation, { check, view: placesView(scene) });
  });
}
