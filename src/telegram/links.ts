import type { Services } from "../conversation/services.ts";

/** A piece of text: a link, or what stands between links. */
export interface Piece {
  readonly text: string;
  readonly link: boolean;
}

/** Whether the bot itself cites an address: no other becomes a link in its voice, whoever typed it. */
export type IsCited = (address: string) => boolean;

/** Our links are plain ASCII; the sign that ends a sentence is not part of one. */
const url = /https?:\/\/[!#-;=?-~]*[\w/#=~-]/g;

/** The pages of the sources, and where the operator can be reached. */
export function citedAddresses({
  catalog,
  developerInfo,
}: Pick<Services, "catalog" | "developerInfo">): IsCited {
  const sources = [...catalog.sources.values()].flatMap(({ link }) => link ?? []);
  const cited = new Set([...sources, ...(developerInfo?.match(url) ?? [])]);
  return (address) => cited.has(address);
}

/**
 * The links of a text, to be marked as such. Telegram finds links by itself, but takes all up to the next space for one:
 * in Chinese the rest of the sentence, and the page is not found.
 */
export function splitLinks(text: string, isCited: IsCited): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(url)) {
    if (!isCited(found)) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), link: false });
    pieces.push({ text: found, link: true });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), link: false });
  return pieces;
}
