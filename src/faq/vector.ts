import { type Features, kinds } from "./features.ts";

/** A text as the features that the vocabulary knows: their rows, and how much each weighs. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** Share of the text's features that the vocabulary knows: low for what nobody ever asked. */
  readonly known: number;
}

/** Row of each feature by the hash of its name, and how much the feature tells: the rarer, the more. */
export interface Vocabulary {
  readonly rows: ReadonlyMap<number, number>;
  readonly rarity: Float32Array;
}

/** FNV-1a over UTF-16 code units, 32 bits: the name of a feature in the model file, which holds no strings. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  // FNV leaves the last letters close together; one more mixing spreads them.
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

export const keyOf = (kind: keyof Features, feature: string): number => hash(`${kind}:${feature}`);

/** Each kind has the same length in all, so that a long text does not shout and letters do not drown concepts. */
export function toVector(features: Features, { rows: rowOf, rarity }: Vocabulary): Vector {
  const rows: number[] = [];
  const values: number[] = [];
  let all = 0;
  for (const kind of kinds) {
    const counts = new Map<number, number>();
    for (const feature of features[kind]) {
      all++;
      const row = rowOf.get(keyOf(kind, feature));
      if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    const from = values.length;
    let squares = 0;
    for (const [row, count] of counts) {
      const value = (1 + Math.log(count)) * (rarity[row] as number);
      rows.push(row);
      values.push(value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = from; i < values.length; i++) values[i] = (values[i] as number) / length;
  }
  return {
    rows: Int32Array.from(rows),
    values: Float32Array.from(values),
    known: all === 0 ? 0 : rows.length / all,
  };
}
