import { z } from "zod";
import { localizedSchema } from "../facts/localized.ts";
import { wordListSchema } from "../facts/word-list.ts";
import { confidenceSchema } from "../facts/source.ts";

/**
 * Kind of answer and the unit it is held in: money in yuan, counts in people or items, months, percent (3 = 3 %),
 * area in square metres, yes or no.
 */
export const questionKinds = ["money", "count", "months", "percent", "area", "boolean"] as const;
export type QuestionKind = (typeof questionKinds)[number];
export type Unit = "yuan" | "people" | "items" | "months" | "percent" | "square-metres" | "yes-no";

/** At most 36 characters: with an answer it has to fit a button. */
const questionIdSchema = z.string().regex(/^[a-z][A-Za-z0-9]{1,35}$/);

/** A question that rule packs share, in `data/questions.yaml`. */
export const questionSchema = z
  .strictObject({
    id: questionIdSchema,
    kind: z.enum(questionKinds),
    /** Only for counts. */
    unit: z.enum(["people", "items"]).optional(),
    /** The noun, used in lists and read-backs: 主营业务收入, main business income. */
    name: localizedSchema,
    ask: localizedSchema,
    /** Period the figure covers, repeated in the prompt and the read-back. */
    period: localizedSchema.optional(),
    /** A yes/no question on the absence of something, such as offences: "none" answers it both ways and is asked about. */
    asksAbsence: z.boolean().default(false),
    /** Words that say in a free text that it is so, in plain form; denied beside them it is not. */
    saidBy: wordListSchema.optional(),
    /** Words that say it is not so; denied beside them it is. */
    deniedBy: wordListSchema.optional(),
    /** What the term means and why it is asked. */
    why: localizedSchema,
    /** What the meaning rests on, where that is held. */
    basis: z.strictObject({ source: z.string(), confidence: confidenceSchema }).optional(),
    /** How an answer may be typed; shown in the prompt. Every example must read as an answer. */
    example: localizedSchema.optional(),
    /** A value outside is asked about, never refused. */
    usual: z.strictObject({ from: z.number(), to: z.number() }).optional(),
    /** What a figure or fact in a free text is known as that answers it: a role of `understand/learned/labels.ts`. */
    heardAs: z.string().optional(),
    /** Unless it is asked: words of which one of each list must be said, in plain form: "invention" of patents. */
    heardWith: z.array(z.array(z.string().min(1)).min(1)).default([]),
    /** Another question whose value this one hardly ever exceeds: R&D expenditure and income. */
    atMost: questionIdSchema.optional(),
  })
  .refine((q) => (q.kind === "count") === (q.unit !== undefined), "a count, and only a count, names its unit")
  .refine(
    (q) => q.kind !== "money" || q.period !== undefined,
    "money needs its period: a month is not a year",
  )
  .refine((q) => q.kind === "boolean" || q.example !== undefined, "a figure needs an example");
export type Question = z.infer<typeof questionSchema>;

export function unitOf(question: Question): Unit {
  switch (question.kind) {
    case "money":
      return "yuan";
    case "count":
      return question.unit ?? "items";
    case "months":
      return "months";
    case "percent":
      return "percent";
    case "area":
      return "square-metres";
    case "boolean":
      return "yes-no";
  }
}
