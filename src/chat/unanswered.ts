import { z } from "zod";
import type { Locale } from "../facts/localized.ts";
import { locales } from "../facts/localized.ts";
import type { Store } from "../store/store.ts";

/** A question that nothing held here answers, and how often it came; nothing says who asked. */
const unansweredSchema = z.strictObject({
  text: z.string(),
  locale: z.enum(locales),
  count: z.int().min(1),
  /** The day it came last. */
  last: z.string(),
});
export type Unanswered = z.infer<typeof unansweredSchema>;

const key = "unanswered";
/** The least recent make room for new ones. */
const mostKept = 300;
const longestText = 200;

/** Digits in any script, and Chinese numerals where they are more than a word like 一般. */
const figures = /\p{N}+(?:[.,]\p{N}+)*|[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]{2,}/gu;

/**
 * Counts a question that was not answered. Its figures are masked, for they may be a company's; it is encrypted like
 * everything in the store and expires with it. A count that fails to be kept is no failure of the turn.
 */
export async function noteUnanswered(
  store: Store,
  { text, locale, today }: { readonly text: string; readonly locale: Locale; readonly today: string },
): Promise<void> {
  const short = [...text.trim().replace(/\s+/g, " ")].slice(0, longestText).join("");
  const masked = short.replace(figures, "0");
  const note = async (): Promise<void> => {
    const kept = await readUnanswered(store);
    const before = kept.find((one) => one.text === masked && one.locale === locale);
    const noted = { text: masked, locale, count: (before?.count ?? 0) + 1, last: today };
    const others = kept.filter((one) => one !== before);
    await store.save(key, { v: 1, data: [...others, noted].slice(-mostKept) });
  };
  // One after the other, so that no count is lost.
  await store.exclusively(key, note).catch(() => undefined);
}

/** The questions that were not answered, the latest last. */
export async function readUnanswered(store: Store): Promise<Unanswered[]> {
  const loaded = await store.load(key);
  if (loaded.kind !== "found") return [];
  return z.array(unansweredSchema).catch([]).parse(loaded.value.data);
}
