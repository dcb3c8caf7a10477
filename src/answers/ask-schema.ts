import { z } from "zod";
import { localizedSchema } from "../facts/localized.ts";
import { topicIds } from "../faq/topic-id.ts";
import { levels } from "../rules/rule-pack.ts";

/** Money in yuan, months, percent, people as numbers; yes and no; `null` where it is not known. */
const answersSchema = z.record(z.string(), z.union([z.number(), z.boolean()]).nullable());

const checkStateSchema = z.object({
  place: z
    .object({ code: z.string(), ...localizedSchema.shape })
    .nullable()
    .describe("Whose rules it is about; null while the place is still asked for."),
  level: z.enum([...levels, "all"]).nullable(),
  packs: z.array(z.string()).describe("The rules in force that it is held against."),
  at: z.string().nullable().describe("The question that is open."),
  answers: answersSchema.describe("All that was told, by question, doubtful values too."),
  doubtful: z.array(z.string()).describe("Questions whose value waits for a yes."),
  approximate: z.array(z.string()).describe("Questions whose value was given as about."),
  whatIf: answersSchema.nullable().describe("What the last turn supposed."),
});
export type CheckState = z.input<typeof checkStateSchema>;

/** What comes out of a question, for other programs; the answer itself is checked against it when it is compiled. */
export const askAnswerSchema = z.object({
  kind: z.enum(["faq", "lookup", "check", "command", "none"]),
  outcome: z.enum(["answer", "no-data", "clarify", "fallback"]),
  ranked: z.array(z.enum(topicIds)).describe("Topics of the FAQ, best first."),
  confident: z.boolean().describe("The answer was given, not offered."),
  text: z.string().describe("The reply in words."),
  check: checkStateSchema
    .nullable()
    .describe("The check that is open after the turn, or waits for a place or level."),
});
export type AskAnswer = z.input<typeof askAnswerSchema>;
