import { z } from "zod";
import { partialDateSchema } from "../facts/iso-date.ts";
import { localizedSchema } from "../facts/localized.ts";
import { confidenceSchema } from "../facts/source.ts";
import { centerLevels, measures, recordSchemes } from "./axes.ts";

/** A place in the records: a GB/T 2260 code, or the slug of a functional area such as `liangjiang`. */
export const placeCodeSchema = z.string().regex(/^(\d{6}|[a-z]+(-[a-z]+)*)$/);

/** Besides the measures that are asked for: */
export const recordedMeasures = [
  ...measures,
  /** The source gives a number without saying whether it counts new centers or all of them. */
  "unstated",
] as const;
export type RecordedMeasure = (typeof recordedMeasures)[number];

/** One figure as one source gives it, in `data/centers/counts.yaml`. */
export const observationSchema = z
  .strictObject({
    place: placeCodeSchema,
    level: z.enum(centerLevels),
    scheme: z.enum(recordSchemes).default("technology-center"),
    measure: z.enum(recordedMeasures),
    /** Centers; percent for a share; a place in the order for a rank. */
    value: z.number().min(0),
    /** What a share or rank is taken within. */
    of: placeCodeSchema.optional(),
    /** The day, month or year that the figure is for. */
    when: partialDateSchema,
    /** Where the source leaves two years open: the later one. */
    until: partialDateSchema.optional(),
    /** The batch that the figure belongs to, or that it was counted after. */
    batch: z.int().min(1).optional(),
    source: z.string(),
    confidence: confidenceSchema,
    /** What a reader must know to rely on the figure. */
    note: localizedSchema.optional(),
  })
  .refine(
    ({ measure, of }) => (measure === "share" || measure === "rank") === (of !== undefined),
    "a share or a rank, and nothing else, names what it is taken within",
  )
  .refine(({ measure, value }) => measure === "share" || Number.isInteger(value), "must be a whole number")
  .refine(({ when, until }) => until === undefined || when < until, "until must be later than when");
export type Observation = z.infer<typeof observationSchema>;

type Dated = Pick<Observation, "when" | "until" | "batch">;

/** Whether two figures are for the same batch, or for the same day, month or year: then they must agree or contradict. */
export function sameMoment(one: Dated, other: Dated): boolean {
  if (one.batch !== undefined && other.batch !== undefined) return one.batch === other.batch;
  return one.when === other.when && one.until === other.until;
}
