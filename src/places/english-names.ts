import type { FindNames } from "./chinese-names.ts";
import type { NamedInText, Ranking } from "./ranking.ts";
import type { PlaceNames } from "./place-file.ts";
import type { Place } from "./place.ts";

interface Name {
  /** All that bear it: a type word picks from these. */
  readonly all: string[];
  /** Those that it may mean without a type word. */
  readonly alone: string[];
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it may be one name with the token before it: jing'an, jing an, lin-gang. */
  readonly joined: boolean;
}

const longestName = 7;
const longestType = 3;
/** Shorter names of counties are words too often: Li County, An County. Districts and cities are longer known. */
const shortest = { county: 6, district: 4 } as const;

/** Finds names in Latin letters, in English or pinyin, whole words alone: with a type word (District, 区) or without. */
export function createEnglishNames(
  file: PlaceNames,
  places: ReadonlyMap<string, Place>,
  ranking: Ranking,
): FindNames {
  const names = namesOf(file, places);
  const types = new Map(Object.entries(file.typeWords).map(([word, endings]) => [keyOf(word), endings]));
  const levels = new Set(file.levelWords.en);

  const typeBehind = (
    tokens: readonly Token[],
    at: number,
  ): { length: number; endings: readonly string[] } => {
    for (let length = longestType; length > 0; length--) {
      const endings = types.get(joinedKey(tokens, at, length));
      if (!endings) continue;
      const next = tokens[at + length];
      if (next?.joined && levels.has(next.text)) continue;
      return { length, endings };
    }
    return { length: 0, endings: [] };
  };

  const nameAt = (tokens: readonly Token[], at: number): { found: NamedInText; length: number } | null => {
    for (let length = longestName; length > 0; length--) {
      const name = names.get(joinedKey(tokens, at, length));
      const last = tokens[at + length - 1];
      const start = tokens[at]?.start;
      if (!name || !last || start === undefined) continue;
      const type = tokens[at + length]?.joined ? typeBehind(tokens, at + length) : { length: 0, endings: [] };
      const typed = name.all.filter((code) => endsWith(places.get(code), type.endings));
      const end = tokens[at + length + type.length - 1]?.end ?? last.end;
      if (typed.length > 0) {
        const found = { start, end, codes: ranking.order(typed), needsParent: false };
        return { found, length: length + type.length };
      }
      const guarded = name.alone.length === 0;
      const codes = guarded ? ranking.order(name.all) : ranking.english(name.alone);
      return { found: { start, end: last.end, codes, needsParent: guarded }, length };
    }
    return null;
  };

  return (text) => {
    const tokens = tokensOf(text);
    const found: NamedInText[] = [];
    for (let at = 0; at < tokens.length; ) {
      const name = nameAt(tokens, at);
      if (name) found.push(name.found);
      at += name?.length ?? 1;
    }
    return found;
  };
}

function namesOf(file: PlaceNames, places: ReadonlyMap<string, Place>): Map<string, Name> {
  const names = new Map<string, Name>();
  const guarded = new Set(file.guarded);
  const guardedEnglish = new Set(file.guardedEnglish);
  const add = (text: string, code: string | null, counts: boolean): void => {
    const key = keyOf(text);
    if (key === "") return;
    const name = names.get(key) ?? { all: [], alone: [] };
    names.set(key, name);
    if (code === null || name.all.includes(code)) return;
    name.all.push(code);
    if (counts && !guardedEnglish.has(key)) name.alone.push(code);
  };
  for (const [code, zh, full, shortZh, short, ...aliases] of file.places) {
    // Peoples stand between the name and its type word.
    if (full.includes(" Autonomous ")) add(full, code, true);
    add(short, code, !guarded.has(shortZh) && isLongEnough(zh, short, places.get(code)));
    for (const alias of aliases) if (isLatin(alias)) add(alias, code, true);
  }
  for (const [code, , , en, ...aliases] of file.areas) {
    for (const alias of [en, ...aliases]) if (isLatin(alias)) add(alias, code, true);
  }
  for (const text of file.elsewhere) if (isLatin(text)) add(text, null, false);
  return names;
}

const isLatin = (text: string): boolean => text.charCodeAt(0) < 0x2e80;

function isLongEnough(zh: string, short: string, place: Place | undefined): boolean {
  if (place?.kind !== "county") return true;
  const letters = keyOf(short).length;
  return letters >= (/[县旗]$/.test(zh) ? shortest.county : shortest.district);
}

const endsWith = (place: Place | undefined, endings: readonly string[]): boolean =>
  endings.some((ending) => place?.name.zh.endsWith(ending));

/** Letters alone, without the marks above them: Lüliang and Luliang are one name. */
function keyOf(text: string): string {
  const small = text.toLowerCase();
  return /[^a-z]/.test(small) ? small.normalize("NFD").replace(/[^a-z]/g, "") : small;
}

function joinedKey(tokens: readonly Token[], at: number, length: number): string {
  let key = "";
  for (let next = at; next < at + length; next++) {
    const token = tokens[next];
    if (!token || (next > at && !token.joined)) return "";
    key += token.text;
  }
  return key;
}

function tokensOf(text: string): Token[] {
  let end = -1;
  return [...text.matchAll(/[a-z\u00c0-\u024f]+/g)].map((match) => {
    const token = {
      start: match.index,
      end: match.index + match[0].length,
      text: keyOf(match[0]),
      joined: end >= 0 && match.index - end <= 2 && /^(?:[ '-]?|\. )$/.test(text.slice(end, match.index)),
    };
    end = token.end;
    return token;
  });
}
