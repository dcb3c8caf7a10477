import type { AmountPrompt, AmountReading, ClarifyReason } from "./amount-reading.ts";
import { between, roleAt, roleBehind, type Sentence } from "./sentence.ts";

/** One rule: an answer that ends the reading, or null to go on to the next rule. */
export type Rule = (sentence: Sentence, prompt: AmountPrompt) => AmountReading | null;

const ask = (clarify: ClarifyReason): AmountReading => ({ clarify });

/** Rule 2, by words: what refuses an answer does so whatever number stands beside it. */
export const refuseByWords: Rule = ({ roles, amounts }) => {
  if (roles.has("refused")) return { reject: "refused" };
  if (roles.has("unknown")) return { reject: "unknown" };
  if (roles.has("nonsense") && !(roles.has("slang") && amounts.length === 0)) return { reject: "nonsense" };
  return null;
};

/** 没有, none, and the strokes people put into empty cells. 一个都没有 holds a numeral and still says nothing. */
export const askZero: Rule = (sentence) => {
  const { amounts, roles, text } = sentence;
  if (/^[-/~_.\\]{1,3}$/.test(text) && /[-/]/.test(text)) return ask("zero-or-unknown");
  if (!roles.has("zero")) return null;
  const onlyOnes = amounts.every(
    ({ numeral }) =>
      numeral.spelled && "value" in numeral.evaluation && numeral.evaluation.value.digits <= 1n,
  );
  if (onlyOnes) return ask("zero-or-unknown");
  const denied = amounts.some(({ index }) => roleAt(sentence, index - 1) === "zero");
  return ask(denied ? "bound" : "contradiction");
};

/**
 * Rule 3, in the order of the specification: what would spoil any number in the text is asked about first, the
 * more specific reason before the looser one (slang before vague: 大几千万 is both).
 */
export const askAboutWords: Rule = (sentence, prompt) => {
  const { roles, amounts, text } = sentence;
  const some = amounts.length > 0;
  if (roles.has("slang")) return ask("slang");
  if (roles.has("foreign")) return ask(prompt.kind === "money" ? "currency" : "wrong-unit");
  if (roles.has("percent") && prompt.kind !== "percent") return ask("percent");
  if (roles.has("fraction") || isSimpleFraction(sentence)) return ask("fraction");
  if (prompt.kind === "money" && (roles.has("period") || countsTime(sentence))) return ask("period");
  if (prompt.kind !== "money" && prompt.kind !== "months" && roles.has("period")) return ask("period");
  if (roles.has("vague") || amounts.some(({ numeral }) => isVague(numeral.evaluation))) return ask("vague");
  if (!some) return null;
  if (isExpression(sentence)) return ask("expression");
  if (isNegative(sentence)) return { reject: "negative" };
  if (roles.has("question")) return ask("vague");
  // A number in brackets alone is a loss to an accountant.
  return /^\([\d,.]+\)$/.test(text) ? ask("format") : null;
};

function isVague(evaluation: object): boolean {
  return "problem" in evaluation && evaluation.problem === "vague";
}

/** Numbers of years, days and weeks: "三年5000万". One year is the period asked for. */
function countsTime(sentence: Sentence): boolean {
  return sentence.amounts.some((amount) => {
    const { evaluation } = amount.numeral;
    const isOne = "value" in evaluation && evaluation.value.digits === 1n && evaluation.value.scale === 0;
    return roleBehind(sentence, amount, ["classifier"]) === "time" && !isOne;
  });
}

const OPERATORS = ["+", "*", "/", "^", "x", "÷", "minus", "negative", "减"];

function isExpression(sentence: Sentence): boolean {
  const { amounts, roles, tokens } = sentence;
  if (roles.has("expression") || tokens.some((token) => token.type === "mark" && token.mark === "^"))
    return true;
  return amounts.some(({ index }, i) => {
    const next = amounts[i + 1];
    if (next === undefined) return false;
    return between(sentence, index, next.index).some((mark) => OPERATORS.includes(mark));
  });
}

/** 1/3, 3/4: a share, not a sum. */
function isSimpleFraction(sentence: Sentence): boolean {
  return /(?:^|[^\d/.])[1-9]\/[2-9](?![\d/])/.test(sentence.text);
}

/** A minus before a number and not between two; a dash with a space behind it is punctuation. */
function isNegative(sentence: Sentence): boolean {
  const { amounts, roles, tokens } = sentence;
  if (roles.has("negative")) return true;
  return amounts.some(({ index }, i) => {
    const before = roleAt(sentence, index - 1) === "yuan" ? index - 2 : index - 1;
    const token = tokens[before];
    const next = tokens[before + 1];
    if (token?.type === "mark" && /[△▲▽▼]/.test(token.mark)) return true;
    if (token?.type !== "word" || token.word !== "-" || next === undefined) return false;
    const previous = amounts[i - 1];
    const isRange = previous !== undefined && between(sentence, previous.index, index).includes("-");
    const isDash = before > 0 && (next.start > token.end || roleAt(sentence, before - 1) === "range");
    return !isRange && !isDash;
  });
}
