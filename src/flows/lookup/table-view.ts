import type { Finding } from "../../lookups/finding.ts";
import { type CompanyRow, type FigureRow, tableOf } from "../../lookups/table.ts";
import type { Cell, Column, Table } from "../../exports/table.ts";
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
  if (companies.length > 0)
    return tableWith(scene.t("sheet-companies"), companyColumns(scene), companies, lines);
  return figures.length > 0
    ? tableWith(scene.t("sheet-figures"), figureColumns(scene), figures, lines)
    : null;
}

/** A column: what its cells are, and how each is read off a row. */
type ColumnOf<Row> = readonly [heading: string, kind: Column["kind"], cell: (row: Row) => Cell];

function tableWith<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  footer: readonly string[],
): Table {
  return {
    name,
    columns: columns.map(([heading, kind]) => ({ heading, kind })),
    rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
    footer,
  };
}

const companyColumns = (scene: Scene): readonly ColumnOf<CompanyRow>[] => [
  [scene.t("column-number"), "text", ({ number }) => text(number)],
  [scene.t("column-name-zh"), "text", ({ zh }) => zh],
  [scene.t("column-name-en"), "text", ({ en }) => en],
  [scene.t("column-code"), "text", ({ place }) => place],
  [scene.t("column-place"), "text", ({ place }) => placeName(scene, place)],
  [scene.t("column-level"), "text", ({ level }) => levelWord(scene, level)],
  [scene.t("column-date"), "date", ({ when }) => when],
  [scene.t("column-batch"), "text", ({ batch }) => text(batch)],
  [scene.t("column-source"), "text", ({ source }) => sourceName(scene, source)],
  [scene.t("column-confidence"), "text", ({ confidence }) => scene.t(`confidence-${confidence}`)],
];

const figureColumns = (scene: Scene): readonly ColumnOf<FigureRow>[] => [
  [scene.t("column-code"), "text", ({ place }) => place],
  [scene.t("column-place"), "text", ({ place }) => placeName(scene, place)],
  [scene.t("column-level"), "text", ({ level }) => level && levelWord(scene, level)],
  [scene.t("column-measure"), "text", ({ measure }) => measureName(scene, measure)],
  [scene.t("column-value"), "number", ({ value }) => value],
  [scene.t("column-of"), "text", ({ of }) => of && placeName(scene, of)],
  [scene.t("column-date"), "date", ({ when }) => when],
  [scene.t("column-until"), "date", ({ until }) => until],
  [scene.t("column-batch"), "text", ({ batch }) => text(batch)],
  [scene.t("column-source"), "text", ({ source }) => source && sourceName(scene, source)],
  [scene.t("column-confidence"), "text", ({ confidence }) => scene.t(`confidence-${confidence}`)],
  [scene.t("column-note"), "text", (row) => noteOf(scene, row)],
  [scene.t("column-scheme"), "text", ({ scheme }) => scheme && scene.t(`scheme-${scheme}`)],
];

const noteOf = (scene: Scene, { derived, note }: FigureRow): string | null =>
  (derived ? derivedItem(scene, derived).lines?.[0] : note?.[scene.locale]) ?? null;

const text = (number: number | null): string | null => (number === null ? null : String(number));

const sourceName = ({ catalog, locale }: Scene, id: string): string =>
  catalog.sources.get(id)?.title[locale] ?? id;

/** The column of values holds plain numbers, so a share says here that it is in percent. */
const measureName = ({ t }: Scene, measure: FigureRow["measure"]): string =>
  measure === "share" || measure === "growth" ? t(`measure-${measure}-in-percent`) : t(`measure-${measure}`);
