import type { AmountPrompt, AmountReading } from "./amount-reading.ts";
import type { Sentence } from "./sentence.ts";

/** One rule: an answer that ends the reading, or null to go on to the next rule. */
export type Rule = (sentence: Sentence, prompt: AmountPrompt) => AmountReading | null;
