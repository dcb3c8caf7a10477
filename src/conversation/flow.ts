import type { OpenCheck } from "../flows/check/open-check.ts";
import type { Check, Conversation } from "./conversation.ts";
import type { Block, Reply } from "./reply.ts";
import type { Scene } from "./services.ts";

/** What a door is given to show; whether it takes the place of a message is the turn's to say. */
export type View = Omit<Reply, "replaces">;

/** One answer to one input: the conversation as it is now, and the reply. */
export interface Turn {
  readonly conversation: Conversation;
  readonly reply: Reply;
  /** What is held of the chat is erased, also what was set aside, before what is left of the conversation is kept. */
  readonly erased: boolean;
  /** The reply tells what is held, or was until it was erased: it is true only if `Listener.aside` is. */
  readonly tellsHeld: boolean;
  /** The text was a question that nothing held here answers. */
  readonly unanswered: boolean;
}

/** What a flow answers from: the chat so far, and its check with what follows from it on this day. */
export interface State {
  readonly scene: Scene;
  readonly conversation: Conversation;
  /** `null` without a check, or when no rules are in force for it. */
  readonly open: OpenCheck | null;
  readonly asksConsent: boolean;
  /** Something of the chat is held that cannot be read. */
  readonly unreadable: boolean;
}

/** What a flow makes of the conversation, and what it shows. */
export interface Outcome {
  readonly conversation: Conversation;
  readonly view: View;
  /** Said before the check that begins; it is said where consent is asked for first, too. */
  readonly said?: readonly Block[];
  readonly erased?: boolean;
  readonly tellsHeld?: boolean;
  readonly unanswered?: boolean;
}

/** What a flow makes of the open check, and what it shows. */
export interface Moved {
  readonly check: Check | null;
  readonly view: View;
}

export const stay = (conversation: Conversation, view: View): Outcome => ({ conversation, view });

export const moved = (conversation: Conversation, { check, view }: Moved): Outcome => ({
  conversation: { ...conversation, check },
  view,
});
