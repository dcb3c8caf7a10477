/** A text cut into what the classifier counts: Chinese characters one by one, Latin words whole. */
export type Units = readonly string[];

/** Stands between units that punctuation keeps apart: 收费吗？要多久 holds no 吗要. */
export const gap = "|";
/** Any figure: 30, 5,000, 12.9%. Which figure it was does not tell what is asked. */
export const figure = "#";
/** A calendar year from 1990 to 2099. */
export const year = "~";

const unit =
  /(?:19[9]|20\d)\d(?=\s?年|(?![\d.,%万亿]))|\d[\d.,]*(?:%|(?:st|nd|rd|th)(?![a-z]))?|[a-z][a-z0-9'-]*|\p{Script=Han}|[^\s\p{Script=Han}a-z\d'"“”]/gu;

/** Units of a text that `ToPlain` has put into its plain form. */
export function toUnits(plain: string): string[] {
  const units: string[] = [];
  const joined = plain.replace(/(?<![a-z])r\s*(?:&|and|n|\+)\s*d(?![a-z])/g, "rd");
  for (const [found] of joined.matchAll(unit)) {
    if (/^(19|20)\d\d$/.test(found)) units.push(year);
    else if (/^\d/.test(found)) units.push(figure);
    else if (isWord(found)) units.push(...found.split("-").map(withoutApostrophe).filter(Boolean));
    else if (isHan(found)) units.push(found);
    else if (units.length > 0 && units.at(-1) !== gap) units.push(gap);
  }
  if (units.at(-1) === gap) units.pop();
  return units;
}

export const isHan = (unit: string): boolean => /^\p{Script=Han}$/u.test(unit);
export const isWord = (unit: string): boolean => unit >= "a" && unit < "{";

/** what's, whats; companies', companies: people leave the sign out as often as not. */
const withoutApostrophe = (word: string): string => word.replaceAll("'", "");
