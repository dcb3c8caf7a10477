import type { Action, CheckTarget } from "./action.ts";
import { questionOf } from "./check/answer-text.ts";
import { currentView, hasUnfinished, moveCheck, startCheck, takeText } from "./check/check-flow.ts";
import { type OpenCheck, openCheck, openQuestion, rulesMark } from "./check/open-check.ts";
import { resumeView } from "./check/resume-view.ts";
import { levelsView, placesView } from "./check/start-views.ts";
import { optionsFor } from "./check/targets.ts";
import { type Conversation, emptyConversation } from "./conversation.ts";
import type { Input, Listener } from "./input.ts";
import { intentOf } from "./intent.ts";
import { helpBlocks, languagesView, menuView } from "./menu.ts";
import { forgetView, forgottenBlocks, myDataBlocks, privacyBlocks } from "./privacy.ts";
import { type Block, paragraph } from "./reply.ts";
import type { Scene, Services } from "./services.ts";
import type { Moved, Turn, View } from "./turn.ts";

/**
 * One input of a person to one reply. Pure but for the services: the same conversation, input and day give the same
 * turn, at every door.
 */
export function respond(
  conversation: Conversation,
  input: Input,
  services: Services,
  listener: Listener,
): Turn {
  const locale = conversation.locale ?? listener.appLocale ?? services.defaultLocale;
  const { catalog, understanding, translators } = services;
  const scene = {
    catalog,
    understanding,
    translators,
    locale,
    t: translators[locale],
    today: services.today(),
  };
  const outcome = answer(scene, conversation, input);
  // A result stays in the chat: what follows it comes as a message of its own.
  const replaces = input.kind === "press" && input.latest && !conversation.check?.done;
  return {
    conversation: outcome.conversation,
    reply: { ...outcome.view, replaces },
    erased: outcome.erased ?? false,
  };
}

interface Outcome {
  readonly conversation: Conversation;
  readonly view: View;
  readonly erased?: boolean;
}

function answer(scene: Scene, conversation: Conversation, input: Input): Outcome {
  const open = conversation.check && openCheck(scene, conversation.check);
  if (open && !open.check.done) {
    const rules = rulesMark(scene.catalog, open.questionnaire);
    if (rules !== open.check.rules) {
      // The rules changed under a running check: answers stay, and the person decides before anything is asked.
      const view = resumeView(scene, open, null, [paragraph(scene.t("rules-changed"))]);
      return { conversation: { ...conversation, check: { ...open.check, rules } }, view };
    }
  }
  const intent = intentOf(scene, open, input);
  const stay = (view: View): Outcome => ({ conversation, view });
  switch (intent.kind) {
    case "act":
      return act(scene, conversation, open, intent.action);
    case "check":
      return check(scene, conversation, open, intent.request);
    case "greet": {
      if (intent.link !== "") return check(scene, conversation, open, intent.link.replace(/^check[-_]?/, ""));
      return stay(open && hasUnfinished(conversation) ? resumeView(scene, open, null) : menuView(scene));
    }
    case "text":
      return text(scene, conversation, open, intent.text);
    case "note":
      return stay(aside(scene, open, [paragraph(scene.t(intent.note))]));
  }
}

/** Said by the way: then the question is asked again, or the menu offered. */
function aside(scene: Scene, open: OpenCheck | null, blocks: readonly Block[]): View {
  return open && !open.check.done ? currentView(scene, open, blocks) : menuView(scene, blocks);
}

const moved = (conversation: Conversation, { check, view }: Moved): Outcome => ({
  conversation: { ...conversation, check, checks: Math.max(conversation.checks, check?.serial ?? 0) },
  view,
});

function text(scene: Scene, conversation: Conversation, open: OpenCheck | null, typed: string): Outcome {
  const question = open && !open.check.done ? openQuestion(open) : null;
  if (open && question !== null) {
    return moved(conversation, takeText(scene, open, questionOf(scene, question), typed));
  }
  if (scene.understanding.check(typed)) return check(scene, conversation, open, typed);
  return { conversation, view: aside(scene, open, [paragraph(scene.t("not-understood"))]) };
}

