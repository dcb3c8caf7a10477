import type { Problem } from "../facts/problem.ts";
import type { Topic } from "./topic.ts";
import { topicIds } from "./topic-id.ts";

/** What the schema cannot see in one answer: names that lead nowhere, topics that lead in a circle. */
export function checkTopic(topic: Topic, sources: ReadonlyMap<string, unknown>): Problem[] {
  const problems: Problem[] = [];
  for (const [index, { basis = [] }] of topic.answer.entries()) {
    for (const [position, { source }] of basis.entries()) {
      if (sources.has(source)) continue;
      const path = ["answer", index, "basis", position];
      problems.push({ path, message: `unknown source "${source}": add it to sources.yaml` });
    }
  }
  for (const [index, id] of topic.related.entries()) {
    const path = ["related", index];
    if (id === topic.id) problems.push({ path, message: "leads to the topic itself" });
    if (topic.related.indexOf(id) < index) problems.push({ path, message: `"${id}" stands twice` });
  }
  return problems;
}

/** Topics that have no answer. */
export function missingTopics(topics: readonly Pick<Topic, "id">[]): string[] {
  const held = new Set(topics.map(({ id }) => id));
  return topicIds.filter((id) => !held.has(id)).map((id) => `data/faq/topics/${id}.yaml: is missing`);
}
