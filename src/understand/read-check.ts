import type { Region } from "../facts/region.ts";
import type { ToPlain } from "../language/plain-text.ts";
import { createWordTest } from "../language/any-of.ts";
import { createPhraseBook, type PhraseBook } from "../language/phrase-book.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { Mention, Place } from "../places/place.ts";
import type { CompiledPack } from "../rules/evaluate.ts";
import type { Level } from "../rules/rule-pack.ts";
import { type NamedDay, namedDay } from "./named-day.ts";
import type { Said, Span } from "./learned/reading-model.ts";
import { createRegions, type SharedName } from "./whose-rules.ts";
import type { Utterance } from "./utterance.ts";
import type { Words } from "./words.ts";

/** A check that was asked for in words: `重庆 市级 2022`, `chongqing-municipal-2025`, `上海`. */
export interface CheckRequest {
  /** Whose rules are held. */
  readonly region: Region;
  /** The place that was named, where it lies in the region and has no rules of its own: 广州, Liangjiang. */
  readonly place: Place | null;
  readonly level: Level | "all" | null;
  readonly day: NamedDay | null;
  /** The pack that was named by its id. */
  readonly pack: string | null;
  /** Nothing but place, level and day was said, or a check was asked for in so many words. */
  readonly sure: boolean;
  /** Nothing but place, level and day was said. */
  readonly bare: boolean;
}

export interface CheckReader {
  /** A text that is a request for a check. */
  check(heard: Utterance): CheckRequest | SharedName | null;
  /** A text in which that is one thing among others, by the stretches that were learnt to name it. */
  checkWithin(heard: Utterance, said: Said): CheckRequest | SharedName | null;
  /** The level that such a text names, where it names no place. */
  levelWithin(heard: Utterance, said: Said): CheckRequest["level"];
}

interface Catalog {
  readonly regions: ReadonlyMap<string, Region>;
  readonly places: Gazetteer;
  readonly packs: readonly Pick<CompiledPack, "id" | "region" | "level">[];
  readonly words: Words;
}

export type { SharedName } from "./whose-rules.ts";

/** What a word says in a request for a check. */
type Part = Level | "all" | "verb" | "filler";
type Word = NonNullable<ReturnType<PhraseBook<Part>>> & { readonly start: number };

/** Longer texts than this name no place; what they hold is not searched. */
const longest = 100;
const levelNames = ["national", "provincial", "municipal", "district", "all"] as const;

export function createCheckReader({ regions, places, packs, words }: Catalog, toPlain: ToPlain): CheckReader {
  const wordAt = createParts(words, toPlain);

  const { regionAround, regionOf } = createRegions({ regions, places, packs });

  const read = (whole: Utterance): CheckRequest | SharedName | null => {
    if (whole.plain.length > longest) return null;
    const heard = whole.saying(whole.plain.replaceAll("_", "-"));
    const pack = packs.find(({ id }) => id === heard.plain);
    const packRegion = pack && regions.get(pack.region);
    if (pack && packRegion) return ofPack(packRegion, pack);
    const named = namedDay(heard.plain);
    const said = wordsIn(heard.plain, wordAt);
    const level = levelIn(said);
    const region = regionOf(heard.places, level);
    if (!region || "places" in region) return region;
    const [mention, ...more] = heard.places;
    const [code, ...others] = mention?.codes ?? [];
    const isOne = code !== undefined && others.length + more.length === 0;
    const inside = isOne && code !== region.code && regionAround(code) === region;
    const known = [...heard.places, ...said, ...(named ? [named] : [])];
    const bare = isCovered(heard.plain, known);
    return {
      region,
      place: inside ? (places.get(code) ?? null) : null,
      level,
      day: named?.day ?? null,
      pack: null,
      sure: bare || said.some(({ kinds }) => kinds.has("verb")),
      bare,
    };
  };
  return reading(read, wordAt, createWordTest(words.told.titled));
}

const ofPack = (region: Region, { id, level }: Pick<CompiledPack, "id" | "level">): CheckRequest => ({
  region,
  place: null,
  level,
  day: null,
  pack: id,
  sure: true,
  bare: true,
});

function reading(
  read: (heard: Utterance) => CheckRequest | SharedName | null,
  wordAt: PhraseBook<Part>,
  isTitled: (clause: string) => boolean,
): CheckReader {
  return {
    check: (heard) => (heard.typed.length > longest ? null : read(heard)),
    checkWithin(heard, said) {
      const names = namesIn(heard, said, isTitled, wordAt);
      return names === "" ? null : read(heard.saying(names));
    },
    levelWithin: (heard, said) => levelIn(wordsIn(namesIn(heard, said, isTitled, wordAt), wordAt)),
  };
}

/** What is told of titles that the company has: the level named there is not the one to be checked. */
const ofTitles = new Set(["citymonths", "provmonths", "district", "parent"]);

/** Where the clause begins in which a stretch stands. */
const clauseOf = (plain: string, { start }: Pick<Span, "start">): number =>
  Math.max(
    ...[...plain.slice(0, start).matchAll(/[,，;；:：。!！?？\n]|\. /gu)].map(({ index }) => index),
    -1,
  );

const clauseText = (plain: string, span: Span): string => {
  // What stands behind a colon is said of it.
  const rest = plain.slice(span.end).search(/[,，;；。!！?？\n]|\. /u);
  return plain.slice(clauseOf(plain, span) + 1, rest < 0 ? plain.length : span.end + rest);
};

