import { z } from "zod";
import { partialDateSchema } from "../facts/iso-date.ts";
import { localizedSchema } from "../facts/localized.ts";
import { confidenceSchema } from "../facts/source.ts";
import { placeCodeSchema } from "./observation.ts";
import { centerLevels } from "./axes.ts";

/** What happened in a round of a place and level. */
export const batchEvents = [
  /** The batch of that year; nothing more is known of its days. */
  "round",
  /** Applications were called for. */
  "call",
  /** The proposed list was put out for comment. */
  "proposed",
  /** The list of the batch was published. */
  "list",
  /** Recognized centers were evaluated. */
  "evaluation",
  /** No round was held. */
  "no-round",
] as const;

/** One dated event of a batch or an evaluation round, in `data/centers/batches.yaml`. */
export const batchEventSchema = z
  .strictObject({
    place: placeCodeSchema,
    level: z.enum(centerLevels),
    /** Batches are counted by each authority for itself. None for an evaluation. */
    batch: z.int().min(1).optional(),
    event: z.enum(batchEvents),
    when: partialDateSchema,
    /** Last day, month or year of what took longer. */
    until: partialDateSchema.optional(),
    source: z.string(),
    confidence: confidenceSchema,
    note: localizedSchema.optional(),
  })
  .refine(
    ({ batch, event }) => (event === "evaluation" || event === "no-round") === (batch === undefined),
    "an evaluation or a year without a round has no batch number, everything else has one",
  )
  .refine(({ when, until }) => until === undefined || when < until, "until must be later than when");
export type BatchEvent = z.infer<typeof batchEventSchema>;
