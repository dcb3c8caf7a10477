import { type CenterLevel, centerLevels } from "../../records/axes.ts";
import { listOf, type LookupQuery, nothingNamed, type When } from "../../lookups/query.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import { createWordTest } from "../../language/any-of.ts";
import type { Utterance } from "../utterance.ts";
import { type LookupReading, plainReading } from "./lookup-reading.ts";
import type { LookupWords } from "./lookup-words.ts";
import { type CompanyPart, fits, gap, leadLength, tailStart } from "./around-name.ts";
import { createPhraseBook } from "../../language/phrase-book.ts";

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
  read(heard: Utterance, thisYear: number, isQuestion: boolean): CompanyReading | null;
  /** What is asked around a name that is known; `sure` where anything is. */
  askedAround(around: readonly Utterance[], thisYear: number): Omit<CompanyReading, "name">;
  /** Where a word ends that may stand around a name; 0 where none begins. */
  wordEnd(text: string, at: number): number;
  isName(heard: Utterance): boolean;
  /** Whether a word of lists, levels or status stands in what is around a name. */
  isEvident(around: readonly Utterance[]): boolean;
  /** What is asked when the company is known from before: 什么时候认定的, "on the national list?". */
  readAbout(heard: Utterance, thisYear: number): Omit<CompanyReading, "name"> | null;
  /** What is asked of a company that nothing names: 在国家级名单上吗. */
  readNameless(heard: Utterance, thisYear: number): Omit<CompanyReading, "name"> | null;
  /** The name of another company, behind a question about one: 那宝钢呢, "and Neusoft?". */
  readAnother(heard: Utterance): string | null;
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

export function companyReading({ name, ...asked }: CompanyReading, heard: Utterance): LookupReading {
  const company = heard.asTyped(name);
  // Small letters may be any words of an English sentence; a name has a capital somewhere.
  const strength = asked.sure && /\p{Lu}|\p{Script=Han}|^$/u.test(company) ? "sure" : "weak";
  return { ...plainReading(queryAbout(asked, company)), strength };
}

const longestName = 100;
/** 环保公司 is a kind of company; what is longer is some company's name. */
const longestKind = 9;

