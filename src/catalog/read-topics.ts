import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { checkTopic, missingTopics } from "../faq/check-topic.ts";
import { type Topic, topicSchema } from "../faq/topic.ts";
import { checkGroups, type TopicGroup, topicGroupSchema } from "../faq/topic-group.ts";
import type { TopicId } from "../faq/topic-id.ts";
import type { DataFile, ReadData } from "./data-file.ts";

/** The answers of `data/faq/topics/`, by topic. */
export function readTopics(
  folder: string,
  read: ReadData,
): {
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly groups: readonly TopicGroup[];
  check(sources: ReadonlyMap<string, unknown>): string[];
} {
  const files = namesIn(join(folder, "faq", "topics")).map((name) => ({
    name,
    file: read(`faq/topics/${name}`, topicSchema) as DataFile<Topic>,
  }));
  const groups = read("faq/groups.yaml", z.array(topicGroupSchema)).value ?? [];
  const held = files.flatMap(({ name, file }) => (file.value ? [{ name, file, topic: file.value }] : []));
  return {
    topics: new Map(held.map(({ topic }) => [topic.id, topic])),
    groups,
    check: (sources) => [
      ...checkGroups(groups),
      ...missingTopics(files.map(({ name }) => ({ id: name.replace(/\.yaml$/, "") as TopicId }))),
      ...held.flatMap(({ name, file, topic }) => [
        ...(`${topic.id}.yaml` === name
          ? []
          : [file.locate({ path: ["id"], message: `differs from the file's name ${name}` })]),
        ...checkTopic(topic, sources).map(file.locate),
      ]),
    ],
  };
}

/** A folder that cannot be read has no files; each topic is then missing, and said so. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .sort();
  } catch {
    return [];
  }
}
