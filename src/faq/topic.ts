import { z } from "zod";
import { localizedSchema } from "../facts/localized.ts";
import { confidenceSchema } from "../facts/source.ts";
import { topicIds } from "./topic-id.ts";

/** What a heading may hold so that it fits a button of the menu. */
const longestTitle = { zh: 16, en: 36 };

const basisSchema = z.strictObject({ source: z.string(), confidence: confidenceSchema });

const paragraphSchema = z.strictObject({
  /** A whole paragraph, or the line that introduces the items. */
  text: localizedSchema,
  items: z.array(localizedSchema).min(1).optional(),
  /** What the paragraph rests on. One without says only what the bot does, or what it does not hold. */
  basis: z.array(basisSchema).min(1).optional(),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/** One answer of the FAQ, in `data/faq/topics/<id>.yaml`. */
export const topicSchema = z.strictObject({
  id: z.enum(topicIds),
  /** The question in the words of a menu button, and the heading of the answer. */
  title: localizedSchema
    .refine(({ zh }) => [...zh].length <= longestTitle.zh, `zh: at most ${longestTitle.zh} characters`)
    .refine(({ en }) => en.length <= longestTitle.en, `en: at most ${longestTitle.en} characters`),
  /** The first paragraph answers the question directly. */
  answer: z.array(paragraphSchema).min(1).max(6),
  /** Other topics, most useful first. */
  related: z.array(z.enum(topicIds)).min(2).max(5),
  /** A button that does something. */
  next: z.enum(["check", "centers", "privacy", "language", "correction"]).optional(),
});
export type Topic = z.infer<typeof topicSchema>;
