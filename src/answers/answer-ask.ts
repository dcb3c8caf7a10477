import { z } from "zod";
import { emptyConversation } from "../chat/conversation.ts";
import { readAsked } from "../chat/read-asked.ts";
import { respond } from "../chat/respond.ts";
import type { Services } from "../chat/services.ts";
import type { Locale } from "../facts/localized.ts";
import { plainDress, renderLines } from "../lines/render-lines.ts";
import { localeOfText } from "../understand/text-locale.ts";
import type { AnswerLine } from "./answer-line.ts";
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
  return (line) => {
    const turns = hasTurns(line) ? turnsLineSchema.parse(line).turns : [textLineSchema.parse(line).text];
    const last = turns.at(-1) ?? "";
    const spoken = locale ?? localeOfText(last) ?? services.defaultLocale;
    const listener = { appLocale: spoken, damaged: false, asksConsent: false };
    let conversation = emptyConversation;
    for (const text of turns.slice(0, -1)) {
      ({ conversation } = respond(conversation, { kind: "text", text }, services, listener));
    }
    const asked = readAsked(services, conversation, last);
    const { reply } = respond(conversation, { kind: "text", text: last }, services, listener);
    const answer: AskAnswer = {
      ...asked,
      ranked: [...asked.ranked],
      text: renderLines({ ...reply, choices: [] }, plainDress).join("\n"),
    };
    return answer;
  };
}
