/** Control characters, marks that turn the direction of what follows, and halves of characters. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A text on one line, without what is not seen and does something. Telegram takes most of that out of a text; a terminal
 * obeys it, and programs behind `/v1` are handed it on.
 */
export const visibleText = (text: string): string => text.replace(/\s+/gu, " ").replace(unseen, "").trim();
