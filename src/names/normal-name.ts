import type { NameWords } from "./name-words.ts";

/** A name in the forms that names are compared in. */
export interface NormalName {
  /** With its legal ending: `上海微创医疗器械集团有限公司`; English words with single spaces. */
  readonly whole: string;
  /** Without legal endings and English fillers: `上海微创医疗器械集团`. */
  readonly core: string;
}

const han = /\p{Script=Han}/u;

/** Whether a name is written in Chinese, in part at least. */
export const isChinese = (name: string): boolean => han.test(name);

/**
 * Makes names comparable. `toPlain` does width, case, Traditional characters and what is around; here brackets and
 * punctuation go, then legal endings. What would leave nothing is left: a text of endings alone stays as it is.
 */
export function createNormalName(
  { endings, fillers }: NameWords,
  toPlain: (text: string) => string,
): (text: string) => NormalName {
  const ending = new RegExp(`(?:${[...endings].sort((a, b) => b.length - a.length).join("|")})$`);
  const filler = new Set(fillers);
  return (text) => {
    const words = toPlain(text)
      // Apostrophes and full stops join what they stand in: Jing'an, Co.
      .replace(/['’.]/g, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "");
    const whole = join(words);
    const kept = join(words.filter((word) => !filler.has(word)));
    return { whole, core: kept.replace(ending, "") || kept || whole };
  };
}

/** Spaces mean something between Latin words alone: 中芯国际 (上海) is one run of characters. */
function join(words: readonly string[]): string {
  return words.join(" ").replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "");
}
