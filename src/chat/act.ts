import type { Action } from "./action.ts";
import { aside } from "./aside.ts";
import { currentView } from "./check/current-view.ts";
import { cancelledView, moveCheck } from "./check/move-check.ts";
import { beginCheck } from "./check/request-check.ts";
import { startCheck } from "./check/start-check.ts";
import { levelsView, placesView } from "./check/start-views.ts";
import { emptyConversation } from "./conversation.ts";
import { helpBlocks, languagesView, menuView } from "./menu.ts";
import { forgetView, forgottenBlocks, myDataBlocks, privacyBlocks } from "./privacy.ts";
import { paragraph } from "./reply.ts";
import { moved, type Outcome, type State, stay, type View } from "./turn.ts";

/** Does what a button says, or a command that stands for one. */
export function act(state: State, action: Action): Outcome {
  const { scene, conversation, open } = state;
  const { catalog } = scene;
  const show = (view: View): Outcome => stay(conversation, view);
  switch (action.kind) {
    case "menu":
      return show(menuView(scene));
    case "places":
      return show(placesView(scene));
    case "place": {
      const region = catalog.regions.get(action.region);
      return show(region ? levelsView(scene, region, null) : placesView(scene));
    }
    case "start":
      return beginCheck(state, action.target, "keep-answers");
    case "help":
      return show(aside(scene, open, helpBlocks(scene)));
    case "privacy":
      return show(aside(scene, open, privacyBlocks(scene)));
    case "my-data":
      return show(aside(scene, open, myDataBlocks(scene, conversation)));
    case "forget":
      return show(forgetView(scene, conversation));
    case "forget-now": {
      const view = menuView(scene, forgottenBlocks(scene, conversation));
      return { conversation: emptyConversation, view, erased: true };
    }
    case "languages":
      return show(languagesView(scene));
    case "language": {
      const spoken = { ...scene, locale: action.locale, t: scene.translators[action.locale] };
      const said = [paragraph(spoken.t("language-set"))];
      const view =
        open && open.check.closed !== "cancelled" ? currentView(spoken, open, said) : menuView(spoken);
      return stay({ ...conversation, locale: action.locale }, view);
    }
    case "continue": {
      if (!open) return show(menuView(scene));
      const closed = open.check.closed === "cancelled" ? null : open.check.closed;
      const check = { ...open.check, closed };
      return moved(conversation, { check, view: currentView(scene, { ...open, check }) });
    }
  }
  // What follows moves one check: a button of an earlier one does not touch the present.
  if (!open || action.serial !== open.check.serial) {
    return show(aside(scene, open, [paragraph(scene.t("old-button"))]));
  }
  const started = action.kind === "start-anew" || action.kind === "restart";
  if (open.check.closed === "cancelled" && !started) return show(cancelledView(scene, open.check));
  switch (action.kind) {
    case "start-anew":
      return moved(
        conversation,
        startCheck(scene, action.target, {}) ?? { check: open.check, view: placesView(scene) },
      );
    case "restart":
      return moved(
        conversation,
        startCheck(scene, open.check, {}) ?? { check: open.check, view: placesView(scene) },
      );
    default:
      return moved(conversation, moveCheck(scene, open, action));
  }
}
