import type { Finding } from "../../lookups/finding.ts";
import { type CompanyRow, type FigureRow, tableOf } from "../../lookups/table.ts";
import type { Table } from "../../exports/table.ts";
import { placeName } from "../../conversation/place-name.ts";
import { paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { View } from "../../conversation/reply.ts";
import { derivedItem } from "./derived-item.ts";
import { levelWord } from "./slot-words.ts";
import { citedIn, createSourceNotes } from "../../conversation/source-notes.ts";
import { wayOn } from "./way-on.ts";

/** All that a finding holds as a file; `null` where it holds no rows. */
export function tableView(scene: Scene, finding: Finding, format: "csv" | "xlsx"): View | null {
  const table = exportOf(scene, finding);
  if (!table) return null;
  return {
    blocks: [paragraph(scene.t("file-holds", { count: table.rows.length }))],
    choices: [wayOn(scene)],
    document: { table, format },
  };
}

/** Companies where the finding lists any, else figures. */
export function exportOf(scene: Scene, finding: Finding): Table | null {
  const { figures, companies } = tableOf(finding);
  // Only what the rows rest on: batches, which a finding may hold too, are no rows.
  const lines = createSourceNotes(scene, citedIn(companies.length > 0 ? companies : figures)).lines();
  if (companies.length > 0) return companyTable(scene, companies, lines);
  return figures.length > 0 ? figureTable(scene, figures, lines) : null;
}

function companyTable(scene: Scene, rows: readonly CompanyRow[], footer: readonly string[]): Table {
  const { t } = scene;
  return {
    name: t("sheet-companies"),
    columns: [
      { heading: t("column-number"), kind: "text" },
      { heading: t("column-name-zh"), kind: "text" },
      { heading: t("column-name-en"), kind: "text" },
      { heading: t("column-code"), kind: "text" },
      { heading: t("column-place"), kind: "text" },
      { heading: t("column-level"), kind: "text" },
      { heading: t("column-date"), kind: "date" },
      { heading: t("column-batch"), kind: "text" },
      { heading: t("column-source"), kind: "text" },
      { heading: t("column-confidence"), kind: "text" },
    ],
    rows: rows.map((row) => [
      text(row.number),
      row.zh,
      row.en,
      row.place,
      placeName(scene, row.place),
      levelWord(scene, row.level),
      row.when,
      text(row.batch),
      sourceName(scene, row.source),
      t(`confidence-${row.confidence}`),
    ]),
    footer,
  };
}

function figureTable(scene: Scene, rows: readonly FigureRow[], footer: readonly string[]): Table {
  const { t, locale } = scene;
  return {
    name: t("sheet-figures"),
    columns: [
      { heading: t("column-code"), kind: "text" },
      { heading: t("column-place"), kind: "text" },
      { heading: t("column-level"), kind: "text" },
      { heading: t("column-measure"), kind: "text" },
      { heading: t("column-value"), kind: "number" },
      { heading: t("column-of"), kind: "text" },
      { heading: t("column-date"), kind: "date" },
      { heading: t("column-until"), kind: "date" },
      { heading: t("column-batch"), kind: "text" },
      { heading: t("column-source"), kind: "text" },
      { heading: t("column-confidence"), kind: "text" },
      { heading: t("column-note"), kind: "text" },
      { heading: t("column-scheme"), kind: "text" },
    ],
    rows: rows.map((row) => [
      row.place,
      placeName(scene, row.place),
      row.level === null ? null : levelWord(scene, row.level),
      measureName(scene, row.measure),
      row.value,
      row.of === null ? null : placeName(scene, row.of),
      row.when,
      row.until,
      text(row.batch),
      row.source === null ? null : sourceName(scene, row.source),
      t(`confidence-${row.confidence}`),
      row.derived ? (derivedItem(scene, row.derived).lines?.[0] ?? null) : (row.note?.[locale] ?? null),
      row.scheme === null ? null : t(`scheme-${row.scheme}`),
    ]),
    footer,
  };
}

const text = (number: number | null): string | null => (number === null ? null : String(number));

const sourceName = ({ catalog, locale }: Scene, id: string): string =>
  catalog.sources.get(id)?.title[locale] ?? id;

/** The column of values holds plain numbers, so a share says here that it is in percent. */
const measureName = ({ t }: Scene, measure: FigureRow["measure"]): string =>
  measure === "share" || measure === "growth" ? t(`measure-${measure}-in-percent`) : t(`measure-${measure}`);
