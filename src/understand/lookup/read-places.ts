import { says, type Token } from "./tokens.ts";

/** Places of a text, each with its candidates, and names that are like those of places. */
export interface PlacesRead {
  readonly places: readonly (readonly string[])[];
  readonly unknownPlaces: readonly string[];
  /** Tokens that are parts of an unknown name. */
  readonly zoned: ReadonlySet<Token>;
}

/** Places, and areas of a place that no record knows: 成都某开发区 is not Chengdu. */
export function readPlaces(tokens: readonly Token[]): PlacesRead {
  const zoned = new Set<Token>();
  const places: (readonly string[])[] = [];
  const unknownPlaces: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "place") continue;
    const next = tokens[at + 1];
    if (next && says(next, "zone") && next.start - token.end <= 1) {
      unknownPlaces.push(`${token.text}${" ".repeat(next.start - token.end)}${next.text}`);
      zoned.add(token).add(next);
    } else places.push(token.codes);
  }
  return { zoned, places, unknownPlaces };
}

/** Where the name of a place would stand: in Atlantis, 火星有多少家, Wakanda's centers. */
export function isPlaceLike(tokens: readonly Token[], token: Token, anywhere: boolean): boolean {
  if (/\d/.test(token.text)) return false;
  if (/[a-z]/.test(token.text)) {
    const before = tokens.filter(({ end }) => end <= token.start).at(-1);
    return /^(in|for|at|and|vs|versus)$/.test(before?.text.split(/[ -]/).at(-1) ?? "");
  }
  const first = tokens.find((other) => !says(other, "filler") && !says(other, "follow-up"));
  return token.text.length >= 2 && token.text.length <= 8 && (anywhere || first === token);
}

export const hasPlaceEnding = (text: string): boolean => /[市区县省州镇国岛]$/.test(text);
