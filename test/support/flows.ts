import type { KeptChat } from "../../src/conversation/kept-chat.ts";
import { readKept as readKeptOf } from "../../src/conversation/kept-chat.ts";
import { flows } from "../../src/flows/flows.ts";
import type { Loaded } from "../../src/store/store.ts";

export const {
  empty: emptyConversation,
  schema: conversationSchema,
  encode: encodeAction,
  decode: decodeAction,
} = flows;

export const readKept = (loaded: Loaded): { chat: KeptChat; damaged: boolean } => readKeptOf(flows, loaded);
