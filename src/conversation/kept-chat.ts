import { z } from "zod";
import type { Loaded, Stored } from "../store/store.ts";
import { type Conversation, conversationVersion } from "./conversation.ts";
import type { Flows } from "./flow.ts";
import type { NewestButton } from "./input.ts";

/** A chat as it is stored: the conversation, and what a door needs to take each update once. */
export interface KeptChat {
  readonly conversation: Conversation;
  /** Ids of the latest updates taken, newest last: a repeated one is known and not answered twice. */
  readonly updates: readonly number[];
  /** The door's handle of the newest message with buttons. */
  readonly latest: string | null;
  /** The buttons of that message. */
  readonly buttons: readonly NewestButton[];
}

const storedSchema = z.strictObject({
  conversation: z.unknown(),
  updates: z.array(z.int()).max(16),
  latest: z.string().nullable(),
  buttons: z.array(z.strictObject({ label: z.string(), data: z.string() })).default([]),
});

/** A chat as it was loaded. `damaged`: it could not be read in full, and what could be read is kept. */
export function readKept(flows: Flows, loaded: Loaded): { chat: KeptChat; damaged: boolean } {
  const fresh: KeptChat = { conversation: flows.empty, updates: [], latest: null, buttons: [] };
  if (loaded.kind !== "found") return { chat: fresh, damaged: loaded.kind === "unreadable" };
  const { v, data } = loaded.value;
  const stored = v === conversationVersion ? storedSchema.safeParse(data) : null;
  const conversation = stored?.success ? flows.schema.safeParse(stored.data.conversation) : null;
  if (stored?.success && conversation?.success)
    return { chat: { ...stored.data, conversation: conversation.data }, damaged: false };
  return { chat: { ...fresh, conversation: salvaged(flows, fieldOf(data, "conversation")) }, damaged: true };
}

export function toStored(chat: KeptChat): Stored {
  return { v: conversationVersion, data: chat };
}

/** Whatever of a damaged conversation still parses. */
function salvaged({ parts }: Flows, conversation: unknown): Conversation {
  const read = parts.map(([name, { schema, empty, salvage }]) => {
    const kept = fieldOf(conversation, name);
    if (salvage) return [name, salvage(kept)];
    const parsed = schema.safeParse(kept);
    return [name, parsed.success ? parsed.data : empty];
  });
  return Object.fromEntries(read) as Conversation;
}

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
