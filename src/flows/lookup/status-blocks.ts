import type { Absence, Company, Stage } from "../../records/company.ts";
import type { StatusFinding } from "../../lookups/finding.ts";
import { grouped } from "../../conversation/format.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Block, heading, type Item, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { isOfLevel } from "../../lookups/level.ts";
import type { CenterLevel } from "../../records/axes.ts";
import { only } from "../../lookups/query.ts";
import { companyName, namedItem } from "./list-blocks.ts";
import { dateWord, levelWord } from "./slot-words.ts";
import type { SourceNotes } from "../../conversation/source-notes.ts";
import { shortened } from "./understood-line.ts";

/** What is held of a company. A name that is not held is never "not certified": the reply says how much of the lists is held. */
export function statusBlocks(scene: Scene, notes: SourceNotes, finding: StatusFinding): Block[] {
  const { t } = scene;
  const { outcome, understood } = finding;
  const asked = shortened(understood.company ?? "");
  switch (outcome.is) {
    case "unnamed":
      return [paragraph(t("status-unnamed"))];
    case "found":
      return [
        heading(companyName(scene, outcome.company.name)),
        list(outcome.company.stages.map((stage) => stageItem(scene, notes, stage))),
        ...(outcome.absence
          ? [
              paragraph(absenceHeading(scene, companyName(scene, outcome.company.name), outcome.absence)),
              paragraph(absenceText(scene, notes, outcome.absence)),
            ]
          : otherLevelBlocks(scene, only(understood.levels), outcome.company)),
        ...(outcome.short ? [paragraph(t("status-by-part", { company: asked }))] : []),
        paragraph(t(understood.since ? "status-since" : "status-may-have-changed")),
      ];
    case "near":
      return [
        paragraph(t("status-near", { company: asked })),
        list(
          outcome.candidates.map((company) => ({
            text: candidateText(scene, company),
            lines: company.stages.map((stage) => stageItem(scene, notes, stage).text),
          })),
        ),
        paragraph(t("status-near-none", { absence: absenceText(scene, notes, outcome.absence) })),
      ];
    case "absent":
      return [
        heading(absenceHeading(scene, asked, outcome.absence)),
        paragraph(absenceText(scene, notes, outcome.absence)),
      ];
  }
}

/** A company of the national list was asked for as a municipal one: the list does not answer that. */
function otherLevelBlocks(scene: Scene, level: CenterLevel | null, { stages }: Company): Block[] {
  const held = stages.map((stage) =>
    stage.kind === "named" ? stage.named : { level: stage.list.level, place: stage.row.place },
  );
  if (level === null || held.some((one) => isOfLevel(one, level, scene.held.places))) return [];
  return [paragraph(scene.t("status-other-level", { level: levelWord(scene, level) }))];
}

function stageItem(scene: Scene, notes: SourceNotes, stage: Stage): Item {
  if (stage.kind === "named") return namedItem(scene, notes, stage.named);
  const { list: held, row, matched } = stage;
  const text = scene.t("status-listed", {
    level: levelWord(scene, held.level),
    date: dateWord(scene, held.date),
    place: placeName(scene, row.place),
    number: row.number === null ? scene.t("row-number-unknown") : String(row.number),
  });
  return {
    text: `${text}${notes.mark(held)}`,
    lines: matched ? [scene.t("status-matched", { name: row.name })] : [],
  };
}

function candidateText(scene: Scene, { name, stages }: Company): string {
  const places = stages.map((stage) => (stage.kind === "named" ? stage.named.place : stage.row.place));
  return scene.t("candidate", {
    name: companyName(scene, name),
    place: placeName(scene, places[0] ?? ""),
  });
}

function absenceHeading(scene: Scene, company: string, absence: Absence): string {
  if (absence.says === "cannot-tell") return scene.t("absent-cannot-tell", { company });
  return scene.t("absent-not-on-list", {
    company,
    place: placeName(scene, absence.place),
    level: levelWord(scene, absence.list.level),
    date: dateWord(scene, absence.list.date),
  });
}

function absenceText(scene: Scene, notes: SourceNotes, absence: Absence): string {
  const { t } = scene;
  const { list: held, rowsHeld } = absence;
  const common = {
    level: levelWord(scene, held.level),
    date: dateWord(scene, held.date),
    held: String(rowsHeld),
  };
  if (absence.says === "not-on-list") {
    const said = t("absence-not-on-list", { ...common, place: placeName(scene, absence.place) });
    return `${said}${notes.mark(held)}`;
  }
  const complete = held.completeFor
    .filter((code) => scene.catalog.places.get(code)?.kind === "province")
    .map((code) => placeName(scene, code))
    .join(t("list-separator"));
  const said = t(`absence-${absence.why}`, { ...common, complete, total: grouped(held.statedTotal) });
  return `${said}${notes.mark(held)}`;
}
