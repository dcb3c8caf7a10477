import { add, type Decimal, decimal, isBelow, ONE, shift, ZERO } from "../decimal.ts";
import { type Atom, type Evaluation, problem } from "./atom.ts";

const HALF = decimal("0.5");

/**
 * Evaluates a Han or mixed numeral: 五千万, 1亿2千万, 二〇〇〇, 一点二, 两亿三, 一个半亿 (the 个 is dropped before).
 * Rule 4 of the amount rules: split at the last largest unit, evaluate both sides, the right one must be smaller.
 */
export function evaluateHan(atoms: readonly Atom[]): Evaluation {
  return findRange(atoms) ?? evaluate(atoms, true);
}

/** Two neighbouring rising digits are a range: 三四千万, 十七八. 三五 (three to five) is the one that skips. */
function findRange(atoms: readonly Atom[]): Evaluation | null {
  const point = atoms.findIndex((atom) => atom.type === "point");
  const whole = point < 0 ? atoms : atoms.slice(0, point);
  const pair = whole.findIndex((atom, i) => atom.type === "digit" && whole[i + 1]?.type === "digit");
  const low = whole[pair];
  const high = whole[pair + 1];
  if (low?.type !== "digit" || high?.type !== "digit") return null;
  if (isDigitString(digitRunAround(whole, pair))) return null;
  const step = high.value.digits - low.value.digits;
  // 三两个 is "a few", not a slip.
  if (low.value.digits === 3n && step === -1n) return problem("vague");
  if (step !== 1n && !(low.value.digits === 3n && step === 2n)) return problem("format");
  const ends = [pair + 1, pair].map((dropped) =>
    evaluate(
      atoms.filter((_, i) => i !== dropped),
      true,
    ),
  );
  return problem(
    "range",
    ends.flatMap((end) => ("value" in end ? [end.value] : [])),
  );
}

function digitRunAround(atoms: readonly Atom[], index: number): readonly Atom[] {
  const isDigit = (atom: Atom | undefined): boolean => atom?.type === "digit" || atom?.type === "zero";
  let start = index;
  let end = index + 1;
  while (isDigit(atoms[start - 1])) start--;
  while (isDigit(atoms[end])) end++;
  return atoms.slice(start, end);
}

/** 二〇二三 and 五零: read digit by digit. 三四 and 五三 are not: two digits alone are a range or a slip. */
function isDigitString(run: readonly Atom[]): boolean {
  return run.length >= 3 || (run.length === 2 && run[0]?.type === "digit" && run[1]?.type === "zero");
}

/** `last` is true while the atoms end the whole numeral: only there may a lone digit count tenths (1万5). */
function evaluate(atoms: readonly Atom[], last: boolean): Evaluation {
  const large = lastLargestUnit(atoms, 4);
  if (large >= 0) return splitAt(atoms, large, last);
  const point = atoms.findIndex((atom) => atom.type === "point");
  if (point >= 0) return evaluateFraction(atoms, point);
  const small = lastLargestUnit(atoms, 1);
  return small >= 0 ? splitAt(atoms, small, last) : evaluateDigits(atoms);
}

function lastLargestUnit(atoms: readonly Atom[], least: number): number {
  let found = -1;
  let power = least;
  atoms.forEach((atom, i) => {
    if (atom.type === "unit" && atom.power >= power) {
      found = i;
      power = atom.power;
    }
  });
  return found;
}

function splitAt(atoms: readonly Atom[], index: number, last: boolean): Evaluation {
  const unit = atoms[index];
  if (unit?.type !== "unit") return problem("format");
  const left = evaluateLeft(atoms.slice(0, index), unit.power);
  if ("problem" in left) return left;
  const base = shift(left.value, unit.power);
  const right = evaluateRight(atoms.slice(index + 1), unit.power, last, base);
  return "problem" in right ? right : { value: add(base, right.value) };
}

function evaluateLeft(left: readonly Atom[], power: number): Evaluation {
  const [first] = left;
  // 百八十 is "a hundred or so", 亿五 a slip.
  if (first === undefined) return power === 1 ? { value: ONE } : problem(power < 4 ? "vague" : "format");
  if (first.type === "half" && left.length === 1) return { value: HALF };
  const same = left.findIndex((atom) => atom.type === "unit" && atom.power === power);
  if (same >= 0) return repeatedUnit(left, same, power);
  // 12百 is odd but clear, 12十 is a slip for 120 or 12.
  if (left.length === 1 && first.type === "arabic")
    return power === 1 && first.length > 1 ? problem("format") : { value: first.value };
  if (power < 4 && (left.length > 1 || first.type !== "digit") && !left.some((atom) => atom.type === "point"))
    return problem("format");
  const value = evaluate(left, false);
  if ("problem" in value) return value;
  // 万亿 is a unit people use, 十万万 is not.
  return isBelow(value.value, power) ? value : problem("magnitude", [shift(value.value, power)]);
}

