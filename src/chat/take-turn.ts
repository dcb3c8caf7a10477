import type { Store } from "../store/store.ts";
import type { Input, Listener } from "./input.ts";
import { readKept, toStored } from "./kept-chat.ts";
import type { Reply } from "./reply.ts";
import { respond } from "./respond.ts";
import type { Services } from "./services.ts";

/** What came in at a door, before it is known which message is the chat's newest. */
export type Incoming =
  | Exclude<Input, { kind: "press" }>
  | { readonly kind: "press"; readonly data: string; readonly message: string };

export interface Post {
  /** The chat in the store: `telegram:<user>`, `terminal`. */
  readonly chat: string;
  readonly incoming: Incoming;
  readonly appLocale: Listener["appLocale"];
  /** The door's number for what came in, by which a repeated delivery is known; `null` where nothing repeats. */
  readonly update: number | null;
}

/** Shows a reply and returns the door's handle of the message that carries its buttons. */
export type Show = (reply: Reply) => Promise<string>;

/**
 * One turn of a kept chat: load, respond, show, keep. Shown before kept: a crash in between repeats a reply, and never
 * loses one. A turn that fails anywhere leaves the kept chat as it was. Turns of one chat must not overlap: the door
 * takes them one by one.
 */
export async function takeTurn(store: Store, services: Services, post: Post, show: Show): Promise<void> {
  const { chat: key, incoming, appLocale, update } = post;
  const { chat, damaged } = readKept(await store.load(key));
  if (update !== null && chat.updates.includes(update)) return;

  const input: Input =
    incoming.kind === "press"
      ? { kind: "press", data: incoming.data, latest: incoming.message === chat.latest }
      : incoming;
  const turn = respond(chat.conversation, input, services, { appLocale, damaged });
  const latest = await show(turn.reply);
  // Only now: had the person not been told, the next turn would find what is damaged again.
  if (damaged) await store.setAside(key);
  if (turn.erased) {
    await store.erase(key);
    return;
  }
  const updates = update === null ? chat.updates : [...chat.updates, update].slice(-16);
  await store.save(key, toStored({ conversation: turn.conversation, updates, latest }));
}
