import { placesWithFigures } from "../lookups/held-figures.ts";
import { statusQuery } from "../lookups/query.ts";
import { observationsAt } from "../lookups/held.ts";
import type { TopicId } from "../faq/topic-id.ts";
import { companyName } from "./centers/list-blocks.ts";
import { findingOf, findingView } from "./centers/finding-view.ts";
import { observationText } from "./centers/observation-item.ts";
import { citedIn, createSourceNotes } from "./centers/source-notes.ts";
import { topicBlocks } from "./faq/topic-view.ts";
import { quoted } from "./quoted.ts";
import { type Block, list } from "./reply.ts";
import { sceneOf } from "./scene-of.ts";
import type { Scene, Services } from "./services.ts";
import type { Locale } from "../facts/localized.ts";

/** A result of inline mode: what is shown in the list, and what is sent when it is chosen. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly blocks: readonly Block[];
  /** Leads to the same in the bot, as what follows `?start=`. */
  readonly start: string;
}

/** Telegram takes 50 at most. */
export const mostInlineResults = 50;
const mostTopics = 5;

/** Figures, companies and topics for what is typed behind the bot's name in any chat: `@bot 静安`. */
export function inlineResults(services: Services, locale: Locale, typed: string): InlineResult[] {
  const scene = sceneOf(services, locale);
  const text = typed.trim();
  const found =
    text === ""
      ? [
          ...topicResults(
            scene,
            scene.catalog.topicGroups.flatMap(({ topics }) => topics),
          ),
        ]
      : [
          ...lookupResults(scene, text),
          ...placeResults(scene, text),
          ...companyResults(scene, text),
          ...askedTopics(scene, text),
        ];
  const once = new Map(found.map((result) => [result.id, result]));
  return [...once.values()].slice(0, mostInlineResults);
}

/** A question in words, answered as in a chat. */
function lookupResults(scene: Scene, text: string): InlineResult[] {
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
  const named = catalog.places.find(understanding.plain(text)).flatMap(({ codes }) => codes);
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
  const match = records.names.find(text);
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

function askedTopics(scene: Scene, text: string): InlineResult[] {
  const { outcome, ranked } = scene.understanding.topics(text);
  if (outcome === "none") return [];
  return topicResults(scene, ranked.slice(0, outcome === "answer" ? mostTopics : 3));
}

function topicResults(scene: Scene, ids: readonly TopicId[]): InlineResult[] {
  return ids.flatMap((id): InlineResult[] => {
    const topic = scene.catalog.topics.get(id);
    if (!topic) return [];
    const { locale } = scene;
    const description = topic.answer[0]?.text[locale] ?? "";
    const blocks = topicBlocks(scene, topic);
    return [{ id: `topic-${id}`, title: topic.title[locale], description, blocks, start: `faq_${id}` }];
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
