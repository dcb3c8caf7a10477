import { z } from "zod";
import { keptQuerySchema } from "../lookups/kept-query.ts";
import { locales } from "../facts/localized.ts";
import { givenAnswerSchema } from "../questionnaire/given-answers.ts";
import type { Loaded, Stored } from "../store/store.ts";
import {
  type Conversation,
  checkSchema,
  conversationSchema,
  conversationVersion,
  emptyConversation,
} from "./conversation.ts";

/** A chat as it is stored: the conversation, and what a door needs to take each update once. */
const keptChatSchema = z.strictObject({
  conversation: conversationSchema,
  /** Ids of the latest updates taken, newest last: a repeated one is known and not answered twice. */
  updates: z.array(z.int()).max(16),
  /** The door's handle of the newest message with buttons. */
  latest: z.string().nullable(),
});
export type KeptChat = z.infer<typeof keptChatSchema>;

const fresh: KeptChat = { conversation: emptyConversation, updates: [], latest: null };

/** A chat as it was loaded. `damaged`: it could not be read in full, and what could be read is kept. */
export function readKept(loaded: Loaded): { chat: KeptChat; damaged: boolean } {
  switch (loaded.kind) {
    case "absent":
      return { chat: fresh, damaged: false };
    case "unreadable":
      return { chat: fresh, damaged: true };
    case "found": {
      const { v, data } = loaded.value;
      const parsed = v === conversationVersion ? keptChatSchema.safeParse(data) : null;
      if (parsed?.success) return { chat: parsed.data, damaged: false };
      return { chat: { ...fresh, conversation: salvaged(data) }, damaged: true };
    }
  }
}

export function toStored(chat: KeptChat): Stored {
  return { v: conversationVersion, data: chat };
}

/** Whatever of a damaged conversation still parses: the language, and an open check with the answers that do. */
function salvaged(data: unknown): Conversation {
  const conversation = field(data, "conversation");
  const check = field(conversation, "check");
  const answers = Object.fromEntries(
    Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(field(check, "answers"))).flatMap(
      ([id, answer]) => {
        const parsed = givenAnswerSchema.safeParse(answer);
        return parsed.success ? [[id, parsed.data]] : [];
      },
    ),
  );
  const kept = checkSchema.safeParse({
    ...(check as object),
    answers,
    at: null,
    doubted: null,
    misses: 0,
  });
  return {
    locale: z.enum(locales).nullable().catch(null).parse(field(conversation, "locale")),
    check: kept.success ? kept.data : null,
    lookup: keptQuerySchema.nullable().catch(null).parse(field(conversation, "lookup")),
    consent: z.int().nullable().catch(null).parse(field(conversation, "consent")),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
