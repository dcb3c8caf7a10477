import type { Qualifier } from "../amount-reading.ts";
import { decimal } from "../decimal.ts";
import type { Atom } from "./atom.ts";
import { type Lexed, lexLatinHanUnit, lexLiteral, matchAt } from "./lex-arabic.ts";
import { HAN_DIGITS, HAN_TENS, HAN_UNITS } from "./numeral-words.ts";

/** A Han or mixed numeral; `vague` where 几 stands in it, `qualifier` where 多, 余 or 来 does. */
export type LexedHan = Lexed & { readonly qualifier: Qualifier | null; readonly vague: boolean };

/** 多, 余, 来 and 几 inside or after a numeral: 三千多万, 30余人, 十来个, 十几万. */
const LOOSE = /多(?:一?点儿?|些)|[多余几](?![少额乎数种元])|来(?=个?[万亿千百人名位号元块家项件,.!。]|个|$)/y;
/** 个 before a large unit is silent: 3个亿, 3个多亿, 一个半亿. */
const SILENT_GE = /个(?=多?[万亿w](?![a-z])|半[万亿])/y;
const YEAR = /(?:19|20)\d\d年/y;
const POINT = /点(?=[\d一二三四五六七八九两零〇壹贰叁肆伍陆柒捌玖])/y;

/** Lexes 五千万, 1亿2千万, 5千w, 三点五个亿 … from `start`; without atoms where there is none. Linear. */
export function lexHan(text: string, start: number): LexedHan {
  const atoms: Atom[] = [];
  let at = start;
  let qualifier: Qualifier | null = null;
  let vague = false;
  /** After 多 and its kind only a unit continues the numeral. */
  let unitOnly = false;
  for (;;) {
    const next = lexUnit(text, at, atoms) ?? (unitOnly ? null : lexDigits(text, at, atoms));
    if (next !== null) {
      atoms.push(...next.atoms);
      at = next.end;
      unitOnly = false;
      continue;
    }
    if (atoms.length === 0 || unitOnly) break;
    if (matchAt(SILENT_GE, text, at) !== null) {
      at++;
      continue;
    }
    const loose = matchAt(LOOSE, text, at)?.[0];
    if (loose === undefined) break;
    vague ||= loose === "几";
    qualifier = loose === "来" ? "about" : "over";
    unitOnly = true;
    at += loose.length;
    if (matchAt(SILENT_GE, text, at) !== null) at++;
  }
  return { atoms, end: at, qualifier, vague };
}

function lexUnit(text: string, at: number, before: readonly Atom[]): Lexed | null {
  const power = HAN_UNITS.get(text[at] ?? "");
  if (power !== undefined) return { atoms: [{ type: "unit", power }], end: at + 1 };
  return before.length > 0 ? lexLatinHanUnit(text, at) : null;
}

function lexDigits(text: string, at: number, before: readonly Atom[]): Lexed | null {
  const char = text[at] ?? "";
  const one = (...atoms: readonly Atom[]): Lexed => ({ atoms, end: at + 1 });
  const digit = HAN_DIGITS.get(char);
  if (digit !== undefined) return one({ type: "digit", value: decimal(`${digit}`) });
  const ten = HAN_TENS.get(char);
  if (ten !== undefined) return one({ type: "digit", value: decimal(`${ten}`) }, { type: "unit", power: 1 });
  if (char === "零" || char === "〇" || char === "○") return one({ type: "zero" });
  if (char === "半") return one({ type: "half" });
  if (before.length > 0 && matchAt(POINT, text, at) !== null) return one({ type: "point" });
  // 4000万 2022年4500万: the year is no part of the number.
  if (before.length > 0 && matchAt(YEAR, text, at) !== null) return null;
  // Two Arabic literals in a row are two numerals.
  return before.at(-1)?.type === "arabic" ? null : lexLiteral(text, at);
}
