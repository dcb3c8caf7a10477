import type { Locale } from "../facts/localized.ts";

/** The language a text is written in: Chinese as soon as it holds a Chinese character; `null` without any word. */
export function localeOfText(text: string): Locale | null {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  return /\p{Script=Latin}{2}/u.test(text) ? "en" : null;
}
