import type { Locale } from "../facts/localized.ts";

/**
 * The language a text is written in: Chinese as soon as it says something in Chinese; an English question may hold one
 * Chinese name. `null` without any word.
 */
export function localeOfText(text: string): Locale | null {
  const [name, ...others] = text.match(/\p{Script=Han}[\p{Script=Han}（）()·]*/gu) ?? [];
  const words = text.match(/\p{Script=Latin}{2,}/gu) ?? [];
  if (name === undefined) return words.length > 0 ? "en" : null;
  const isName = others.length === 0 && !grammar.test(name.replaceAll("有限", ""));
  return isName && words.length >= fewestWords ? "en" : "zh";
}

/**
 * The language that a text is a sentence of; a name, a loan word, a command or a figure with its unit is of none: "NDRC", "ok",
 * "6200万", "重庆市级".
 */
export function sentenceLocale(typed: string): Locale | null {
  const text = typed.replace(/<[^>]*>/gu, " ");
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’]*/gu) ?? [];
  const saysEnglish = englishGrammar.test(text);
  const isEnglish = words.length >= fewestUnbound || (words.length >= 2 && saysEnglish);
  if (characters.length === 0) return isEnglish ? "en" : null;
  const locale = localeOfText(text);
  if (words.length >= 3 && saysEnglish && characters.length <= longestQuoted) return "en";
  if (locale !== "zh") return locale;
  const isCompany = /^[\p{Script=Han}（）()·\s]*(?:公司|集团|研究院)$/u.test(text.trim());
  return grammar.test(text) || (characters.length >= fewestCharacters && !isCompany) ? "zh" : null;
}

/** Words of English grammar, which names and figures hardly hold. */
const englishGrammar =
  /\b(?:a|an|and|are|can|do|does|for|have|how|i|in|is|it|my|not|of|our|please|that|the|this|to|us|was|we|what|what's|when|where|which|who|why|with|you|your)\b/iu;
/** Fewer characters may be a name or a unit; no more are a term that an English question quotes. */
const fewestCharacters = 5;
const longestQuoted = 12;
/** So many words without any grammar are a sentence in a hurry, not a name. */
const fewestUnbound = 6;

/** With fewer English words than these a Chinese text holds a foreign name. */
const fewestWords = 4;
/** Characters of what is said or asked, which names hardly hold. */
const grammar = /[吗呢么吧的了是有在几多少哪怎谁请问查]/u;
