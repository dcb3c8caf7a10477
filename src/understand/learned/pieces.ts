/** A text cut into what is counted: Chinese characters and signs one by one, Latin words and numbers whole. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** Stands for the piece in features; numbers of one shape are one. */
  readonly id: number;
  /** Nothing stands between it and the piece before. */
  readonly joined: boolean;
}

export const kinds = ["han", "numeral", "word", "number", "sign"] as const;
type Kind = (typeof kinds)[number];

const piece =
  /\d+(?:,\d{3})*(?:\.\d+)?|[a-z\u00c0-\u024f]+(?:[&'][a-z]+)*|\p{Script=Han}|[^\s\p{Script=Han}a-z\d]/gu;
/** Characters of Chinese numerals and of what makes them inexact. */
const numerals = new Set("零〇一二两三四五六七八九十百千万亿几来多余半壹贰叁肆伍陆柒捌玖拾佰仟廿卅俩");

const englishNumerals = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half".split(
    " ",
  ),
);

/** Whether a piece is a number, or a part of one. */
export const isNumeral = ({ kind }: Piece): boolean => kind === "number" || kind === "numeral";

/** @param plain a text in plain form (`ToPlain`). */
export function piecesOf(plain: string): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const { 0: text, index } of plain.matchAll(piece)) {
    const kind = kindOf(text);
    pieces.push({
      text,
      start: index,
      end: index + text.length,
      kind,
      id: idOf(text, kind),
      joined: index === end,
    });
    end = index + text.length;
  }
  return pieces;
}

function kindOf(text: string): Kind {
  if (/^\d/.test(text)) return "number";
  if (/^[a-z\u00c0-\u024f]/.test(text)) return englishNumerals.has(text) ? "numeral" : "word";
  if (numerals.has(text)) return "numeral";
  return /^\p{Script=Han}$/u.test(text) ? "han" : "sign";
}

/** Which number it is does not tell what it is, but how it is written does: a year, one with a point, one of five digits. */
function idOf(text: string, kind: Kind): number {
  if (kind !== "number") return hash(text);
  if (/^(?:19|20)\d\d$/.test(text)) return hash("#year");
  const point = text.includes(".") ? "." : "";
  return hash(`#${point}${text.includes(",") ? "," : ""}${Math.min(text.replace(/\..*$/, "").length, 9)}`);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** One number out of two; the order counts. */
export function mix(one: number, other: number): number {
  let value = Math.imul(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)), 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
