import type { BatchEvent } from "../../records/batch.ts";
import type { Gap } from "../../lookups/finding.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Block, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { derivedBlocks } from "./derived-item.ts";
import { observationItem } from "./observation-item.ts";
import { levelWord, measureWord, spanWord, whenWord } from "./slot-words.ts";
import type { SourceNotes } from "../../conversation/source-notes.ts";

/** Exactly what is not held, and what is held beside it. */
export function gapBlocks(scene: Scene, notes: SourceNotes, gap: Gap): Block[] {
  const { t } = scene;
  const beside = [
    ...gap.batches.map((event) => batchText(scene, notes, event)),
    ...gap.nearest.map((observation) => observationItem(scene, notes, observation)),
  ];
  return [
    // A level that was not named leaves a space where it would stand.
    paragraph(gapText(scene, gap).replace(/ {2,}/g, " ")),
    ...(gap.changes.length > 0
      ? [paragraph(t("no-data-net")), ...derivedBlocks(scene, notes, gap.changes)]
      : []),
    ...(beside.length > 0 ? [paragraph(t("held-beside")), list(beside)] : []),
  ];
}

function gapText(scene: Scene, { missing, place: code, level, measure, when }: Gap): string {
  const { t } = scene;
  const place = placeName(scene, code);
  const levelText = level === null ? "" : levelWord(scene, level);
  switch (missing) {
    case "place":
      return t("no-data-place", { place });
    case "level":
      return t("no-data-level", { place, level: levelText });
    case "measure":
      return t("no-data-measure", {
        place,
        level: levelText,
        measure: measure ? measureWord(scene, measure) : "",
      });
    case "when":
      if (when === null && measure !== null)
        return t("no-data-earlier", { place, level: levelText, measure: measureWord(scene, measure) });
      return measure === null
        ? t("no-data-time", { place, level: levelText, when: whenWord(scene, when) })
        : t("no-data-when", {
            place,
            level: levelText,
            measure: measureWord(scene, measure),
            when: whenWord(scene, when),
          });
    case "batches":
      return t("no-data-batches", { place, level: levelText });
    case "names":
      return measure === null
        ? t("no-data-names", { place, level: levelText })
        : t("no-data-names-of", { place, level: levelText, measure: measureWord(scene, measure) });
  }
}

/** What is known of a batch or an evaluation round. */
export function batchText(scene: Scene, notes: SourceNotes, event: BatchEvent): string {
  const { t, locale } = scene;
  const when = spanWord(scene, event.when, event.until);
  const text = t("batch-event", {
    place: placeName(scene, event.place),
    level: levelWord(scene, event.level),
    event:
      event.batch === undefined
        ? t(event.event === "no-round" ? "event-no-round" : "event-evaluation")
        : t(`event-${roundEvent(event.event)}`, { batch: String(event.batch) }),
    when,
  });
  const note = event.note ? t("note-behind", { note: event.note[locale] }) : "";
  return `${text}${note}${notes.mark(event)}`;
}

function roundEvent(event: BatchEvent["event"]): "round" | "call" | "proposed" | "list" {
  if (event === "evaluation" || event === "no-round") throw new Error(`a batch has no ${event}`);
  return event;
}
