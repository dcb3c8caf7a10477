import { type CenterLevel, centerLevels } from "../../records/axes.ts";
import { type LookupQuery, nothingNamed, type When } from "../../lookups/query.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import { type LookupReading, plainReading } from "./lookup-reading.ts";
import type { LookupWords } from "../../catalog/lookup-words.ts";
import { type CompanyPart, fits, gap, leadLength, tailStart } from "./around-name.ts";
import { createPhraseBook } from "./phrases.ts";
import { listOf } from "./query-of.ts";
import type { ReadWhenAt } from "./read-when.ts";

/** A company whose status is asked for. */
export interface CompanyReading {
  /** In plain form; a place before or in it is part of the name. */
  readonly name: string;
  readonly operation: "status" | "since";
  readonly level: CenterLevel | null;
  readonly when: When | null;
  /** Named around the name, as the list that is meant: "on Chongqing's list". */
  readonly places: readonly string[];
  readonly sure: boolean;
}

export interface CompanyReader {
  /** Reads a question about a company, or a bare company's name. */
  read(plain: string, thisYear: number, isQuestion: boolean): CompanyReading | null;
  /** What is asked around a name that is known; `sure` where anything is. */
  askedAround(around: readonly string[], thisYear: number): Omit<CompanyReading, "name">;
  /** Where a word ends that may stand around a name; 0 where none begins. */
  wordEnd(text: string, at: number): number;
  isName(text: string): boolean;
  /** Whether a word of lists, levels or status stands in what is around a name. */
  isEvident(around: readonly string[]): boolean;
  /** What is asked when the company is known from before: 什么时候认定的, "on the national list?". */
  readAbout(plain: string, thisYear: number): Omit<CompanyReading, "name"> | null;
  /** What is asked of a company that nothing names: 在国家级名单上吗. */
  readNameless(plain: string, thisYear: number): Omit<CompanyReading, "name"> | null;
  /** The name of another company, behind a question about one: 那宝钢呢, "and Neusoft?". */
  readAnother(plain: string): string | null;
}

/** What is asked of a company. */
export const queryAbout = (
  { operation, level, when, places }: Omit<CompanyReading, "name">,
  company: string | null,
): LookupQuery => ({
  ...nothingNamed,
  ...{ is: "status", since: operation === "since", company, places },
  levels: listOf(level),
  moments: listOf(when),
});

export function companyReading({ name, ...asked }: CompanyReading, text: string): LookupReading {
  const company = withTypedName(name, text);
  // Small letters may be any words of an English sentence; a name has a capital somewhere.
  const strength = asked.sure && /\p{Lu}|\p{Script=Han}|^$/u.test(company) ? "sure" : "weak";
  return { ...plainReading(queryAbout(asked, company)), strength };
}

/** The name in the letters it was typed in, where the plain form did not change more than case. */
export function withTypedName(name: string, text: string): string {
  const at = text.toLowerCase().indexOf(name);
  return at < 0 ? name : text.slice(at, at + name.length);
}

const longestName = 100;
/** 环保公司 is a kind of company; what is longer is some company's name. */
const longestKind = 9;

