import type { Qualifier } from "../amount-reading.ts";
import { decimal } from "../decimal.ts";
import type { Atom } from "./atom.ts";
import { type Lexed, lexLiteral, lexSuffix, matchAt } from "./lex-arabic.ts";
import { ENGLISH_NUMBERS, ENGLISH_SCALES, LATIN_HAN_UNITS, SUFFIX_POWERS } from "./numeral-words.ts";

const SCALE = "(?:hundred|thousand|million|billion|trillion|dozen)";
const DIGIT_WORD = "(?:zero|one|two|three|four|five|six|seven|eight|nine)(?![a-z])";
const NUMBER_WORD = `(?:${DIGIT_WORD}|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?![a-z]))`;

const ARTICLE = new RegExp(`an?[ -](?=${SCALE})`, "y");
const HALF = new RegExp(`(?:a[ -])?half(?:(?: of)?(?: an?)?(?=[ -]${SCALE})|(?![a-z]))`, "y");
const QUARTER = new RegExp(`(?:a[ -])?quarters?(?: of)?(?: an?)?(?=[ -]${SCALE})`, "y");
const AND_PART = /and(?=[ -](?:a[ -])?(?:half|quarter)(?![a-z])|[ -](?:one|three)[ -]quarters?(?![a-z]))/y;
const AND_NUMBER = new RegExp(`and(?= \\d| ${NUMBER_WORD})`, "y");
/** "four million, five hundred thousand": a comma between scales, when words go on. */
const COMMA = new RegExp(`, (?=${NUMBER_WORD})`, "y");
const POINT = new RegExp(`point(?= (?:${DIGIT_WORD}|\\d))`, "y");
const AMOUNT_AFTER_SCALE = /\d[\d,.]* (?:hundred|thousand|million)/y;
/** Short scales that also follow words: five thousand wan, fifty mil. */
const SHORT_SCALE = /[ -](wan|yi|k|mil|mill|mio|mn|bil|bn)(?![a-z0-9])/y;
/** 50-odd million, fifty or so million: a qualifier between a number and its scale. */
const QUALIFIER = new RegExp(`(?:[ -](odd|some|plus|or so)|[ -]?(ish))(?=[ -]${SCALE})`, "y");
const WORD = /[a-z]+/y;

/** An English numeral; `qualifier` where "odd" and its kind stand inside it. */
export type LexedEnglish = Lexed & { readonly qualifier: Qualifier | null };

/**
 * Lexes an English numeral from `start`, its words joined by single spaces or hyphens: "fifty million", "1.5bn",
 * "two and a half million", "5 million 300 thousand". Without atoms where there is none. Linear.
 *
 * @param suffixes whether m and its kind scale a number
 */
export function lexEnglish(text: string, start: number, suffixes: boolean): LexedEnglish {
  const atoms: Atom[] = [];
  let at = start;
  let qualifier: Qualifier | null = null;
  for (;;) {
    const previous = atoms.at(-1);
    const gap = gapLength(text, at, previous);
    if (previous !== undefined && gap === 0 && previous.type !== "arabic") break;
    const next = lexNext(text, at + gap, previous, text[at] === "-");
    if (next === null) {
      const loose = matchAt(QUALIFIER, text, at);
      if (previous !== undefined && qualifier === null && loose !== null) {
        qualifier = loose[1] === "plus" ? "over" : "about";
        at += loose[0].length;
        continue;
      }
      const short = gap === 1 ? lexShortScale(text, at) : null;
      return { atoms: [...atoms, ...(short?.atoms ?? [])], end: short?.end ?? at, qualifier };
    }
    atoms.push(...next.atoms);
    at = next.end;
    if (next.atoms[0]?.type !== "arabic" || !suffixes) continue;
    const suffix = lexSuffix(text, at);
    if (suffix !== null) return { atoms: [...atoms, ...suffix.atoms], end: suffix.end, qualifier };
  }
  return { atoms, end: at, qualifier };
}

function lexShortScale(text: string, at: number): Lexed | null {
  const word = matchAt(SHORT_SCALE, text, at)?.[1] ?? "";
  const power = LATIN_HAN_UNITS.get(word) ?? SUFFIX_POWERS.get(word);
  if (power === undefined) return null;
  const value = decimal(`1${"0".repeat(power)}`);
  return { atoms: [{ type: "scale", value, power, short: true }], end: at + 1 + word.length };
}

function gapLength(text: string, at: number, previous: Atom | undefined): number {
  if (previous === undefined) return 0;
  if (previous.type === "scale" && previous.power >= 3) {
    const comma = matchAt(COMMA, text, at)?.[0].length;
    if (comma !== undefined) return comma;
  }
  return text[at] === " " || text[at] === "-" ? 1 : 0;
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
    found(AND_PART, { type: "and" }) ??
    (previous.type === "scale" ? found(AND_NUMBER, { type: "and" }) : null) ??
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

function rankOf(number: number): "unit" | "teen" | "ten" {
  if (number < 10) return "unit";
  return number < 20 ? "teen" : "ten";
}

function lexWord(text: string, at: number, previous: Atom | undefined, hyphened: boolean): Lexed | null {
  const word = matchAt(WORD, text, at)?.[0] ?? "";
  const end = at + word.length;
  const number = ENGLISH_NUMBERS.get(word);
  if (number !== undefined) {
    const rank = rankOf(number);
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
