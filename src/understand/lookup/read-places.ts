import type { Joints } from "./joints.ts";
import { says, type Token } from "./tokens.ts";

/** Places of a text, each with its candidates, and names that are like those of places. */
export interface PlacesRead {
  readonly places: readonly (readonly string[])[];
  readonly unknownPlaces: readonly string[];
  /** Tokens that are parts of an unknown name. */
  readonly zoned: ReadonlySet<Token>;
}

/** Places, and areas of a place that no record knows: 成都某开发区 is not Chengdu, nor is 云溪江市 the district of 云溪. */
export function readPlaces(tokens: readonly Token[], joints: Joints): PlacesRead {
  const zoned = new Set<Token>();
  const places: (readonly string[])[] = [];
  const unknownPlaces: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const kind = token.kind === "unknown" ? kindBehind(tokens, at, joints) : null;
    if (kind) {
      unknownPlaces.push(`${token.text}${" ".repeat(kind.start - token.end)}${kind.text}`);
      zoned.add(token).add(kind);
      continue;
    }
    if (token.kind !== "place") continue;
    const next = tokens[at + 1];
    const longer = longerName(tokens, at, joints);
    if (next && says(next, "zones") && next.start - token.end <= 1) {
      unknownPlaces.push(`${token.text}${" ".repeat(next.start - token.end)}${next.text}`);
      zoned.add(token).add(next);
    } else if (longer) {
      unknownPlaces.push(longer.map(({ text }) => text).join(""));
      for (const part of longer) zoned.add(part);
    } else places.push(token.codes);
  }
  return { zoned, places, unknownPlaces };
}

/** "In Wakanda District", 东海省: a name, and behind it the word for its kind. */
function kindBehind(tokens: readonly Token[], at: number, joints: Joints): Token | null {
  const [name, kind] = tokens.slice(at, at + 2);
  const before = tokens[at - 1];
  if (!name || !kind) return null;
  if (/^\p{Script=Han}{2,4}$/u.test(name.text))
    return !before && kind.start === name.end && joints.isKind(kind.text) ? kind : null;
  if (!/^[a-z]+$/.test(name.text) || kind.start - name.end !== 1 || !joints.isKind(kind.text)) return null;
  return !before || joints.isBeforePlace(lastWord(before.text)) ? kind : null;
}

const longestRest = 4;

/** A place's name with more of a name behind it, up to the word for its kind. */
function longerName(tokens: readonly Token[], at: number, joints: Joints): readonly Token[] | null {
  const [place, rest, kind] = tokens.slice(at, at + 3);
  if (!place || rest?.kind !== "unknown" || rest.start !== place.end || rest.text.length > longestRest)
    return null;
  if (!/^\p{Script=Han}+$/u.test(rest.text)) return null;
  if (joints.hasPlaceEnding(rest.text)) return [place, rest];
  return kind && kind.start === rest.end && joints.isKindBehindMore(kind.text) ? [place, rest, kind] : null;
}

/** Where the name of a place would stand: in Atlantis, 火星有多少家, Wakanda's centers. */
export function isPlaceLike(
  tokens: readonly Token[],
  token: Token,
  anywhere: boolean,
  joints: Joints,
): boolean {
  if (/\d/.test(token.text)) return false;
  if (/[a-z]/.test(token.text)) {
    const before = tokens.filter(({ end }) => end <= token.start).at(-1);
    const word = lastWord(before?.text ?? "");
    // "On Mars", "of Narnia", "does Wakanda have": only where nothing else can stand.
    const isLast = token === tokens.at(-1);
    return joints.isBeforeAnyName(word) || (isLast && joints.isBeforeLastName(word));
  }
  const first = tokens.find((other) => !says(other, "fillers") && !says(other, "followUp"));
  return token.text.length >= 2 && token.text.length <= 8 && (anywhere || first === token);
}

const lastWord = (text: string): string => text.split(/[ -]/).at(-1) ?? "";

/** 火星有几家, 火星几家; but not 报社想画. */
export function isCounted(tokens: readonly Token[], name: Token): boolean {
  if (/[a-z]/.test(name.text)) return true;
  const [next, after] = tokens.filter(({ start }) => start >= name.end);
  const counts = (token: Token | undefined): boolean => says(token, "operation:figure");
  return counts(next) || (says(next, "has") && counts(after));
}
