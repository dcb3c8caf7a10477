import type { BatchesFinding, Round } from "../../lookups/finding.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Block, heading, list } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { batchText } from "./gap-blocks.ts";
import { observationItem } from "./observation-item.ts";
import { levelWord } from "./slot-words.ts";
import type { SourceNotes } from "../../conversation/source-notes.ts";

/** Batches by their authorities: what happened when, and the figures of each. */
export function batchesBlocks(scene: Scene, notes: SourceNotes, { rounds }: BatchesFinding): Block[] {
  return rounds.flatMap((round) => [
    heading(roundHeading(scene, round)),
    list([
      ...round.events.map((event) => batchText(scene, notes, event)),
      ...round.figures.map((observation) => observationItem(scene, notes, observation)),
    ]),
  ]);
}

function roundHeading(scene: Scene, { place, level, batch }: Round): string {
  const named = { place: placeName(scene, place), level: levelWord(scene, level) };
  return batch === null
    ? scene.t("no-round-heading", named)
    : scene.t("round-heading", { ...named, batch: String(batch) });
}
