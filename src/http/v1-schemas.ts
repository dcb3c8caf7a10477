import { z } from "zod";
import { askAnswerSchema } from "../answers/ask-schema.ts";
import { checkAnswerSchema } from "../answers/check-schema.ts";
import { checkLineSchema } from "../answers/check.ts";
import { idSchema } from "../answers/answer-line.ts";
import { isoDateSchema } from "../facts/iso-date.ts";
import { locales } from "../facts/localized.ts";

/** Characters, as Telegram has it; and messages of one conversation. */
const longestText = 4096;
const mostTurns = 20;
const text = z.string().max(longestText);
const locale = z
  .enum(locales)
  .optional()
  .describe("Language of the reply; without it, the language of the text.");

export const checkRequestSchema = checkLineSchema.extend({
  id: idSchema.optional(),
  pack: z.string().describe("Id of a rule pack, such as chongqing-municipal-2025."),
  date: isoDateSchema
    .optional()
    .describe(
      "The day the rules are read at; without it today, or the pack's last day where that has passed.",
    ),
});

export const askTextSchema = z.object({ id: idSchema.optional(), text, locale });
export const askTurnsSchema = z.object({
  id: idSchema.optional(),
  turns: z.array(text).min(1).max(mostTurns).describe("Messages of one conversation; the last is answered."),
  locale,
});
export const askRequestSchema = z.union([askTextSchema, askTurnsSchema]);

const answerId = z.object({ id: idSchema.describe("The request's id, or null.") });
export const checkReplySchema = answerId.extend(checkAnswerSchema.shape);
export const askReplySchema = answerId.extend(askAnswerSchema.shape);
export const problemSchema = z.object({
  id: idSchema.optional(),
  error: z.string().describe("What to do."),
});
