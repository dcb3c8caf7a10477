import { createToSimplified, type ToSimplified } from "./to-simplified.ts";

/** Puts a typed text into the one form that word lists are compared in. */
export type ToPlain = (text: string) => string;

/** Punctuation and brackets that may stand around a word without changing it. */
const around = "\\s.,!?;:、。，！？；：~～'\"“”‘’()（）\\[\\]【】「」《》";
const before = new RegExp(`^[${around}]+`);
const behind = new RegExp(`[${around}]+$`);

/**
 * Full width to half width, Traditional to Simplified, lower case, single spaces, a semicolon between lines, no invisible
 * characters and no punctuation around. A text of punctuation alone is its first character: "??" asks for help as "?" does.
 */
export function createToPlain(toSimplified: ToSimplified = createToSimplified()): ToPlain {
  return (text) => {
    const visible = text
      .normalize("NFKC")
      .replace(/\p{Cf}/gu, "")
      .trim()
      .replace(/[\p{Cc}\s]*\n[\p{Cc}\s]*/gu, "; ")
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim();
    const plain = toSimplified(visible).toLowerCase().replaceAll("’", "'");
    return plain.replace(before, "").replace(behind, "") || plain.slice(0, 1);
  };
}
