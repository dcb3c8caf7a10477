import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type BatchEvent, batchEventSchema } from "../records/batch.ts";
import { type CenterList, centerListSchema, type ListRow, parseListRows } from "../records/center-list.ts";
import { checkRecords, type RecordShelf } from "../records/check-records.ts";
import { nameWordsSchema } from "../names/name-words.ts";
import { type NamedCompany, namedCompanySchema } from "../records/named-company.ts";
import { type Observation, observationSchema } from "../records/observation.ts";
import type { RecordFiles } from "../records/records.ts";
import type { DataFile, ReadData } from "./data-file.ts";

/** The folder `data/centers/` as far as it could be read; `null` where a file did not parse. */
export function readRecords(
  folder: string,
  read: ReadData,
): { readonly files: RecordFiles | null; readonly problems: string[]; check(shelf: RecordShelf): string[] } {
  const counts: DataFile<Observation[]> = read("centers/counts.yaml", z.array(observationSchema));
  const batches: DataFile<BatchEvent[]> = read("centers/batches.yaml", z.array(batchEventSchema));
  const lists: DataFile<CenterList[]> = read("centers/lists.yaml", z.array(centerListSchema));
  const named: DataFile<NamedCompany[]> = read("centers/named.yaml", z.array(namedCompanySchema));
  const nameWords = read("words/company-names.yaml", nameWordsSchema);

  const problems: string[] = [];
  const rows = new Map<string, readonly ListRow[]>();
  for (const { id, file } of lists.value ?? []) {
    const parsed = parseListRows(readText(join(folder, "centers", file)));
    rows.set(id, parsed.rows);
    problems.push(...parsed.problems.map((problem) => `data/centers/${file}:${problem}`));
  }
  const files =
    counts.value && batches.value && lists.value && named.value && nameWords.value
      ? {
          counts: counts.value,
          batches: batches.value,
          lists: lists.value,
          named: named.value,
          nameWords: nameWords.value,
          rows,
        }
      : null;
  const byName = new Map<string, DataFile<unknown>>(
    Object.entries({
      "counts.yaml": counts,
      "batches.yaml": batches,
      "lists.yaml": lists,
      "named.yaml": named,
    }),
  );
  return {
    files,
    problems,
    check: (shelf) =>
      files
        ? checkRecords(files, shelf).map(
            ({ file, path, message }) =>
              byName.get(file)?.locate({ path, message }) ??
              `data/centers/${file}:${Number(path[0]) + 2}: ${message}`,
          )
        : [],
  };
}

/** A list that cannot be read has no header, which is a problem of its own. */
function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
