import type { Caution, FiguresFinding, TrendFinding } from "../../lookups/finding.ts";
import { type Block, heading, type Item, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { derivedBlocks } from "./derived-item.ts";
import { gapBlocks } from "./gap-blocks.ts";
import { observationItem, observationText } from "./observation-item.ts";
import type { SourceNotes } from "../../conversation/source-notes.ts";

/** Figures, derived values with their terms, contradictions, and what of the question is not held. */
export function figuresBlocks(scene: Scene, notes: SourceNotes, finding: FiguresFinding): Block[] {
  const { figures, derived, gaps, cautions, understood } = finding;
  const [only, more] = figures;
  const single = only && !more && only.observations.length === 1 && derived.length === 0;
  const items = figures.flatMap(({ observations, contradicts }): Item[] => {
    const shown = observations.map((observation) => observationItem(scene, notes, observation));
    const [first, ...others] = shown;
    if (!contradicts || !first) return shown;
    return [...(first ? [first] : []), ...others, { text: scene.t("contradicts") }];
  });
  const inferred = derived.filter(({ kind }) => kind === "whole-from-share");
  const reckoned = derived.filter((one) => !inferred.includes(one));
  // "How many are there?" asks for the total; another count is never to be taken for it.
  const instead = understood.stoodIn.some(({ slot, value }) => slot === "measure" && value !== "total");
  const listed = items.length > 0 ? [list(items)] : [];
  return [
    ...(instead ? [paragraph(scene.t("no-total"))] : []),
    ...(single && only.observations[0] ? [heading(observationText(scene, only.observations[0]))] : []),
    // What was asked for comes first: the sum, then its terms.
    ...derivedBlocks(scene, notes, reckoned),
    ...(single ? notesOf(scene, only.observations[0]?.note) : listed),
    // What a source gives stands before what follows from another figure.
    ...derivedBlocks(scene, notes, inferred),
    ...cautionBlocks(scene, cautions),
    ...gaps.flatMap((gap) => gapBlocks(scene, notes, gap)),
  ];
}

const notesOf = (scene: Scene, note: { zh: string; en: string } | undefined): Block[] =>
  note ? [paragraph(note[scene.locale])] : [];

/** One figure over the years, earliest first. */
export function trendBlocks(scene: Scene, notes: SourceNotes, finding: TrendFinding): Block[] {
  const { series, gaps, cautions } = finding;
  return [
    ...series.flatMap(({ points, change }): Block[] => [
      list(points.map((point) => observationItem(scene, notes, point))),
      ...derivedBlocks(scene, notes, change ? [change] : []),
      ...(points.length === 1 ? [paragraph(scene.t("one-point-is-no-trend"))] : []),
    ]),
    ...cautionBlocks(scene, cautions),
    ...gaps.flatMap((gap) => gapBlocks(scene, notes, gap)),
  ];
}

const cautionBlocks = ({ t }: Scene, cautions: readonly Caution[]): Block[] =>
  cautions.map((caution) => paragraph(t(`caution-${caution}`)));
