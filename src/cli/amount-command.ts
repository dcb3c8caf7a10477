import { z } from "zod";
import type { AmountPrompt } from "../amounts/amount-reading.ts";
import type { ParseAmount } from "../amounts/parse-amount.ts";
import type { AnswerLine } from "../answers/answer-line.ts";

const lineSchema = z.discriminatedUnion("kind", [
  z.object({
    text: z.unknown(),
    kind: z.literal("money"),
    unit: z.enum(["元", "万元"]).nullable().default(null),
  }),
  z.object({ text: z.unknown(), kind: z.literal("count"), unit: z.enum(["人"]).nullable().default(null) }),
]);

/** `{id, text, kind, unit}` to `{id, ok, qualifier?}`, `{id, clarify}` or `{id, reject}`. */
export function answerAmount(parseAmount: ParseAmount): AnswerLine {
  return (line) => {
    const { text, kind, unit } = lineSchema.parse(line);
    const reading = parseAmount(text, { kind, unit } as AmountPrompt);
    if ("clarify" in reading) return { clarify: reading.clarify };
    return { ...reading };
  };
}
