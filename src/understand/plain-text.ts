import { Converter } from "opencc-js/t2cn";

/** Puts a typed text into the one form that word lists are compared in. */
export type ToPlain = (text: string) => string;

/**
 * Full width to half width, Traditional to Simplified, lower case, single spaces, no invisible characters and no
 * punctuation at the ends. Building the converter takes some ten milliseconds, so it is made once and handed on.
 */
export function createToPlain(): ToPlain {
  const toSimplified = Converter({ from: "t", to: "cn" });
  return (text) =>
    toSimplified(text.normalize("NFKC").replace(/[\p{Cf}\p{Cc}]/gu, " "))
      .toLowerCase()
      .replaceAll("’", "'")
      .replace(/\s+/g, " ")
      .replace(
        /^[\s.,!?;:、。，！？；：~～'"“”()（）]+(?=.)|(?<=.)[\s.,!?;:、。，！？；：~～'"“”()（）]+$/gu,
        "",
      );
}
