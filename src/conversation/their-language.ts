import type { Locale } from "../facts/localized.ts";
import { localeOfText, sentenceLocale } from "../understand/text-locale.ts";
import { type Conversation, keepsNothing } from "./conversation.ts";
import type { Flows } from "./flow.ts";
import type { Hearing } from "./hearing.ts";
import type { Listener } from "./input.ts";

/** Of a longer text the beginning tells. */
const longestRead = 400;

/**
 * Each sentence is answered in its own language. What is no sentence of any goes on in the language of the reply before; a
 * figure in the chat's own language leads back to it. Where no app tells a person's language, the first words do.
 *
 * @param own the language of the chat.
 */
export function inTheirLanguage(
  kept: Conversation,
  hearing: Hearing,
  own: Locale,
  flows: Flows,
  { appLocale, inOneLanguage = false }: Listener,
): Conversation {
  if (inOneLanguage) return kept;
  const typed = hearing.heard.typed.slice(0, longestRead);
  const isOpen = appLocale === null && keepsNothing(flows.empty, kept) && kept.spoken === null;
  const words = localeOfText(typed);
  const leadsBack = words === own && /\d/.test(typed) ? own : null;
  // A word that stands for a command or an answer is of no language.
  const stands = hearing.command() !== null || hearing.answer() !== null;
  const sentence = stands ? null : sentenceLocale(typed);
  const spoken = sentence ?? (isOpen ? words : leadsBack);
  return spoken === null ? kept : { ...kept, spoken: spoken === own ? null : spoken };
}
