import type { Utterance } from "../utterance.ts";
import { statusQuery } from "../../lookups/query.ts";
import type { NameSpan } from "../../names/spans.ts";
import { type LookupReading, plainReading } from "./lookup-reading.ts";
import type { LookupWords } from "./lookup-words.ts";
import type { CompanyReader } from "./read-company.ts";
import { queryAbout } from "./read-company.ts";
import { createRegisteredNames } from "./registered-name.ts";
import type { Sayings } from "./tokens.ts";

interface Dependencies {
  readonly words: LookupWords;
  readonly companies: CompanyReader;
  readonly sayings: Sayings;
}

/** The longest word that may stand before a name without a space. */
const longestBefore = 12;

/**
 * Knows a company that is held wherever its name stands in a text, whole or but for one character: its status is asked for,
 * unless the rest of the text asks something else.
 */
export function createHeldCompanyReader({
  words,
  companies,
  sayings,
}: Dependencies): (heard: Utterance, thisYear: number) => LookupReading | null {
  const { wordAt } = sayings;
  const registeredName = createRegisteredNames(words);
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
      if (word?.kinds.has("others") && companies.wordEnd(text, at) < word.end) return true;
      at = Math.max(word?.end ?? 0, at + 1);
    }
    return false;
  }

  /** A registered name that nothing is held of, beside a word of lists or levels. */
  function registeredIn(heard: Utterance, thisYear: number): LookupReading | null {
    const typed = heard.typed.normalize("NFKC");
    const name = registeredName(typed, heard);
    if (!name) return null;
    const around = [typed.slice(0, name.start), typed.slice(name.end)].map((text) => heard.sentence(text));
    const company = typed.slice(name.start, name.end);
    if (!companies.isEvident(around) || around.some(({ plain }) => asksOther(plain))) return null;
    if (!companies.isName(heard.sentence(company))) return null;
    return plainReading(queryAbout(companies.askedAround(around, thisYear), company));
  }

  return (heard, thisYear) => {
    const { plain } = heard;
    const [span, ...others] = heard.companies.filter((one) => standsAlone(plain, one));
    if (!span) return registeredIn(heard, thisYear) ?? brandIn(heard, knownAt);
    const around = [heard.part(0, span.start), heard.part(span.end)];
    const name = plain.slice(span.start, span.end);
    const asked = companies.askedAround(around, thisYear);
    const registered = words.company.legal.some((ending) => name.endsWith(ending));
    const sure = !around.some((part) => asksOther(part.plain)) && (span.exact || asked.sure || registered);
    return {
      ...plainReading(queryAbout(asked, heard.asTyped(name))),
      strength: sure ? "sure" : "weak",
      unplaced: others.map(({ start, end }) => plain.slice(start, end)),
    };
  };
}

/** A word in capitals that a held name begins with or is, in the middle of an English sentence. */
function brandIn(heard: Utterance, knownAt: (text: string, at: number) => number): LookupReading | null {
  const { plain, typed: text, places: found } = heard;
  for (const { 0: word, index } of text.matchAll(/(?<![A-Za-z])[A-Z][A-Za-z]{3,}(?![A-Za-z])/g)) {
    const at = plain.indexOf(word.toLowerCase());
    const isPlace = found.some(({ start, end }) => start <= at && at < end);
    if (at < 0 || isPlace || index === 0 || knownAt(plain, at) > at) continue;
    const { is } = heard.sentence(word).company;
    if (is !== "begins" && is !== "found") continue;
    return { ...plainReading(statusQuery(word)), strength: "weak" };
  }
  return null;
}
