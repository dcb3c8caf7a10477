/** Made once: a segmenter takes longer to make than to ask. What a person takes for one character is the same in any language. */
const characters = new Intl.Segmenter("en");

/**
 * The beginning of a text, of at most so many UTF-16 code units, which is how Telegram counts: ends between two
 * characters, so no emoji and no rare Chinese character is cut in two. A single one that is longer, as letters with
 * hundreds of accents are, is cut between its code points.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = characters.segment(text).containing(most)?.index ?? 0;
  return start > 0 ? text.slice(0, start) : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
