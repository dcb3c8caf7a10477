import { z } from "zod";
import { topicIds } from "../faq/topic-id.ts";

/** What comes out of a question, for other programs; the answer itself is checked against it when it is compiled. */
export const askAnswerSchema = z.object({
  kind: z.enum(["faq", "lookup", "command", "none"]),
  outcome: z.enum(["answer", "no-data", "clarify", "fallback"]),
  ranked: z.array(z.enum(topicIds)).describe("Topics of the FAQ, best first."),
  confident: z.boolean().describe("The answer was given, not offered."),
  text: z.string().describe("The reply in words."),
});
export type AskAnswer = z.input<typeof askAnswerSchema>;
