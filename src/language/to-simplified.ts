import { Converter } from "opencc-js/t2cn";

/** Traditional characters to Simplified ones; all else stays as it is. */
export type ToSimplified = (text: string) => string;

/** Its tables take some ten milliseconds to build, so it is made once and handed on. */
export function createToSimplified(): ToSimplified {
  return Converter({ from: "t", to: "cn" });
}
