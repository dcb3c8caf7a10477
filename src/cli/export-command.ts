import type { LookupQuery } from "../lookups/query.ts";
import { answerLookup } from "../lookups/answer-lookup.ts";
import { exportOf } from "../flows/lookup/table-view.ts";
import { type Services, sceneOf } from "../conversation/services.ts";
import { nothingNamed } from "../lookups/query.ts";
import { writeCsv } from "../exports/write-csv.ts";
import { writeXlsx } from "../exports/write-xlsx.ts";
import type { Locale } from "../facts/localized.ts";
import { localeOfText } from "../understand/text-locale.ts";

export const formats = ["csv", "xlsx"] as const;

/** Every figure that is held. */
const everything: LookupQuery = { ...nothingNamed, is: "held" };

/** The list or table that answers a question, as a file; all figures where none is asked. Throws where there are none. */
export async function exportFile(
  services: Services,
  {
    question,
    format,
    locale,
  }: {
    readonly question: string;
    readonly format: (typeof formats)[number];
    readonly locale: Locale | null;
  },
): Promise<Uint8Array> {
  const spoken = locale ?? localeOfText(question) ?? services.defaultLocale;
  const scene = sceneOf(services, spoken);
  const { understanding } = scene;
  const reading =
    question === ""
      ? null
      : understanding.asked(understanding.hear(question), null, scene.today, { at: "start" });
  if (reading && !reading.sure) throw new Error(`"${question}" asks for no list or table`);
  // A part of the question that is not understood would make the file of another question.
  const strange = [...(reading?.unknownPlaces ?? []), ...(reading?.unplaced ?? [])];
  if (strange.length > 0) throw new Error(`nothing is held of: ${strange.join(", ")}`);
  if (reading && reading.choices.length > 0)
    throw new Error(`more than one place has that name: name its city or province too`);
  const table = exportOf(scene, answerLookup(reading?.query ?? everything, scene.held));
  if (!table) throw new Error(`no rows are held for "${question}"`);
  return format === "csv" ? writeCsv(table) : writeXlsx(table);
}
