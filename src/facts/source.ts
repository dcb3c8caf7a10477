import { z } from "zod";
import { partialDateSchema } from "./iso-date.ts";
import { localizedSchema } from "./localized.ts";

/**
 * How far a statement can be relied on:
 * `official` the official page or text was seen; `corroborated` two or more independent secondary sources agree;
 * `single-report` one secondary source only; `derived` computed from marked facts, with the formula shown.
 */
export const confidences = ["official", "corroborated", "single-report", "derived"] as const;
export const confidenceSchema = z.enum(confidences);
export type Confidence = z.infer<typeof confidenceSchema>;

/** A document or report that statements rest on; held once in `data/sources.yaml`. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Issuing body or newspaper. */
  publisher: localizedSchema,
  title: localizedSchema,
  /** The title is the text's own, not a description of it: only then is it put in quotation marks. */
  titled: z.boolean().default(true),
  /** Number of the document as printed, e.g. 粤工信规字〔2022〕6号: a name, shown alike in both languages. */
  number: z.string().min(1).optional(),
  date: partialDateSchema.optional(),
  /** An official site or a named newspaper; shown to users. */
  link: z.url({ protocol: /^https?$/ }).optional(),
  /** Where the copy was seen, for whoever checks the fact. Never shown. */
  note: z.string().min(1).optional(),
});
export type Source = z.infer<typeof sourceSchema>;
