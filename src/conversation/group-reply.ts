import type { Locale } from "../facts/localized.ts";
import { readingView } from "../chat/centers/reading-view.ts";
import { emptyConversation } from "./conversation.ts";
import { topicBlocks } from "../flows/faq/topic-view.ts";
import { meaningOf } from "./hearing.ts";
import type { Block } from "./reply.ts";
import { sceneOf } from "./scene.ts";
import type { Services } from "./services.ts";

/**
 * The answer to a question in a group: published figures and FAQ alone, without buttons and without a memory. `null` for
 * anything else: a company's figures belong in a private chat.
 */
export function groupReply(services: Services, locale: Locale, text: string): readonly Block[] | null {
  const scene = sceneOf(services, locale);
  const meaning = meaningOf(scene, emptyConversation, text);
  switch (meaning.kind) {
    case "lookup":
      return readingView(scene, meaning.reading, meaning.finding).blocks;
    case "topic": {
      const topic = scene.catalog.topics.get(meaning.topic);
      return topic ? topicBlocks(scene, topic) : null;
    }
    case "check":
    case "suggestions":
    case "nothing":
      return null;
  }
}
