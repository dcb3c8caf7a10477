import type { ToSimplified } from "../language/to-simplified.ts";
import type { AmountPrompt, AmountReading } from "./amount-reading.ts";
import type { AmountWords } from "./amount-words.ts";
import { askAboutWords, askZero, refuseByWords } from "./ask-back.ts";
import { askWrongUnit, checkRest } from "./check-rest.ts";
import { durationWords, joinDurations, spellOutArticles } from "./duration.ts";
import { buildLexicon } from "./lexicon.ts";
import { createNormalize } from "./normalize.ts";
import { askMultiple, askRange, askUnclearNumeral } from "./one-amount.ts";
import { refuseByShape } from "./refuse.ts";
import { resolve } from "./resolve.ts";
import type { Rule } from "./rule.ts";
import { type ScanOptions, scan, type Token } from "./scan.ts";
import { toSentence } from "./sentence.ts";

const LONGEST_TEXT = 300;

/** The rules in the order of the specification; the first that answers ends the reading. */
const RULES: readonly Rule[] = [
  refuseByWords,
  askZero,
  askAboutWords,
  ({ amounts, tokens }) => (amounts.length > 0 ? null : readWithoutNumber(tokens)),
  askRange,
  askUnclearNumeral,
  askMultiple,
  askWrongUnit,
  ({ roles }) => (roles.has("bound") ? { clarify: "bound" } : null),
  checkRest,
  resolve,
];

/**
 * Reads an amount, head count, duration, share or area that a person typed after a prompt.
 *
 * A value comes back only when the text has one reading; otherwise the reason to ask back or to refuse. Never
 * throws, whatever the text. The rules are those of the amount specification, in its order.
 *
 * @param text what was typed; anything but a string is nonsense
 * @param prompt what the question named: it gives a bare number its unit
 */
export type ParseAmount = (text: unknown, prompt: AmountPrompt) => AmountReading;

export function createParseAmount({ letters, words }: AmountWords, toSimplified: ToSimplified): ParseAmount {
  const normalize = createNormalize(toSimplified, letters);
  const tokensOf = createScanner(words);
  return (text, prompt) => {
    if (typeof text !== "string") return { reject: "nonsense" };
    if (text.length > LONGEST_TEXT) return { reject: "too-long" };
    const normalized = normalize(text);
    const refusal = refuseByShape(normalized);
    if (refusal !== null) return { reject: refusal };
    const sentence = toSentence(normalized, tokensOf(normalized, prompt));
    for (const rule of RULES) {
      const reading = rule(sentence, prompt);
      if (reading !== null) return reading;
    }
    return { reject: "nonsense" };
  };
}

function createScanner(
  words: AmountWords["words"],
): (text: string, prompt: AmountPrompt) => readonly Token[] {
  const scaled: ScanOptions = { lexicon: buildLexicon(words), suffixes: true, dates: true };
  const area: ScanOptions = { ...scaled, suffixes: false };
  const duration: ScanOptions = {
    lexicon: buildLexicon(words, ["period", "year", "time"], durationWords),
    suffixes: false,
    dates: false,
  };
  return (text, prompt) => {
    switch (prompt.kind) {
      case "money":
      case "count":
      case "percent":
        return scan(text, scaled);
      case "area":
        return scan(text, area);
      case "months":
        return joinDurations(scan(spellOutArticles(text), duration));
    }
  };
}

/** 千万 and 百万 alone are vague; beside unknown words they are part of an idiom. */
function readWithoutNumber(tokens: readonly Token[]): AmountReading {
  const isScale = (token: Token): boolean => token.type === "numeral";
  const isKnown = tokens.every((token) => token.type !== "unknown");
  if (!isKnown || !tokens.some(isScale)) return { reject: "nonsense" };
  return { clarify: tokens.length === 1 && tokens[0]?.end === 1 ? "format" : "vague" };
}
