import { decimal } from "../decimal.ts";
import type { Atom } from "./atom.ts";
import { type Lexed, lexLiteral, lexSuffix, matchAt } from "./lex-arabic.ts";
import { ENGLISH_NUMBERS, ENGLISH_SCALES } from "./numeral-words.ts";

const SCALE = "(?:hundred|thousand|million|billion|trillion|dozen)";
const DIGIT_WORD = "(?:zero|one|two|three|four|five|six|seven|eight|nine)(?![a-z])";
const NUMBER_WORD = `(?:${DIGIT_WORD}|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?![a-z]))`;

const ARTICLE = new RegExp(`an?[ -](?=${SCALE})`, "y");
const HALF = new RegExp(`(?:a )?half(?:(?: of)?(?: an?)?(?=[ -]${SCALE})|(?![a-z]))`, "y");
const QUARTER = new RegExp(`(?:a )?quarters?(?: of)?(?: an?)?(?=[ -]${SCALE})`, "y");
const AND = new RegExp(`and(?= (?:a )?half(?![a-z])| \\d| ${NUMBER_WORD})`, "y");
const POINT = new RegExp(`point(?= (?:${DIGIT_WORD}|\\d))`, "y");
const AMOUNT_AFTER_SCALE = /\d[\d,.]* (?:hundred|thousand|million)/y;
const WORD = /[a-z]+/y;

/**
 * Lexes an English numeral from `start`, its words joined by single spaces or hyphens: "fifty million", "1.5bn",
 * "two and a half million", "5 million 300 thousand". Without atoms where there is none. Linear.
 *
 * @param suffixes whether m and its kind scale a number
 */
export function lexEnglish(text: string, start: number, suffixes: boolean): Lexed {
  const atoms: Atom[] = [];
  let at = start;
  for (;;) {
    const previous = atoms.at(-1);
    const gap = previous !== undefined && (text[at] === " " || text[at] === "-") ? 1 : 0;
    if (previous !== undefined && gap === 0 && previous.type !== "arabic") break;
    const next = lexNext(text, at + gap, previous, text[at] === "-");
    if (next === null) break;
    atoms.push(...next.atoms);
    at = next.end;
    if (next.atoms[0]?.type !== "arabic" || !suffixes) continue;
    const suffix = lexSuffix(text, at);
    if (suffix !== null) return { atoms: [...atoms, ...suffix.atoms], end: suffix.end };
  }
  return { atoms, end: at };
}

function lexNext(text: string, at: number, previous: Atom | undefined, hyphened: boolean): Lexed | null {
  const found = (pattern: RegExp, atom: Atom): Lexed | null => {
    const length = matchAt(pattern, text, at)?.[0].length;
    return length === undefined ? null : { atoms: [atom], end: at + length };
  };
  const half = (): Lexed | null =>
    previous?.type === "arabic" || previous?.type === "word" ? null : found(HALF, { type: "half" });
  if (previous === undefined) {
    const article = matchAt(ARTICLE, text, at)?.[0].length;
    // The gap before the scale is left for the next step.
    if (article !== undefined)
      return { atoms: [{ type: "word", value: decimal("1"), rank: "teen" }], end: at + article - 1 };
    return lexLiteral(text, at) ?? half() ?? lexQuarter(text, at) ?? lexWord(text, at, previous, hyphened);
  }
  return (
    lexLiteralAfter(text, at, previous) ??
    (hyphened ? null : found(AND, { type: "and" })) ??
    found(POINT, { type: "point" }) ??
    half() ??
    lexQuarter(text, at) ??
    lexWord(text, at, previous, hyphened)
  );
}

/** A literal goes on after "and" and "point", and after a scale when a smaller scale follows it. */
function lexLiteralAfter(text: string, at: number, previous: Atom): Lexed | null {
  const joins = previous.type === "point" || previous.type === "and";
  const compounds = previous.type === "scale" && matchAt(AMOUNT_AFTER_SCALE, text, at) !== null;
  return joins || compounds ? lexLiteral(text, at) : null;
}

function lexQuarter(text: string, at: number): Lexed | null {
  const length = matchAt(QUARTER, text, at)?.[0].length;
  if (length === undefined) return null;
  return { atoms: [{ type: "word", value: decimal("0.25"), rank: "part" }], end: at + length };
}

function lexWord(text: string, at: number, previous: Atom | undefined, hyphened: boolean): Lexed | null {
  const word = matchAt(WORD, text, at)?.[0] ?? "";
  const end = at + word.length;
  const number = ENGLISH_NUMBERS.get(word);
  if (number !== undefined) {
    const rank = number < 10 ? "unit" : number >= 20 ? "ten" : "teen";
    const fits = !hyphened || (previous?.type === "word" && previous.rank === "ten" && rank === "unit");
    // "ten-twenty" is a range, "twenty-five" a number; "30 five" is two numbers.
    if (!fits || previous?.type === "arabic") return null;
    return { atoms: [{ type: "word", value: decimal(`${number}`), rank }], end };
  }
  // "millions" alone is vague, "50 millions" is a number.
  const scale = ENGLISH_SCALES.get(previous === undefined ? word : word.replace(/s$/, ""));
  if (scale === undefined) return null;
  return {
    atoms: [{ type: "scale", value: decimal(scale.value), power: scale.power, short: false }],
    end,
  };
}
