import { isDeepStrictEqual } from "node:util";
import type { LookupQuery } from "../lookups/query.ts";
import type { Locale } from "../facts/localized.ts";

/**
 * All that is kept of a chat, plain data. Each flow adds its part in its own `flow.ts`, with schema and empty value; here
 * stands what the conversation itself speaks and hears by.
 */
export interface Conversation {
  /** `null` until chosen: replies then follow the language of the person's app. */
  readonly locale: Locale | null;
  /** What the last reply was in, where a message asked in another language than the chat's: its buttons and figures go on in it. */
  readonly spoken: Locale | null;
  /** The latest lookup, which a follow-up question ("and in 2022?") goes on from. */
  readonly lookup: LookupQuery | null;
}

export const conversationVersion = 1;

/** Whether a turn left anything to keep but what the next message would go on from. */
export function keepsNothing(before: Conversation, after: Conversation): boolean {
  const passing = { lookup: null, spoken: null };
  return isDeepStrictEqual({ ...before, ...passing }, { ...after, ...passing });
}
