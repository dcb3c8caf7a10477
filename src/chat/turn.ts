import type { OpenCheck } from "./check/open-check.ts";
import type { Check, Conversation } from "./conversation.ts";
import type { Reply } from "./reply.ts";
import type { Scene } from "./services.ts";

/** What a door is given to show; whether it takes the place of a message is the turn's to say. */
export type View = Omit<Reply, "replaces">;

/** One answer to one input: the conversation as it is now, and the reply. */
export interface Turn {
  readonly conversation: Conversation;
  readonly reply: Reply;
  /** Nothing may be kept of the chat: the door erases what is held. */
  readonly erased: boolean;
}

/** What a flow answers from: the chat so far, and its check with what follows from it on this day. */
export interface State {
  readonly scene: Scene;
  readonly conversation: Conversation;
  /** `null` without a check, or when no rules are in force for it. */
  readonly open: OpenCheck | null;
}

/** What a flow makes of the conversation, and what it shows. */
export interface Outcome {
  readonly conversation: Conversation;
  readonly view: View;
  readonly erased?: boolean;
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
