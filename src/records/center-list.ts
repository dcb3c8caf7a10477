import { z } from "zod";
import { partialDateSchema } from "../facts/iso-date.ts";
import { confidenceSchema } from "../facts/source.ts";
import { placeCodeSchema } from "./observation.ts";
import { centerLevels } from "./axes.ts";

/** A published list of centers, in `data/centers/lists.yaml`; its rows stand in the CSV file that it names. */
export const centerListSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  level: z.enum(centerLevels),
  /** When it was published. */
  date: partialDateSchema,
  /** The last batch that it contains. */
  batch: z.int().min(1).optional(),
  source: z.string(),
  confidence: confidenceSchema,
  /** Companies on the published list: more than the rows that are held. */
  statedTotal: z.int().min(1),
  /** Places for which every row is held. Only there does a missing name say something. */
  completeFor: z.array(placeCodeSchema).min(1),
  file: z.string().regex(/^[a-z0-9-]+\.csv$/),
});
export type CenterList = z.infer<typeof centerListSchema>;

/** A company as its list has it. */
export interface ListRow {
  /** Its number on the published list, where that is known. */
  readonly number: number | null;
  readonly name: string;
  readonly place: string;
}

export const listHeader = "list_row,name_zh,region_code";

/** Reads the rows of a list. Names hold neither commas nor quotes; a line that does not fit is a problem with its number. */
export function parseListRows(text: string): { readonly rows: ListRow[]; readonly problems: string[] } {
  const [header, ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const rows: ListRow[] = [];
  const problems: string[] = [];
  if (header !== listHeader) problems.push(`1: the header must be ${listHeader}`);
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const fields = /^(\d*),([^,"]+),(\d{6})$/.exec(line);
    if (fields) {
      const [, number = "", name = "", place = ""] = fields;
      rows.push({ number: number === "" ? null : Number(number), name, place });
    } else problems.push(`${index + 2}: must be a number or nothing, a name, and a place code`);
  }
  return { rows, problems };
}
