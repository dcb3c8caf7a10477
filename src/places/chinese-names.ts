import type { NamedInText, Ranking } from "./ranking.ts";
import type { PlaceNames } from "./place-file.ts";

interface Name {
  readonly text: string;
  readonly codes: string[];
  readonly guarded: boolean;
}

/** Finds Chinese names in a text in plain form, from left to right, the longest first. */
export type FindNames = (text: string) => NamedInText[];

/** What a name's last character may be when it says the kind of place: of 静安区级 the place is 静安. */
const ending = /[省市区县州旗盟]$/;
/** Near enough for the names of places, and faster than a pattern. */
const isHan = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x2e80;

/** Every name has two characters or more: the first two lead to the few that begin so, the longest first. */
function namesByHead(file: PlaceNames): ReadonlyMap<string, readonly Name[]> {
  const guarded = new Set([...file.guarded, ...file.generic]);
  const names = new Map<string, Name[]>();
  const add = (text: string, code?: string): void => {
    if (text.length < 2 || !isHan(text, 0)) return;
    const head = text.slice(0, 2);
    const list = names.get(head) ?? [];
    if (list.length === 0) names.set(head, list);
    let name = list.find((other) => other.text === text);
    if (!name) {
      name = { text, codes: [], guarded: guarded.has(text) };
      const shorter = list.findIndex((other) => other.text.length < text.length);
      list.splice(shorter < 0 ? list.length : shorter, 0, name);
    }
    if (code !== undefined && !name.codes.includes(code)) name.codes.push(code);
  };
  for (const [code, full, , short, , ...aliases] of file.places)
    for (const name of [full, short, ...aliases]) add(name, code);
  for (const [code, , full, , ...aliases] of file.areas)
    for (const name of [full, ...aliases]) add(name, code);
  for (const text of file.elsewhere) add(text);
  return names;
}

export function createChineseNames(file: PlaceNames, ranking: Ranking): FindNames {
  const names = namesByHead(file);
  const beforeLevel = new Set(file.levelWords.zh);
  const conjunctions = new Set(file.conjunctions);

  const nameAt = (text: string, start: number): NamedInText | null => {
    const name = longestAt(text, start);
    if (!name || !conjunctions.has(text.charAt(start))) return name;
    const behind = longestAt(text, start + 1);
    return behind && behind.end > name.end ? null : name;
  };

  const longestAt = (text: string, start: number): NamedInText | null => {
    for (const { text: name, codes, guarded } of names.get(text.slice(start, start + 2)) ?? []) {
      const end = start + name.length;
      if (!text.startsWith(name, start)) continue;
      if (ending.test(name) && beforeLevel.has(text.charAt(end))) continue;
      const typed = ending.test(text.charAt(end)) && beforeLevel.has(text.charAt(end + 1));
      return { start, end, codes: ranking.chinese(codes, name), needsParent: guarded && !typed };
    }
    return null;
  };

  const { anywhere, apart, beside } = file.letters;
  const letters = new Map(Object.entries({ ...apart, ...anywhere }));
  const isFree = (text: string): boolean => !/\p{Script=Han}/u.test(text) || beside.includes(text);

  /** 沪 anywhere; 京 only in a run of three such characters or where no other character of a word stands beside. */
  const lettersFrom = (text: string, start: number): NamedInText[] => {
    let end = start;
    while (letters.has(text.charAt(end)) && !nameAt(text, end)) end++;
    const free = end - start > 2 || (isFree(text.charAt(start - 1)) && isFree(text.charAt(end)));
    return [...text.slice(start, end)].flatMap((letter, at) => {
      const code = free ? letters.get(letter) : anywhere[letter];
      const from = start + at;
      return code === undefined ? [] : [{ start: from, end: from + 1, codes: [code], needsParent: false }];
    });
  };

  return (text) => {
    const found: NamedInText[] = [];
    for (let at = 0; at < text.length; ) {
      const name = isHan(text, at) ? nameAt(text, at) : null;
      if (name) {
        found.push(name);
        at = name.end;
      } else if (letters.has(text.charAt(at))) {
        found.push(...lettersFrom(text, at));
        while (letters.has(text.charAt(at)) && !nameAt(text, at)) at++;
      } else at++;
    }
    return found;
  };
}