export function createCompanyReader(
  words: LookupWords,
  gazetteer: Pick<Gazetteer, "ancestry">,
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
  const everyLevel = Object.values(words.levels).flat();
  const asks = saysAny(parts.asks);
  const asksSince = saysAny(parts.since);
  const asksOrSince = saysAny([...parts.asks, ...parts.since]);
  const isEvident = saysAny([...parts.evidence, ...everyLevel]);
  const asksOfLists = saysAny([...words.listNouns, ...everyLevel]);
  const asksOfStatus = saysAny([...parts.evidence, ...parts.since]);
  const levelTests = centerLevels.map((level) => ({ level, isSaid: saysAny(words.levels[level]) }));

  const isName = ({ plain: text, places }: Utterance): boolean => {
    if (text.length < 2 || text.length > longestName || !/\p{L}{2}/u.test(text)) return false;
    const place = places.some(({ start, end }) => start === 0 && end >= text.length);
    // 国家 and "national" are levels.
    if (wordAt(text, 0)?.end === text.length && isLevel(wordAt(text, 0))) return false;
    if (place || generics.has(text) || endings.some((ending) => endsWith(text, ending))) return false;
    // 环保公司 is a kind of company; 通号上海公司 and 某某有限公司 are names.
    const legalName = legal.some((ending) => endsWith(text, ending));
    const kind = text.length < longestKind && placeless.some((ending) => endsWith(text, ending));
    if (kind && !legalName && places.length === 0) return false;
    return !holdsNoName(text);
  };
  const isLevel = (word: ReturnType<typeof wordAt>): boolean =>
    centerLevels.some((one) => word?.kinds.has(one));
  const holdsNoName = (text: string): boolean => {
    if (noNameAt(text, 0)?.kinds.has("head")) return true;
    return Array.from(text, (_, at) => at).some((at) => noNameAt(text, at)?.kinds.has("anywhere"));
  };

  function summary(
    around: readonly Utterance[],
    sure: boolean,
    thisYear: number,
  ): Omit<CompanyReading, "name"> {
    const levels = levelTests.flatMap(({ level, isSaid }) => (isSaid(around) ? [level] : []));
    // "Municipal or national?" asks for neither alone.
    const [only] = levels;
    const level = levels.length === 1 && only ? only : null;
    const when =
      around
        .flatMap((part) => Array.from(part.plain, (_, at) => part.whenAt(at, thisYear)?.when ?? null))
        .find((time) => time !== null && time.kind !== "latest") ?? null;
    const since = asksSince(around);
    const named = around.flatMap(({ places }) => places).flatMap(({ codes: [code] }) => code ?? []);
    const lists = named.filter((code) => gazetteer.ancestry(code).length > 1);
    return { operation: since ? "since" : "status", level, when, places: lists, sure };
  }

  const namesBatch = (name: Utterance, thisYear: number): boolean =>
    Array.from(name.plain, (_, at) => name.whenAt(at, thisYear)).some((time) => time?.when.kind === "batch");

  const tailFits = (heard: Utterance, from: number, thisYear: number): boolean =>
    fits(heard, from, thisYear, wordAt);

  /** How far 重庆的国家级名单里有没有 reaches; `null` where no place's list stands before a name. */
  const listLeadLength = ({ plain: text, places: [place] }: Utterance): number | null => {
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
      const sure = asksOrSince(around) || isEvident(around);
      return summary(around, sure, thisYear);
    },
    isName,
    isEvident,
    wordEnd: (text, at) => wordAt(text, at)?.end ?? 0,
    read(heard, thisYear, isQuestion) {
      const { plain } = heard;
      const head = listLeadLength(heard) ?? leadLength(plain, wordAt);
      const lead = plain.slice(0, head);
      const end = tailStart(
        plain,
        head,
        wordAt,
        (at) => heard.whenAt(at, thisYear) !== null,
        (from) => tailFits(heard, from, thisYear),
      );
      const tail = plain.slice(end);
      const part = trimmed(heard, head, plain.slice(head, end).replace(/[\s,，、:"'“”《》「」-]+$/u, ""));
      const name = part.plain;
      if (!isName(part) || namesBatch(part, thisYear)) return null;
      const around = [heard.part(0, head), heard.part(end)];
      // In English a question mark stands behind every question; a Chinese name in it can be nothing else.
      const asked = (isQuestion && /\p{Script=Han}/u.test(name)) || asksOrSince(around);
      if (asked && isEvident(around)) return { name, ...summary(around, true, thisYear) };
      const bare = tail.trim() === "" && legal.some((ending) => name.replace(/\.$/, "").endsWith(ending));
      if (bare || (asked && tail.trim() === "" && lead.trim() !== "" && !/[a-z]/.test(lead)))
        return { name, ...summary(around, false, thisYear) };
      return null;
    },
    readAnother(heard) {
      const { plain } = heard;
      const head = headLength(plain);
      if (head === 0 && !plain.endsWith("呢")) return null;
      const name = trimmed(
        heard,
        head,
        plain
          .slice(head)
          .replace(/[呢吗]$/, "")
          .trimEnd(),
        /^\s+/,
      );
      return isName(name) ? name.plain : null;
    },
    readNameless(heard, thisYear) {
      const { plain } = heard;
      const head = leadLength(plain, wordAt);
      const begun = [plain, plain.slice(head)].flatMap((text) =>
        nameless
          .filter((word) => text.startsWith(word) && !/^[a-z]/.test(text.slice(word.length)))
          .map((word) => text.slice(word.length)),
      );
      if (!begun.some((rest) => tailFits(heard.part(plain.length - rest.length), 0, thisYear))) return null;
      if (!asks([heard]) || !asksOfLists([heard])) return null;
      const asked = summary([heard], true, thisYear);
      return asked.operation === "status" ? asked : null;
    },
    readAbout(heard, thisYear) {
      const head = leadLength(heard.plain, wordAt);
      if (!tailFits(heard, head, thisYear)) return null;
      if (!asksOfStatus([heard])) return null;
      return summary([heard], true, thisYear);
    },
  };
}

/** A part of a text without what stands before its first letter. */
function trimmed(heard: Utterance, from: number, text: string, before: RegExp = gap): Utterance {
  const start = from + (before.exec(text)?.[0].length ?? 0);
  return heard.part(start, Math.max(start, from + text.length));
}

/** Whether one of the words stands in one of the parts of a text. */
function saysAny(words: readonly string[]): (parts: readonly Utterance[]) => boolean {
  const holds = createWordTest(words);
  return (parts) => parts.some(({ plain }) => holds(plain));
}

const endsWith = (text: string, ending: string): boolean =>
  /^[a-z]/.test(ending) ? text.endsWith(` ${ending}`) : text.endsWith(ending);
