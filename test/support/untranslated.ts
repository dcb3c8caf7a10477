import type { Locale } from "../../src/facts/localized.ts";

/** What a Chinese text may hold in Latin letters: terms, commands, links, a language's own name, a place as typed. */
const latinInChinese = /R&D|https?:\/\/\S+|^English$|\/[a-z]+|没有找到“.*”的规则/gms;
/** What an English text may hold in Chinese: a language's own name, the numbers of documents, a place as typed. */
const hanInEnglish = /^中文$|\p{Script=Han}*〔\d{4}〕\d+号|\d{4}年第\d+号令|No rules are held for ".*"\./gmsu;

/** Words of the other language that a text shows: a screen is in one language, names apart. */
export function untranslated(locale: Locale, text: string): string[] {
  return locale === "zh"
    ? (text.replaceAll(latinInChinese, " ").match(/[A-Za-z]{2,}/g) ?? [])
    : (text.replaceAll(hanInEnglish, " ").match(/\p{Script=Han}+/gu) ?? []);
}
