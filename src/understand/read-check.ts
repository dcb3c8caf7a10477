import { countryCode, type Region } from "../facts/region.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { Place } from "../places/place.ts";
import type { CompiledPack } from "../rules/evaluate.ts";
import { ancestry } from "../rules/packs-of.ts";
import type { Level } from "../rules/rule-pack.ts";
import type { Words } from "./words.ts";
import { type NamedDay, takeDay } from "./named-day.ts";
import type { ToPlain } from "../language/plain-text.ts";
import type { Utterance } from "./utterance.ts";

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
}

/** A name that several places bear, whose rules differ: 江北. */
export interface SharedName {
  readonly places: readonly Place[];
}

interface Catalog {
  readonly regions: ReadonlyMap<string, Region>;
  readonly places: Gazetteer;
  readonly packs: readonly Pick<CompiledPack, "id" | "region" | "level">[];
  readonly words: Words;
}

/** Longer texts than this name no place; what they hold is not searched. */
const longest = 100;

export function createCheckReader(
  catalog: Catalog,
  toPlain: ToPlain,
): (heard: Utterance) => CheckRequest | SharedName | null {
  const levels = levelWords(catalog, toPlain);
  const names = [...catalog.regions.values()]
    .flatMap((region) => namesOf(region).map((name) => ({ name: toPlain(name), region })))
    .sort((a, b) => b.name.length - a.name.length);
  const verbs = catalog.words.checking.verbs.map(toPlain);
  const fillers = [...verbs, ...catalog.words.checking.fillers.map(toPlain)].sort(
    (a, b) => b.length - a.length,
  );

  /** The place named by the gazetteer, which knows every one; several where one name leads to different rules. */
  const inGazetteer = (plain: string): readonly Place[] => {
    const [mention, ...more] = catalog.places.find(plain);
    if (!mention || more.length > 0) return [];
    return mention.codes.flatMap((code) => catalog.places.get(code) ?? []);
  };
  const regionOf = ({ code }: Place): Region | undefined => {
    const around = catalog.places.ancestry(code).find((outer) => catalog.regions.has(outer));
    return catalog.regions.get(around ?? countryCode);
  };

  return (heard) => {
    if (heard.typed.length > longest) return null;
    const plain = heard.plain.replaceAll("_", "-");
    const pack = catalog.packs.find(({ id }) => id === plain);
    const packRegion = pack && catalog.regions.get(pack.region);
    if (pack && packRegion) {
      return { region: packRegion, place: null, level: pack.level, day: null, pack: pack.id, sure: true };
    }

    const [day, undated] = takeDay(plain);
    const level = levels.find(([word]) => mentions(undated, word))?.[1] ?? null;
    const named = names.filter(({ name }) => mentions(undated, name));
    const places = inGazetteer(undated);
    const regions = [...new Set(places.map(regionOf))];
    const region = named.length > 0 ? nearest(named, catalog) : regions[0];
    if (!region) return null;
    if (named.length === 0 && regions.length > 1) return { places };

    const [place] = places;
    const inside = place && places.length === 1 && place.code !== region.code && regionOf(place) === region;
    const asked = verbs.some((verb) => mentions(plain, verb));
    const rest = (): string => {
      const [mention] = catalog.places.find(undated);
      const without = mention ? `${undated.slice(0, mention.start)} ${undated.slice(mention.end)}` : undated;
      const known = [...named.map(({ name }) => name), ...levels.map(([word]) => word), ...fillers];
      return known.reduce(taken, without);
    };
    const sure = asked || !/[\p{L}\p{N}]/u.test(rest());
    return { region, place: inside ? place : null, level, day, pack: null, sure };
  };
}

const namesOf = (region: Region): string[] => [
  region.slug,
  region.name.zh,
  region.name.en,
  ...region.aliases,
];

const isLatin = (name: string): boolean => /^[\x20-\x7e]+$/.test(name);

/** A text of Latin words alone, one space between two and around all. */
const latinWords = (text: string): string => ` ${text.replace(/[^a-z0-9'-]+/g, " ")} `.replaceAll("-", " ");

/** Latin words match whole, so that "cq" is not found in "acquire"; Chinese has no word ends to look for. */
function mentions(text: string, name: string): boolean {
  if (!isLatin(name)) return text.includes(name);
  return latinWords(text).includes(` ${name.replaceAll("-", " ")} `);
}

/** The text without a name. */
function taken(text: string, name: string): string {
  if (!isLatin(name)) return text.replaceAll(name, " ");
  const words = name.replaceAll("-", " ");
  const spaced = text.replaceAll("-", " ");
  if (!spaced.includes(words)) return spaced;
  const word = words.replace(/[^a-z0-9' ]/g, "\\$&");
  return spaced.replace(new RegExp(`(?<![a-z0-9'])${word}(?![a-z0-9'])`, "g"), " ");
}

/** The place that lies in all others that were mentioned (上海青浦 is Qingpu); nothing for two apart. */
function nearest(named: readonly { region: Region }[], catalog: Catalog): Region | undefined {
  const distinct = [...new Set(named.map(({ region }) => region))];
  return distinct.find((region) => {
    const chain = ancestry(region.code, catalog.regions);
    return distinct.every(({ code }) => chain.includes(code));
  });
}

type LevelWord = [word: string, level: Level | "all"];

function levelWords({ words }: Catalog, toPlain: ToPlain): LevelWord[] {
  const names = Object.keys(words.levels) as (keyof typeof words.levels)[];
  return names
    .flatMap((level) => words.levels[level].map((word): LevelWord => [toPlain(word), level]))
    .sort(([a], [b]) => b.length - a.length);
}
