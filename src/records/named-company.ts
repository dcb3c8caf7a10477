import { z } from "zod";
import { partialDateSchema } from "../facts/iso-date.ts";
import { localizedSchema } from "../facts/localized.ts";
import { confidenceSchema } from "../facts/source.ts";
import { placeCodeSchema } from "./observation.ts";
import { centerLevels } from "./axes.ts";

/** A company that an article or notice names, in `data/centers/named.yaml`. */
export const namedCompanySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** As a source gives it, in the languages a source gives it in. */
  name: z
    .strictObject({ zh: z.string().min(1).optional(), en: z.string().min(1).optional() })
    .refine(({ zh, en }) => zh !== undefined || en !== undefined, "needs a name"),
  /** Parts of the names by which it alone is known: whoever types one means this company. */
  short: z.array(z.string().min(2)).optional(),
  /** The place the source names it under. */
  place: placeCodeSchema,
  level: z.enum(centerLevels),
  /** `recognized`: the batch names it. `example`: an article presents it among recognized companies. */
  as: z.enum(["recognized", "example"]),
  when: partialDateSchema,
  batch: z.int().min(1).optional(),
  source: z.string(),
  confidence: confidenceSchema,
  /** The same company on a list, under the name that the list has. */
  listed: z.strictObject({ list: z.string(), name: z.string(), confidence: confidenceSchema }).optional(),
  note: localizedSchema.optional(),
});
export type NamedCompany = z.infer<typeof namedCompanySchema>;
