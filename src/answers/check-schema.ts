import { z } from "zod";
import { isoDateSchema } from "../facts/iso-date.ts";
import { localizedSchema } from "../facts/localized.ts";
import { confidenceSchema } from "../facts/source.ts";

/** A figure in the criterion's unit, or yes and no; `null` where it is not known. */
const valueSchema = z.union([z.number(), z.boolean()]).nullable();

const assessmentSchema = z.object({
  id: z.string(),
  status: z.enum(["met", "unmet", "cannot-tell", "not-applicable"]),
  actual: valueSchema.describe("What was answered; null while it is not known."),
  required: valueSchema.describe(
    "The limit in force; null where it turns on a missing answer or is not held.",
  ),
  comparison: z.enum([">", ">=", "is"]),
  shortfall: z
    .object({ amount: z.number(), percent: z.number() })
    .nullable()
    .describe("By how much a figure misses its limit, in the unit and in percent of the limit."),
  unit: z.enum(["yuan", "people", "items", "months", "percent", "square-metres", "yes-no"]),
  source: z.object({
    id: z.string(),
    publisher: localizedSchema,
    title: localizedSchema,
    number: z.string().optional(),
    date: z.string().optional(),
    confidence: confidenceSchema,
  }),
});

/** What comes out of a check, for other programs; the answer itself is checked against it when it is compiled. */
export const checkAnswerSchema = z.object({
  verdict: z
    .enum(["meets", "falls-short", "cannot-tell"])
    .describe("Indicative: meeting every basic condition is no promise of recognition."),
  pack: z.string(),
  date: isoDateSchema.describe("The day the rules were read at."),
  criteria: z.array(assessmentSchema),
});
export type CheckAnswer = z.input<typeof checkAnswerSchema>;
