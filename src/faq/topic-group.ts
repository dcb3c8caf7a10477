import { z } from "zod";
import { localizedSchema } from "../facts/localized.ts";
import { topicIds } from "./topic-id.ts";

/** A page of the FAQ's menu, in `data/faq/groups.yaml`. */
export const topicGroupSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  title: localizedSchema,
  topics: z.array(z.enum(topicIds)).min(1),
});
export type TopicGroup = z.infer<typeof topicGroupSchema>;

/** Every topic stands in one group: what is wrong with that. */
export function checkGroups(groups: readonly TopicGroup[]): string[] {
  const placed = groups.flatMap(({ topics }) => topics);
  return topicIds.flatMap((id) => {
    const count = placed.filter((one) => one === id).length;
    return count === 1 ? [] : [`data/faq/groups.yaml: "${id}" stands in ${count} groups, not in one`];
  });
}
