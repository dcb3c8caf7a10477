import { answerLookup } from "../../lookups/answer-lookup.ts";
import { placesWithFigures } from "../../lookups/held-figures.ts";
import { statusQuery } from "../../lookups/query.ts";
import { observationsAt } from "../../lookups/held.ts";
import { quoted } from "../../conversation/quoted.ts";
import { type Block, type InlineResult, list } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { Utterance } from "../../understand/utterance.ts";
import { citedIn, createSourceNotes } from "../../conversation/source-notes.ts";
import { findingView } from "./finding-view.ts";
import { companyName } from "./list-blocks.ts";
import { observationText } from "./observation-item.ts";

/** Figures and companies for what is typed behind the bot's name in any chat. */
export function lookupResults(scene: Scene, heard: Utterance): InlineResult[] {
  if (heard.typed === "") return [];
  return [...askedResults(scene, heard), ...placeResults(scene, heard), ...companyResults(scene, heard)];
}

/** A question in words, answered as in a chat. */
function askedResults(scene: Scene, heard: Utterance): InlineResult[] {
  const reading = scene.understanding.asked(heard, null, scene.today, { at: "start" });
  if (!reading.sure || reading.choices.length + reading.unknownPlaces.length > 0) return [];
  const finding = answerLookup(reading.query, scene.held);
  if (finding.kind === "needs" || finding.kind === "no-data") return [];
  const { blocks } = findingView(scene, finding);
  const [first] = blocks;
  return [
    { id: "asked", title: firstText(first), description: quoted(heard.typed, 80), blocks, start: "centers" },
  ];
}

/** Every figure of a place that is named. */
function placeResults(scene: Scene, { places }: Utterance): InlineResult[] {
  const withFigures = new Set(placesWithFigures(scene.held));
  return [...new Set(places.flatMap(({ codes }) => codes))]
    .filter((code) => withFigures.has(code))
    .flatMap((code) => observationsAt(code, scene.held))
    .map((observation, index): InlineResult => {
      const title = observationText(scene, observation);
      const notes = createSourceNotes(scene, citedIn(observation));
      const note = observation.note ? [observation.note[scene.locale]] : [];
      return {
        id: `figure-${observation.place}-${index}`,
        title,
        description: scene.catalog.sources.get(observation.source)?.title[scene.locale] ?? "",
        blocks: [list([{ text: title, lines: note }]), ...notes.blocks()],
        start: `centers_${observation.place}`,
      };
    });
}

function companyResults(scene: Scene, { company: match }: Utterance): InlineResult[] {
  const { records } = scene.held;
  if (match.is === "none") return [];
  return match.ids.flatMap((position): InlineResult[] => {
    const company = records.companies[position];
    if (!company) return [];
    const name = company.name.zh ?? company.name.en;
    const { blocks } = findingView(scene, answerLookup(statusQuery(name), scene.held));
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
