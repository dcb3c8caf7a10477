import type { HeldFinding, HeldOfPlace } from "../../lookups/finding.ts";
import { grouped } from "../../conversation/format.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Block, heading, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { namesAsked } from "../../lookups/held-names.ts";
import { batchText, gapBlocks } from "./gap-blocks.ts";
import { namedItem } from "./list-blocks.ts";
import { observationItem } from "./observation-item.ts";
import { dateWord, levelWord } from "./slot-words.ts";
import type { SourceNotes } from "../../conversation/source-notes.ts";

/** Everything that is held for a place; without a place, the places alone. */
export function heldBlocks(
  scene: Scene,
  notes: SourceNotes,
  { places, gaps, understood }: HeldFinding,
): Block[] {
  if (understood.places.length === 0) {
    if (namesPlacesAlone(understood)) {
      const names = places.map(({ place }) => placeName(scene, place));
      return [heading(scene.t("held-places")), paragraph(names.join(scene.t("place-separator")))];
    }
    const figures = places.flatMap(({ observations }) => observations);
    if (figures.length === 0) return [paragraph(scene.t("held-nowhere"))];
    const items = figures.map((observation) => observationItem(scene, notes, observation));
    return [heading(scene.t("places-with-figures")), list(items)];
  }
  return [
    ...places.flatMap((held) => placeBlocks(scene, notes, held)),
    ...gaps.flatMap((gap) => gapBlocks(scene, notes, gap)),
  ];
}

/** Without a place, level, measure or time: the names of places, which state nothing that rests on a source. */
export const namesPlacesAlone = (understood: HeldFinding["understood"]): boolean =>
  understood.places.length === 0 && Object.values(namesAsked(understood)).every((named) => named === null);

function placeBlocks(scene: Scene, notes: SourceNotes, held: HeldOfPlace): Block[] {
  const { t } = scene;
  const place = placeName(scene, held.place);
  const lists = held.lists.map(({ list: one, rows, complete }) =>
    t(complete ? "held-list" : "held-list-part", {
      level: levelWord(scene, one.level),
      date: dateWord(scene, one.date),
      count: rows.length,
      total: grouped(one.statedTotal),
    }),
  );
  const section = (title: string, items: Parameters<typeof list>[0]): Block[] =>
    items.length > 0 ? [heading(title), list(items)] : [];
  const inside = held.inside.map((code) => placeName(scene, code));
  return [
    ...section(
      t("held-figures", { place }),
      held.observations.map((observation) => observationItem(scene, notes, observation)),
    ),
    ...section(t("held-names"), [...lists, ...held.named.map((company) => namedItem(scene, notes, company))]),
    ...section(
      t("held-batches"),
      held.batches.map((event) => batchText(scene, notes, event)),
    ),
    ...section(
      t("held-other-scheme"),
      held.otherScheme.map((observation) => observationItem(scene, notes, observation)),
    ),
    ...(inside.length > 0
      ? [paragraph(t("held-inside", { places: inside.join(t("place-separator")) }))]
      : []),
  ];
}
