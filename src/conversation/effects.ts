import type { Locale } from "../facts/localized.ts";

/** What a turn wants done besides its reply and what is kept of it: turns are pure, so whoever took one does it. */
export type Effect =
  /** What is held of the chat is erased, also what was set aside, before what is left of the conversation is kept. */
  | { readonly kind: "erase" }
  /** The text was a question that nothing held here answers. */
  | {
      readonly kind: "note-unanswered";
      readonly text: string;
      readonly locale: Locale;
      readonly today: string;
    };

export const erases = (effects: readonly Effect[]): boolean => effects.some(({ kind }) => kind === "erase");
