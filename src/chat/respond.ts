import { act } from "./act.ts";
import { aside } from "./aside.ts";
import { questionOf } from "./check/answer-text.ts";
import { isRunning, openCheck, openQuestion, rulesMark } from "./check/open-check.ts";
import { requestCheck } from "./check/request-check.ts";
import { resumeView } from "./check/resume-view.ts";
import { takeText } from "./check/take-text.ts";
import type { Conversation } from "./conversation.ts";
import type { Input, Listener } from "./input.ts";
import { type Intent, intentOf } from "./intent.ts";
import { menuView } from "./menu.ts";
import { paragraph } from "./reply.ts";
import type { Scene, Services } from "./services.ts";
import { moved, type Outcome, type State, stay, type Turn } from "./turn.ts";

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
  const { catalog, understanding, translators, newSerial } = services;
  const t = translators[locale];
  const scene = { catalog, understanding, translators, newSerial, locale, t, today: services.today() };
  const outcome = answer(scene, conversation, input);
  // A result stays in the chat: what follows it comes as a message of its own.
  const replaces = input.kind === "press" && input.latest && conversation.check?.closed !== "result";
  const { blocks, choices } = outcome.view;
  const told = listener.damaged ? [paragraph(t("unreadable-conversation")), ...blocks] : blocks;
  return {
    conversation: outcome.conversation,
    reply: { blocks: told, choices, replaces },
    erased: outcome.erased ?? false,
  };
}

function answer(scene: Scene, conversation: Conversation, input: Input): Outcome {
  const open = conversation.check && openCheck(scene, conversation.check);
  const intent = intentOf(scene, open, input);
  const mark = open && rulesMark(scene.catalog, open.questionnaire);
  if (!open || mark === null || mark === open.check.rules)
    return follow({ scene, conversation, open }, intent);

  // The rules changed since: answers stay; a place gone back to and a value in doubt belong to questions of before.
  const check = { ...open.check, at: null, doubted: null, misses: 0 };
  const reopened = openCheck(scene, check);
  const answers = intent.kind === "text" || (intent.kind === "act" && answering.has(intent.action.kind));
  if (!reopened || !isRunning(reopened) || !answers) {
    return follow({ scene, conversation: { ...conversation, check }, open: reopened }, intent);
  }
  // An answer to a question of before is not taken: the person is told, and decides.
  const view = resumeView(scene, reopened, null, [paragraph(scene.t("rules-changed"))]);
  return stay({ ...conversation, check: { ...check, rules: mark } }, view);
}

/** Actions that would answer a question, or end with a result, under rules that the person has not seen. */
const answering: ReadonlySet<string> = new Set(["answer", "keep", "result"]);

function follow(state: State, intent: Intent): Outcome {
  const { scene, conversation, open } = state;
  switch (intent.kind) {
    case "act":
      return act(state, intent.action);
    case "check":
      return requestCheck(state, intent.request);
    case "greet": {
      if (intent.link !== "") return requestCheck(state, intent.link.replace(/^check[-_]?/, ""));
      const unfinished = open && isRunning(open) && Object.keys(open.check.answers).length > 0;
      return stay(conversation, unfinished ? resumeView(scene, open, null) : menuView(scene));
    }
    case "text":
      return text(state, intent.text);
    case "note":
      return stay(conversation, aside(scene, open, [paragraph(scene.t(intent.note))]));
  }
}

function text(state: State, typed: string): Outcome {
  const { scene, conversation, open } = state;
  const question = open && isRunning(open) ? openQuestion(open) : null;
  const place = scene.understanding.check(typed);
  if (open && question !== null) {
    const answered = takeText(scene, open, questionOf(scene, question), typed);
    const missed = answered.check !== null && answered.check.misses > 0;
    return missed && place ? requestCheck(state, typed) : moved(conversation, answered);
  }
  if (place) return requestCheck(state, typed);
  return stay(conversation, aside(scene, open, [paragraph(scene.t("not-understood"))]));
}
