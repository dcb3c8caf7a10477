import { z } from "zod";
import { emptyConversation } from "../chat/conversation.ts";
import { readAsked } from "../chat/read-asked.ts";
import type { Reply } from "../chat/reply.ts";
import { respond } from "../chat/respond.ts";
import type { Services } from "../chat/services.ts";
import { typedInput, wordsOf } from "../chat/typed-input.ts";
import type { Locale } from "../facts/localized.ts";
import { plainDress, renderLines } from "../lines/render-lines.ts";
import { localeOfText } from "../understand/text-locale.ts";
import { inOneTurn } from "../understand/understand.ts";
import { type AnswerLine, type AnswerPieces, atOnce } from "./answer-line.ts";
import type { AskAnswer } from "./ask-answer.ts";

const textLineSchema = z.object({ text: z.string() });
const turnsLineSchema = z.object({ turns: z.array(z.string()).min(1) });

/** Which of the two shapes an object is meant as, so that an error speaks of the one that was tried. */
export function hasTurns(line: unknown): boolean {
  return typeof line === "object" && line !== null && "turns" in line && !("text" in line);
}

/**
 * `{id, text}` or `{id, turns}` to what the text was understood as and the reply in words; of several turns the last is
 * answered. The reply is in the language of the option, else in the question's own.
 */
export function answerAsk(services: Services, locale: Locale | null): AnswerLine {
  return atOnce(askInTurns(services, locale));
}

/** As `answerAsk`, a turn a piece. */
export function askInTurns(all: Services, locale: Locale | null): AnswerPieces {
  return function* (line) {
    const services = { ...all, understanding: inOneTurn(all.understanding) };
    const turns = hasTurns(line) ? turnsLineSchema.parse(line).turns : [textLineSchema.parse(line).text];
    const last = turns.at(-1) ?? "";
    const spoken = locale ?? localeOfText(wordsOf(last)) ?? services.defaultLocale;
    const listener = { appLocale: spoken, damaged: false, asksConsent: false };
    let conversation = emptyConversation;
    for (const text of turns.slice(0, -1)) {
      ({ conversation } = respond(conversation, typedInput(text), services, listener));
      yield;
    }
    const input = typedInput(last);
    const turn = respond(conversation, input, services, listener);
    yield;
    const asked = readAsked(services, { before: conversation, after: turn.conversation }, input);
    const { choices, ...reply } = turn.reply;
    const said = renderLines({ ...reply, choices: [] }, plainDress).join("\n");
    const meant = asked.outcome === "clarify" ? suggestionsIn(choices) : [];
    const answer: AskAnswer = {
      ...asked,
      ranked: [...asked.ranked],
      text: [said, ...meant.filter((label) => !said.includes(label)).map((label) => `- ${label}`)].join("\n"),
    };
    return answer;
  };
}

/** What buttons offer as perhaps meant, and not as the way on. */
const suggestionsIn = (choices: Reply["choices"]): string[] =>
  choices
    .flat()
    .filter(({ action }) => ["topic", "lookup", "company", "place"].includes(action.kind))
    .map(({ label }) => label);
