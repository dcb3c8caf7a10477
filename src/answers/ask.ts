import { z } from "zod";
import type { NewestButton } from "../conversation/input.ts";
import { newestOf, withNewest } from "../conversation/newest-buttons.ts";
import type { Reply } from "../conversation/reply.ts";
import { respond } from "../conversation/respond.ts";
import { type Services, sceneOf } from "../conversation/services.ts";
import { typedInput, wordsOf } from "../conversation/typed-input.ts";
import type { Locale } from "../facts/localized.ts";
import { plainDress, renderLines } from "../lines/render-lines.ts";
import { localeOfText, sentenceLocale } from "../understand/text-locale.ts";
import { type AnswerLine, type AnswerPieces, atOnce } from "./answer-line.ts";
import type { AskAnswer } from "./ask-schema.ts";
import { checkState } from "./check-state.ts";

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
export function askInTurns(services: Services, locale: Locale | null): AnswerPieces {
  return function* (line) {
    const turns = hasTurns(line) ? turnsLineSchema.parse(line).turns : [textLineSchema.parse(line).text];
    const last = turns.at(-1) ?? "";
    const spoken = locale ?? spokenIn(wordsOf(last)) ?? services.defaultLocale;
    const listener = { appLocale: spoken, damaged: false, asksConsent: false, inOneLanguage: true };
    let conversation = services.flows.empty;
    let newest: readonly NewestButton[] = [];
    for (const text of turns.slice(0, -1)) {
      const before = respond(conversation, withNewest(typedInput(text), newest), services, listener);
      ({ conversation } = before);
      newest = newestOf(before.reply);
      yield;
    }
    const turn = respond(conversation, withNewest(typedInput(last), newest), services, listener);
    yield;
    const { kind, outcome, confident, ranked } = turn.heard;
    const { choices, ...reply } = turn.reply;
    const said = renderLines({ ...reply, choices: [] }, plainDress).join("\n");
    const meant = outcome === "clarify" ? suggestionsIn(choices) : [];
    const answer: AskAnswer = {
      kind,
      outcome,
      ranked: ranked().slice(0, mostRanked),
      confident,
      text: [said, ...meant.filter((label) => !said.includes(label)).map((label) => `- ${label}`)].join("\n"),
      check: checkState(sceneOf(services, spoken), turn),
    };
    return answer;
  };
}

const spokenIn = (words: string): Locale | null => sentenceLocale(words) ?? localeOfText(words);

/** Topics named at most. */
const mostRanked = 10;

/** What buttons offer as perhaps meant, and not as the way on. */
const suggestionsIn = (choices: Reply["choices"]): string[] =>
  choices
    .flat()
    .filter(({ action }) => ["topic", "lookup", "company", "place"].includes(action.kind))
    .map(({ label }) => label);
