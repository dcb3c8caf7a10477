import { z } from "zod";
import type { Conversation } from "../../conversation/conversation.ts";
import type { Step } from "../../conversation/flow.ts";
import { fieldOf } from "../../conversation/kept-chat.ts";
import type { View } from "../../conversation/reply.ts";
import { isoDateSchema } from "../../facts/iso-date.ts";
import { figureSchema, givenAnswerSchema, givenAnswersSchema } from "../../questionnaire/given-answers.ts";
import { levelSchema, schemes } from "../../rules/rule-pack.ts";
import type { ToldDoubt } from "../../understand/told.ts";

/** Serials have at most six digits: more would not leave room for an answer on a button. */
export const maxSerial = 999_999;

const qualifierSchema = z.enum(["about", "over"]).nullable();

/** A value that was read and waits for a yes before it becomes an answer. */
const doubtedSchema = z.strictObject({
  question: z.string(),
  value: figureSchema,
  qualifier: qualifierSchema,
  /** What of the person's own words is unclear; `null`: the value alone is (`questionnaire/doubt.ts`). */
  why: z.string().nullable().default(null),
  /** Other values that may have been meant. */
  candidates: z.array(figureSchema).default([]),
});

/** What a message says of a question, but not beyond doubt: asked about when the check comes to the question. */
const queuedSchema = z.strictObject({
  question: z.string(),
  /** `null`: no one value could be read. */
  value: figureSchema.nullable(),
  qualifier: qualifierSchema,
  /** A reason of the reader's, or of `questionnaire/doubt.ts`. */
  why: z.string(),
  /** Values that may have been meant. */
  candidates: z.array(figureSchema).default([]),
  /** It was told as so many percent of what another question asks, which is not known yet. */
  share: z.strictObject({ percent: figureSchema, of: z.string() }).nullable().default(null),
});
export type QueuedDoubt = z.infer<typeof queuedSchema>;
/** Kept as any text, so that a reason which goes again later does not damage a chat. */
export type WhyDoubtful =
  | ToldDoubt
  | "unusual"
  | "above"
  | "below"
  | "decimal"
  | "share"
  | "other"
  | "unsure";

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
  /** Values that wait for their question to be asked about. */
  doubts: z.array(queuedSchema).default([]),
  /** Questions whose answer was given as about. */
  about: z.array(z.string()).default([]),
  /** The question that was answered last: what "no, 13 million" corrects. */
  last: z.string().nullable().default(null),
  /** What the last turn supposed, where it does not fit on a button. */
  supposed: givenAnswersSchema.nullable().default(null),
  /** Unreadable answers to the present question, one after the other. */
  misses: z.int().min(0),
  /** Marks the rules the answers were given under; another mark means they changed since. */
  rules: z.string(),
  /** Why no question is open, until an answer is changed: the result was shown, or the check was cancelled. */
  closed: z.enum(["result", "cancelled"]).nullable(),
});
export type Check = z.infer<typeof checkSchema>;

/** What was told of a company before its place and level were chosen. */
export const pendingSchema = z.strictObject({
  answers: z.array(
    z.strictObject({
      question: z.string(),
      written: z.string(),
      /** Left out where no one value could be read. */
      value: givenAnswerSchema.optional(),
      qualifier: qualifierSchema,
      doubt: z.string().nullable(),
      candidates: z.array(figureSchema),
      shareOf: z.strictObject({ percent: figureSchema, question: z.string() }).nullable(),
    }),
  ),
  others: z.array(z.string()),
  /** Whose rules were named; `null`: the place is still asked for. */
  region: z.string().nullable(),
  level: z.union([levelSchema, z.literal("all")]).nullable(),
  date: isoDateSchema.nullable(),
  /** It was asked whether the company qualifies: the result is wanted. */
  asks: z.boolean(),
});
export type Pending = z.infer<typeof pendingSchema>;

/** The scope and date of a check that is to be started. */
export type CheckTarget = Pick<Check, "region" | "level" | "scheme" | "date">;

/** What a flow makes of the open check, and what it shows. */
export interface Moved {
  readonly check: Check | null;
  readonly view: View;
}

export const moved = (conversation: Conversation, { check, view }: Moved): Step => ({
  conversation: { ...conversation, check },
  view,
});

/** A check begins: what was told before goes into it, and waits no longer. */
export const begun = (conversation: Conversation, check: Moved): Step =>
  moved({ ...conversation, told: null }, check);

/** Whatever of a damaged check still parses: the check, with the answers that do. */
export function salvageCheck(data: unknown): Check | null {
  const answers = Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(fieldOf(data, "answers")));
  const read = answers.filter(([, answer]) => givenAnswerSchema.safeParse(answer).success);
  const kept = {
    ...(data as object),
    answers: Object.fromEntries(read),
    at: null,
    doubted: null,
    doubts: [],
    about: [],
    supposed: null,
    misses: 0,
  };
  return checkSchema.nullable().catch(null).parse(kept);
}
