import { z } from "zod";

/** The two languages of the product. Input in Traditional Chinese is understood; replies are Simplified or English. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

/** One text in both languages, as authors write it in `data/`. */
export const localizedSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Localized = z.infer<typeof localizedSchema>;
