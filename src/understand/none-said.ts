import { createWordTest } from "../language/any-of.ts";
import type { Span } from "./learned/reading-model.ts";
import type { ToldWords } from "./words.ts";

/** Questions of which it is said that there is nothing: 市级没有评过, 软件已经算在设备里. */
export type NoneSaid = (plain: string, spans: readonly Span[]) => readonly string[];

export function createNoneSaid({ labels, denied, given, wanted, software, counted }: ToldWords): NoneSaid {
  const [denies, isTitle, isCounted] = [denied, given, counted].map(createWordTest) as [Test, Test, Test];
  const isWanted = createWordTest(wanted);
  const titles = ["citymonths", "provmonths"].map(
    (base) => [base, createWordTest(labels[base] ?? [])] as const,
  );
  const isSoftware = createWordTest(software);
  return (plain, spans) =>
    clausesOf(plain).flatMap(({ text, start, end }, at, clauses) => {
      if (spans.some((span) => span.kind === "figure" && span.start < end && span.end > start)) return [];
      // 软件没单独算，已经并到设备里头: the clause before names it.
      if (isCounted(text) && isSoftware(`${clauses[at - 1]?.text ?? ""} ${text}`)) return ["software"];
      if (!denies(text) || !isTitle(text) || isWanted(text)) return [];
      return titles.flatMap(([base, named]) => (named(text) ? [base] : []));
    });
}

type Test = (text: string) => boolean;

/** Between signs; what stands behind a colon is said of what stands before it. */
function clausesOf(plain: string): { text: string; start: number; end: number }[] {
  return [...plain.matchAll(/(?:[^,，、;；。!！?？|｜.]|\.(?! ))+/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}
