import { say } from "../../conversation/aside.ts";
import { button, forEverybody, nothing } from "../../conversation/button.ts";
import { acts, type ButtonsOf, type Flow, stay } from "../../conversation/flow.ts";
import {
  forgetView,
  forgottenBlocks,
  myDataBlocks,
  operatorBlocks,
  privacyBlocks,
} from "./own-data-views.ts";

interface OwnDataActions {
  privacy: unknown;
  "my-data": unknown;
  forget: unknown;
  "forget-now": unknown;
  developer: unknown;
}
declare module "../../conversation/action.ts" {
  interface Actions extends OwnDataActions {}
}

/** What is held of a person, by whom, and how it goes. */
export const ownDataFlow: Flow = {
  commands: {
    mydata: { means: acts({ kind: "my-data" }), listed: { title: "command-mydata", menu: 10, help: 8 } },
    forget: { means: acts({ kind: "forget" }), listed: { title: "command-forget", menu: 11, help: 9 } },
    privacy: { means: acts({ kind: "privacy" }), listed: { title: "command-privacy", menu: 12, help: 10 } },
    // Telegram's name for it.
    developer_info: {
      means: acts({ kind: "developer" }),
      listed: { title: "command-developer_info", menu: 14, help: 12, apart: true },
    },
  },
  buttons: {
    privacy: button("pv", nothing, (state) => say(state, privacyBlocks(state))),
    "my-data": button("my", nothing, (state) => ({ ...say(state, myDataBlocks(state)), tellsHeld: true })),
    forget: button("fg", nothing, ({ scene, conversation }) =>
      stay(conversation, forgetView(scene, conversation)),
    ),
    "forget-now": button("fy", nothing, (state) => ({
      conversation: state.flows.empty,
      view: state.flows.home(state.scene, forgottenBlocks(state)),
      effects: [{ kind: "erase" }],
    })),
    developer: button("di", nothing, (state) => say(state, operatorBlocks(state.scene)), forEverybody),
  } satisfies ButtonsOf<OwnDataActions>,
};
