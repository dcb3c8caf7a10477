import type { Locale } from "../facts/localized.ts";

/** What a turn wants done besides its reply and what is kept of it: turns are pure, so whoever took one does it. */
export type Effect =
  /** What is held of the chat is erased, also what was set aside, before what is left of the conversation is kept. */
  { readonly kind: "erase" } | { readonly kind: "note-unanswered"; readonly asked: Omit<Asked, "chat"> };

/** A question that nothing held here answers, as it was asked. */
export interface Asked {
  /** Of whoever asked, as in the store. */
  readonly chat: string;
  readonly text: string;
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export const erases = (effects: readonly Effect[]): boolean => effects.some(({ kind }) => kind === "erase");
