import { act } from "./act.ts";
import { ask, askAside } from "./ask.ts";
import { aside, withWayBack } from "./aside.ts";
import { heldAction, showAgain } from "../chat/centers/look-up.ts";
import { questionOf } from "../flows/check/answer-text.ts";
import { moveCheck } from "../flows/check/move-check.ts";
import { isRunning, openCheck, openQuestion, rulesMark } from "../flows/check/open-check.ts";
import { requestCheck } from "../flows/check/request-check.ts";
import { resumeView } from "../flows/check/resume-view.ts";
import { changeRequest } from "../flows/check/review-view.ts";
import { takeText } from "../flows/check/take-text.ts";
import { askFirst } from "../flows/consent/consent.ts";
import type { Conversation } from "./conversation.ts";
import type { Input, Listener } from "./input.ts";
import { isTopicId } from "../faq/topic-id.ts";
import { faqView, topicView } from "../flows/faq/topic-view.ts";
import { type Intent, intentOf } from "./router.ts";
import { menuView } from "../flows/start/menu-view.ts";
import { paragraph } from "./reply.ts";
import { localeOfText } from "../understand/text-locale.ts";
import { sceneOf } from "./scene.ts";
import type { Scene, Services } from "./services.ts";
import { moved, type Outcome, type State, stay, type Turn } from "./flow.ts";

/**
 * One input of a person to one reply. Pure but for the services: the same conversation, input and day give the same
 * turn, at every door.
 */
export function respond(kept: Conversation, input: Input, services: Services, listener: Listener): Turn {
  const conversation = inTheirLanguage(kept, input, services, listener);
  const locale = conversation.locale ?? listener.appLocale ?? services.defaultLocale;
  const scene = sceneOf(services, locale);
  const { t } = scene;
  const outcome = answer(scene, conversation, input, listener);
  // A result stays in the chat: what follows it comes as a message of its own.
  const replaces = input.kind === "press" && input.latest && conversation.check?.closed !== "result";
  const { blocks, choices, image, document } = outcome.view;
  const told = listener.damaged ? [paragraph(t("unreadable-conversation")), ...blocks] : blocks;
  return {
    conversation: outcome.conversation,
    reply: {
      blocks: told,
      choices,
      replaces,
      ...(image ? { image } : {}),
      ...(document ? { document } : {}),
    },
    erased: outcome.erased ?? false,
    tellsHeld: outcome.tellsHeld ?? outcome.erased ?? false,
    unanswered: outcome.unanswered ?? false,
  };
}

/** Where no app tells a person's language, as in a terminal, the first words typed do; answers to a check do not. */
function inTheirLanguage(
  kept: Conversation,
  input: Input,
  { defaultLocale }: Services,
  { appLocale }: Listener,
): Conversation {
  const known = kept.locale !== null || appLocale !== null || input.kind !== "text" || kept.check !== null;
  const spoken = known ? null : localeOfText(input.text);
  return spoken === null || spoken === defaultLocale ? kept : { ...kept, locale: spoken };
}

function answer(scene: Scene, conversation: Conversation, input: Input, listener: Listener): Outcome {
  const { asksConsent, damaged, aside: setAside = false } = listener;
  const held = { asksConsent, unreadable: damaged || setAside };
  const open = conversation.check && openCheck(scene, conversation.check);
  const intent = intentOf(scene, open, input);
  const mark = open && rulesMark(scene.catalog, open.questionnaire);
  if (!open || mark === null || mark === open.check.rules)
    return followed({ scene, conversation, open, ...held }, intent);

  // The rules changed since: answers stay; a place gone back to and a value in doubt belong to questions of before.
  const check = { ...open.check, at: null, doubted: null, misses: 0 };
  const reopened = openCheck(scene, check);
  const answers = intent.kind === "text" || (intent.kind === "act" && answering.has(intent.action.kind));
  if (!reopened || !isRunning(reopened) || !answers) {
    const state = { scene, conversation: { ...conversation, check }, open: reopened, ...held };
    return followed(state, intent);
  }
  // An answer to a question of before is not taken: the person is told, and decides.
  const view = resumeView(scene, reopened, null, [paragraph(scene.t("rules-changed"))]);
  return stay({ ...conversation, check: { ...check, rules: mark } }, view);
}

/** Actions that would answer a question, or end with a result, under rules that the person has not seen. */
const answering: ReadonlySet<string> = new Set(["answer", "keep", "result"]);

const followed = (state: State, intent: Intent): Outcome => askFirst(state, follow(state, intent));

function follow(state: State, intent: Intent): Outcome {
  const { scene, conversation, open } = state;
  switch (intent.kind) {
    case "act":
      return act(state, intent.action);
    case "check":
      return requestCheck(state, intent.request);
    case "greet": {
      if (intent.link !== "") return followLink(state, intent.link);
      const unfinished = open && isRunning(open) && Object.keys(open.check.answers).length > 0;
      return stay(conversation, unfinished ? resumeView(scene, open, null) : menuView(scene));
    }
    case "text":
      return text(state, intent.text);
    case "show":
      return showAgain(state, intent.show);
    case "note":
      return stay(conversation, aside(scene, open, [paragraph(scene.t(intent.note))]));
  }
}

/** `t.me/<bot>?start=faq_fee`, `…=centers_310106`, `…=check_chongqing`: Telegram allows letters, digits, "_" and "-". */
function followLink(state: State, link: string): Outcome {
  const { conversation, scene, open } = state;
  const [, kind, target = ""] = /^(faq|centers|check)[-_]?(.*)$/.exec(link) ?? [];
  if (kind === "faq") {
    const view = isTopicId(target) ? topicView(scene, target) : faqView(scene);
    return stay(conversation, withWayBack(scene, open, view));
  }
  if (kind === "centers") return act(state, heldAction(target));
  return requestCheck(state, kind === "check" ? target : link);
}

const shortestQuestion = 5;

function text(state: State, typed: string): Outcome {
  const { scene, conversation, open } = state;
  if (!open || !isRunning(open)) return ask(state, typed);

  const changed = changeRequest(scene, open, typed);
  if (changed !== null) {
    const action = { kind: "change", serial: open.check.serial, question: changed } as const;
    return moved(conversation, moveCheck(scene, open, action));
  }
  const question = openQuestion(open);
  if (question === null) return ask(state, typed);
  // A question in the middle of a check is answered, and nothing of it is stored as an answer.
  const asks = scene.understanding.isQuestion(typed);
  const asked = asks ? askAside(state, open, typed) : null;
  if (asked) return asked;
  const taken = takeText(scene, open, questionOf(scene, question), typed);
  // A word or two that is no answer, or a figure that is none, is far more often mistyped than a question.
  const worded = !asks && taken.stray === true && [...typed.trim()].length >= shortestQuestion;
  return (worded ? askAside(state, open, typed) : null) ?? moved(conversation, taken);
}
