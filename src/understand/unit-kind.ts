import type { Span } from "./learned/reading-model.ts";
import type { ToldWords } from "./words.ts";

export type UnitKind = "people" | "time" | "money" | "percent";
const unitKinds = ["time", "people", "money"] as const;

const starts = (text: string, words: readonly string[]): boolean =>
  words.some(
    (word) => text.startsWith(word) && !(/[a-z]$/.test(word) && /^[a-z]/.test(text.slice(word.length))),
  );
export const ends = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.endsWith(word));

/** Money, people, a span of time or a percentage, by the unit in a figure or right behind it. */
export const createKindOf =
  (units: ToldWords["units"]) =>
  (plain: string, { start, end }: Span): UnitKind | null => {
    const written = plain.slice(start, end).replace(/[整了多]+$/u, "");
    const behind = plain.slice(end, end + 12).trimStart();
    if (/%|％|百分|percent|成$/.test(written) || /^(?:%|％|percent|pct)/.test(behind)) return "percent";
    // Its own unit goes before one behind it: 研发1080万 人64.
    return (
      unitKinds.find((of) => ends(written, units[of])) ??
      unitKinds.find((of) => starts(behind, units[of])) ??
      null
    );
  };
