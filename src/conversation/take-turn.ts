import { isDeepStrictEqual } from "node:util";
import type { Store } from "../store/store.ts";
import { erases } from "./effects.ts";
import { keepsNothing } from "./conversation.ts";
import type { Input, Listener } from "./input.ts";
import { readKept, toStored } from "./kept-chat.ts";
import type { Reply } from "./reply.ts";
import { newestOf, withNewest } from "./newest-buttons.ts";
import { respond, type Turn } from "./respond.ts";
import type { Services } from "./services.ts";

/** What came in at a door, before it is known which message is the chat's newest. */
export type Incoming =
  | Exclude<Input, { kind: "press" }>
  | {
      readonly kind: "press";
      readonly data: string;
      readonly message: string;
      /** As in `Input`. */
      readonly inReplyTo?: string;
    };

export interface Post {
  /** The chat in the store: `telegram:<user>`, `terminal`. */
  readonly chat: string;
  readonly incoming: Incoming;
  readonly appLocale: Listener["appLocale"];
  readonly asksConsent: Listener["asksConsent"];
  /** The door's number for what came in, by which a repeated delivery is known; `null` where nothing repeats. */
  readonly update: number | null;
}

/** Shows a reply and returns the door's handle of the message that carries its buttons. */
export type Show = (reply: Reply) => Promise<string>;

/**
 * One turn of a kept chat: load, respond, show, keep. Shown before kept: a crash in between repeats a reply, and never
 * loses one. A turn that fails anywhere leaves the kept chat as it was. Turns of one chat never overlap, by whatever
 * door or process they come: a message and a press of one person arrive together, and the later save would undo what
 * the other answered.
 */
export async function takeTurn(store: Store, services: Services, post: Post, show: Show): Promise<void> {
  return store.exclusively(post.chat, () => turnOf(store, services, post, show));
}

const pressOf = (
  { data, inReplyTo }: Extract<Incoming, { kind: "press" }>,
  latest: boolean,
): Extract<Input, { kind: "press" }> => ({
  kind: "press",
  data,
  latest,
  ...(inReplyTo === undefined ? {} : { inReplyTo }),
});

async function turnOf(store: Store, services: Services, post: Post, show: Show): Promise<void> {
  const { chat: key, incoming, appLocale, asksConsent, update } = post;
  const { flows } = services;
  const { chat, damaged } = readKept(flows, await store.load(key));
  if (update !== null && chat.updates.includes(update)) return;

  const input: Input =
    incoming.kind === "press"
      ? pressOf(incoming, incoming.message === chat.latest)
      : withNewest(incoming, chat.buttons);
  const answered = (aside: boolean): Turn =>
    respond(chat.conversation, input, services, { appLocale, damaged, aside, asksConsent });
  const first = answered(false);
  // Looked for only where it is told: that costs another read.
  const turn = first.tellsHeld && (await store.holdsAside(key)) ? answered(true) : first;
  const latest = await show(turn.reply);
  // Only now: had the person not been told, the next turn would find what is damaged again.
  if (damaged) await store.setAside(key);
  if (erases(turn.effects)) {
    await store.erase(key);
    // Nothing of the person is left in it.
    if (isDeepStrictEqual(turn.conversation, flows.empty)) return;
  }
  const updates = update === null ? chat.updates : [...chat.updates, update].slice(-16);
  const saved = store.save(
    key,
    toStored({ conversation: turn.conversation, updates, latest, buttons: newestOf(turn.reply) }),
  );
  // Whoever was answered and told nothing that is to be kept has lost nothing.
  await (keepsNothing(chat.conversation, turn.conversation) ? saved.catch(() => undefined) : saved);
  // Last of all: a turn that failed comes again, and nothing is counted twice.
  for (const effect of turn.effects) {
    if (effect.kind === "note-unanswered") services.noteUnanswered({ chat: key, ...effect.asked });
  }
}
