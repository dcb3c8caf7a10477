import { z } from "zod";
import type { FaqModel } from "./model.ts";
import { labels } from "./rank-shares.ts";

/**
 * The model as bytes: the length of a JSON head, the head, and behind it the numbers, each list at a multiple of four
 * bytes so that it is used where it lies. Numbers lie low byte first, as on every machine that Node
 * runs on.
 */
const headSchema = z.strictObject({
  format: z.literal(1),
  madeFrom: z.string(),
  labels: z.array(z.string()),
  hidden: z.int().positive(),
  features: z.int().positive(),
  lexicon: z.strictObject({
    concepts: z.record(z.string(), z.array(z.string())),
    words: z.array(z.string()),
  }),
  judge: z.strictObject({
    right: z.array(z.number()),
    ours: z.array(z.number()),
    answerFrom: z.number(),
    oursFrom: z.number(),
    figuresFrom: z.number(),
    figuresBelow: z.number(),
  }),
});

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

export function writeModel({ network, vocabulary, madeFrom, lexicon, judge }: FaqModel): Uint8Array {
  const { features, hidden } = network;
  const head = { format: 1, madeFrom, labels, hidden, features, lexicon, judge };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const keys = new Uint32Array(features);
  for (const [key, row] of vocabulary.rows) keys[row] = key;
  // In the order in which they are read below.
  const lists = [
    keys,
    vocabulary.rarity,
    network.wide.scales,
    network.deep.scales,
    network.wideBias,
    network.deepBias,
    network.out,
    network.outBias,
    pack(network.wide.cells),
    pack(network.deep.cells),
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const start = 4 + aligned(text.length);
  const bytes = new Uint8Array(lists.reduce((sum, { length }) => sum + aligned(length), start));
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = start;
  for (const list of lists) {
    bytes.set(list, at);
    at += aligned(list.length);
  }
  return bytes;
}

/** @throws when the bytes are no model of this format, or one for other topics: `npm run generate` makes it anew. */
export function readModel(bytes: Uint8Array): FaqModel {
  // Lists of four-byte numbers have to lie at a multiple of four; a file that was read into a pool may not.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(whole.subarray(4, 4 + length))));
  if (head.labels.join() !== labels.join()) {
    throw new Error("the FAQ model was trained for other topics: run npm run generate");
  }
  const { features, hidden, madeFrom, lexicon, judge } = head;
  const width = labels.length;
  let at = whole.byteOffset + 4 + aligned(length);
  const take = <T>(kind: Kind<T>, count: number): T => {
    const from = at;
    at += aligned(count * kind.BYTES_PER_ELEMENT);
    return new kind(whole.buffer, from, count);
  };
  const keys = take(Uint32Array, features);
  const rarity = take(Float32Array, features);
  const wideScales = take(Float32Array, features);
  const deepScales = take(Float32Array, features);
  const network = {
    labels: width,
    hidden,
    features,
    wideBias: take(Float32Array, width),
    deepBias: take(Float32Array, hidden),
    out: take(Float32Array, hidden * width),
    outBias: take(Float32Array, width),
    wide: { cells: unpack(take(Uint8Array, Math.ceil((features * width) / 2))), scales: wideScales },
    deep: { cells: unpack(take(Uint8Array, (features * hidden) / 2)), scales: deepScales },
  };
  const rows = new Map<number, number>();
  for (let row = 0; row < features; row++) rows.set(keys[row] as number, row);
  return { madeFrom, lexicon, vocabulary: { rows, rarity }, network, judge };
}

/** Two cells to a byte: cells lie between -7 and 7. One that is left over has a byte to itself. */
function pack(cells: Int8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(cells.length / 2));
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = ((cells[2 * i] as number) + 8) | (((cells[2 * i + 1] ?? 0) + 8) << 4);
  }
  return bytes;
}

function unpack(bytes: Uint8Array): Int8Array {
  const cells = new Int8Array(bytes.length * 2);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    cells[2 * i] = (byte & 15) - 8;
    cells[2 * i + 1] = (byte >> 4) - 8;
  }
  return cells;
}

interface Kind<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, from: number, count: number): T;
}
