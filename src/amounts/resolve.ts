import type { AmountPrompt, AmountReading, Qualifier } from "./amount-reading.ts";
import {
  canonical,
  compare,
  type Decimal,
  decimal,
  isBelow,
  isWhole,
  multiply,
  ONE,
  shift,
} from "./decimal.ts";
import { toYuan } from "./money-value.ts";
import type { Numeral } from "./numerals/read-numeral.ts";
import { chooseAmount } from "./one-amount.ts";
import type { Rule } from "./rule.ts";
import type { Sentence } from "./sentence.ts";

/** No company's yearly figure has fifteen digits before the point. */
const OVERFLOW_POWER = 14;
/** Beyond the yearly income of any company: 20 trillion yuan. */
const MUCH_MONEY = decimal("20000000000000");
/** From here on a bare head count is a sum of money in the wrong place; the second holds where people are named. */
const MANY = decimal("100000");
const MANY_NAMED = decimal("1000000");
const MOST_PERCENT = decimal("1000");

/** Rules 6 and 8: the one value that is left, in the unit of the answer. */
export const resolve: Rule = (sentence, prompt) => {
  const numeral = chooseAmount(sentence.amounts)?.numeral;
  if (numeral === undefined || !("value" in numeral.evaluation)) return null;
  const { value } = numeral.evaluation;
  if (!isBelow(value, OVERFLOW_POWER)) return { reject: "overflow" };
  switch (prompt.kind) {
    case "money":
      return resolveMoney(value, numeral, sentence, prompt);
    case "count":
      return resolveCount(value, sentence);
    case "months":
      return resolveMonths(value, numeral, sentence);
    case "percent":
      return resolvePercent(value, sentence);
    case "area":
      return take(value, sentence);
  }
};

function resolveMoney(
  value: Decimal,
  numeral: Numeral,
  sentence: Sentence,
  prompt: AmountPrompt,
): AmountReading {
  const { roles } = sentence;
  if (value.digits === 0n) return zero();
  const money = toYuan(value, numeral, roles, prompt);
  if ("clarify" in money) {
    const candidates = money.candidates
      .filter((candidate) => isBelow(candidate, OVERFLOW_POWER))
      .map(canonical);
    return { clarify: money.clarify, candidates };
  }
  return compare(money.yuan, MUCH_MONEY) < 0
    ? take(money.yuan, sentence)
    : { clarify: "magnitude", candidates: [canonical(money.yuan)] };
}

function resolveCount(value: Decimal, sentence: Sentence): AmountReading {
  const isNamed = sentence.roles.has("person") || sentence.roles.has("item");
  if (value.digits === 0n) return zero();
  // Half a person is not a count, even where half a post is: the form asks for heads.
  if (!isWhole(value)) {
    const floor = value.digits / 10n ** BigInt(value.scale);
    return { clarify: "fraction", candidates: [canonical(value), String(floor), String(floor + 1n)] };
  }
  const most = isNamed ? MANY_NAMED : MANY;
  return compare(value, most) < 0
    ? take(value, sentence)
    : { clarify: "magnitude", candidates: [canonical(value)] };
}

function resolveMonths(value: Decimal, numeral: Numeral, sentence: Sentence): AmountReading {
  if (numeral.scaled) return take(value, sentence);
  if (value.digits === 0n) return zero();
  return { clarify: "unit", candidates: [canonical(value), canonical(multiply(value, decimal("12")))] };
}

/** In percent, as powers of ten: 成 is a tenth, ‰ a thousandth. */
function powerOf(words: readonly string[]): number {
  if (words.includes("成")) return 1;
  if (words.some((word) => ["‰", "千分之"].includes(word))) return -1;
  return words.includes("万分之") ? -2 : 0;
}

/** A bare 0.03 is 3 % to a spreadsheet and 0.03 % to the letter. */
function resolvePercent(value: Decimal, sentence: Sentence): AmountReading {
  const { tokens, roles } = sentence;
  const words = tokens.flatMap((token) =>
    token.type === "word" && token.role === "percent" ? [token.word] : [],
  );
  const share = shift(value, powerOf(words));
  if (value.digits === 0n && !roles.has("percent")) return zero();
  if (!roles.has("percent") && compare(share, ONE) < 0)
    return { clarify: "percent", candidates: [canonical(share), canonical(shift(share, 2))] };
  return compare(share, MOST_PERCENT) > 0
    ? { clarify: "magnitude", candidates: [canonical(share)] }
    : take(share, sentence);
}

/** A zero may be a figure or a way to skip the question: 0 is offered, not taken. */
function zero(): AmountReading {
  return { clarify: "zero-or-unknown", candidates: ["0"] };
}

function take(value: Decimal, sentence: Sentence): AmountReading {
  const ok = canonical(value);
  const qualifier = qualifierOf(sentence);
  return qualifier === null ? { ok } : { ok, qualifier };
}

/** 过5000万 and 5000万元多 are over; 核对过了 and 多种经营 are not. */
function isOver({ tokens, amounts }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token?.type !== "word" || token.role !== "over") return false;
  if (token.word === "过")
    return amounts.some(
      ({ index }) => index === at + 1 || (index === at + 2 && tokens[at + 1]?.type === "word"),
    );
  return !["多", "余"].includes(token.word) || amounts.some(({ index }) => index < at);
}

/** "Over" is the stronger word: 大概5000多万 is over. A plus behind the number is over as well. */
function qualifierOf(sentence: Sentence): Qualifier | null {
  const { amounts, tokens } = sentence;
  const inside = amounts.map(({ numeral }) => numeral.qualifier);
  const last = amounts.at(-1)?.index ?? 0;
  const hasPlus = tokens.some((token, i) => i > last && token.type === "mark" && token.mark === "+");
  if (tokens.some((_, i) => isOver(sentence, i)) || inside.includes("over") || hasPlus) return "over";
  // A tilde behind the number (19个~) is only a friendly tone.
  const isAbout = tokens.some(
    (token, i) =>
      token.type === "word" &&
      token.role === "about" &&
      (token.word !== "~" || amounts.some(({ index }) => index > i)),
  );
  return isAbout || inside.includes("about") ? "about" : null;
}
