import { placesWithFigures } from "../../lookups/held-figures.ts";
import { statusQuery } from "../../lookups/query.ts";
import { observationsAt } from "../../lookups/held.ts";
import { quoted } from "../../conversation/quoted.ts";
import { type Block, type InlineResult, list } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { citedIn, createSourceNotes } from "../../conversation/source-notes.ts";
import { findingOf, findingView } from "./finding-view.ts";
import { companyName } from "./list-blocks.ts";
import { observationText } from "./observation-item.ts";

/** Figures and companies for what is typed behind the bot's name in any chat. */
export function lookupResults(scene: Scene, text: string): InlineResult[] {
  if (text === "") return [];
  return [...askedResults(scene, text), ...placeResults(scene, text), ...companyResults(scene, text)];
}

/** A question in words, answered as in a chat. */
function askedResults(scene: Scene, text: string): InlineResult[] {
  const reading = scene.understanding.lookup(text, null, scene.today);
  if (reading?.strength !== "sure" || reading.choices.length + reading.unknownPlaces.length > 0) return [];
  const finding = findingOf(scene, reading.query);
  if (finding.kind === "needs" || finding.kind === "no-data") return [];
  const { blocks } = findingView(scene, finding);
  const [first] = blocks;
  return [{ id: "asked", title: firstText(first), description: quoted(text, 80), blocks, start: "centers" }];
}

/** Every figure of a place that is named. */
function placeResults(scene: Scene, text: string): InlineResult[] {
  const { catalog, understanding } = scene;
  const withFigures = new Set(placesWithFigures(scene.held));
  const named = understanding.hear(text).places.flatMap(({ codes }) => codes);
  return [...new Set(named)]
    .filter((code) => withFigures.has(code))
    .flatMap((code) => observationsAt(code, scene.held))
    .map((observation, index): InlineResult => {
      const title = observationText(scene, observation);
      const notes = createSourceNotes(scene, citedIn(observation));
      const note = observation.note ? [observation.note[scene.locale]] : [];
      return {
        id: `figure-${observation.place}-${index}`,
        title,
        description: catalog.sources.get(observation.source)?.title[scene.locale] ?? "",
        blocks: [list([{ text: title, lines: note }]), ...notes.blocks()],
        start: `centers_${observation.place}`,
      };
    });
}

function companyResults(scene: Scene, text: string): InlineResult[] {
  const { records } = scene.held;
  const match = scene.understanding.hear(text).company;
  if (match.is === "none") return [];
  return match.ids.flatMap((position): InlineResult[] => {
    const company = records.companies[position];
    if (!company) return [];
    const name = company.name.zh ?? company.name.en;
    const { blocks } = findingView(scene, findingOf(scene, statusQuery(name)));
    const title = companyName(scene, company.name);
    return [
      {
        id: `company-${company.id}`,
        title,
        description: scene.t("operation-status"),
        blocks,
        start: "centers",
      },
    ];
  });
}

function firstText(block: Block | undefined): string {
  switch (block?.kind) {
    case "heading":
    case "paragraph":
      return block.text;
    case "list":
      return block.items[0]?.text ?? "";
    default:
      return "";
  }
}
