import type { Conversation } from "./conversation.ts";
import { type Effect, erases } from "./effects.ts";
import type { Intent, State } from "./flow.ts";
import { done, type Heard, heardOf, understoodOf } from "./heard.ts";
import { type Before, hear } from "./hearing.ts";
import type { Input, Listener } from "./input.ts";
import { paragraph, type Reply } from "./reply.ts";
import { follow, intentOf } from "./router.ts";
import { inTheirLanguage } from "./their-language.ts";
import { type Services, sceneOf } from "./services.ts";

/** One answer to one input: the conversation as it is now, the reply, and what else is to be done. */
export interface Turn {
  readonly conversation: Conversation;
  readonly reply: Reply;
  readonly effects: readonly Effect[];
  readonly heard: Heard;
  /** The reply tells what is held, or was until it was erased: it is true only if `Listener.aside` is. */
  readonly tellsHeld: boolean;
  /** The reply is the same for everybody, whatever is kept of their chat. */
  readonly forEverybody: boolean;
}

/**
 * One input of a person to one reply. Pure but for the services: the same conversation, input and day give the same
 * turn, at every door.
 */
export function respond(kept: Conversation, input: Input, services: Services, listener: Listener): Turn {
  const { flows } = services;
  const own = kept.locale ?? listener.appLocale ?? services.defaultLocale;
  const { asksConsent, damaged, aside = false } = listener;
  const inReplyTo = (input.kind === "press" ? input.inReplyTo : undefined) ?? null;
  const was = { flows, asksConsent, unreadable: damaged || aside, inReplyTo, conversation: kept };
  const ownScene = sceneOf(services, own);
  const before = beforeOf({ ...was, scene: ownScene });
  const typed = hear(ownScene, input.kind === "text" ? input.text : "", before);
  const conversation = input.kind === "text" ? inTheirLanguage(kept, typed, own, flows, listener) : kept;
  const scene = sceneOf(services, conversation.spoken ?? own);
  const state: State = { ...was, scene, conversation };
  const intent = intentOf(state, input, typed, before);
  // What stands behind /faq is heard like any text.
  const hearing = intent.kind === "text" && input.kind !== "text" ? hear(scene, intent.text, before) : typed;

  const step = follow(state, intent, hearing);
  const understood = intent.kind === "text" || step.took ? understoodOf(step, hearing) : done;
  const heard = heardOf(understood, hearing, step);
  const { blocks, choices } = step.view;
  const effects = step.effects ?? [];
  return {
    conversation: step.conversation,
    reply: {
      ...step.view,
      blocks: damaged ? [paragraph(scene.t("unreadable-conversation")), ...blocks] : blocks,
      choices: choices.map((row) => row.map((choice) => ({ ...choice, data: flows.encode(choice.action) }))),
      // What stays in the chat is followed by a message of its own.
      replaces: input.kind === "press" && input.latest && !flows.shown(state)?.stays,
    },
    effects,
    heard,
    tellsHeld: step.tellsHeld ?? erases(effects),
    forEverybody: isForEverybody(state, intent, heard),
  };
}

/** Where the text is said. */
function beforeOf(state: State): Before {
  const { lookup } = state.conversation;
  for (const flow of state.flows.all) {
    const known = flow.listens?.(state);
    if (known) return { lookup, ...known };
  }
  return { lookup, context: { at: lookup ? "lookup" : "start" }, asked: null };
}

function isForEverybody({ flows }: State, intent: Intent, { kind, outcome }: Heard): boolean {
  if (intent.kind === "act") return flows.buttonOf(intent.action.kind).forEverybody ?? false;
  return intent.kind === "text" && (kind === "lookup" || (kind === "faq" && outcome === "answer"));
}
