import { z } from "zod";
import { askingOf, folds, listOf, type LookupQuery, operations, shareBases } from "./query.ts";
import { centerLevels, measures, recordSchemes } from "../records/axes.ts";

const whenSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("year"), year: z.int(), month: z.int().optional() }),
  z.strictObject({ kind: z.literal("batch"), batch: z.int() }),
  z.strictObject({ kind: z.literal("years"), from: z.int(), to: z.int() }),
  z.strictObject({ kind: z.literal("latest") }),
]);

const earlier = {
  places: z.array(z.string()),
  levels: z.array(z.enum(centerLevels)),
  measures: z.array(z.enum(measures)),
  moments: z.array(whenSchema),
};
const axes = {
  ...earlier,
  scheme: z.enum(recordSchemes).nullable(),
  shareOf: z.enum(shareBases).nullable(),
  claims: z.array(z.number()),
  earlier: z.array(z.strictObject(earlier)),
};
const querySchema: z.ZodType<LookupQuery> = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("figures"), fold: z.enum(folds), ...axes }),
  z.strictObject({ is: z.literal("names"), ...axes }),
  z.strictObject({ is: z.literal("status"), since: z.boolean(), company: z.string().nullable(), ...axes }),
  z.strictObject({ is: z.literal("batches"), ...axes }),
  z.strictObject({ is: z.literal("held"), ...axes }),
]);

const slots = {
  places: z.array(z.string()).readonly(),
  level: z.enum(centerLevels).nullable(),
  measure: z.enum(measures).nullable(),
  when: whenSchema.nullable(),
};
/** A query as releases up to 0.2.0 kept it, and as buttons hold it: one slot for what is named, and another for several. */
const slotsSchema = z.strictObject({
  operation: z.enum(operations),
  company: z.string().nullable(),
  ...slots,
  levels: z.array(z.enum(centerLevels)).readonly().optional(),
  measures: z.array(z.enum(measures)).readonly().optional(),
  whens: z.array(whenSchema).readonly().optional(),
  scheme: z.enum(recordSchemes).optional(),
  shareOf: z.enum(shareBases).optional(),
  claims: z.array(z.number()).readonly().optional(),
  earlier: z.array(z.strictObject(slots)).readonly().optional(),
});
export type QuerySlots = z.infer<typeof slotsSchema>;

/** The one way from slots to a query. A single level beside several was what stood in for them. */
export function queryOfSlots(slots: QuerySlots): LookupQuery {
  const { operation, company, places, level, measure, when, scheme, shareOf, claims, earlier } = slots;
  return {
    ...askingOf(operation, company),
    places,
    levels: slots.levels ?? listOf(level),
    measures: slots.measures ?? listOf(measure),
    moments: slots.whens ?? listOf(when),
    scheme: scheme ?? null,
    shareOf: shareOf ?? null,
    claims: claims ?? [],
    earlier: (earlier ?? []).map((one) => ({
      places: one.places,
      levels: listOf(one.level),
      measures: listOf(one.measure),
      moments: listOf(one.when),
    })),
  };
}

/** A query as it is kept, or was by an earlier release. */
export const keptQuerySchema: z.ZodType<LookupQuery> = z.union([
  querySchema,
  slotsSchema.transform(queryOfSlots),
]);
