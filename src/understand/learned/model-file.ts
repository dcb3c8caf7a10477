import { acts as actNames, bases as baseNames, factLabels, moods as moodNames, tags } from "./labels.ts";
import { createRowOf, type Linear } from "./linear.ts";
import type { ReadingModel } from "./reading-model.ts";
import { z } from "zod";

/** The model as bytes: the length of a JSON head, the head, and behind it the numbers, each list at a multiple of four bytes. */
const linearSchema = z.strictObject({ labels: z.int(), rows: z.int(), scale: z.number() });
const headSchema = z.strictObject({
  format: z.literal(1),
  madeFrom: z.string(),
  labels: z.string(),
  spans: linearSchema,
  bases: linearSchema,
  moods: linearSchema,
  facts: linearSchema,
  acts: linearSchema,
});

const labels = [tags, baseNames, moodNames, factLabels, actNames].map((names) => names.join(" ")).join("\n");
const parts = ["spans", "bases", "moods", "facts", "acts"] as const;
const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

export function writeReadingModel(model: ReadingModel): Uint8Array {
  const shapeOf = ({ labels, keys, scale }: Linear): z.infer<typeof linearSchema> => ({
    labels,
    rows: keys.length,
    scale,
  });
  const { madeFrom } = model;
  const shapes = Object.fromEntries(parts.map((part) => [part, shapeOf(model[part])]));
  const text = new TextEncoder().encode(JSON.stringify({ format: 1, madeFrom, labels, ...shapes }));
  const lists = parts
    .flatMap((part) => [model[part].bias, model[part].keys, model[part].cells])
    .map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
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

/** @throws when the bytes are no model of this format, or one for other labels: `npm run generate` makes it anew. */
export function readReadingModel(bytes: Uint8Array): ReadingModel {
  // Lists of four-byte numbers have to lie at a multiple of four; a file that was read into a pool may not.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(whole.subarray(4, 4 + length))));
  if (head.labels !== labels)
    throw new Error("the reading model was trained for other labels: run npm run generate");
  let at = whole.byteOffset + 4 + aligned(length);
  const floats = (count: number): Float32Array => {
    const list = new Float32Array(whole.buffer, at, count);
    at += count * 4;
    return list;
  };
  const linear = (part: (typeof parts)[number]): Linear => {
    const shape = head[part];
    const bias = floats(shape.labels);
    const keys = new Uint32Array(whole.buffer, at, shape.rows);
    at += keys.byteLength;
    const cells = new Int8Array(whole.buffer, at, shape.labels * shape.rows);
    at += aligned(cells.length);
    const { labels, scale } = shape;
    return { labels, scale, bias, keys, cells, rowOf: createRowOf(keys) };
  };
  const [spans, bases, moods] = [linear("spans"), linear("bases"), linear("moods")];
  return { madeFrom: head.madeFrom, spans, bases, moods, facts: linear("facts"), acts: linear("acts") };
}
