import type { Words } from "../../understand/words.ts";
import { anyOf } from "./word-test.ts";

const hidden = "*";
/** A letter or digit of any script but Chinese, whose sentences have no spaces to end a name at. */
const but = "(?!\\p{Script=Han})";
const letter = `(?:${but}[\\p{L}\\p{M}\\p{N}_])`;
const inside = `(?:${but}[\\p{L}\\p{M}\\p{N}_.+-])`;

/** In this order: a later one would leave halves of an earlier one. */
const patterns = [
  // An address goes on to the next space; what stands behind it goes too.
  /[a-z][a-z\d+.-]*:\/\/\S+|(?<![a-z])www\.\S+/gu,
  new RegExp(`(?<!${inside})${inside}+ ?@ ?${inside}+|@ ?(?:${inside}+|\\S+)`, "gu"),
  // Hosts without a scheme, with what follows a slash.
  /(?<![a-z\d])[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?![a-z\d])(?:\/\S*)?/gu,
  // Digits as telephones are written, and any other long run.
  /\+?\d(?:[ ().-]{0,2}\d){6,}/gu,
] as const;

/** Letters mixed with digits or underscores: zhang_san_88, a1b2. */
const mixed = new RegExp(
  `(?<!${inside})(?=${inside}*[\\p{N}_])(?=${inside}*${but}\\p{L})${letter}${inside}*`,
  "gu",
);

/** Puts a star in place of addresses, accounts and telephones in a text in plain form. */
export function createHideIdentities({
  contacts,
  between,
}: Pick<Words["noted"], "contacts" | "between">): (plain: string) => string {
  const told = new RegExp(
    `(${anyOf(contacts)}(?:[\\s:=,#]*${anyOf(between)}){0,3}[\\s:=,#]*)(?!${anyOf(between)})${letter}${inside}*`,
    "gu",
  );
  return (plain) =>
    [...patterns, mixed]
      .reduce((rest, pattern) => rest.replace(pattern, hidden), plain)
      .replace(told, `$1${hidden}`);
}
