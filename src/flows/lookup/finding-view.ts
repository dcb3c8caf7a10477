import type { Finding } from "../../lookups/finding.ts";
import { type Block, paragraph, type View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { batchesBlocks } from "./batches-blocks.ts";
import { figuresBlocks, trendBlocks } from "./figures-blocks.ts";
import { choicesOf } from "./finding-choices.ts";
import { gapBlocks } from "./gap-blocks.ts";
import { heldBlocks, namesPlacesAlone } from "./held-blocks.ts";
import { listBlocks } from "./list-blocks.ts";
import { citedIn, createSourceNotes, type SourceNotes } from "../../conversation/source-notes.ts";
import { statusBlocks } from "./status-blocks.ts";
import { understoodBlock } from "./understood-line.ts";
import { wayOn } from "./way-on.ts";

/** What the records say: the answer first, what was understood, the sources, and one tap to what else may be meant. */
export function findingView(
  scene: Scene,
  finding: Finding,
  { page = 0, before = [] }: { readonly page?: number; readonly before?: readonly Block[] } = {},
): View {
  const { kind, understood } = finding;
  const stated = kind === "held" ? citedInHeld(finding) : citedIn(finding);
  const notes = createSourceNotes(scene, stated);
  return {
    blocks: [
      ...before,
      ...answerBlocks(scene, notes, finding, page),
      understoodBlock(scene, understood),
      ...(kind === "needs" ? [] : notes.blocks()),
    ],
    choices: [...choicesOf(scene, finding, page).filter((row) => row.length > 0), wayOn(scene)],
  };
}

/** What is shown of it: of all places their figures alone, or their names, which rest on no source. */
function citedInHeld(finding: Extract<Finding, { kind: "held" }>): ReturnType<typeof citedIn> {
  if (finding.understood.places.length > 0) return citedIn(finding);
  return namesPlacesAlone(finding.understood) ? [] : citedIn(finding.places.map((one) => one.observations));
}

function answerBlocks(scene: Scene, notes: SourceNotes, finding: Finding, page: number): Block[] {
  switch (finding.kind) {
    case "figures":
      return figuresBlocks(scene, notes, finding);
    case "trend":
      return trendBlocks(scene, notes, finding);
    case "list":
      return listBlocks(scene, notes, finding, page);
    case "status":
      return statusBlocks(scene, notes, finding);
    case "held":
      return heldBlocks(scene, notes, finding);
    case "batches":
      return batchesBlocks(scene, notes, finding);
    case "needs":
      return [paragraph(scene.t(finding.slot === "place" ? "needs-place" : "needs-second-place"))];
    case "no-data":
      return finding.gaps.flatMap((gap) => gapBlocks(scene, notes, gap));
  }
}
