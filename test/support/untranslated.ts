import type { Locale } from "../../src/facts/localized.ts";
import { catalog } from "./catalog.ts";

/** What a Chinese text may hold in Latin letters: terms, commands, links, a language's own name, a place as typed. */
const latinInChinese =
  /R&D|https?:\/\/\S+|\bGQ-\d+|\bCSV\b|\bExcel\b|“[^”]*”|^(语言：)?English$|\/[a-z]+|没有找到“.*”的规则/gms;
/** What an English text may hold in Chinese: a language's own name, the numbers of documents, a place as typed. */
const hanInEnglish =
  /^(Language: )?中文$|\p{Script=Han}*〔\d{4}〕\d+号((、|, )\d+号)*|\d{4}年第\d+号(令|公告)|"[^"]*"|No rules are held for ".*"\./gmsu;

/** Names of companies are shown as their source has them, in either language. */
const companies = [
  ...[...catalog.records.rows.values()].flatMap((rows) => rows.map(({ name }) => name)),
  ...catalog.records.named.flatMap(({ name }) => [name.zh, name.en].filter((one) => one !== undefined)),
].sort((a, b) => b.length - a.length);
const withoutNames = (text: string): string =>
  companies.reduce((rest, name) => rest.replaceAll(name, " "), text);

/** Words of the other language that a text shows: a screen is in one language, names apart. */
export function untranslated(locale: Locale, text: string): string[] {
  const foreign = locale === "zh" ? /[A-Za-z]{2,}/ : /\p{Script=Han}/u;
  const allowed = locale === "zh" ? latinInChinese : hanInEnglish;
  // Names are many and hardly ever shown: looked for only where something is left.
  const rest = text.replaceAll(allowed, " ");
  if (!foreign.test(rest)) return [];
  const plain = withoutNames(text);
  return locale === "zh"
    ? (plain.replaceAll(latinInChinese, " ").match(/[A-Za-z]{2,}/g) ?? [])
    : (plain.replaceAll(hanInEnglish, " ").match(/\p{Script=Han}+/gu) ?? []);
}
