import type { Qualifier } from "../amount-reading.ts";
import { type Decimal, decimal, multiply } from "../decimal.ts";
import { type Atom, type Evaluation, problem } from "./atom.ts";
import { evaluateEnglish } from "./english.ts";
import { evaluateHan } from "./han.ts";
import { lexEnglish } from "./lex-english.ts";
import { lexHan } from "./lex-han.ts";

/** A numeral found in a text, from `start` up to `end`. */
export type Numeral = {
  readonly start: number;
  readonly end: number;
  readonly evaluation: Evaluation;
  /** Whether it names a scale of its own: 万 and up, thousand, k, million … */
  readonly scaled: boolean;
  /** Whether that scale is the word "thousand", which beside a prompt in 万元 may count thousands of 万. */
  readonly thousand: boolean;
  /** What its trailing scale words multiply by, so that "3-5千万" can lend 千万 to the 3. */
  readonly tail: Decimal;
  readonly qualifier: Qualifier | null;
  /** No Arabic digit in it: 三心二意 and other idioms are made of these. */
  readonly spelled: boolean;
  /** Scale characters without a digit (万 in 万无一失): not a number by itself. */
  readonly bareScale: boolean;
  /** An Arabic literal and nothing else. */
  readonly plain: boolean;
};

const LONGEST = 60;

/**
 * Reads the longest numeral in any script that starts at `start`, or null where none does.
 *
 * @param suffixes whether m and its kind scale a number; beside an area "m" is a metre
 */
export function readNumeral(text: string, start: number, suffixes: boolean): Numeral | null {
  const han = lexHan(text, start);
  const english = lexEnglish(text, start, suffixes);
  const isHan = han.end >= english.end;
  const { atoms, end } = isHan ? han : english;
  if (atoms.length === 0) return null;
  return {
    start,
    end,
    evaluation:
      isHan && han.vague ? problem("vague") : evaluateAtoms(atoms, isHan ? evaluateHan : evaluateEnglish),
    scaled: atoms.some(
      (atom) => (atom.type === "unit" && atom.power >= 4) || (atom.type === "scale" && atom.power >= 3),
    ),
    thousand: atoms.some((atom) => atom.type === "scale" && atom.power === 3 && !atom.short),
    tail: tailOf(atoms),
    qualifier: isHan ? han.qualifier : english.qualifier,
    spelled: atoms.every((atom) => atom.type !== "arabic"),
    bareScale: isBareScale(atoms),
    plain: atoms.length === 1 && atoms[0]?.type === "arabic",
  };
}

function isBareScale(atoms: readonly Atom[]): boolean {
  return (
    atoms.every((atom) => atom.type === "unit" || atom.type === "scale") &&
    !(atoms[0]?.type === "unit" && atoms[0].power === 1)
  );
}

function evaluateAtoms(atoms: readonly Atom[], evaluate: (atoms: readonly Atom[]) => Evaluation): Evaluation {
  if (atoms.length > LONGEST) return problem("format");
  const at = atoms.findIndex((atom) => atom.type === "arabic" && atom.doubtful.length > 0);
  const doubt = atoms[at];
  if (doubt?.type !== "arabic" || isDecimalForSure(doubt, atoms)) return evaluate(atoms);
  const readings = doubt.doubtful.map((value) => evaluate(atoms.with(at, { ...doubt, value })));
  return problem(
    "format",
    readings.flatMap((reading) => ("value" in reading ? [reading.value] : [])),
  );
}

/** "1.235亿" is a decimal: nobody groups thousands of 亿 with a point. "1.200亿" still looks like a group. */
function isDecimalForSure(doubt: Extract<Atom, { type: "arabic" }>, atoms: readonly Atom[]): boolean {
  const { value } = doubt;
  const large = atoms.some((atom) => (atom.type === "unit" || atom.type === "scale") && atom.power >= 4);
  return large && value.scale >= 2 && value.digits % 10n !== 0n;
}

function tailOf(atoms: readonly Atom[]): Decimal {
  let tail = decimal("1");
  for (const atom of atoms.toReversed()) {
    if (atom.type === "unit") tail = multiply(tail, decimal(`1${"0".repeat(atom.power)}`));
    else if (atom.type === "scale") tail = multiply(tail, atom.value);
    else break;
  }
  return tail;
}
