import { z } from "zod";

/** A question as somebody typed it who had not seen the phrases. */
const questionSchema = z.strictObject({
  text: z.string(),
  lang: z.enum(["zh", "en", "hant", "mixed"]),
  /** `null` for what is not ours. */
  topic: z.string().nullable(),
  /** Topics that answer it as well. */
  also: z.array(z.string()).default([]),
});
export type FaqQuestion = z.infer<typeof questionSchema>;

export function readQuestions(text: string): FaqQuestion[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => questionSchema.parse(JSON.parse(line)));
}
