import type { Check, Conversation } from "./conversation.ts";
import type { Reply } from "./reply.ts";

/** What a door is given to show; whether it takes the place of a message is the turn's to say. */
export type View = Omit<Reply, "replaces">;

/** One answer to one input: the conversation as it is now, and the reply. */
export interface Turn {
  readonly conversation: Conversation;
  readonly reply: Reply;
  /** Nothing may be kept of the chat: the door erases what is held. */
  readonly erased: boolean;
}

/** What a flow makes of the open check, and what it shows. */
export interface Moved {
  readonly check: Check | null;
  readonly view: View;
}
