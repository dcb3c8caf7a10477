import type { AmountPrompt, AmountReading, ClarifyReason } from "./amount-reading.ts";
import { add, canonical, compare, type Decimal, isBelow, multiply, ONE, shift } from "./decimal.ts";
import { toYuan } from "./money-value.ts";
import type { Numeral } from "./numerals/read-numeral.ts";
import type { Rule } from "./rule.ts";
import { type Amount, between, type Sentence } from "./sentence.ts";

const RANGE_MARKS = [
  "-",
  "~",
  "至",
  "到",
  "to",
  "→",
  "...",
  "through",
  "±",
  "+/-",
  "up to",
  "or",
  "或",
  "或者",
  "或是",
];

/** A range mark between two numerals: asked with both ends as candidates. "5000-200万" falls, so it is a sum. */
export const askRange: Rule = (sentence, prompt) => {
  const { amounts, tokens } = sentence;
  const isBetween = tokens.some(
    (token) => token.type === "word" && ["between", "介于", "之间"].includes(token.word),
  );
  for (const [i, low] of amounts.entries()) {
    const high = amounts[i + 1];
    if (high === undefined) break;
    const marks = between(sentence, low.index, high.index);
    const isRange = isBetween || marks.some((mark) => RANGE_MARKS.includes(mark));
    const isList = marks.length === 1 && marks[0] === "、" && isRising(low.numeral, high.numeral);
    if (!isRange && !isList) continue;
    const [from, to] = ends(low.numeral, high.numeral);
    if (from === null || to === null) return { clarify: "range" };
    // "50 million or 5000万" is the same twice.
    if (compare(from, to) === 0) continue;
    if (compare(from, to) > 0 && marks.includes("-")) return { clarify: "expression" };
    return withCandidates("range", [from, to], high.numeral, sentence, prompt);
  }
  return null;
};

/** 3、4千万: neighbouring digits, like 三四千万. */
function isRising(low: Numeral, high: Numeral): boolean {
  if (!("value" in low.evaluation) || !("value" in high.evaluation)) return false;
  const next = multiply(add(low.evaluation.value, ONE), high.tail);
  return !low.scaled && isBelow(low.evaluation.value, 1) && compare(next, high.evaluation.value) === 0;
}

/** Both ends as numbers; a bare low end borrows the scale of the high one: 3-5千万, 五千到六千万. */
function ends(low: Numeral, high: Numeral): readonly [Decimal | null, Decimal | null] {
  if (!("value" in low.evaluation) || !("value" in high.evaluation)) return [null, null];
  const from = low.evaluation.value;
  const to = high.evaluation.value;
  if (low.scaled || !high.scaled) return [from, to];
  const lent = [high.tail, shift(ONE, 8), shift(ONE, 4)].map((scale) => multiply(from, scale));
  return [lent.find((value) => compare(value, to) < 0) ?? from, to];
}

/** A numeral that has no single reading asks for itself. */
export const askUnclearNumeral: Rule = (sentence, prompt) => {
  for (const { numeral } of sentence.amounts) {
    if (!("problem" in numeral.evaluation)) continue;
    const { problem, candidates } = numeral.evaluation;
    return withCandidates(problem, candidates, numeral, sentence, prompt);
  }
  // 5千 million, 50 million 万: a second scale right behind a number.
  const doubled = sentence.amounts.some(({ index }) => {
    const next = sentence.tokens[index + 1];
    return next?.type === "numeral" && next.numeral.bareScale;
  });
  return doubled ? { clarify: "magnitude" } : null;
};

/** Rule 5: two different values are asked about, the same value twice is taken. */
export const askMultiple: Rule = (sentence, prompt) => {
  const values = distinctValues(sentence, prompt);
  if (values.length < 2) return null;
  const { roles, text, tokens } = sentence;
  const contradicts =
    roles.has("correction") ||
    roles.has("negation") ||
    // A restatement in brackets, but not a part, 30人（其中博士5人）, or another year.
    (!roles.has("remark") && tokens.every(({ type }) => type !== "date") && /\d\S*\s*[([{【「]/.test(text));
  const candidates = values.length <= 3 ? values.map(canonical) : [];
  const clarify: ClarifyReason = contradicts ? "contradiction" : "multiple";
  return candidates.length > 0 ? { clarify, candidates } : { clarify };
};

/** Values that differ; a bare number equals one with a scale if it does so in yuan or in 万元. */
export function distinctValues(sentence: Sentence, prompt: AmountPrompt): readonly Decimal[] {
  const firm: Decimal[] = [];
  const loose: Decimal[] = [];
  for (const { numeral } of sentence.amounts) {
    if (!("value" in numeral.evaluation)) continue;
    const { value } = numeral.evaluation;
    addNew(numeral.scaled ? firm : loose, value);
  }
  if (firm.length === 0) return loose;
  const isKnown = (value: Decimal): boolean =>
    firm.some(
      (known) =>
        compare(known, value) === 0 || (prompt.kind === "money" && compare(known, shift(value, 4)) === 0),
    );
  return [...firm, ...loose.filter((value) => !isKnown(value))];
}

function addNew(values: Decimal[], value: Decimal): void {
  if (!values.some((known) => compare(known, value) === 0)) values.push(value);
}

/** The amount that carries the scale, when the same value was written more than once. */
export function chooseAmount(amounts: readonly Amount[]): Amount | null {
  return amounts.find(({ numeral }) => numeral.scaled) ?? amounts[0] ?? null;
}

/** Puts candidates into the unit of the answer; without a sure unit there are none. */
export function withCandidates(
  clarify: ClarifyReason,
  values: readonly Decimal[],
  numeral: Numeral,
  { roles }: Sentence,
  prompt: AmountPrompt,
): AmountReading {
  const resolved = values
    .filter(({ digits }) => digits > 0n)
    .flatMap((value) => {
      if (prompt.kind !== "money") return [canonical(value)];
      const money = toYuan(value, numeral, roles, prompt);
      return "yuan" in money ? [canonical(money.yuan)] : [];
    });
  return resolved.length > 0 ? { clarify, candidates: resolved } : { clarify };
}
