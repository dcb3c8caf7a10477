import type { Catalog } from "../catalog/load-catalog.ts";
import { isIsoDate, lastDay } from "../facts/iso-date.ts";
import type { Region } from "../facts/region.ts";
import { ancestry } from "../rules/packs-of.ts";
import type { Level } from "../rules/rule-pack.ts";
import type { ToPlain } from "./plain-text.ts";

/** A check that was asked for in words: `重庆 市级 2022`, `chongqing-municipal-2025`, `上海`. */
export interface CheckRequest {
  readonly region: Region;
  readonly level: Level | "all" | null;
  /** A day, or the last day of a year. */
  readonly date: string | null;
  /** The pack that was named by its id. */
  readonly pack: string | null;
}

/** What typed words mean, read off the lists in `data/`. */
export interface Understanding {
  /** The command that a text stands for when it is nothing else: `返回`, `start over`. */
  command(text: string): string | null;
  answer(text: string): "yes" | "no" | "unknown" | null;
  check(text: string): CheckRequest | null;
}

/** Longer texts than this name no place or command; what they hold is not searched. */
const longest = 100;

export function createUnderstanding(catalog: Catalog, toPlain: ToPlain): Understanding {
  // A word is the same word with or without spaces: 返 回, startover.
  const toWord = (text: string): string => toPlain(text).replaceAll(" ", "");
  const lookup = <T extends string>(lists: Readonly<Record<T, readonly string[]>>): Map<string, T> =>
    new Map((Object.keys(lists) as T[]).flatMap((name) => lists[name].map((word) => [toWord(word), name])));
  const commands = lookup(catalog.words.commands);
  const answers = lookup(catalog.words.answers);
  const levels = levelWords(catalog, toPlain).sort(([a], [b]) => b.length - a.length);
  const places = [...catalog.regions.values()]
    .flatMap((region) => namesOf(region).map((name) => ({ name: toPlain(name), region })))
    .sort((a, b) => b.name.length - a.name.length);

  return {
    command: (text) => (text.length > longest ? null : (commands.get(toWord(text)) ?? null)),
    answer: (text) => (text.length > longest ? null : (answers.get(toWord(text)) ?? null)),
    check(text) {
      if (text.length > longest) return null;
      const plain = toPlain(text.replaceAll("_", "-"));
      const pack = catalog.packs.find(({ id }) => id === plain);
      const region = pack ? catalog.regions.get(pack.region) : undefined;
      if (pack && region) return { region, level: pack.level, date: null, pack: pack.id };

      const [date, undated] = takeDate(plain);
      const level = levels.find(([word]) => mentions(undated, word));
      const mentioned = places.filter(({ name }) => mentions(undated, name)).map((place) => place.region);
      const place = nearest(mentioned, catalog);
      return place ? { region: place, level: level?.[1] ?? null, date, pack: null } : null;
    },
  };
}

const namesOf = (region: Region): string[] => [
  region.slug,
  region.name.zh,
  region.name.en,
  ...region.aliases,
];

/** Latin words match whole, so that "cq" is not found in "acquire"; Chinese has no word ends to look for. */
function mentions(text: string, name: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(name)) return text.includes(name);
  return ` ${text.replace(/[^a-z0-9'-]+/g, " ")} `
    .replaceAll("-", " ")
    .includes(` ${name.replaceAll("-", " ")} `);
}

/** The place that lies in all others that were mentioned (上海青浦 is Qingpu); `null` for none or two apart. */
function nearest(mentioned: readonly Region[], catalog: Catalog): Region | null {
  const distinct = [...new Set(mentioned)];
  const inner = distinct.filter((region) => {
    const chain = ancestry(region.code, catalog.regions);
    return distinct.every(({ code }) => chain.includes(code));
  });
  return inner[0] ?? null;
}

type LevelWord = [word: string, level: Level | "all"];

function levelWords({ words }: Catalog, toPlain: ToPlain): LevelWord[] {
  const names = Object.keys(words.levels) as (keyof typeof words.levels)[];
  return names.flatMap((level) => words.levels[level].map((word): LevelWord => [toPlain(word), level]));
}

/** A day, or the last day of a month or year, as it is written in either language; `null` where none is named. */
function takeDate(text: string): [string | null, string] {
  const written =
    /(?<!\d)(20\d{2})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?)?)?\s*[年月]?(?!\d)/.exec(text);
  if (!written) return [null, text];
  const [whole, ...parts] = written;
  const partial = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  const date = lastDay(partial);
  return [isIsoDate(date) ? date : null, text.replace(whole, " ")];
}
