import { button, fieldsOf, forEverybody, name, nothing } from "../../conversation/button.ts";
import { type ButtonsOf, type Flow, passing } from "../../conversation/flow.ts";
import type { InlineResult } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { isTopicId, type TopicId } from "../../faq/topic-id.ts";
import { faqView, suggestionsView, topicBlocks, topicGroupView, topicView } from "./topic-view.ts";

interface FaqActions {
  faq: unknown;
  topic: { readonly topic: TopicId };
  "topic-group": { readonly group: string };
}
declare module "../../conversation/action.ts" {
  interface Actions extends FaqActions {}
}

/** Frequent questions, typed or out of a menu. */
export const faqFlow: Flow = {
  commands: {
    faq: {
      means: (_, argument) =>
        argument.trim() === "" ? { kind: "act", action: { kind: "faq" } } : { kind: "text", text: argument },
      listed: { title: "command-faq", menu: 4, help: 3 },
    },
  },
  buttons: {
    faq: button(
      "fm",
      nothing,
      ({ scene, conversation }) => passing(conversation, faqView(scene)),
      forEverybody,
    ),
    topic: button(
      "f",
      fieldsOf({ topic: (id) => (isTopicId(id) ? id : undefined) }),
      ({ scene, conversation }, { topic }) => passing(conversation, topicView(scene, topic)),
      forEverybody,
    ),
    "topic-group": button(
      "fq",
      fieldsOf({ group: name }),
      ({ scene, conversation }, { group }) => passing(conversation, topicGroupView(scene, group)),
      forEverybody,
    ),
  } satisfies ButtonsOf<FaqActions>,
  links: {
    faq: ({ scene, conversation }, target) =>
      passing(conversation, isTopicId(target) ? topicView(scene, target) : faqView(scene)),
  },
  hears({ scene, conversation }, hearing) {
    const meaning = hearing.meaning();
    if (meaning.kind === "topic") return passing(conversation, topicView(scene, meaning.topic));
    if (meaning.kind === "suggestions") return passing(conversation, suggestionsView(scene, meaning.topics));
    return null;
  },
  finds(scene, heard) {
    if (heard.typed === "")
      return results(
        scene,
        scene.catalog.topicGroups.flatMap(({ topics }) => topics),
      );
    const { outcome, ranked } = scene.understanding.topics(heard);
    return outcome === "none" ? [] : results(scene, ranked.slice(0, outcome === "answer" ? 5 : 3));
  },
};

function results(scene: Scene, ids: readonly TopicId[]): InlineResult[] {
  return ids.flatMap((id): InlineResult[] => {
    const topic = scene.catalog.topics.get(id);
    if (!topic) return [];
    const { locale } = scene;
    const description = topic.answer[0]?.text[locale] ?? "";
    const blocks = topicBlocks(scene, topic);
    return [{ id: `topic-${id}`, title: topic.title[locale], description, blocks, start: `faq_${id}` }];
  });
}
