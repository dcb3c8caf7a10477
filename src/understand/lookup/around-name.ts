import type { Utterance } from "../utterance.ts";
import type { PhraseBook } from "../../language/phrase-book.ts";
import type { CenterLevel } from "../../records/axes.ts";

/** What a word around a company's name says. */
export type CompanyPart = "lead" | "starters" | "tail" | "asks" | "evidence" | "since" | CenterLevel;

/** What may stand between two words. */
export const gap = /^[\s,.、，;:"'“”()[\]《》「」-]+/;

/** How far the words reach that may stand before a name. */
export function leadLength(text: string, wordAt: PhraseBook<CompanyPart>): number {
  for (let at = 0; ; ) {
    const space = gap.exec(text.slice(at))?.[0].length ?? 0;
    const word = wordAt(text, at + space);
    if (!word?.kinds.has("lead")) return at + (at > 0 ? space : 0);
    at = word.end;
  }
}

/** Where the words behind a name begin: the first place from which nothing else stands to the end. */
export function tailStart(
  text: string,
  from: number,
  wordAt: PhraseBook<CompanyPart>,
  whenAt: (at: number) => boolean,
  fitsFrom: (at: number) => boolean,
): number {
  // No name has one character alone: 美的是国家级吗.
  for (let at = from + 2; at < text.length; at++) {
    const starts = wordAt(text, at)?.kinds.has("starters") || whenAt(at);
    if (starts && fitsFrom(at)) return at;
  }
  return text.length;
}

/** Nothing stands from a place to the end but such words, times and places. */
export function fits(
  heard: Utterance,
  from: number,
  thisYear: number,
  wordAt: PhraseBook<CompanyPart>,
): boolean {
  const text = heard.plain;
  const mentions = new Map(heard.places.map(({ start, end }) => [start, end]));
  for (let at = from; at < text.length; ) {
    const end = Math.max(
      wordAt(text, at)?.end ?? 0,
      heard.whenAt(at, thisYear)?.end ?? 0,
      at > from ? (mentions.get(at) ?? 0) : 0,
    );
    const space = gap.exec(text.slice(at))?.[0].length ?? 0;
    if (end === 0 && space === 0) return false;
    at = end === 0 ? at + space : end;
  }
  return true;
}