export function createCompanyReader(
  words: LookupWords,
  places: Pick<Gazetteer, "find" | "ancestry">,
  whenAt: ReadWhenAt,
): CompanyReader {
  const {
    pronouns,
    notNames,
    endings,
    placeless,
    generic,
    legal,
    beforeName: _,
    registered: __,
    nameless,
    ...parts
  } = words.company;
  const beforeAnother = createPhraseBook({ follow: words.followUp });
  const wordAt = createPhraseBook<CompanyPart>({ ...parts, ...words.levels });
  const noNameAt = createPhraseBook({ head: pronouns, anywhere: notNames });
  const generics = new Set(generic);

  const isName = (text: string): boolean => {
    if (text.length < 2 || text.length > longestName || !/\p{L}{2}/u.test(text)) return false;
    const place = places.find(text).some(({ start, end }) => start === 0 && end >= text.length);
    // 国家 and "national" are levels.
    if (wordAt(text, 0)?.end === text.length && isLevel(wordAt(text, 0))) return false;
    if (place || generics.has(text) || endings.some((ending) => endsWith(text, ending))) return false;
    // 环保公司 is a kind of company; 通号上海公司 and 某某有限公司 are names.
    const legalName = legal.some((ending) => endsWith(text, ending));
    const kind = text.length < longestKind && placeless.some((ending) => endsWith(text, ending));
    if (kind && !legalName && places.find(text).length === 0) return false;
    return !holdsNoName(text);
  };
  const isLevel = (word: ReturnType<typeof wordAt>): boolean =>
    centerLevels.some((one) => word?.kinds.has(one));
  const holdsNoName = (text: string): boolean => {
    if (noNameAt(text, 0)?.kinds.has("head")) return true;
    return Array.from(text, (_, at) => at).some((at) => noNameAt(text, at)?.kinds.has("anywhere"));
  };

  function summary(around: readonly string[], sure: boolean, thisYear: number): Omit<CompanyReading, "name"> {
    const levels = centerLevels.filter((one) =>
      words.levels[one].some((word) => around.some((text) => holds(text, word))),
    );
    // "Municipal or national?" asks for neither alone.
    const [only] = levels;
    const level = levels.length === 1 && only ? only : null;
    const when =
      around
        .flatMap((text) => Array.from(text, (_, at) => whenAt(text, at, thisYear)?.when ?? null))
        .find((time) => time !== null && time.kind !== "latest") ?? null;
    const since = saysAny(around, [parts.since]);
    const named = around.flatMap((text) => places.find(text)).flatMap(({ codes: [code] }) => code ?? []);
    const lists = named.filter((code) => places.ancestry(code).length > 1);
    return { operation: since ? "since" : "status", level, when, places: lists, sure };
  }

  const saysAny = (texts: readonly string[], lists: readonly (readonly string[])[]): boolean =>
    lists.some((list) => list.some((word) => texts.some((text) => holds(text, word))));

  const namesBatch = (name: string, thisYear: number): boolean =>
    Array.from(name, (_, at) => whenAt(name, at, thisYear)).some((time) => time?.when.kind === "batch");

  const tailFits = (text: string, from: number, thisYear: number): boolean =>
    fits(text, from, thisYear, wordAt, whenAt, places);

  /** How far 重庆的国家级名单里有没有 reaches; `null` where no place's list stands before a name. */
  const listLeadLength = (text: string): number | null => {
    const [place] = places.find(text);
    if (place?.start !== 0) return null;
    const from = place.end + (text.charAt(place.end) === "的" ? 1 : 0);
    const length = leadLength(text.slice(from), wordAt);
    return /名单|榜/.test(text.slice(from, from + length)) ? from + length : null;
  };

  /** How far 那, "and" or "what about" reach. */
  const headLength = (text: string): number => {
    const word = beforeAnother(text, 0);
    return word === null ? 0 : word.end + (gap.exec(text.slice(word.end))?.[0].length ?? 0);
  };

  return {
    askedAround(around, thisYear) {
      const sure = saysAny(around, [parts.asks, parts.since, parts.evidence, ...Object.values(words.levels)]);
      return summary(around, sure, thisYear);
    },
    isName,
    isEvident: (around) => saysAny(around, [parts.evidence, ...Object.values(words.levels)]),
    wordEnd: (text, at) => wordAt(text, at)?.end ?? 0,
    read(plain, thisYear, isQuestion) {
      const head = listLeadLength(plain) ?? leadLength(plain, wordAt);
      const lead = plain.slice(0, head);
      const end = tailStart(
        plain,
        head,
        wordAt,
        (at) => whenAt(plain, at, thisYear) !== null,
        (from) => tailFits(plain, from, thisYear),
      );
      const tail = plain.slice(end);
      const name = plain
        .slice(head, end)
        .replace(/[\s,，、:"'“”《》「」-]+$/u, "")
        .replace(gap, "");
      if (!isName(name) || namesBatch(name, thisYear)) return null;
      const around = [lead, tail];
      // In English a question mark stands behind every question; a Chinese name in it can be nothing else.
      const asked =
        (isQuestion && /\p{Script=Han}/u.test(name)) || saysAny(around, [parts.asks, parts.since]);
      const evident = saysAny(around, [parts.evidence, ...Object.values(words.levels)]);
      if (asked && evident) return { name, ...summary(around, true, thisYear) };
      const bare = tail.trim() === "" && legal.some((ending) => name.replace(/\.$/, "").endsWith(ending));
      if (bare || (asked && tail.trim() === "" && lead.trim() !== "" && !/[a-z]/.test(lead)))
        return { name, ...summary(around, false, thisYear) };
      return null;
    },
    readAnother(plain) {
      const head = headLength(plain);
      const name = plain
        .slice(head)
        .replace(/[呢吗]$/, "")
        .trim();
      return (head > 0 || plain.endsWith("呢")) && isName(name) ? name : null;
    },
    readNameless(plain, thisYear) {
      const head = leadLength(plain, wordAt);
      const begun = [plain, plain.slice(head)].flatMap((text) =>
        nameless
          .filter((word) => text.startsWith(word) && !/^[a-z]/.test(text.slice(word.length)))
          .map((word) => text.slice(word.length)),
      );
      if (!begun.some((rest) => tailFits(rest, 0, thisYear))) return null;
      if (!saysAny([plain], [parts.asks])) return null;
      if (!saysAny([plain], [words.listNouns, ...Object.values(words.levels)])) return null;
      const asked = summary([plain], true, thisYear);
      return asked.operation === "status" ? asked : null;
    },
    readAbout(plain, thisYear) {
      const head = leadLength(plain, wordAt);
      if (!tailFits(plain, head, thisYear)) return null;
      if (!saysAny([plain], [parts.evidence, parts.since])) return null;
      return summary([plain], true, thisYear);
    },
  };
}

/** Chinese anywhere, Latin as whole words. */
function holds(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word);
  return ` ${text.replace(/[^a-z&']+/g, " ")} `.includes(` ${word} `);
}

const endsWith = (text: string, ending: string): boolean =>
  /^[a-z]/.test(ending) ? text.endsWith(` ${ending}`) : text.endsWith(ending);
