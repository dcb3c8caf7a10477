/** Width of a text, in whatever unit the line is measured in. */
export type WidthOf = (text: string) => number;

/**
 * A text as lines of at most `width`. Chinese is broken between words, where a reader expects it, English at spaces;
 * no line begins with a closing mark or ends with an opening one. A word longer than a line is cut between characters.
 */
export function wrapText(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text.trim().replace(/\s+/g, " "))) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    line = "";
    for (const character of piece) {
      if (line !== "" && widthOf((line + character).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += character;
    }
  }
  return [...lines, line.trimEnd()];
}

/** As few lines as `wrapText` makes, of about one length: a heading never leaves one word on a line of its own. */
export function wrapEvenly(text: string, width: number, widthOf: WidthOf): string[] {
  const lines = wrapText(text, width, widthOf);
  let narrow = width / 2;
  let wide = width;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, middle, widthOf).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrapText(text, wide, widthOf);
}

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The text cut wherever a line may end. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = pieces.at(-1);
    if (before === undefined || mayBreak(before, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = before + segment;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return false;
  // A figure stays with its unit: 137 家, 2022 年.
  if (/\d$/.test(before) && eastAsian.test(firstOf(after))) return false;
  return /\s$/.test(before) || eastAsian.test(lastOf(before)) || eastAsian.test(firstOf(after));
}

const closing = /^[\s\p{Pe}\p{Pf}、，。；：？！·…％%]/u;
const opening = /[\p{Ps}\p{Pi}¥№]$/u;
/** Characters of Chinese text and the full-width marks between them. */
const eastAsian = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);
const lastOf = (text: string): string => [...text].at(-1) ?? "";
