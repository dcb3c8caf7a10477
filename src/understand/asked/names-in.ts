import type { Said } from "../learned/reading-model.ts";
import type { Utterance } from "../utterance.ts";

/** A part of a text in plain form. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && one.end > other.start;

/** Of the words before a name the last is looked at. */
const longestBefore = 8;

/** 火星有几家, "centers in Narnia?": letters that no list knows, where the name of a place would stand. */
export function unheardPlaces(plain: string, { strange }: Said, words: readonly Stretch[]): Stretch[] {
  return strange.flatMap(({ start, end }) => {
    if (words.some((word) => overlaps(word, { start, end }))) return [];
    const before = plain.slice(0, start).trimEnd();
    if (/^[a-z]/.test(plain.slice(start))) {
      // Short words of no list stand with the name in one stretch.
      const from = Math.max(0, start - longestBefore);
      const [, name] =
        /(?:^|[^a-z])(?:in|on|of|does|about) (?:the )?(?!the$)([a-z' -]{3,})$/.exec(plain.slice(from, end)) ??
        [];
      // "In the 28th batch": what a number follows is no name.
      return name === undefined || /^\s*\d/.test(plain.slice(end)) ? [] : [{ start: end - name.length, end }];
    }
    const name = /^(\p{Script=Han}{2,6}?)(?:有|几|多少|呢)/u.exec(plain.slice(start))?.[1];
    const isFirst = before === "" || /^(?:那|那么|请问|对了)$/.test(before);
    return isFirst && name !== undefined && !/[这那哪什是个]/u.test(name)
      ? [{ start, end: start + name.length }]
      : [];
  });
}

/** 云溪江市 is not the district of 云溪, nor 静安区火星街道 that of 静安: what was learnt to be one name is longer than a known one. */
export function longerName({ spans, pieces }: Said, { start, end }: Stretch): Stretch | null {
  const span = spans.find((one) => one.kind === "place" && one.start <= start && one.end >= end);
  const more = span ? span.end - end : 0;
  if (!span || more < 2 || !pieces.some((piece) => piece.start === end && piece.kind === "han")) return null;
  return span;
}

/** What was learnt to be a company's name, or a held name; the longer of two over each other. */
export function companyIn(
  { plain, companies, places }: Utterance,
  said: Said,
  registeredIn: (plain: string) => Stretch | null,
): Stretch | null {
  const learnt = said.spans
    .filter(({ kind }) => kind === "company")
    .map(({ start, end }) => ({ start, end: upToPlace(end, said, places) }));
  const registered = registeredIn(plain);
  const all: Stretch[] = [
    ...learnt,
    ...companies.filter(({ exact }) => exact),
    ...(registered ? [registered] : []),
  ];
  const [longest] = all.sort((one, other) => other.end - other.start - (one.end - one.start));
  return longest ?? null;
}

/** 特斯拉上海: the last character before a place is the name's too. */
const upToPlace = (end: number, { strange }: Said, places: readonly Stretch[]): number =>
  strange.some((run) => run.start < end && run.end === end + 1) &&
  places.some(({ start }) => start === end + 1)
    ? end + 1
    : end;

/** A name up to its legal ending: 上海某某有限公司. Before it may stand what asks for it. */
export function createRegisteredIn(legal: readonly string[]): (plain: string) => Stretch | null {
  const endings = legal
    .filter((ending) => /\p{Script=Han}/u.test(ending))
    .sort((a, b) => b.length - a.length);
  const lead = /^(?:请问|问一下|查一下|查查|帮我查|查询|想知道|核对|那)+/u;
  return (plain) => {
    const ending = endings.find((one) => plain.indexOf(one) > 1);
    if (!ending) return null;
    const end = plain.indexOf(ending) + ending.length;
    const begun = plain.slice(0, end).search(/[^\s,，、;；。:："“]+$/u);
    const start = begun + (lead.exec(plain.slice(begun, end))?.[0].length ?? 0);
    return end - start > ending.length ? { start, end } : null;
  };
}
