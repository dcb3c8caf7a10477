import type { NameIndex } from "../../names/name-index.ts";
import { statusQuery } from "../../lookups/query.ts";
import type { NameSpan } from "../../names/spans.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import type { ToPlain } from "../plain-text.ts";
import { type LookupReading, plainReading } from "./lookup-reading.ts";
import type { LookupWords } from "../../catalog/lookup-words.ts";
import type { CompanyReader } from "./read-company.ts";
import { queryAbout, withTypedName } from "./read-company.ts";
import { createRegisteredNames } from "./registered-name.ts";
import type { Sayings } from "./tokens.ts";

interface Dependencies {
  readonly words: LookupWords;
  readonly places: Pick<Gazetteer, "find">;
  readonly names: Pick<NameIndex, "find" | "within">;
  readonly companies: CompanyReader;
  readonly sayings: Sayings;
  readonly toPlain: ToPlain;
}

/** The longest word that may stand before a name without a space. */
const longestBefore = 12;

/**
 * Knows a company that is held wherever its name stands in a text, whole or but for one character: its status is asked for,
 * unless the rest of the text asks something else.
 */
export function createHeldCompanyReader({
  words,
  places,
  names,
  companies,
  sayings,
  toPlain,
}: Dependencies): (plain: string, text: string, thisYear: number) => LookupReading | null {
  const { wordAt } = sayings;
  const registeredName = createRegisteredNames(words, places);
  const knownAt = (text: string, at: number): number =>
    Math.max(companies.wordEnd(text, at), wordAt(text, at)?.end ?? 0);

  /** 重庆长安汽车江北分公司 is another company, and so is 新东软集团: only words of a question may stand beside a name. */
  function standsAlone(plain: string, { start, end }: NameSpan): boolean {
    const before = plain.slice(Math.max(0, start - longestBefore), start);
    const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
    const freeBefore =
      !isHan(before.at(-1) ?? "") ||
      !isHan(plain.charAt(start)) ||
      Array.from(before, (_, at) => knownAt(before, at)).includes(before.length);
    const freeBehind =
      !isHan(plain.charAt(end)) || !isHan(plain.charAt(end - 1)) || knownAt(plain, end) > end;
    return freeBefore && freeBehind;
  }

  /** How to apply, what it takes: what a text about a company may ask besides its status. */
  function asksOther(text: string): boolean {
    for (let at = 0; at < text.length; ) {
      const word = wordAt(text, at);
      if (word?.kinds.has("other") && companies.wordEnd(text, at) < word.end) return true;
      at = Math.max(word?.end ?? 0, at + 1);
    }
    return false;
  }

  function brandIn(plain: string, text: string): LookupReading | null {
    const found = places.find(plain);
    for (const { 0: word, index } of text.matchAll(/(?<![A-Za-z])[A-Z][A-Za-z]{3,}(?![A-Za-z])/g)) {
      const at = plain.indexOf(word.toLowerCase());
      const isPlace = found.some(({ start, end }) => start <= at && at < end);
      if (at < 0 || isPlace || index === 0 || knownAt(plain, at) > at) continue;
      const { is } = names.find(word);
      if (is !== "begins" && is !== "found") continue;
      return { ...plainReading(statusQuery(word)), strength: "weak" };
    }
    return null;
  }

  /** A registered name that nothing is held of, beside a word of lists or levels. */
  function registeredIn(text: string, thisYear: number): LookupReading | null {
    const typed = text.normalize("NFKC");
    const name = registeredName(typed);
    if (!name) return null;
    const around = [typed.slice(0, name.start), typed.slice(name.end)].map(toPlain);
    const company = typed.slice(name.start, name.end);
    if (!companies.isEvident(around) || around.some(asksOther) || !companies.isName(toPlain(company)))
      return null;
    return plainReading(queryAbout(companies.askedAround(around, thisYear), company));
  }

  return (plain, text, thisYear) => {
    const [span, ...others] = names.within(plain).filter((one) => standsAlone(plain, one));
    if (!span) return registeredIn(text, thisYear) ?? brandIn(plain, text);
    const around = [plain.slice(0, span.start), plain.slice(span.end)];
    const name = plain.slice(span.start, span.end);
    const asked = companies.askedAround(around, thisYear);
    const registered = words.company.legal.some((ending) => name.endsWith(ending));
    const sure = !around.some(asksOther) && (span.exact || asked.sure || registered);
    return {
      ...plainReading(queryAbout(asked, withTypedName(name, text))),
      strength: sure ? "sure" : "weak",
      unplaced: others.map(({ start, end }) => plain.slice(start, end)),
    };
  };
}
