import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Width of a text on one line: the sum of its characters. Kerning, left out for speed, only brings them closer. */
export type Measure = (text: string, size: number, weight: Weight) => number;
export type Weight = "regular" | "bold";

/** Noto Sans SC: Latin and some thirty thousand Chinese characters in two weights. Licence: docs/licences/noto-sans-sc.txt. */
export interface Typeface {
  readonly files: readonly Uint8Array[];
  readonly measure: Measure;
  /** Characters of a text that the typeface has no glyph for. */
  missing(text: string): string[];
}

export const fontFamily = "Noto Sans SC";

const files: Record<Weight, string> = {
  regular: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};

/** Reads the typeface: 20 MB from disk, so once and not before the first chart. */
export async function readTypeface(): Promise<Typeface> {
  const { create } = await import("fontkit");
  const require = createRequire(import.meta.url);
  const read = async (weight: Weight) => {
    const file = await readFile(require.resolve(files[weight]));
    const font = create(file);
    if (!("glyphForCodePoint" in font)) throw new Error(`${files[weight]} holds several fonts`);
    return { file, font };
  };
  const fonts = { regular: await read("regular"), bold: await read("bold") };
  return {
    files: [fonts.regular.file, fonts.bold.file],
    measure: (text, size, weight) => {
      const { font } = fonts[weight];
      let width = 0;
      for (const character of text)
        width += font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      return (width / font.unitsPerEm) * size;
    },
    missing: (text) =>
      [...text].filter((character) =>
        [fonts.regular, fonts.bold].some(
          ({ font }) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
        ),
      ),
  };
}
