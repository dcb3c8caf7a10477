import type { Utterance } from "../utterance.ts";
import { oneOf } from "../../language/any-of.ts";
import type { LookupWords } from "./lookup-words.ts";

/** Where a registered name stands in a text. */
export interface RegisteredName {
  readonly start: number;
  readonly end: number;
}

const longestName = 60;
/** A word with a capital, or one that stands between such words. */
const capitalized = /(?:\p{Lu}[\p{L}\p{N}&'.()-]*|of|and|&)\s*$/u;

/**
 * The first name with a legal ending in a text: what stands before 有限公司 or "Co., Ltd.", back to a stop or to a word that
 * stands before names. English names are words with capitals, so the text has to be in the letters it was typed in.
 */
export function createRegisteredNames({
  company,
}: LookupWords): (text: string, heard: Utterance) => RegisteredName | null {
  const latin = (words: readonly string[]): string[] => words.filter((word) => /^[a-z]/.test(word));
  const endings = latin(company.registered);
  const others = company.registered.filter((word) => !endings.includes(word));
  const chinese = new RegExp(`${oneOf(others)}+`, "gu");
  const english = new RegExp(`(?<=[\\s(])${oneOf(endings)}(?![a-z])\\.?`, "giu");
  const before = company.beforeName;
  const leads = new RegExp(`^(?:${oneOf(latin(company.lead))}\\s+)+`, "i");

  function chineseName(text: string, heard: Utterance): RegisteredName | null {
    for (const { 0: ending, index } of text.matchAll(chinese)) {
      const from = Math.max(0, index - longestName);
      const clause = /[^,，.。;；:：!！?？、"“”\s]*$/u.exec(text.slice(from, index))?.[0] ?? "";
      const cut = Math.max(0, ...[...before, ...placesOf(heard)].map((word) => behind(clause, word)));
      const start = index - clause.length + cut;
      if (index - start >= 2) return { start, end: index + ending.length };
    }
    return null;
  }

  /** 合肥的科大智能: of a place, and not 美的. */
  const placesOf = ({ plain, places }: Utterance): string[] =>
    places
      .filter(({ end }) => plain.charAt(end) === "的")
      .map(({ start, end }) => plain.slice(start, end + 1));

  function englishName(text: string): RegisteredName | null {
    for (const { 0: ending, index } of text.matchAll(english)) {
      let start = index;
      for (
        let word = capitalized.exec(text.slice(0, start));
        word;
        word = capitalized.exec(text.slice(0, start))
      ) {
        start = word.index;
      }
      start += leads.exec(text.slice(start, index))?.[0].length ?? 0;
      if (start < index) return { start, end: index + ending.length };
    }
    return null;
  }

  return (text, heard) => chineseName(text, heard) ?? englishName(text);
}

const behind = (text: string, word: string): number =>
  text.includes(word) ? text.lastIndexOf(word) + word.length : 0;
