import { z } from "zod";

const words = z.array(z.string());
const codeOf = z.record(z.string(), z.string());

/** Which names count as a place where. */
export const recognitionSchema = z.strictObject({
  /** Single characters that stand for a province: in any text, or where no other word stands beside them. */
  letters: z.strictObject({ anywhere: codeOf, apart: codeOf, beside: words }),
  /** Short forms that are words of their own: they count behind their parent or with their type word. */
  guarded: words,
  /** The same of English names, in small letters without spaces. */
  guardedEnglish: words,
  /** Full names that are common words: they count behind their parent alone. */
  generic: words,
  /** Names whose places are all asked about, though they differ in kind. */
  shared: words,
  /** Codes that come first where several places bear a name. */
  first: words,
  /** Text that holds a place's name and names none. */
  elsewhere: words,
  /** English words behind a name, and the Chinese endings they stand for. */
  typeWords: z.record(z.string(), words),
  /** Behind one of these the ending of a name belongs to what follows: 静安区级, "district-level". */
  levelWords: z.strictObject({ zh: words, en: words }),
  /** What may stand between a place and the one it lies in. */
  joints: z.strictObject({ either: words, inward: words, outward: words }),
  /** A name that begins with one of these gives way to a name behind it that reaches further: 和静 in 和静安区. */
  conjunctions: words,
});

/** `data/places.gen.json`, made by `npm run generate`: every place and how places are recognised in a text. */
export const placeFileSchema = z.strictObject({
  /**
   * A place a line, its parts between bars: code, Chinese name, English name, both without the type word, then other
   * ways to write it in plain form. Text is read five times faster than thousands of lists.
   */
  places: words,
  /** In the same way: slug, parent, Chinese name, English name, then other ways to write it. */
  areas: words,
  ...recognitionSchema.shape,
});
export type PlaceFile = z.infer<typeof placeFileSchema>;

type Row<Heads extends readonly string[]> = readonly [...heads: Heads, ...aliases: string[]];
export type PlaceRow = Row<[code: string, zh: string, en: string, shortZh: string, shortEn: string]>;
export type AreaRow = Row<[slug: string, parent: string, zh: string, en: string]>;

/** What a text is recognised by, with its rows taken apart. */
export type PlaceNames = z.infer<typeof recognitionSchema> & {
  readonly places: readonly PlaceRow[];
  readonly areas: readonly AreaRow[];
};

const bar = "|";
export const rowText = (row: PlaceRow | AreaRow): string => row.join(bar);

export function placeNames({ places, areas, ...recognition }: PlaceFile): PlaceNames {
  return {
    ...recognition,
    places: places.map((text) => text.split(bar) as unknown as PlaceRow),
    areas: areas.map((text) => text.split(bar) as unknown as AreaRow),
  };
}
