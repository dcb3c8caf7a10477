import type { Action } from "./codec.ts";
import { aside, withWayBack } from "./aside.ts";
import { centersView, lookUp, lookUpCompany } from "../chat/centers/look-up.ts";
import { currentView } from "../flows/check/current-view.ts";
import { cancelledView, moveCheck } from "../flows/check/move-check.ts";
import { beginCheck, requestCheck } from "../flows/check/request-check.ts";
import { startCheck } from "../flows/check/start-check.ts";
import { levelsView, placesView } from "../flows/check/start-views.ts";
import { agree, refuse } from "../flows/consent/consent.ts";
import { mustAgree } from "../flows/consent/consent-version.ts";
import { consentStateView, consentView } from "../flows/consent/consent-view.ts";
import { emptyConversation } from "./conversation.ts";
import { developerBlocks } from "../flows/own-data/operator.ts";
import { faqView, topicGroupView, topicView } from "../flows/faq/topic-view.ts";
import { helpBlocks, languagesView, menuView } from "../flows/start/menu-view.ts";
import { placeName } from "./place-name.ts";
import {
  forgetView,
  forgottenBlocks,
  myDataBlocks,
  privacyBlocks,
} from "../flows/own-data/own-data-views.ts";
import { paragraph } from "./reply.ts";
import { moved, type Outcome, type State, stay, type View } from "./flow.ts";

/** Does what a button says, or a command that stands for one. */
export function act(state: State, action: Action): Outcome {
  const { scene, conversation, open, asksConsent } = state;
  const { catalog } = scene;
  const show = (view: View): Outcome => stay(conversation, view);
  switch (action.kind) {
    case "menu":
      return show(menuView(scene));
    case "places":
      return show(placesView(scene));
    case "place": {
      const region = catalog.regions.get(action.region);
      if (region) return show(levelsView(scene, region, null));
      // A place without rules of its own is read like one that was typed.
      return requestCheck(state, catalog.places.get(action.region) ? placeName(scene, action.region) : "");
    }
    case "start":
      return beginCheck(state, action.target, "keep-answers");
    case "help":
      return show(aside(scene, open, helpBlocks(scene, asksConsent)));
    case "centers":
      return show(withWayBack(scene, open, centersView(scene)));
    case "faq":
      return show(withWayBack(scene, open, faqView(scene)));
    case "topic":
      return show(withWayBack(scene, open, topicView(scene, action.topic)));
    case "topic-group":
      return show(withWayBack(scene, open, topicGroupView(scene, action.group)));
    case "lookup":
      return lookUp(state, action);
    case "company":
      return lookUpCompany(state, action.id);
    case "privacy":
      return show(aside(scene, open, privacyBlocks(scene, asksConsent)));
    case "my-data":
      return { ...show(aside(scene, open, myDataBlocks(state))), tellsHeld: true };
    case "developer":
      return show(aside(scene, open, developerBlocks(scene)));
    case "consent":
      return show(consentStateView(state));
    case "agree":
      return agree(state, action);
    case "decline":
    case "withdraw":
      return refuse(state, action.kind);
    case "forget":
      return show(forgetView(scene, conversation));
    case "forget-now": {
      const view = menuView(scene, forgottenBlocks(state));
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
      if (open.check.closed !== "result" && mustAgree(state, conversation))
        return show(consentView(scene, conversation, null));
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
    case "start-anew": {
      // The company is the same, so what it answered goes along; what was cancelled does not.
      const answers = open.check.closed === "cancelled" ? {} : open.check.answers;
      return moved(
        conversation,
        startCheck(scene, action.target, answers) ?? { check: open.check, view: placesView(scene) },
      );
    }
    case "restart":
      return moved(
        conversation,
        startCheck(scene, open.check, {}) ?? { check: open.check, view: placesView(scene) },
      );
    default:
      return moved(conversation, moveCheck(scene, open, action));
  }
}
