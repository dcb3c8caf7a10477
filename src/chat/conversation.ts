import { z } from "zod";
import { keptQuerySchema } from "../lookups/kept-query.ts";
import { isoDateSchema } from "../facts/iso-date.ts";
import { locales } from "../facts/localized.ts";
import { figureSchema, givenAnswersSchema } from "../questionnaire/given-answers.ts";
import { levelSchema, schemes } from "../rules/rule-pack.ts";

/** Serials have at most six digits: more would not leave room for an answer on a button. */
export const maxSerial = 999_999;

/** A value that was read and waits for a yes before it becomes an answer. */
const doubtedSchema = z.strictObject({
  question: z.string(),
  value: figureSchema,
  qualifier: z.enum(["about", "over"]).nullable(),
});

/**
 * A self-check. The answers are its state: the question to ask, progress, review and result follow from them and from
 * the rules in force, and are never stored beside them.
 */
export const checkSchema = z.strictObject({
  /** A number of its own for each check, by which a button of an earlier one is known as such. */
  serial: z.int().min(1).max(maxSerial),
  region: z.string(),
  level: z.union([levelSchema, z.literal("all")]),
  scheme: z.enum(schemes),
  /** The day the rules are read at, where the person named one; else each turn reads them as of that day. */
  date: isoDateSchema.nullable(),
  quick: z.boolean(),
  answers: givenAnswersSchema,
  /** Question gone back to, by Back or Change. */
  at: z.string().nullable(),
  doubted: doubtedSchema.nullable(),
  /** Unreadable answers to the present question, one after the other. */
  misses: z.int().min(0),
  /** Marks the rules the answers were given under; another mark means they changed since. */
  rules: z.string(),
  /** Why no question is open, until an answer is changed: the result was shown, or the check was cancelled. */
  closed: z.enum(["result", "cancelled"]).nullable(),
});
export type Check = z.infer<typeof checkSchema>;

/** All that is kept of a chat. Plain data; its version is `conversationVersion`. */
export const conversationSchema = z.strictObject({
  /** `null` until chosen: replies then follow the language of the person's app. */
  locale: z.enum(locales).nullable(),
  check: checkSchema.nullable(),
  /** The latest lookup, which a follow-up question ("and in 2022?") goes on from. */
  lookup: keptQuerySchema.nullable().default(null),
  /** The version of the consent text that was agreed to (`consentVersion`); `null` before, and once withdrawn. */
  consent: z.int().nullable().default(null),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const conversationVersion = 1;

export const emptyConversation: Conversation = { locale: null, check: null, lookup: null, consent: null };

/** Nothing of the person is left in it. */
export const isEmpty = (conversation: Conversation): boolean =>
  Object.values(conversation).every((value) => value === null);
