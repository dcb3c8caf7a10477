import { z } from "zod";
import { localizedSchema } from "./localized.ts";
import { confidenceSchema } from "./source.ts";

/** Code of the whole country, the parent of every province. */
export const countryCode = "000000";

/** A place that rules are held for. Codes are GB/T 2260. */
export const regionSchema = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  /** Name in pack ids, links and commands: `chongqing`. */
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: localizedSchema,
  /** Other ways people write the place, in any script; compared without case and spaces. */
  aliases: z.array(z.string().min(1)).default([]),
  parent: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** What is known of a level whose thresholds are not held: said instead of a check. */
  withoutThresholds: z
    .array(
      z.strictObject({
        level: z.enum(["provincial", "municipal", "district"]),
        known: localizedSchema,
        source: z.string(),
        confidence: confidenceSchema,
      }),
    )
    .default([]),
});
export type Region = z.infer<typeof regionSchema>;

/** A place by its GB/T 2260 code, or the slug of an area that has none. */
export const isPlaceCode = (text: string): boolean => /^(\d{6}|[a-z]+(-[a-z]+)*)$/.test(text);