/** A level that is wanted, and not one that the company has: the last that stands in no clause about a title. */
function levelWanted(
  plain: string,
  { spans, facts }: Said,
  isTitled: (clause: string) => boolean,
): readonly Span[] {
  const levels = spans.filter(({ kind }) => kind === "level");
  const titles = spans
    .filter(
      (span) =>
        ofTitles.has(span.base) ||
        ((span.kind === "figure" || span.kind === "when") && isTime(plain.slice(span.start, span.end))),
    )
    .map((span) => clauseOf(plain, span))
    .concat(facts.filter(({ fact }) => ofTitles.has(fact)).map((one) => clauseOf(plain, one)));
  const wanted = levels.filter(
    (level) => !titles.includes(clauseOf(plain, level)) && !isTitled(clauseText(plain, level)),
  );
  const [last, before] = wanted.toReversed();
  // "Municipal or provincial?" names neither.
  const asksWhich = last && before && last.start - before.end <= longestOr;
  if (!last || (asksWhich && plain.slice(before.start, before.end) !== plain.slice(last.start, last.end)))
    return [];
  return [last];
}

const longestOr = 4;
/** 满2年, three years ago; the year of a figure is none. */
const isTime = (written: string): boolean =>
  !/(?:19|20)\d\d|[去今前明]年|last|this|next/.test(written) && /年|月|year|yr|month/.test(written);

/** Place and level of a longer text, with a day that stands right behind them and is of no figure: 重庆市级2022，收入… */
function namesIn(
  { plain, places }: Utterance,
  said: Said,
  isTitled: (clause: string) => boolean,
  wordAt: PhraseBook<Part>,
): string {
  const { spans, facts } = said;
  const levels = levelWanted(plain, said, isTitled);
  // The place of a university is none of the company's.
  const schools = facts.filter(({ fact }) => fact === "university");
  const all = spans.filter(({ kind }) => kind === "place");
  // 港资, "Hong Kong-owned": nor is that of its owners.
  const own = all.filter(
    ({ start, end }) =>
      !schools.some((school) => school.start <= start && end <= school.end) &&
      !/^\s?[-–—]?\s?(?:owned|资|籍|母公司)/u.test(plain.slice(end)),
  );
  const named = own.length > 0 ? own : all;
  const whose = (named.length > 0 ? named : placesOfNames(spans, places)).map((one) => ({
    start: one.start,
    end: levels.length > 0 ? one.end : throughLevel(plain, one.end, wordAt),
  }));
  const names = [...whose, ...levels];
  const ends = new Set(names.map(({ end }) => end));
  const days = spans.filter(
    ({ kind, start, end }) =>
      kind === "when" &&
      ends.has(plain.slice(0, start).trimEnd().length) &&
      /^\s*年?\s*(?:[,，;；。.、\n]|$)/u.test(plain.slice(end)),
  );
  // The same place said twice is one.
  const texts = [...new Set([...names, ...days].map(({ start, end }) => plain.slice(start, end)))];
  return texts.filter((text) => !texts.some((one) => one !== text && one.startsWith(text))).join(" ");
}

/** 浙江省企业技术中心: the last character of a place may begin the word for a level. */
const throughLevel = (plain: string, end: number, wordAt: PhraseBook<Part>): number =>
  Math.max(end, wordAt(plain, end - 1)?.end ?? end);

/** Where no place is said, that of a company's own name: 重庆渝江机械有限公司. */
function placesOfNames(spans: readonly Span[], places: readonly Mention[]): readonly Mention[] {
  const starts = new Set(spans.filter(({ kind }) => kind === "company").map(({ start }) => start));
  return places.filter(({ start }) => starts.has(start));
}

function createParts({ levels, levelNouns, checking }: Words, toPlain: ToPlain): PhraseBook<Part> {
  const { before: _, ...nouns } = levelNouns;
  const inPlainForm = (list: readonly string[]): string[] => list.map(toPlain);
  return createPhraseBook<Part>({
    national: inPlainForm(levels.national),
    provincial: inPlainForm([...levels.provincial, ...nouns.provincial]),
    municipal: inPlainForm([...levels.municipal, ...nouns.municipal]),
    district: inPlainForm([...levels.district, ...nouns.district]),
    all: inPlainForm(levels.all),
    verb: inPlainForm(checking.verbs),
    filler: inPlainForm(checking.fillers),
  });
}

/** Words at every place of a text, also within others. */
const wordsIn = (plain: string, wordAt: PhraseBook<Part>): Word[] =>
  Array.from({ length: plain.length }, (_, start) => start).flatMap((start) => {
    const word = wordAt(plain, start);
    return word ? [{ ...word, start }] : [];
  });

/** The level of the longest word that names one. */
function levelIn(said: readonly Word[]): CheckRequest["level"] {
  const levelOf = ({ kinds }: Word): CheckRequest["level"] =>
    levelNames.find((one) => kinds.has(one)) ?? null;
  const [first] = said.filter((word) => levelOf(word) !== null).sort((a, b) => b.text.length - a.text.length);
  return first ? levelOf(first) : null;
}

/** No letter and no figure stands outside of what is known. */
const isCovered = (
  plain: string,
  known: readonly { readonly start: number; readonly end: number }[],
): boolean =>
  !Array.from(plain.matchAll(/[\p{L}\p{N}]/gu)).some(
    ({ index }) => !known.some(({ start, end }) => start <= index && index < end),
  );
