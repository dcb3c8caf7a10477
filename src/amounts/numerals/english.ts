import { add, compare, type Decimal, decimal, multiply, ONE, ZERO } from "../decimal.ts";
import { type Atom, type Evaluation, problem } from "./atom.ts";

const HALF = decimal("0.5");
const THOUSAND = decimal("1000");
const HUNDRED = decimal("100");

/**
 * Evaluates an English numeral: fifty million, 1.5bn, one hundred and fifty, two and a half million, half a
 * dozen, one point five billion. Scales must fall from left to right; what does not is not one number.
 */
export function evaluateEnglish(atoms: readonly Atom[]): Evaluation {
  if (atoms.length === 1 && atoms[0]?.type === "half") return problem("fraction", [HALF]);
  let total = ZERO;
  let rest = atoms;
  let ceiling: Decimal | null = null;
  let joined = false;
  while (rest.length > 0) {
    const end = rest.findIndex((atom) => atom.type === "scale" && atom.power >= 3);
    const group = evaluateGroup(end < 0 ? rest : rest.slice(0, end));
    if (group === null) return problem(ceiling === null ? "format" : "multiple");
    const scaled = applyScales(group, end < 0 ? [] : rest.slice(end));
    if (scaled === null) return problem("magnitude");
    // 5 million 300 thousand is one number, 3 million 5 million is two.
    if (ceiling !== null && compare(scaled.value, ceiling) >= 0) return problem("multiple");
    if (ceiling !== null && group.loose && !(group.isDigit && (joined || scaled.length > 0)))
      return problem("format");
    total = add(total, scaled.value);
    ceiling = scaled.scale;
    rest = end < 0 ? [] : rest.slice(end + scaled.length);
    // "One million two" is 1.2 million to some; "one million and two" and "two thousand five" are sure.
    joined = rest[0]?.type === "and" || compare(scaled.scale, THOUSAND) <= 0;
    if (rest[0]?.type === "and") rest = rest.slice(1);
    // "one thousand point five"
    if (rest[0]?.type === "point") {
      const fraction = evaluatePoint(rest, 0);
      return fraction === null ? problem("format") : { value: add(total, fraction.value) };
    }
    // "a million and a half"
    if (rest.length === 1 && rest[0]?.type === "half")
      return { value: add(total, multiply(HALF, scaled.scale)) };
  }
  return { value: total };
}

/** `loose` marks a group that may not follow a scale, save that a lone digit may where `joined`. */
type Group = { readonly value: Decimal; readonly loose: boolean; readonly isDigit?: boolean };

function evaluateGroup(atoms: readonly Atom[]): Group | null {
  if (atoms.length === 0) return null;
  const point = atoms.findIndex((atom) => atom.type === "point");
  if (point >= 0) return evaluatePoint(atoms, point);
  const [first, second] = atoms;
  if (first?.type === "half" && atoms.length === 1) return { value: HALF, loose: true };
  if (atoms.length === 1 && first?.type === "word")
    return { value: first.value, loose: first.rank === "unit", isDigit: first.rank === "unit" };
  if (atoms.length === 2 && second?.type === "word" && second.rank === "part" && first?.type === "word")
    return { value: multiply(first.value, second.value), loose: true };
  const part = evaluatePart(atoms);
  if (part !== null) return part;
  const value = evaluateBelowThousand(atoms);
  return value === null ? null : { value, loose: false };
}

/** Forty-eight and a half, twelve and three quarters: a number, "and", a part. */
function evaluatePart(atoms: readonly Atom[]): Group | null {
  const and = atoms.findLastIndex((atom) => atom.type === "and");
  if (and <= 0) return null;
  const [first, second] = atoms.slice(and + 1);
  const isPart =
    first?.type === "half" || [first, second].some((atom) => atom?.type === "word" && atom.rank === "part");
  if (!isPart) return null;
  const whole = evaluateBelowThousand(atoms.slice(0, and));
  const part = evaluateGroup(atoms.slice(and + 1));
  if (whole === null || part === null) return null;
  // "a dozen and a half" is eighteen.
  const last = atoms[and - 1];
  const unit = last?.type === "scale" ? last.value : ONE;
  return { value: add(whole, multiply(part.value, unit)), loose: true };
}

/** [n] hundred [and] [tens] [units], or Arabic digits in the place of n. */
function evaluateBelowThousand(atoms: readonly Atom[]): Decimal | null {
  const hundred = atoms.findIndex((atom) => atom.type === "scale" && atom.power < 3);
  if (hundred < 0) return evaluateTens(atoms);
  const scale = atoms[hundred];
  const left = atoms.slice(0, hundred);
  let right = atoms.slice(hundred + 1);
  if (scale?.type !== "scale" || left.length === 0) return null;
  const head = left.length === 1 && left[0]?.type === "half" ? HALF : evaluateTens(left);
  if (head === null) return null;
  const base = multiply(head, scale.value);
  if (right.length === 0) return base;
  if (compare(scale.value, HUNDRED) !== 0) return null;
  if (right[0]?.type === "and") right = right.slice(1);
  const rest = right.some((atom) => atom.type === "arabic") ? null : evaluateTens(right);
  return rest === null ? null : add(base, rest);
}

function evaluateTens(atoms: readonly Atom[]): Decimal | null {
  const [first, second] = atoms;
  if (atoms.length === 1 && (first?.type === "arabic" || first?.type === "word")) return first.value;
  if (atoms.length !== 2 || first?.type !== "word" || second?.type !== "word") return null;
  return first.rank === "ten" && second.rank === "unit" ? add(first.value, second.value) : null;
}

function evaluatePoint(atoms: readonly Atom[], point: number): Group | null {
  const whole = point === 0 ? ZERO : evaluateBelowThousand(atoms.slice(0, point));
  const rest = atoms.slice(point + 1);
  const digits = rest.map(digitsOf);
  if (whole === null || digits.length === 0 || digits.includes(null)) return null;
  const value = add(whole, decimal(`.${digits.join("")}`));
  return { value, loose: point < 2, isDigit: true };
}

/** The digits that an atom says behind a point; `null` for what is none. */
function digitsOf(atom: Atom): string | null {
  if (atom.type === "word" && atom.rank === "unit") return atom.value.digits.toString();
  if (atom.type === "arabic" && atom.value.scale === 0)
    return atom.value.digits.toString().padStart(atom.length, "0");
  return null;
}

/** Multiplies by the scale, or by two where English has them ("thousand million"); "million million" is a slip. */
function applyScales(
  group: Group,
  atoms: readonly Atom[],
): { readonly value: Decimal; readonly scale: Decimal; readonly length: number } | null {
  let scale = ONE;
  let length = 0;
  for (const atom of atoms) {
    if (atom.type !== "scale") break;
    const previous = atoms[length - 1];
    if (previous?.type === "scale" && !(previous.power === 3 && atom.power > 3 && !previous.short))
      return null;
    scale = multiply(scale, atom.value);
    length++;
  }
  return { value: multiply(group.value, scale), scale, length };
}
