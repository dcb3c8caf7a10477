import type { Readable } from "node:stream";

/** Bytes. */
export const longestLine = 1_000_000;

/** In the place of a line that is longer than `longestLine`. */
export const tooLong = Symbol("a line that is too long");

/**
 * The lines of a stream in UTF-8, of which no more than a line and a chunk are held. They end with a line feed alone: from
 * Node 24 on, readline also cuts at U+2028, which JSON allows in a text.
 */
export async function* readLines(input: Readable): AsyncGenerator<string | typeof tooLong> {
  // In pieces until the line is whole: to join them at every chunk would cost the square of its length.
  let pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer): void => {
    length += piece.length;
    if (length <= longestLine) pieces.push(piece);
    else pieces = [];
  };
  const whole = (): string | typeof tooLong => {
    const line = length <= longestLine ? Buffer.concat(pieces).toString("utf8") : tooLong;
    [pieces, length] = [[], 0];
    return line;
  };
  for await (const chunk of input as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      yield whole();
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield whole();
}
