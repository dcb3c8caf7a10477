import type { Finding } from "../../lookups/finding.ts";
import { termsOf } from "../../lookups/derived.ts";
import { tableOf } from "../../lookups/table.ts";
import type { Asked } from "../../understand/asked/read-asked.ts";
import { grouped } from "../../conversation/format.ts";
import { placeName } from "../../conversation/place-name.ts";
import { quoted } from "../../conversation/quoted.ts";
import { type Block, type Choice, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { View } from "../../conversation/reply.ts";
import { findingView } from "./finding-view.ts";
import { centersView } from "./centers-view.ts";
import { buttonQuery } from "./query-code.ts";

/** The answer to a typed lookup; a name of several places is asked about first, a place that is none is said to be none. */
export function readingView(scene: Scene, reading: Asked, finding: Finding): View {
  const { choices, unknownPlaces, query } = reading;
  const unknown = unknownPlaces.map((place) => paragraph(scene.t("no-such-place", { place: shown(place) })));
  const [shared] = choices;
  if (shared) return sharedNameView(scene, reading, shared, unknown);
  if (unknown.length > 0 && query.places.length === 0) {
    const { blocks, choices: places } = centersView(scene);
    return { blocks: [...unknown, ...blocks], choices: places };
  }
  return findingView(scene, finding, { before: [...unknown, ...ignoredBlocks(scene, reading, finding)] });
}

/** Parts of the text that no slot holds, and figures it states that are none of the answer's: said, never dropped. */
function ignoredBlocks(scene: Scene, { unplaced, query }: Asked, finding: Finding): Block[] {
  const values = valuesOf(finding);
  const claims = query.claims.filter((claim) => !values.has(claim)).map(grouped);
  const parts = [...unplaced, ...claims]
    .slice(0, mostParts)
    .map((part) => scene.t("company-quoted", { company: shown(part) }));
  if (parts.length === 0) return [];
  return [paragraph(scene.t("not-considered", { parts: parts.join(scene.t("list-separator")) }))];
}

const mostParts = 4;

/** Every figure that a finding holds: observed, derived, and those that stand near to what is not held. */
function valuesOf(finding: Finding): ReadonlySet<number> {
  const rows = tableOf(finding).figures;
  const gaps = "gaps" in finding ? finding.gaps : [];
  const changes = finding.kind === "trend" ? finding.series.map(({ change }) => change) : [];
  const derived = [...rows.map((row) => row.derived), ...changes, ...gaps.flatMap((gap) => gap.changes)];
  const named = finding.kind === "list" ? finding.named.map(({ outOf }) => outOf) : [];
  const terms = derived.flatMap((one) => (one ? termsOf(one) : []));
  const all = [...rows, ...derived, ...terms, ...named, ...gaps.flatMap(({ nearest }) => nearest)];
  return new Set(all.flatMap((one) => one?.value ?? []));
}

function sharedNameView(
  scene: Scene,
  { query }: Asked,
  codes: readonly string[],
  before: readonly Block[],
): View {
  const choice = (code: string): Choice => ({
    label: placeName(scene, code),
    action: {
      kind: "lookup",
      query: buttonQuery({
        ...query,
        places: query.places.map((place) => (place === codes[0] ? code : place)),
      }),
      page: 0,
      show: "answer",
    },
  });
  return {
    blocks: [
      ...before,
      paragraph(scene.t("which-place-figures")),
      list(codes.slice(0, mostPlaces).map((code) => placeName(scene, code))),
    ],
    choices: [
      ...codes.slice(0, mostPlaces).map((code) => [choice(code)]),
      [{ label: scene.t("menu-button"), action: { kind: "menu" } }],
    ],
  };
}

const mostPlaces = 12;

const shown = (text: string): string => quoted(text, 40);