/** A check by place, level and date in words. One that leaves no choice starts at once. */
function check(scene: Scene, conversation: Conversation, open: OpenCheck | null, request: string): Outcome {
  const stay = (view: View): Outcome => ({ conversation, view });
  if (request.trim() === "") return stay(placesView(scene));
  const wanted = scene.understanding.check(request);
  if (!wanted)
    return stay(placesView(scene, [paragraph(scene.t("place-not-found", { place: request.slice(0, 40) }))]));

  const { region, level, pack } = wanted;
  const named = pack === null ? undefined : scene.catalog.packs.find(({ id }) => id === pack);
  // A pack named by its id is read at its own last day once it is no longer in force.
  const date = named?.to && named.to < scene.today ? named.to : wanted.date;
  const options = optionsFor(scene, region.code, date).filter(({ target, packs }) => {
    if (named) return target.scheme === named.scheme && target.level === named.level;
    // A place alone means its own rules; the first question offers the other levels.
    if (level === null)
      return target.scheme === "technology-center" && packs.every((p) => p.region === region.code);
    return target.level === level;
  });
  const [only, more] = options;
  if (!only || more) return stay(levelsView(scene, region, date));
  return start(scene, conversation, open, only.target, false);
}

function start(
  scene: Scene,
  conversation: Conversation,
  open: OpenCheck | null,
  target: CheckTarget,
  keepAnswers: boolean,
): Outcome {
  if (open && hasUnfinished(conversation)) return { conversation, view: resumeView(scene, open, target) };
  const answers = keepAnswers ? (conversation.check?.answers ?? {}) : {};
  return moved(conversation, startCheck(scene, target, conversation.checks + 1, answers));
}

function act(scene: Scene, conversation: Conversation, open: OpenCheck | null, action: Action): Outcome {
  const stay = (view: View): Outcome => ({ conversation, view });
  const { t, catalog } = scene;
  switch (action.kind) {
    case "menu":
      return stay(menuView(scene));
    case "places":
      return stay(placesView(scene));
    case "place": {
      const region = catalog.regions.get(action.region);
      return stay(region ? levelsView(scene, region, null) : placesView(scene));
    }
    case "start":
      return start(scene, conversation, open, action.target, true);
    case "start-anew":
      return moved(conversation, startCheck(scene, action.target, conversation.checks + 1, {}));
    case "restart": {
      if (!conversation.check) return stay(placesView(scene));
      return moved(conversation, startCheck(scene, conversation.check, conversation.checks + 1, {}));
    }
    case "continue":
      return stay(open ? currentView(scene, open) : menuView(scene));
    case "help":
      return stay(aside(scene, open, helpBlocks(scene)));
    case "privacy":
      return stay(aside(scene, open, privacyBlocks(scene)));
    case "my-data":
      return stay(aside(scene, open, myDataBlocks(scene, conversation)));
    case "forget":
      return stay(forgetView(scene));
    case "forget-now":
      return {
        conversation: emptyConversation,
        view: menuView(scene, forgottenBlocks(scene, conversation)),
        erased: true,
      };
    case "languages":
      return stay(languagesView(scene));
    case "language": {
      const spoken = { ...scene, locale: action.locale, t: scene.translators[action.locale] };
      const said = [paragraph(spoken.t("language-set"))];
      const view = open ? currentView(spoken, open, said) : menuView(spoken);
      return { conversation: { ...conversation, locale: action.locale }, view };
    }
    default: {
      if (!open || action.serial !== open.check.serial)
        return stay(aside(scene, open, [paragraph(t("old-button"))]));
      const { check: next, view } = moveCheck(scene, open, action);
      return moved(conversation, { check: next, view: next ? view : menuView(scene, view.blocks) });
    }
  }
}