/** 5000万万 says 万 twice and meant it once; 3000万5000万 is two amounts; 一万两千万 is (一万两千)万. */
function repeatedUnit(left: readonly Atom[], same: number, power: number): Evaluation {
  const tail = left.slice(same + 1);
  const isRepeated = tail.every((atom) => atom.type === "unit");
  if (!isRepeated && !(power === 4 && same === 1 && tail.some((atom) => atom.type === "unit")))
    return problem("multiple");
  const once = evaluate(isRepeated ? left.slice(0, same + 1) : left, false);
  if ("problem" in once) return problem("multiple");
  if (!isRepeated) return once;
  return tail.length === 0
    ? problem("magnitude", [once.value, shift(once.value, power)])
    : { value: shift(once.value, power * tail.length) };
}

function evaluateRight(right: readonly Atom[], power: number, last: boolean, base: Decimal): Evaluation {
  const [first, second] = right;
  if (first === undefined) return { value: ZERO };
  if (first.type === "point") return evaluateFraction(right, 0);
  // 5亿万, 五千百万: a unit with nothing to count.
  if (first.type === "unit" && first.power > 1) return problem(first.power >= 4 ? "magnitude" : "format");
  if (right.length === 1 && last) {
    if (first.type === "half" && power >= 4) return { value: shift(HALF, power) };
    if (first.type === "digit") return { value: power === 1 ? first.value : shift(first.value, power - 1) };
    // 5000万0 is a slip.
    if (first.type === "arabic" && first.value.digits === 0n) return problem("format");
    if (first.type === "arabic" && first.length === 1 && first.value.scale === 0)
      return { value: power === 1 ? first.value : shift(first.value, power - 1) };
  }
  if (right.length === 1 && first.type === "digit" && power > 1) return problem("format");
  const skipped = first.type === "zero";
  // After 零 a lone digit counts ones again: 一万零五 is 10005.
  const rest = skipped ? right.slice(1) : right;
  // 三十零 is Cantonese for thirty-odd.
  if (skipped && second === undefined) return problem("vague");
  const value = evaluate(rest, last && !(skipped && rest.length === 1));
  if ("problem" in value) return value;
  if (!isBelow(value.value, power)) return problem("multiple", [base, value.value]);
  if (skipped) return value;
  if (power >= 8 && lastLargestUnit(right, 4) < 0 && !(first.type === "arabic" && first.length === power))
    // 一亿两千 is 1.2亿 in speech and 100,002,000 by the book.
    return problem("magnitude", [add(base, shift(value.value, power - 4)), add(base, value.value)]);
  if (right.length === 1 && first.type === "arabic" && first.length === 2 && power > 2)
    return problem("format", [add(base, value.value), add(base, shift(value.value, power - 2))]);
  return value;
}

/** 一点二五, 1点25: whole digits, the point, then digits only. */
function evaluateFraction(atoms: readonly Atom[], point: number): Evaluation {
  const whole = point === 0 ? { value: ZERO } : evaluate(atoms.slice(0, point), false);
  if ("problem" in whole) return whole;
  const rest = atoms.slice(point + 1);
  const digits = rest.map((atom) => digitsOf(atom, rest.length === 1));
  if (digits.length === 0 || digits.includes(null)) return problem("format");
  return { value: add(whole.value, decimal(`.${digits.join("")}`)) };
}

/** The digits that an atom says behind a point; a number in Arabic ones only where it stands alone. */
function digitsOf(atom: Atom, alone: boolean): string | null {
  if (atom.type === "digit") return atom.value.digits.toString();
  if (atom.type === "zero") return "0";
  if (atom.type === "arabic" && alone && atom.value.scale === 0)
    return atom.value.digits.toString().padStart(atom.length, "0");
  return null;
}

function evaluateDigits(atoms: readonly Atom[]): Evaluation {
  const [first, second] = atoms;
  if (atoms.length === 1) {
    if (first?.type === "digit" || first?.type === "arabic") return { value: first.value };
    if (first?.type === "zero") return { value: ZERO };
    if (first?.type === "half") return problem("fraction", [HALF]);
  }
  if (atoms.length === 2 && second?.type === "half" && (first?.type === "digit" || first?.type === "arabic"))
    return { value: add(first.value, HALF) };
  // 零五 alone is half a number; in 三元零五分 the digit counts.
  if (atoms.length === 2 && first?.type === "zero" && second?.type === "digit")
    return problem("format", [second.value]);
  const isString = atoms.every((atom) => atom.type === "digit" || atom.type === "zero");
  if (!isString || !isDigitString(atoms) || first?.type === "zero") return problem("format");
  return {
    value: decimal(
      atoms.map((atom) => (atom.type === "digit" ? atom.value.digits.toString() : "0")).join(""),
    ),
  };
}
