import { aside, say } from "./aside.ts";
import { type Intent, type State, type Step, stay } from "./flow.ts";
import type { Before, Hearing } from "./hearing.ts";
import type { Input } from "./input.ts";
import { pressedBy } from "./newest-buttons.ts";
import { paragraph } from "./reply.ts";

/** Why nothing can be done with what came in; the person is shown where they are. */
type Note = "only-text" | "edited-not-read" | "unknown-command" | "old-button" | "no-such-button";

const noting = (note: Note): Intent => ({
  kind: "do",
  does: (state) => say(state, [paragraph(state.scene.t(note))]),
});

/** @param hearing of the text, where the input is one. */
export function intentOf(state: State, input: Input, hearing: Hearing, before: Before): Intent {
  const { commands, decode } = state.flows;
  switch (input.kind) {
    case "press": {
      const action = decode(input.data);
      if (action) return { kind: "act", action };
      return noting(/^#\d+$/.test(input.data) ? "no-such-button" : "old-button");
    }
    case "command":
      return commands.get(input.name)?.means(state, input.argument) ?? noting("unknown-command");
    case "text": {
      const command = commands.get(hearing.command() ?? "");
      if (command) return command.means(state, "");
      const pressed = pressedBy(input, hearing, before.asksFigure ?? false);
      const action = pressed === null ? null : decode(pressed);
      return action ? { kind: "act", action } : { kind: "text", text: input.text };
    }
    case "other":
      return noting("only-text");
    case "edited":
      return noting("edited-not-read");
  }
}

/** Does what is wanted. What a flow guards is seen by it before it counts. */
export function follow(awoken: State, intent: Intent, hearing: Hearing): Step {
  let state = awoken;
  for (const flow of state.flows.all) {
    const woken = flow.wake?.(state, intent) ?? state;
    if ("view" in woken) return woken;
    state = woken;
  }
  const step = withWayBack(state, stepOf(state, intent, hearing));
  return state.flows.all.reduce((last, flow) => flow.guards?.(state, last) ?? last, step);
}

function stepOf(state: State, intent: Intent, hearing: Hearing): Step {
  switch (intent.kind) {
    case "act":
      return state.flows.buttonOf(intent.action.kind).does(state, intent.action);
    case "do":
      return intent.does(state);
    case "text":
      return ofText(state, hearing);
  }
}

function ofText(state: State, hearing: Hearing): Step {
  for (const flow of state.flows.all) {
    const taken = flow.takes?.(state, hearing, () => byTheWay(state, hearing));
    if (taken) return taken;
  }
  const heard = hears(state, hearing);
  if (heard) return heard;
  const { t, locale, today } = state.scene;
  const said = state.flows.shown(state)?.back ? "not-understood-in-review" : "faq-unknown";
  return {
    ...stay(state.conversation, aside(state, [paragraph(t(said))])),
    effects: [{ kind: "note-unanswered", asked: { text: hearing.heard.typed, locale, today } }],
  };
}

/** What a free text means, by the flow whose own that is. */
export function hears(state: State, hearing: Hearing): Step | null {
  for (const flow of state.flows.all) {
    const step = flow.hears?.(state, hearing);
    if (step) return step;
  }
  return null;
}

/** While a flow waits for a text: what it asks is answered and the same question asked again. */
function byTheWay(state: State, hearing: Hearing): Step | null {
  const { kind } = hearing.meaning();
  const step = kind === "suggestions" || kind === "nothing" ? null : hears(state, hearing);
  return step?.passing ? stay(step.conversation, aside(state, step.view.blocks)) : step;
}

/** A screen of its own in the middle of another flow keeps its buttons, and gets one that leads back. */
function withWayBack(state: State, step: Step): Step {
  const back = step.passing ? state.flows.shown(state)?.back : null;
  return back ? { ...step, view: { ...step.view, choices: [...step.view.choices, [back]] } } : step;
}
