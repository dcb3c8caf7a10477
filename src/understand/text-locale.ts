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

/** With fewer English words than these a Chinese text holds a foreign name. */
const fewestWords = 4;
/** Characters of what is said or asked, which names hardly hold. */
const grammar = /[吗呢么吧的了是有在几多少哪怎谁请问查]/u;
