import { z } from "zod";
import { isoDateSchema, partialDateSchema } from "../facts/iso-date.ts";
import { localizedSchema } from "../facts/localized.ts";
import { regionSchema } from "../facts/region.ts";
import { confidenceSchema, sourceSchema } from "../facts/source.ts";
import { conditionSchema, thresholdTestSchema } from "./condition.ts";
import { measureSchema } from "./measure.ts";
import { questionSchema } from "./question.ts";

export const levels = ["national", "provincial", "municipal", "district"] as const;
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** What is recognised: the enterprise technology center itself, or a neighbour scheme for smaller firms. */
export const schemes = ["technology-center", "sme-rd-center"] as const;

/** A limit that the source names without its figure, or with one that cannot be read. Never guessed. */
export const notHeld = "not-held";

const limitSchema = z.union([z.number().min(0), z.literal(notHeld)]);

/** One number, or a number that depends on other answers: the first case that holds decides. */
const thresholdSchema = z.union([
  limitSchema,
  z.strictObject({
    cases: z.array(z.strictObject({ when: conditionSchema, value: limitSchema })).min(1),
    otherwise: limitSchema,
  }),
]);
export type Threshold = z.infer<typeof thresholdSchema>;

const criterionBase = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The noun in results; defaults to the name of the question it measures. */
  name: localizedSchema.optional(),
  appliesWhen: conditionSchema.optional(),
  /** The requirement in the words of the source, put in both languages. */
  clause: localizedSchema,
  /** What a reader must know to rely on the figure. */
  note: localizedSchema.optional(),
  /** Default: the pack's. */
  source: z.string().optional(),
  confidence: confidenceSchema.optional(),
};

export const criterionSchema = z.union([
  z.strictObject({
    ...criterionBase,
    measure: measureSchema,
    comparison: z.enum([">", ">="]),
    threshold: thresholdSchema,
    /** Other tests that satisfy the criterion as well. */
    or: z.array(thresholdTestSchema).min(1).optional(),
  }),
  /** A yes/no question and the answer that is required. */
  z.strictObject({ ...criterionBase, yesNo: z.string(), required: z.boolean() }),
]);
export type Criterion = z.infer<typeof criterionSchema>;

const exampleAnswersSchema = z.record(z.string(), z.union([z.number(), z.boolean(), z.null()]));

/**
 * One authority's rules for one level and period, a file in `data/rules/`.
 * The id is `<region>-<level>-<from>`, with the scheme's name in place of the level for a neighbour scheme.
 */
export const rulePackSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d{4}$/),
  region: z.string().regex(/^\d{6}$/),
  level: levelSchema,
  scheme: z.enum(schemes).default("technology-center"),
  title: localizedSchema,
  /** The competent office, asked when in doubt. */
  office: localizedSchema,
  /** First and last day the rules are held for, as exact as the source gives them. No end: still in force. */
  effectiveFrom: partialDateSchema,
  effectiveTo: isoDateSchema.optional(),
  /** How the dates are known, where they are not the document's own. */
  dateNote: localizedSchema.optional(),
  /** Places inside the region that the rules do not reach: Shenzhen for Guangdong. */
  excludes: z.array(z.string()).default([]),
  source: z.string(),
  confidence: confidenceSchema,
  /** What the pack needs that the shared files do not hold yet: so that a new place is one file. */
  adds: z
    .strictObject({
      regions: z.array(regionSchema).default([]),
      sources: z.array(sourceSchema).default([]),
      questions: z.array(questionSchema).default([]),
    })
    .optional(),
  criteria: z.array(criterionSchema).min(1),
  /** What the authority looks at besides, told and not judged. */
  notJudged: z.array(localizedSchema).default([]),
  /** Tests of the pack: `base` meets every criterion, each case changes some answers of it. */
  examples: z.strictObject({
    base: exampleAnswersSchema,
    cases: z
      .array(
        z.strictObject({
          with: exampleAnswersSchema,
          verdict: z.enum(["meets", "falls-short", "cannot-tell"]).optional(),
          expect: z.record(z.string(), z.enum(["met", "unmet", "cannot-tell", "not-applicable"])).optional(),
        }),
      )
      .min(1),
  }),
});
export type RulePack = z.infer<typeof rulePackSchema>;
