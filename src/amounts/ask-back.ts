import type { AmountPrompt, AmountReading, ClarifyReason } from "./amount-reading.ts";
import { distinctValues } from "./one-amount.ts";
import type { Rule } from "./rule.ts";
import type { Token } from "./scan.ts";
import { between, roleAt, roleBehind, type Sentence } from "./sentence.ts";

const ask = (clarify: ClarifyReason): AmountReading => ({ clarify });

/** Rule 2, by words: what refuses an answer does so whatever number stands beside it. */
export const refuseByWords: Rule = ({ roles }) => {
  if (roles.has("refused")) return { reject: "refused" };
  if (roles.has("unknown")) return { reject: "unknown" };
  return roles.has("nonsense") ? { reject: "nonsense" } : null;
};

const WEAK_ZEROS = ["无", "没", "no", "nope", "空", "nobody"];

/** 没有, none, and the strokes people put into empty cells. 一个都没有 holds a numeral and still says nothing. */
export const askZero: Rule = (sentence) => {
  const { amounts, roles, text, tokens } = sentence;
  if (/^[-/~_\\]{1,3}$/.test(text)) return ask("zero-or-unknown");
  if (!roles.has("zero")) return null;
  // 没 and no deny only what stands right behind them; 没有 and none deny the whole.
  const isStrong = tokens.some(
    (token) => token.type === "word" && token.role === "zero" && !WEAK_ZEROS.includes(token.word),
  );
  const onlyOnes = amounts.every(
    ({ numeral }) =>
      numeral.spelled && "value" in numeral.evaluation && numeral.evaluation.value.digits <= 1n,
  );
  if (onlyOnes) return ask("zero-or-unknown");
  const isDenied = amounts.some(({ index }) => roleAt(sentence, index - 1) === "zero");
  if (isDenied) return ask("bound");
  return isStrong ? ask("contradiction") : null;
};

/**
 * Rule 3, in the order of the specification: what would spoil any number in the text is asked about first, the
 * more specific reason before the looser one (slang before vague: 大几千万 is both).
 */
export const askAboutWords: Rule = (sentence, prompt) => {
  const { roles, amounts, text, tokens } = sentence;
  const some = amounts.length > 0;
  if (roles.has("slang") || amounts.some(({ index }) => isSmall(tokens[index - 1]))) return ask("slang");
  if (roles.has("foreign")) return ask(prompt.kind === "money" ? "currency" : "wrong-unit");
  if (roles.has("percent") && prompt.kind !== "percent") return ask("percent");
  if (roles.has("fraction") || isSimpleFraction(sentence)) return ask("fraction");
  if (roles.has("period") || (prompt.kind !== "months" && countsTime(sentence))) return ask("period");
  if (roles.has("average") && prompt.kind === "money") return ask("period");
  if (
    roles.has("vague") ||
    (roles.has("faint") && !some) ||
    amounts.some(({ numeral }) => isVague(numeral.evaluation))
  )
    return ask("vague");
  if (!some) return null;
  if (isExpression(sentence, prompt)) return ask("expression");
  if (isNegative(sentence)) return { reject: "negative" };
  if (roles.has("question")) return ask("vague");
  // A number in brackets alone is a loss to an accountant.
  return /^\([\d,.]+\)$/.test(text) ? ask("format") : null;
};

/** 小五千万 is less than 五千万, by how much only the speaker knows. */
function isSmall(token: Token | undefined): boolean {
  return token?.type === "unknown" && token.text === "小";
}

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

const OPERATORS = ["+", "*", "/", "^", "x", "÷", "plus", "minus", "加", "加上", "减"];

function isExpression(sentence: Sentence, prompt: AmountPrompt): boolean {
  const { amounts, roles, tokens } = sentence;
  if (roles.has("expression") || tokens.some((token) => token.type === "mark" && token.mark === "^"))
    return true;
  // RMB 36.8m / 36,800,000 gives one value twice.
  const isRestated = amounts.length > 1 && distinctValues(sentence, prompt).length === 1;
  return amounts.some(({ index }, i) => {
    const next = amounts[i + 1];
    if (next === undefined) return isSumWithWords(sentence, index);
    const marks = between(sentence, index, next.index);
    return marks.some((mark) => OPERATORS.includes(mark) && !(isRestated && mark === "/"));
  });
}

/** 5000万+税: a plus with something behind it that is no number. */
function isSumWithWords({ tokens }: Sentence, index: number): boolean {
  const plus = tokens.findIndex((token, i) => i > index && token.type === "mark" && token.mark === "+");
  return plus > 0 && tokens[plus + 1]?.type === "unknown";
}

/** 1/3, 10/12: a share, not a sum. */
function isSimpleFraction(sentence: Sentence): boolean {
  const [, part, whole] =
    /(?:^|[^\da-z/.,])([1-9]\d{0,2}) ?[/⁄] ?([1-9]\d{0,2})(?![\d/.,万亿])/.exec(sentence.text) ?? [];
  return part !== undefined && whole !== undefined && Number(part) < Number(whole);
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
    const last = tokens[before - 1];
    // catch-22 is a word.
    const isHyphen = last?.type === "unknown" && last.end === token.start;
    const isDash =
      isHyphen || (before > 0 && (next.start > token.end || roleAt(sentence, before - 1) === "range"));
    return !isRange && !isDash;
  });
}
